// SPDX-License-Identifier: MIT
#include "core/outline/outline.h"

#include "tests/support/printers.h"

#include <QDir>
#include <QFile>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using namespace postscope::outline;

// Mails that are broken or lie: each is read to its end, and what is found in it is what hostile/NAME.findings says, a line each:
// severity, code, offset, length, detail.

namespace {

const QString folder = QStringLiteral(TEST_DATA_DIR "/hostile/");

QByteArray octetsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray lineOf(const Finding &finding)
{
    QByteArray detail = finding.detail().toUtf8();
    for (char &octet : detail)
        octet = uchar(octet) < ' ' ? '~' : octet;
    return nameOf(finding.severity) + ' ' + nameOf(finding.code) + ' ' + QByteArray::number(finding.offset) + ' ' + QByteArray::number(finding.length) +
           (detail.isEmpty() ? QByteArray() : ' ' + detail);
}

std::vector<std::string> names()
{
    std::vector<std::string> all;
    for (const QString &file : QDir(folder).entryList({u"*.eml"_s}))
        all.push_back(file.chopped(4).toStdString());
    return all;
}

class Hostile : public ::testing::TestWithParam<std::string> {};

} // namespace

TEST_P(Hostile, MailTellsWhatIsWrong)
{
    const QString name = folder + QString::fromStdString(GetParam());
    const auto read = readOutline(name + u".eml"_s);
    ASSERT_TRUE(read);
    QByteArray told;
    for (const Finding &finding : read->findings)
        told += lineOf(finding) + '\n';
    EXPECT_EQ(told.toStdString(), octetsOf(name + u".findings"_s).toStdString());
}

TEST_P(Hostile, MailCutAnywhereIsReadToo)
{
    const QByteArray octets = octetsOf(folder + QString::fromStdString(GetParam()) + u".eml"_s);
    for (qsizetype size = 0; size <= octets.size(); ++size) {
        const Outline outline = readOutline(QByteArrayView(octets).first(size));
        for (const Finding &finding : outline.findings) {
            EXPECT_GE(finding.offset, 0);
            EXPECT_LE(finding.offset + finding.length, size) << nameOf(finding.code).toStdString();
        }
        for (const Part &part : outline.parts)
            EXPECT_LE(part.offset + part.rawSize, size);
    }
}

INSTANTIATE_TEST_SUITE_P(Mails, Hostile, ::testing::ValuesIn(names()), [](const auto &test) {
    std::string name = test.param;
    std::replace(name.begin(), name.end(), '-', '_');
    return name;
});
