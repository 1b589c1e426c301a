// SPDX-License-Identifier: MIT
#include "tests/core/delivery/goldendrafts.h"

#include <QFile>

#include <gtest/gtest.h>

#include <algorithm>

using namespace postscope::delivery;
using postscope::mime::MessageSource;

namespace {

QByteArray render(const postscope::mime::Message &message)
{
    MessageSource source(message);
    QByteArray octets;
    for (auto piece = source.read(1000); piece && !piece->isEmpty(); piece = source.read(1000))
        octets += *piece;
    return octets;
}

class Golden : public ::testing::TestWithParam<GoldenDraft> {};

} // namespace

TEST_P(Golden, RendersAsKept)
{
    const auto composed = compose(GetParam().draft, fixedContext());
    ASSERT_TRUE(composed);
    const QByteArray octets = render(composed->message);
    EXPECT_EQ(octets.size(), composed->message.size());

    QFile file(QStringLiteral(TEST_DATA_DIR "/golden/%1.eml").arg(QString::fromStdString(GetParam().name)));
    if (qEnvironmentVariableIsSet("POSTSCOPE_UPDATE_GOLDEN")) {
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(octets);
        file.close();
    }
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_TRUE(file.readAll() == octets) << "run with POSTSCOPE_UPDATE_GOLDEN=1 and look at the difference";
}

TEST_P(Golden, KeepsTheRulesOfEveryMail)
{
    const auto composed = compose(GetParam().draft, fixedContext());
    ASSERT_TRUE(composed);
    const QByteArray octets = render(composed->message);
    EXPECT_TRUE(octets.endsWith("\r\n"));
    const QByteArray bare = QByteArray(octets).replace("\r\n", "");
    EXPECT_FALSE(bare.contains('\r') || bare.contains('\n') || bare.contains('\0'));
    EXPECT_EQ(composed->message.eightBit(), std::ranges::any_of(octets, [](char octet) { return uchar(octet) > 0x7F; }));

    const QByteArray header = octets.first(octets.indexOf("\r\n\r\n"));
    for (const QByteArray &line : QByteArray(octets).replace("\r\n", "\n").split('\n'))
        EXPECT_LE(line.size(), 998);
    for (const QByteArray &line : QByteArray(header).replace("\r\n", "\n").split('\n')) {
        const QByteArray value = line.startsWith(' ') ? line : line.sliced(line.indexOf(": ") + 2);
        EXPECT_TRUE(line.size() <= 78 || !value.trimmed().contains(' ')) << line.toStdString();
        EXPECT_FALSE(line.trimmed().isEmpty()) << "a line of white space only";
    }
    EXPECT_FALSE(header.toLower().contains("\nbcc:"));
    for (const char *name : {"\nDate: Mon, 23 Nov 2026 16:27:58 +0800", "\nMessage-ID: <", "\nMIME-Version: 1.0"})
        EXPECT_EQ(header.count(name), 1) << name;
}

INSTANTIATE_TEST_SUITE_P(Compose, Golden, ::testing::ValuesIn(goldenDrafts()), [](const auto &test) { return test.param.name; });
