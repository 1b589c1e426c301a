// SPDX-License-Identifier: MIT
#include "core/delivery/domainchecks/records.h"
#include "core/delivery/domainchecks/tlsa.h"

#include "core/net/tlsreport.h"
#include "tests/support/scriptedserver.h"

#include <QCryptographicHash>
#include <QSslCertificate>
#include <QSslKey>

#include <gtest/gtest.h>

using namespace postscope;
using namespace postscope::delivery;
using Code = RecordProblem::Code;

namespace {

bool has(const QList<RecordProblem> &problems, Code code)
{
    return std::ranges::any_of(problems, [code](const RecordProblem &problem) { return problem.code == code; });
}

QByteArray policy(const QByteArray &rest, const QByteArray &end = "\r\n")
{
    QByteArray text = "version: STSv1\n" + rest;
    return text.replace("\n", end);
}

} // namespace

TEST(TagList, ReadsTagsAndWhereTheyBreak)
{
    const TagList list = readTagList("v=DMARC1; p = none ;rua=mailto:a@b.test;; =x; p=reject; nonsense;");
    ASSERT_EQ(list.tags.size(), 3);
    EXPECT_EQ(list.tags[1], (RecordTag{.name = "p", .value = "none", .at = 10}));
    ASSERT_EQ(list.problems.size(), 4);
    EXPECT_EQ(list.problems[0].code, Code::TagSyntax);
    EXPECT_EQ(list.problems[1].at, 42);
    EXPECT_EQ(list.problems[2].code, Code::TagTwice);
    EXPECT_EQ(list.problems[3].piece, "nonsense");
    EXPECT_TRUE(has(readTagList("v=DMARC1; p=n\xc3\xb6").problems, Code::NotAscii));
    EXPECT_LE(readTagList(QByteArray("a;").repeated(10'000)).problems.size(), TagList::maxTags + 1);
    EXPECT_TRUE(has(readTagList(QByteArray(100'000, 'a')).problems, Code::TooLong));
    EXPECT_TRUE(readTagList("").tags.isEmpty());
}

TEST(DmarcRecord, FollowsTheRfc)
{
    EXPECT_TRUE(readDmarc("v=DMARC1; p=none; rua=mailto:dmarc-feedback@example.com!10m, https://a.test/x").problems.isEmpty());
    EXPECT_TRUE(readDmarc("v=DMARC1; p=reject; sp=none; adkim=s; aspf=r; fo=0:d; ri=86400; pct=100; psd=n; t=y").problems.isEmpty());
    EXPECT_TRUE(has(readDmarc("v=DMARC1; p=rejected").problems, Code::TagValue));
    EXPECT_TRUE(has(readDmarc("v=DMARC1; p=none; pct=101").problems, Code::TagValue));
    EXPECT_TRUE(has(readDmarc("v=DMARC1; p=none; pct=-1").problems, Code::TagValue));
    EXPECT_TRUE(has(readDmarc("v=DMARC1; p=none; pct=20").problems, Code::DmarcPercent));
    EXPECT_TRUE(has(readDmarc("v=DMARC1; rua=mailto:a@b.test").problems, Code::TagMissing));
    EXPECT_TRUE(has(readDmarc("v=DMARC1; p=none; rua=a@b.test").problems, Code::UriSyntax));
    EXPECT_TRUE(has(readDmarc("v=DMARC1; p=none; rua=http://b.test/").problems, Code::UriSyntax));
    EXPECT_TRUE(has(readDmarc("v=dmarc1; p=none").problems, Code::VersionFirst));
    EXPECT_TRUE(has(readDmarc("p=none; v=DMARC1").problems, Code::VersionFirst));
    EXPECT_TRUE(has(readDmarc("v=DMARC1; p=none; x=y").problems, Code::TagUnknown));
    EXPECT_FALSE(isPolicy(readDmarc("v=DMARC1; p=rejected")));
}

TEST(DmarcRecord, WalksUpTheTree)
{
    EXPECT_EQ(dmarcDomains("a.mail.example.com"), (QByteArrayList{"a.mail.example.com", "mail.example.com", "example.com", "com"}));
    const QByteArrayList longest = dmarcDomains("a.b.c.d.e.f.g.h.i.j.mail.example.com");
    EXPECT_EQ(longest.size(), 8);
    EXPECT_EQ(longest[1], "g.h.i.j.mail.example.com");
    EXPECT_EQ(longest.last(), "com");
    EXPECT_EQ(
        foreignReportHosts(readDmarc("v=DMARC1; p=none; rua=mailto:a@example.com,mailto:b@sub.example.com,mailto:c@Other.test!1m; ruf=mailto:d@other.test"),
                           "example.com"),
        QByteArrayList{"other.test"});
}

TEST(DkimKey, ReadsWhatTheRfcsShow)
{
    // RFC 8463 A.2.
    const DkimKeyRecord small = readDkimKey("v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=");
    EXPECT_EQ(small.bits, 256);
    EXPECT_TRUE(small.list.problems.isEmpty());
    const DkimKeyRecord rsa =
        readDkimKey("v=DKIM1; k=rsa; p=MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDkHlOQoBTzWRiGs5V6NpP3idY6Wk08a5qhdR6wy5bdOKb2jLQiY/J16JYi0Qvx/b"
                    " yYzCNb3W91y3FutACDfzwQ/BC/e/8uBsCR+yz1Lxj+PL6lHvqMKrM3rG4hstT5QjvHO9PzoxZyVYLzBfO2EeC3Ip3G+2kryOTIKT+l/K4w3QIDAQAB");
    EXPECT_EQ(rsa.bits, 1024);
    EXPECT_TRUE(has(rsa.list.problems, Code::KeyWeak));
    EXPECT_TRUE(readDkimKey("v=DKIM1; p=").revoked);
    EXPECT_TRUE(has(readDkimKey("v=DKIM1; k=rsa; p=AAAA").list.problems, Code::KeyBroken));
    EXPECT_TRUE(has(readDkimKey("v=DKIM1; k=rsa; p=%%%").list.problems, Code::KeyBroken));
    EXPECT_TRUE(has(readDkimKey("v=DKIM1; k=ed25519; p=AAAA").list.problems, Code::KeyBroken));
    EXPECT_TRUE(has(readDkimKey("v=DKIM1; k=dsa; p=AAAA").list.problems, Code::KeyType));
    EXPECT_TRUE(has(readDkimKey("v=DKIM1; h=sha1; p=").list.problems, Code::KeyHash));
    EXPECT_TRUE(has(readDkimKey("v=DKIM1; s=tlsrpt; p=").list.problems, Code::KeyService));
    EXPECT_TRUE(has(readDkimKey("v=DKIM1; t=y:s; p=").list.problems, Code::KeyTesting));
    EXPECT_TRUE(has(readDkimKey("v=DKIM1; k=rsa").list.problems, Code::TagMissing));
    EXPECT_TRUE(has(readDkimKey("k=rsa; v=DKIM1; p=").list.problems, Code::VersionFirst));
}

TEST(MtaSts, ReadsRecordAndPolicy)
{
    EXPECT_TRUE(readMtaSts("v=STSv1; id=20160831085700Z;").problems.isEmpty());
    EXPECT_TRUE(has(readMtaSts("v=STSv1; id=2016-08-31").problems, Code::TagValue));
    EXPECT_TRUE(has(readMtaSts("v=STSv1;").problems, Code::TagMissing));
    for (const char *end : {"\n", "\r\n"}) {
        // RFC 8461 3.2.
        const StsPolicy good =
            readStsPolicy(policy("mode: enforce\nmx: mail.example.com\nmx: *.example.net\nmx: backupmx.example.com\nmax_age: 604800\n", end));
        EXPECT_TRUE(good.problems.isEmpty());
        EXPECT_EQ(good.mode, "enforce");
        EXPECT_EQ(good.maxAge, 604800);
        EXPECT_EQ(good.mx.size(), 3);
    }
    EXPECT_TRUE(readStsPolicy(policy("mode: none\nmax_age: 604800")).problems.isEmpty());
}

TEST(MtaSts, FindsWhatIsWrongWithAPolicy)
{
    const QByteArray rest = "mode: testing\nmx: a.test\nmax_age: 604800\n";
    EXPECT_TRUE(has(readStsPolicy(rest).problems, Code::VersionFirst));
    EXPECT_TRUE(has(readStsPolicy("").problems, Code::VersionFirst));
    EXPECT_TRUE(has(readStsPolicy("<html>\n<p>hello</p>").problems, Code::StsLine));
    EXPECT_TRUE(has(readStsPolicy(policy("mode: strict\nmx: a.test\nmax_age: 604800")).problems, Code::TagValue));
    EXPECT_TRUE(has(readStsPolicy(policy("mode: enforce\nmax_age: 604800")).problems, Code::StsNoMx));
    EXPECT_TRUE(has(readStsPolicy(policy(rest + "max_age: 1")).problems, Code::TagTwice));
    EXPECT_TRUE(has(readStsPolicy(policy("mode: none\nmax_age: 31557601")).problems, Code::TagValue));
    EXPECT_TRUE(has(readStsPolicy(policy("mode: none\nmax_age: -1")).problems, Code::TagValue));
    EXPECT_TRUE(has(readStsPolicy(policy("mode: none\nmax_age: 99999999999999999999999")).problems, Code::TagValue));
    EXPECT_TRUE(has(readStsPolicy(policy("mode: none\nmax_age: 60")).problems, Code::StsShort));
    EXPECT_TRUE(has(readStsPolicy(policy(rest + "mx: *.*.test")).problems, Code::TagValue));
    EXPECT_TRUE(has(readStsPolicy(policy(rest + "mx: a..test")).problems, Code::TagValue));
    EXPECT_TRUE(has(readStsPolicy(policy(rest + "mx: \x01")).problems, Code::NotAscii));
    EXPECT_TRUE(has(readStsPolicy(policy(rest + "extra: 1")).problems, Code::StsKey));
    EXPECT_TRUE(has(readStsPolicy(policy(QByteArray("mx: a.test\n").repeated(10'000))).problems, Code::TooLong));
}

TEST(MtaSts, MatchesHostsByOneLabel)
{
    EXPECT_TRUE(matchesPattern("Mail.example.com", "mail.example.com"));
    EXPECT_TRUE(matchesPattern("a.example.com", "*.example.com"));
    EXPECT_FALSE(matchesPattern("a.b.example.com", "*.example.com"));
    EXPECT_FALSE(matchesPattern("example.com", "*.example.com"));
    EXPECT_FALSE(matchesPattern("xexample.com", "*.example.com"));
    EXPECT_FALSE(matchesPattern(".example.com", "*.example.com"));
}

TEST(TlsRptAndBimi, ReadTheirRecords)
{
    EXPECT_TRUE(readTlsRpt("v=TLSRPTv1; rua=mailto:reports@example.com").problems.isEmpty());
    EXPECT_TRUE(readTlsRpt("v=TLSRPTv1;rua=https://reporting.example.com/v1/tlsrpt").problems.isEmpty());
    EXPECT_TRUE(has(readTlsRpt("v=TLSRPTv1; rua=reports@example.com").problems, Code::UriSyntax));
    EXPECT_TRUE(has(readTlsRpt("v=TLSRPTv1;").problems, Code::TagMissing));
    EXPECT_TRUE(readBimi("v=BIMI1; l=https://example.com/logo.svg; a=https://example.com/vmc.pem").problems.isEmpty());
    EXPECT_TRUE(readBimi("v=BIMI1; l=; a=").problems.isEmpty());
    EXPECT_TRUE(has(readBimi("v=BIMI1; l=http://example.com/logo.svg").problems, Code::TagValue));
    EXPECT_TRUE(has(readBimi("v=BIMI1; l=https://example.com/logo.png").problems, Code::BimiVector));
}

TEST(Tlsa, MatchesEverySelectorAndHash)
{
    const QSslCertificate certificate(test::testCertificate(), QSsl::Pem);
    ASSERT_FALSE(certificate.isNull());
    const QList<net::CertificateFacts> chain{net::factsOf(certificate)};
    const QByteArray key = certificate.publicKey().toDer();
    const auto record = [](quint8 usage, quint8 selector, quint8 matching, const QByteArray &data) {
        return net::DnsRecord{.type = net::DnsRecord::Type::Tlsa, .usage = usage, .selector = selector, .matching = matching, .association = data};
    };
    const auto hashed = [](const QByteArray &octets, QCryptographicHash::Algorithm algorithm) { return QCryptographicHash::hash(octets, algorithm); };
    int selector = 0;
    for (const QByteArray &octets : {certificate.toDer(), key}) {
        for (const quint8 usage : {2, 3}) {
            EXPECT_EQ(matchIn(chain, record(usage, quint8(selector), 0, octets)), 0);
            EXPECT_EQ(matchIn(chain, record(usage, quint8(selector), 1, hashed(octets, QCryptographicHash::Sha256))), 0);
            EXPECT_EQ(matchIn(chain, record(usage, quint8(selector), 2, hashed(octets, QCryptographicHash::Sha512))), 0);
            EXPECT_EQ(matchIn(chain, record(usage, quint8(selector), 1, hashed("x", QCryptographicHash::Sha256))), -1);
            EXPECT_EQ(matchIn(chain, record(usage, quint8(selector), 3, octets)), -1);
        }
        ++selector;
    }
    EXPECT_EQ(matchIn(chain, record(1, 0, 0, certificate.toDer())), -1) << "PKIX-EE is not for SMTP";
    EXPECT_EQ(matchIn(chain, record(3, 2, 0, certificate.toDer())), -1);
    EXPECT_EQ(matchIn({}, record(3, 0, 0, certificate.toDer())), -1);
    // DANE-EE is the leaf; DANE-TA may be above it.
    const QList<net::CertificateFacts> two{net::CertificateFacts{.sha256 = "00"}, chain[0]};
    EXPECT_EQ(matchIn(two, record(3, 0, 0, certificate.toDer())), -1);
    EXPECT_EQ(matchIn(two, record(2, 0, 0, certificate.toDer())), 1);
    EXPECT_TRUE(has(problemsOf(record(4, 2, 3, "x")), Code::TlsaUsage));
    EXPECT_TRUE(has(problemsOf(record(3, 1, 1, "short")), Code::TlsaLength));
    EXPECT_TRUE(problemsOf(record(3, 1, 1, QByteArray(32, 'x'))).isEmpty());
}
