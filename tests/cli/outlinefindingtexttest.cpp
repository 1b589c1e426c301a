// SPDX-License-Identifier: MIT
#include "ui/text/outlinefindings.h"
#include "ui/text/replywords.h"

#include <QRegularExpression>
#include <QSet>

#include <gmock/gmock.h>

using namespace postscope;
using outline::Finding;

TEST(OutlineFindingText, HasASentenceForEachThatKeepsWhatTheMailSays)
{
    const QString hostile = QStringLiteral("<img src=file:///canary><b>x %1 %2 %n & 5%");
    QSet<QString> sentences;
    QSet<QByteArray> names;
    for (int code = 0; code <= int(Finding::Code::FileLimit); ++code) {
        SCOPED_TRACE(code);
        const Finding finding{Finding::Severity::Note, Finding::Code(code), {QStringLiteral("7"), hostile}, 5, 3};
        QString told = text::sentence(finding);
        EXPECT_FALSE(told.isEmpty());
        told.remove(hostile);
        EXPECT_FALSE(told.contains(QRegularExpression(QStringLiteral("%[0-9n]")))) << qPrintable(told);
        sentences.insert(told);
        names.insert(nameOf(finding.code));
    }
    EXPECT_EQ(sentences.size(), int(Finding::Code::FileLimit) + 1);
    EXPECT_EQ(names.size(), sentences.size());
}

TEST(OutlineFindingText, TellsThePlace)
{
    EXPECT_NE(text::place({.offset = 5, .length = 3}), text::place({.offset = 5, .length = 0}));
    EXPECT_TRUE(text::place({.offset = 5, .length = 3}).contains(u'7'));
}

TEST(OutlineFindingText, NamesTheAuthorOnOneLine)
{
    const auto read = [](const QByteArray &octets) { return text::attribution(outline::readOutline(QByteArrayView(octets))); };
    EXPECT_EQ(read("From: =?utf-8?q?a=0D=0Ab?= <a@b>\r\nDate: Mon,\r\n 23 Nov 2026\r\n\r\n").count(u'\n'), 0);
    EXPECT_TRUE(read("From: Ann %1 <a@b>\r\nDate: today\r\n\r\n").contains(QStringLiteral("Ann %1 <a@b>")));
    EXPECT_FALSE(read("\r\n").isEmpty());
}
