// SPDX-License-Identifier: MIT
#include "core/dkim/request.h"

#include <gmock/gmock.h>

using namespace postscope;
using namespace postscope::dkim;
using Kind = Failure::Kind;

namespace {

Request good()
{
    return {.domain = QStringLiteral("example.com"), .selector = QStringLiteral("mail")};
}

std::optional<Kind> faultOf(const Request &request)
{
    const auto wrong = fault(request);
    return wrong ? std::optional(wrong->kind) : std::nullopt;
}

} // namespace

TEST(DkimRequest, NamesADomain)
{
    EXPECT_EQ(faultOf(good()), std::nullopt);
    for (const char *right : {"a.b", "Mail.Example.COM", "b\u00fccher.example", "x_y.example", "1.example"}) {
        Request request = good();
        request.domain = QString::fromUtf8(right);
        EXPECT_EQ(faultOf(request), std::nullopt) << right;
    }
    for (const char *wrong :
         {"", "localhost", "example.com; l=0", "exa mple.com", "a..b", ".a.b", "192.0.2.1", "-a.example", "a.example\r\nX: y", "@example.com"}) {
        Request request = good();
        request.domain = QString::fromUtf8(wrong);
        EXPECT_EQ(faultOf(request), Kind::Domain) << wrong;
    }
    EXPECT_EQ(recordName({.domain = QStringLiteral("b\u00fccher.example"), .selector = QStringLiteral("S1")}), "s1._domainkey.xn--bcher-kva.example");
}

TEST(DkimRequest, NamesASelector)
{
    for (const QString &wrong : {QString(), QStringLiteral("a b"), QStringLiteral("a;b"), QStringLiteral("a.") + QString(260, u'b'), QStringLiteral("a\r\n")}) {
        Request request = good();
        request.selector = wrong;
        EXPECT_EQ(faultOf(request), Kind::Selector) << wrong.toStdString();
    }
    Request request = good();
    request.selector = QStringLiteral("jan.2026_b");
    EXPECT_EQ(faultOf(request), std::nullopt);
}

TEST(DkimRequest, KeepsTheIdentityInTheDomain)
{
    for (const char *right : {"@example.com", "joe@example.com", "joe@News.Example.com", "a;b@example.com"}) {
        Request request = good();
        request.identity = QString::fromUtf8(right);
        EXPECT_EQ(faultOf(request), std::nullopt) << right;
    }
    for (const char *wrong : {"example.com", "@example.org", "@badexample.com", "joe@", "a\r\nb@example.com"}) {
        Request request = good();
        request.identity = QString::fromUtf8(wrong);
        EXPECT_EQ(faultOf(request), Kind::Identity) << wrong;
    }
}

TEST(DkimRequest, ReadsTheListOfNames)
{
    using Times = SignedName::Times;
    EXPECT_EQ(namesFrom("").value(), recommendedNames());
    EXPECT_EQ(namesFrom("From : from:To").value(), (QList<SignedName>{{"from", Times::OnceMore}, {"to", Times::AsFound}}));
    for (const char *wrong : {"from:", "from to", "from:bcc", "from:DKIM-Signature", "from:return-path", "from;l=1"})
        EXPECT_EQ(namesFrom(wrong).error().kind, Kind::HeaderName) << wrong;
    Request request = good();
    request.names = namesFrom("to:subject").value();
    EXPECT_EQ(faultOf(request), Kind::FromUnsigned);
    EXPECT_EQ(without(namesFrom("from:date:message-id").value(), {"Date", " Message-ID "}), (QList<SignedName>{{"from", Times::AsFound}}));
}

TEST(DkimRequest, ReadsCanonicalizations)
{
    using enum Canonicalization;
    EXPECT_EQ(canonicalizationsNamed("relaxed/simple"), std::pair(Relaxed, Simple));
    EXPECT_EQ(canonicalizationsNamed("Relaxed"), std::pair(Relaxed, Simple));
    EXPECT_EQ(canonicalizationsNamed("relaxed/relaxed"), std::pair(Relaxed, Relaxed));
    for (const char *wrong : {"", "/", "relaxed/", "strict/simple", "simple/simple/simple"})
        EXPECT_EQ(canonicalizationsNamed(wrong), std::nullopt) << wrong;
}
