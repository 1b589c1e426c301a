// SPDX-License-Identifier: MIT
#include "tests/support/dialogue.h"

#include <QDirIterator>
#include <QFileInfo>

#include <gtest/gtest.h>

#include <algorithm>

using namespace postscope;
using namespace postscope::smtp;
using dialogue::Cut;
using dialogue::Play;
using dialogue::Script;
using dialogue::Step;

namespace {

constexpr Cut cuts[] = {Cut::Whole, Cut::Lines, Cut::Octets};

std::vector<std::string> files()
{
    std::vector<std::string> paths;
    QDirIterator all(QStringLiteral(TEST_DATA_DIR "/dialogues/client"), {QStringLiteral("*.txt")}, QDir::Files, QDirIterator::Subdirectories);
    while (all.hasNext())
        paths.push_back(all.next().toStdString());
    std::sort(paths.begin(), paths.end());
    return paths;
}

std::string caseName(const ::testing::TestParamInfo<std::string> &info)
{
    const QFileInfo file(QString::fromStdString(info.param));
    QString name = file.dir().dirName() + u'_' + file.completeBaseName();
    return name.replace(u'-', u'_').toStdString();
}

class ClientDialogue : public ::testing::TestWithParam<std::string> {
protected:
    const Script script = dialogue::read(QString::fromStdString(GetParam()));
};

} // namespace

TEST_P(ClientDialogue, EndsAsWritten)
{
    ASSERT_FALSE(script.expected.isEmpty());
    for (const Cut cut : cuts) {
        SCOPED_TRACE(static_cast<int>(cut));
        Play play(script, cut);
        EXPECT_EQ(play.run().toStdString(), "");
        EXPECT_EQ(play.verdict().toStdString(), "");
    }
}

TEST_P(ClientDialogue, CanBeDestroyedWhileItWaits)
{
    // The address sanitizer watches.
    for (qsizetype steps = 0; steps <= script.steps.size(); ++steps) {
        Play play(script, Cut::Whole);
        EXPECT_EQ(play.run(steps).toStdString(), "");
    }
}

INSTANTIATE_TEST_SUITE_P(Files, ClientDialogue, ::testing::ValuesIn(files()), caseName);
