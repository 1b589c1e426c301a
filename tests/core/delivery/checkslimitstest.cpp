// SPDX-License-Identifier: MIT
#include "core/delivery/checks/checks.h"
#include "tests/core/delivery/goldendrafts.h"

#include <QElapsedTimer>

#include <gtest/gtest.h>

#include <algorithm>
#include <tuple>

using namespace postscope::delivery;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype megabyte = 1024 * 1024;

Draft hostileDraft(const QString &unit, qsizetype size)
{
    Draft draft;
    draft.from = u"ann@example.org"_s;
    draft.to = u"bob@example.net"_s;
    const QString filled = unit.repeated(size / unit.size());
    draft.text = filled;
    draft.html = filled;
    draft.subject = unit.repeated(1'000 / unit.size());
    draft.headers.append({u"X-Long"_s, unit.repeated(10'000 / unit.size()).simplified()});
    return draft;
}

} // namespace

// The composer waits for this 200 ms after each key: it may not hold it up for long, whatever is written.
TEST(ChecksLimits, HoldForAnythingOfAMegabyte)
{
    const QString units[] = {u"a"_s,   u"attached"_s,       u"> attached"_s, u"<div>"_s,  u"</p>"_s, u"<a href='http://a.b'>https://c.d "_s,
                             u"&"_s,   u"<p style='a:b;"_s, u"=?a?q?b?="_s,  u"a@b.c "_s, u"附件"_s, u"<img src=cid:"_s,
                             u"'\""_s, u"<a href='#x'>"_s,  u"{}"_s,         u"((("_s};
    for (const QString &unit : units) {
        const Draft draft = hostileDraft(unit, megabyte);
        const auto composed = compose(draft, fixedContext());
        ASSERT_TRUE(composed) << qPrintable(unit);
        QElapsedTimer timer;
        timer.start();
        const QList<Finding> findings = check(draft, *composed);
        EXPECT_LT(timer.elapsed(), 3'000) << qPrintable(unit);
        EXPECT_LE(findings.size(), 45 * 20);
    }
}

TEST(ChecksLimits, TellOfOneKindTwentyTimes)
{
    Draft draft = hostileDraft(u"x"_s, 10);
    draft.html = u"<img src=a>"_s.repeated(1'000);
    const auto composed = compose(draft, fixedContext());
    ASSERT_TRUE(composed);
    const QList<Finding> findings = check(draft, *composed);
    EXPECT_EQ(std::ranges::count(findings, Finding::Code::ImageWithoutText, &Finding::code), 20);
}

TEST(ChecksLimits, ReadManyRecipientsInTime)
{
    Draft draft = hostileDraft(u"x"_s, 10);
    QStringList addresses;
    for (int i = 0; i < 5'000; ++i)
        addresses += u"p%1@example.net"_s.arg(i);
    draft.to = addresses.join(u", "_s);
    draft.bcc = addresses.join(u", b"_s);
    const auto composed = compose(draft, fixedContext());
    ASSERT_TRUE(composed);
    QElapsedTimer timer;
    timer.start();
    std::ignore = check(draft, *composed);
    EXPECT_LT(timer.elapsed(), 5'000);
}
