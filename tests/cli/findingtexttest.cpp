// SPDX-License-Identifier: MIT
#include "ui/text/findings.h"

#include <QRegularExpression>
#include <QSet>

#include <gtest/gtest.h>

using namespace postscope;
using namespace Qt::StringLiterals;
using delivery::Finding;

TEST(FindingText, SaysEveryFindingInASentence)
{
    QSet<QString> headlines;
    const int last = int(Finding::Code::MisleadingFileName);
    for (int value = 0; value <= last; ++value) {
        SCOPED_TRACE(value);
        const QString hostile = u"<img src=file:///canary>%1 %n"_s;
        const text::Explanation said = text::explain(Finding{.code = Finding::Code(value), .field = delivery::Field::To, .detail = hostile});
        EXPECT_FALSE(said.headline.isEmpty());
        EXPECT_TRUE(said.headline.endsWith(u'.')) << qPrintable(said.headline);
        headlines.insert(said.headline);
        EXPECT_FALSE(QString(said.headline).remove(hostile).contains(QRegularExpression(u"%[0-9n]"_s))) << qPrintable(said.headline);
    }
    EXPECT_EQ(headlines.size(), last + 1) << "two findings say the same";
}

TEST(FindingText, ReadsSizesAndLinesAsNumbers)
{
    const QString tooLarge = text::explain(Finding{.code = Finding::Code::TooLargeForServer, .detail = u"200 > 100 mail.example.org"_s}).headline;
    EXPECT_EQ(tooLarge.toStdString(), "The mail has 200 octets, and mail.example.org takes 100.");
    EXPECT_TRUE(text::explain(Finding{.code = Finding::Code::LongLine, .detail = u"1200 @ 34"_s}).headline.contains(u"octet 34 "_s));
}

TEST(FindingText, CountsBySeverity)
{
    using Severity = Finding::Severity;
    QList<Finding> findings{{.severity = Severity::Error}, {.severity = Severity::Warning}, {.severity = Severity::Warning}, {.severity = Severity::Info}};
    EXPECT_EQ(text::countOf(findings, false).count(u'·'), 1);
    EXPECT_EQ(text::countOf(findings, true).count(u'·'), 2);
    EXPECT_FALSE(text::countOf({{.severity = Severity::Info}}, false).isEmpty());
    EXPECT_EQ(text::countOf({}, true), QString());
}
