// SPDX-License-Identifier: MIT
#include "core/delivery/domainchecks/spfrecord.h"

#include <gtest/gtest.h>

using namespace postscope::delivery;
using Code = RecordProblem::Code;
using Kind = SpfTerm::Kind;

namespace {

bool has(const SpfRecord &record, Code code)
{
    return std::ranges::any_of(record.problems, [code](const RecordProblem &problem) { return problem.code == code; });
}

Code first(const QByteArray &term)
{
    const SpfRecord record = readSpfRecord("v=spf1 " + term + " -all");
    EXPECT_FALSE(record.valid()) << term.toStdString();
    return record.problems.value(0).code;
}

} // namespace

TEST(SpfRecord, ReadsEveryKindOfTerm)
{
    const SpfRecord record = readSpfRecord("v=spf1 +mx a:colo.example.com/28 A/24//96 ?include:_spf.%{d} ip4:192.0.2.0/24 IP6:2001:db8::/32 "
                                           "exists:%{ir}.%{l1r+-}._spf.%{d} ptr ~all exp=why.%{d} future=%{o}x");
    EXPECT_TRUE(record.valid());
    ASSERT_EQ(record.terms.size(), 11);
    EXPECT_EQ(record.terms[0].kind, Kind::Mx);
    EXPECT_EQ(record.terms[1].domain, "colo.example.com");
    EXPECT_EQ(record.terms[1].prefix4, 28);
    EXPECT_EQ(record.terms[2].prefix4, 24);
    EXPECT_EQ(record.terms[2].prefix6, 96);
    EXPECT_TRUE(record.terms[2].domain.isEmpty());
    EXPECT_EQ(record.terms[3].match, SpfResult::Neutral);
    EXPECT_EQ(record.terms[4].address.toString(), QStringLiteral("192.0.2.0"));
    EXPECT_EQ(record.terms[5].prefix6, 32);
    EXPECT_EQ(record.terms[5].at, QByteArray("v=spf1 +mx a:colo.example.com/28 A/24//96 ?include:_spf.%{d} ip4:192.0.2.0/24 ").size());
    EXPECT_EQ(record.terms[8].match, SpfResult::SoftFail);
    EXPECT_EQ(record.terms[9].kind, Kind::Exp);
    EXPECT_EQ(record.terms[10].kind, Kind::Other);
}

TEST(SpfRecord, FindsWhatIsWrongAndWhere)
{
    EXPECT_EQ(first("ipv4:192.0.2.1"), Code::SpfTerm);
    EXPECT_EQ(first("mx:"), Code::SpfArgument);
    EXPECT_EQ(first("include"), Code::SpfArgument);
    EXPECT_EQ(first("include:"), Code::SpfArgument);
    EXPECT_EQ(first("-all:example.org"), Code::SpfArgument);
    EXPECT_EQ(first("ip4:192.0.2"), Code::SpfAddress);
    EXPECT_EQ(first("ip4:2001:db8::1"), Code::SpfAddress);
    EXPECT_EQ(first("ip6:192.0.2.1"), Code::SpfAddress);
    EXPECT_EQ(first("ip6:fe80::1%eth0"), Code::SpfAddress);
    EXPECT_EQ(first("ip4:192.0.2.0/33"), Code::SpfPrefix);
    EXPECT_EQ(first("ip4:192.0.2.0/08"), Code::SpfPrefix);
    EXPECT_EQ(first("ip4:192.0.2.0/"), Code::SpfPrefix);
    EXPECT_EQ(first("a/33"), Code::SpfPrefix);
    EXPECT_EQ(first("a//129"), Code::SpfPrefix);
    EXPECT_EQ(first("a/999999999999999"), Code::SpfPrefix);
    EXPECT_EQ(first("exists:%{x}.example.org"), Code::SpfMacro);
    EXPECT_EQ(first("exists:%{i"), Code::SpfMacro);
    EXPECT_EQ(first("exists:%{i0}.example.org"), Code::SpfMacro);
    EXPECT_EQ(first("include:example.123"), Code::SpfArgument);
    EXPECT_EQ(first("redirect="), Code::SpfArgument);
    EXPECT_EQ(first("exp=a.test exp=b.test"), Code::SpfTwice);
    EXPECT_EQ(first("\xe2\x80\x9c"
                    "all"),
              Code::NotAscii);
    EXPECT_EQ(first("a\tmx"), Code::NotAscii);
    EXPECT_EQ(readSpfRecord("v=spf1 mx foo -all").problems.value(0).at, 10);
}

TEST(SpfRecord, RemarksOnWhatIsAllowedAndNotMeant)
{
    EXPECT_TRUE(has(readSpfRecord("v=spf1 mx"), Code::SpfOpenEnd));
    EXPECT_TRUE(has(readSpfRecord("v=spf1 all"), Code::SpfEverybody));
    EXPECT_TRUE(has(readSpfRecord("v=spf1 -all mx"), Code::SpfUnreached));
    EXPECT_TRUE(has(readSpfRecord("v=spf1 redirect=a.test -all"), Code::SpfUnreached));
    EXPECT_TRUE(has(readSpfRecord("v=spf1 ptr -all"), Code::SpfPtr));
    EXPECT_TRUE(readSpfRecord("v=spf1 ptr -all mx").valid());
    EXPECT_TRUE(readSpfRecord("v=spf1").valid());
}

TEST(SpfRecord, IsBounded)
{
    QByteArray many = "v=spf1";
    for (int i = 0; i < 5000; ++i)
        many += " a";
    const SpfRecord record = readSpfRecord(many);
    EXPECT_LE(record.terms.size(), SpfRecord::maxTerms);
    EXPECT_TRUE(has(record, Code::TooLong));
    EXPECT_TRUE(has(readSpfRecord("v=spf1 " + QByteArray(100'000, 'a')), Code::TooLong));
}

// RFC 7208 7.4.
TEST(SpfMacros, AreThoseOfTheRfc)
{
    const SpfMacros macros{
        .sender = "strong-bad@email.example.com", .domain = "email.example.com", .helo = "mx.example.org", .client = QHostAddress(QStringLiteral("192.0.2.3"))};
    const QList<std::pair<const char *, const char *>> examples{{"%{s}", "strong-bad@email.example.com"},
                                                                {"%{o}", "email.example.com"},
                                                                {"%{d}", "email.example.com"},
                                                                {"%{d4}", "email.example.com"},
                                                                {"%{d2}", "example.com"},
                                                                {"%{d1}", "com"},
                                                                {"%{dr}", "com.example.email"},
                                                                {"%{d2r}", "example.email"},
                                                                {"%{l}", "strong-bad"},
                                                                {"%{l-}", "strong.bad"},
                                                                {"%{lr}", "strong-bad"},
                                                                {"%{lr-}", "bad.strong"},
                                                                {"%{l1r-}", "strong"},
                                                                {"%{ir}.%{v}._spf.%{d2}", "3.2.0.192.in-addr._spf.example.com"},
                                                                {"%{lr-}.lp._spf.%{d2}", "bad.strong.lp._spf.example.com"},
                                                                {"%{ir}.%{v}.%{l1r-}.lp._spf.%{d2}", "3.2.0.192.in-addr.strong.lp._spf.example.com"},
                                                                {"%{d2}.trusted-domains.example.net", "example.com.trusted-domains.example.net"},
                                                                {"%%%_%-", "% %20"}};
    for (const auto &[text, expanded] : examples)
        EXPECT_EQ(expandSpf(text, macros).value_or("broken"), expanded) << text;
    EXPECT_EQ(expandSpf("%{S}", macros).value_or(""), "strong-bad%40email.example.com");
    const SpfMacros v6{.sender = "a@b.test", .domain = "b.test", .helo = {}, .client = QHostAddress(QStringLiteral("2001:db8::cb01"))};
    EXPECT_EQ(expandSpf("%{ir}.%{v}._spf", v6).value_or(""), "1.0.b.c.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6._spf");
    for (const char *broken : {"%", "%{", "%{}", "%{d", "%x", "%{dd}", "%{d2x}", "%{c}", "%{d0}"})
        EXPECT_FALSE(expandSpf(broken, macros)) << broken;
    EXPECT_LE(expandSpf("%{d}." + QByteArray(60, 'a').append('.').repeated(6) + "example.org", macros)->size(), 253);
}
