// SPDX-License-Identifier: MIT
#include "core/delivery/domainchecks/domainchecks.h"

#include "core/delivery/domainchecks/plan.h"
#include "core/net/publicaddress.h"
#include "tests/support/fakenameserver.h"
#include "tests/support/scriptedserver.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QSslCertificate>
#include <QSslKey>

#include <gtest/gtest.h>

using namespace postscope;
using namespace postscope::delivery;
using namespace postscope::test;
using namespace Qt::StringLiterals;
using Code = DomainFact::Code;
using Tone = DomainFact::Tone;

namespace {

const DomainFact *find(const QList<DomainFact> &facts, Code code, const QString &value = {})
{
    for (const DomainFact &fact : facts) {
        if (fact.code == code && (value.isEmpty() || fact.values.contains(value)))
            return &fact;
        if (const DomainFact *part = find(fact.parts, code, value))
            return part;
    }
    return nullptr;
}

bool hasProblem(const QList<DomainFact> &facts, RecordProblem::Code code)
{
    return std::ranges::any_of(facts, [code](const DomainFact &fact) { return (fact.problem && fact.problem->code == code) || hasProblem(fact.parts, code); });
}

/// Nothing was asked that the plan does not tell.
void expectPlanned(const DomainCheckRequest &request, const DomainCheckResult &result)
{
    const QList<PlannedQuestion> plan = planOf(request);
    for (const CheckResult &check : result.checks) {
        for (const Evidence &evidence : check.evidence) {
            const bool planned = std::ranges::any_of(plan, [&](const PlannedQuestion &one) {
                const QString form = QRegularExpression::escape(one.question).replace(u"\\*"_s, u".+"_s);
                return one.check == check.check && QRegularExpression(QRegularExpression::anchoredPattern(form)).match(evidence.question).hasMatch();
            });
            EXPECT_TRUE(planned) << evidence.question.toStdString();
        }
    }
}

class DomainChecksTest : public ::testing::Test {
protected:
    DomainCheckResult run(DomainCheckRequest request)
    {
        request.nameservers = {nameserver.place()};
        std::optional<DomainCheckResult> result;
        DomainChecks checks(request);
        QObject::connect(&checks, &DomainChecks::finished, &checks, [&](const DomainCheckResult &came) { result = came; });
        checks.start();
        EXPECT_TRUE(eventually([&] { return result.has_value(); }));
        expectPlanned(request, *result);
        return *result;
    }
    QList<DomainFact> facts(DomainCheck check, DomainCheckRequest request = {})
    {
        request.domain = "example.test";
        request.checks = {check};
        const DomainCheckResult result = run(request);
        EXPECT_EQ(result.checks.size(), 1);
        return result.checks.value(0).facts;
    }
    QString spf(const QString &client)
    {
        const QList<DomainFact> found = facts(DomainCheck::Spf, {.client = QHostAddress(client)});
        const DomainFact *result = find(found, Code::SpfResult);
        return result ? result->values[0] + u' ' + result->values[3] : QString();
    }

    FakeNameserver nameserver;
};

} // namespace

TEST_F(DomainChecksTest, TakesOneRecordOfSpfOnly)
{
    // Strings of one record are joined before anybody looks at what they begin with.
    nameserver.addTxt("example.test", {"google-site-verification=1", "v=spf1 -all"});
    nameserver.addTxt("example.test", {"v=spf10 -all"});
    EXPECT_EQ(facts(DomainCheck::Spf).value(0).code, Code::NoRecord);
    nameserver.addTxt("two.test", {"v=spf1 mx -all"});
    nameserver.addTxt("two.test", {"v=spf1 a -all"});
    const DomainCheckResult two = run({.domain = "two.test", .checks = {DomainCheck::Spf}});
    EXPECT_NE(find(two.checks[0].facts, Code::Several, u"2"_s), nullptr);
}

TEST_F(DomainChecksTest, CountsTheLookupsOfSpf)
{
    nameserver.addTxt("example.test", {"v=spf1 mx a include:_spf", ".example.test exists:%{i}.x.test -all"});
    nameserver.addMx("example.test", 10, "mx.example.test");
    nameserver.addTxt("_spf.example.test", {"v=spf1 ip4:192.0.2.0/24 include:gone.example.test ~all"});
    const QList<DomainFact> found = facts(DomainCheck::Spf);
    EXPECT_EQ(find(found, Code::SpfLookups)->values, (QStringList{u"5"_s, u"10"_s}));
    // "a" leads to no address, and gone.example.test to nothing.
    EXPECT_EQ(find(found, Code::SpfVoidLookups)->values[0], u"2"_s);
    const DomainFact *include = find(found, Code::SpfInclude, u"_spf.example.test"_s);
    ASSERT_NE(include, nullptr);
    EXPECT_NE(find(include->parts, Code::SpfIp4, u"192.0.2.0/24"_s), nullptr);
    EXPECT_TRUE(hasProblem(include->parts, RecordProblem::Code::SpfNoTarget));
    EXPECT_NE(find(found, Code::SpfMacro), nullptr);
    EXPECT_GE(find(found, Code::Record)->evidence, 0);
}

TEST_F(DomainChecksTest, EvaluatesSpfForAnAddress)
{
    nameserver.addTxt("example.test", {"v=spf1 mx include:_spf.example.test ~all"});
    nameserver.addMx("example.test", 10, "mx.example.test");
    nameserver.addA("mx.example.test", u"198.51.100.7"_s);
    nameserver.addAaaa("mx.example.test", u"2001:db8::7"_s);
    nameserver.addTxt("_spf.example.test", {"v=spf1 ip4:192.0.2.0/24 -all"});
    EXPECT_EQ(spf(u"198.51.100.7"_s), u"pass mx"_s);
    EXPECT_EQ(spf(u"2001:db8::7"_s), u"pass mx"_s);
    EXPECT_EQ(spf(u"192.0.2.77"_s), u"pass include:_spf.example.test"_s);
    EXPECT_EQ(spf(u"203.0.113.1"_s), u"softfail ~all"_s);
}

TEST_F(DomainChecksTest, EvaluatesWhatSpfHasBesides)
{
    nameserver.addTxt("example.test", {"v=spf1 exists:%{ir}.ok.example.test ptr redirect=other.test"});
    nameserver.addA("1.2.0.192.ok.example.test", u"127.0.0.2"_s);
    nameserver.addPtr("2.2.0.192.in-addr.arpa", "host.example.test");
    nameserver.addA("host.example.test", u"192.0.2.2"_s);
    nameserver.addPtr("3.2.0.192.in-addr.arpa", "liar.example.test");
    nameserver.addA("liar.example.test", u"192.0.2.9"_s);
    nameserver.addTxt("other.test", {"v=spf1 ?all"});
    EXPECT_EQ(spf(u"192.0.2.1"_s), u"pass exists:%{ir}.ok.example.test"_s);
    EXPECT_EQ(spf(u"192.0.2.2"_s), u"pass ptr"_s);
    EXPECT_EQ(spf(u"192.0.2.3"_s), u"neutral ?all"_s);
}

TEST_F(DomainChecksTest, EndsInCirclesAndFloods)
{
    nameserver.addTxt("example.test", {"v=spf1 include:b.example.test -all"});
    nameserver.addTxt("b.example.test", {"v=spf1 include:example.test -all"});
    const QList<DomainFact> circle = facts(DomainCheck::Spf, {.client = QHostAddress(u"192.0.2.1"_s)});
    EXPECT_TRUE(hasProblem(circle, RecordProblem::Code::SpfLoop));
    EXPECT_EQ(find(circle, Code::SpfResult)->values[0], u"permerror"_s);

    QByteArray record = "v=spf1";
    for (int i = 0; i < 15; ++i)
        record += " a:" + QByteArray::number(i) + ".x.test";
    nameserver.addTxt("flood.test", {record.left(200), record.mid(200) + " -all"});
    const DomainCheckResult flood = run({.domain = "flood.test", .checks = {DomainCheck::Spf}});
    EXPECT_EQ(find(flood.checks[0].facts, Code::SpfLookups)->tone, Tone::Bad);
    EXPECT_TRUE(hasProblem(flood.checks[0].facts, RecordProblem::Code::SpfVoidLookups));
    for (int depth = 0; depth < 60; ++depth)
        nameserver.addTxt("d" + QByteArray::number(depth) + ".test",
                          {"v=spf1 include:d" + QByteArray::number(depth + 1) + ".test include:d" + QByteArray::number(depth + 2) + ".test -all"});
    const DomainCheckResult deep = run({.domain = "d0.test", .checks = {DomainCheck::Spf}});
    EXPECT_TRUE(hasProblem(deep.checks[0].facts, RecordProblem::Code::SpfDeep));
    EXPECT_LT(deep.checks[0].evidence.size(), Inquiry::maxQuestions);
}

TEST_F(DomainChecksTest, FindsTheDmarcRecordAboveADomain)
{
    nameserver.addTxt("_dmarc.example.test", {"v=DMARC1; p=reject; sp=quarantine; rua=mailto:a@reports.test,mailto:b@closed.test,mailto:c@example.test"});
    nameserver.addTxt("example.test._report._dmarc.reports.test", {"v=DMARC1"});
    const QList<DomainFact> own = facts(DomainCheck::Dmarc);
    EXPECT_EQ(find(own, Code::DmarcPolicy)->values, (QStringList{u"reject"_s, u"p"_s}));
    EXPECT_NE(find(own, Code::DmarcReportsAllowed, u"reports.test"_s), nullptr);
    EXPECT_NE(find(own, Code::DmarcReportsNotAllowed, u"closed.test"_s), nullptr);
    EXPECT_FALSE(nameserver.questions().contains("_dmarc.test TXT"));
    const DomainCheckResult below = run({.domain = "a.b.example.test", .checks = {DomainCheck::Dmarc}});
    EXPECT_NE(find(below.checks[0].facts, Code::DmarcInherited, u"example.test"_s), nullptr);
    EXPECT_EQ(find(below.checks[0].facts, Code::DmarcPolicy)->values, (QStringList{u"quarantine"_s, u"sp"_s}));
    EXPECT_NE(find(below.checks[0].facts, Code::NoRecord, u"_dmarc.a.b.example.test TXT"_s), nullptr);
}

TEST_F(DomainChecksTest, ReadsTheKeysOfSelectors)
{
    nameserver.addTxt("brisbane._domainkey.example.test", {"v=DKIM1; k=ed25519; ", "p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo="});
    nameserver.addTxt("old._domainkey.example.test", {"v=DKIM1; p="});
    const QList<DomainFact> found = facts(DomainCheck::Dkim, {.selectors = {"brisbane", "old", "none"}});
    ASSERT_EQ(found.size(), 3);
    EXPECT_NE(find(found[0].parts, Code::DkimEd25519), nullptr);
    EXPECT_NE(find(found[1].parts, Code::DkimRevoked), nullptr);
    EXPECT_NE(find(found[2].parts, Code::NoRecord), nullptr);
    EXPECT_TRUE(run({.domain = "example.test", .checks = {DomainCheck::Dkim}}).checks.isEmpty()) << "without a selector nothing is asked";
}

namespace {

struct PolicyServer {
    explicit PolicyServer(const QByteArray &head, const QByteArray &body)
        : web({tls(), expect("GET /.well-known/mta-sts.txt "),
               raw("HTTP/1.1 " + head + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\nConnection: close\r\n\r\n" + body), test::close()})
    {
        web.setCertificate(u"mta-sts"_s);
    }
    const QByteArray certificate = testCertificate(u"mta-sts"_s);
    ScriptedServer web;
};

} // namespace

TEST_F(DomainChecksTest, FetchesThePolicyOfMtaSts)
{
    PolicyServer server("200 OK\r\nContent-Type: text/plain; charset=utf-8", "version: STSv1\r\nmode: enforce\r\nmx: *.example.test\r\nmax_age: 604800\r\n");
    nameserver.addTxt("_mta-sts.example.test", {"v=STSv1; id=1;"});
    nameserver.addA("mta-sts.example.test", u"127.0.0.1"_s);
    nameserver.addMx("example.test", 10, "mx.example.test");
    nameserver.addMx("example.test", 20, "mx.elsewhere.test");
    const DomainCheckRequest request{.httpsPort = server.web.serverPort(), .caCertificates = server.certificate};
    const QList<DomainFact> found = facts(DomainCheck::MtaSts, request);
    ASSERT_NE(find(found, Code::StsMode, u"enforce"_s), nullptr) << (found.isEmpty() ? "" : found.last().values.join(u' ').toStdString());
    EXPECT_NE(find(found, Code::StsHostListed, u"mx.example.test"_s), nullptr);
    EXPECT_NE(find(found, Code::StsHostMissing, u"mx.elsewhere.test"_s), nullptr);
    EXPECT_FALSE(hasProblem(found, RecordProblem::Code::StsType));
}

TEST_F(DomainChecksTest, TakesNoPolicyFromElsewhere)
{
    nameserver.addTxt("_mta-sts.example.test", {"v=STSv1; id=1;"});
    nameserver.addA("mta-sts.example.test", u"127.0.0.1"_s);
    PolicyServer moved("302 Found\r\nLocation: https://localhost/", "");
    EXPECT_NE(find(facts(DomainCheck::MtaSts, {.httpsPort = moved.web.serverPort(), .caCertificates = moved.certificate}), Code::StsRedirected), nullptr);
    EXPECT_EQ(moved.web.connections(), 1);
    PolicyServer gone("404 Not Found", "");
    EXPECT_NE(find(facts(DomainCheck::MtaSts, {.httpsPort = gone.web.serverPort(), .caCertificates = gone.certificate}), Code::StsNotFetched, u"HTTP 404"_s),
              nullptr);
    PolicyServer large("200 OK", QByteArray(70'000, ' '));
    EXPECT_NE(find(facts(DomainCheck::MtaSts, {.httpsPort = large.web.serverPort(), .caCertificates = large.certificate}), Code::StsNotFetched), nullptr);
    PolicyServer foreign("200 OK", "version: STSv1\n");
    const QList<DomainFact> untrusted = facts(DomainCheck::MtaSts, {.httpsPort = foreign.web.serverPort()});
    EXPECT_NE(find(untrusted, Code::StsNotFetched), nullptr) << "a certificate that nobody signed";
}

TEST(PublicAddress, IsWhatAnybodyMayHave)
{
    for (const char *one : {"9.9.9.9", "1.1.1.1", "172.15.0.1", "2606:4700::1111", "64:ff9b::808:808", "2002:808:808::1"})
        EXPECT_TRUE(net::isPublic(QHostAddress(QString::fromLatin1(one)))) << one;
    for (const char *one : {"127.0.0.1",       "127.1.2.3",       "10.0.0.1",       "172.16.0.1",  "172.31.255.255",
                            "192.168.1.1",     "169.254.169.254", "100.64.0.1",     "0.0.0.0",     "224.0.0.1",
                            "255.255.255.255", "192.0.2.1",       "198.18.0.1",     "::",          "::1",
                            "fe80::1",         "fc00::1",         "fd12::1",        "ff02::1",     "::ffff:127.0.0.1",
                            "::ffff:10.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::1", "2001:db8::1", "::127.0.0.1"})
        EXPECT_FALSE(net::isPublic(QHostAddress(QString::fromLatin1(one)))) << one;
    EXPECT_FALSE(net::isPublic(QHostAddress()));
}

TEST(Download, ConnectsToNoPrivateAddressWhereItMustNot)
{
    FakeNameserver nameserver;
    nameserver.addA("localhost", u"127.0.0.1"_s);
    ScriptedServer web({tls()});
    for (const QString &host : {u"localhost"_s, u"127.0.0.1"_s, u"[::1]"_s}) {
        net::Download download({.nameservers = {nameserver.place()}, .publicOnly = true, .caCertificates = testCertificate()});
        std::optional<net::Downloaded> came;
        download.start(QUrl(u"https://%1:%2/"_s.arg(host).arg(web.serverPort())), [&](const net::Downloaded &document) { came = document; });
        EXPECT_FALSE(came);
        ASSERT_TRUE(eventually([&] { return came.has_value(); }));
        EXPECT_FALSE(came->refused.isEmpty());
        EXPECT_TRUE(came->octets.isEmpty());
    }
    EXPECT_EQ(web.connections(), 0);
}

TEST_F(DomainChecksTest, ComparesTlsaWithTheChainThatWasSeen)
{
    const QSslCertificate certificate(testCertificate(), QSsl::Pem);
    const QByteArray digest = QCryptographicHash::hash(certificate.publicKey().toDer(), QCryptographicHash::Sha256);
    nameserver.addMx("example.test", 10, "mx.example.test");
    nameserver.addTlsa("_25._tcp.mx.example.test", 3, 1, 1, digest);
    nameserver.addTlsa("_587._tcp.mail.example.test", 3, 1, 1, QByteArray(32, 'x'));
    nameserver.addTlsa("_587._tcp.mail.example.test", 1, 0, 1, QByteArray(31, 'x'));
    const QList<net::CertificateFacts> chain{net::factsOf(certificate)};
    const QHostAddress address(u"192.0.2.1"_s);
    DomainCheckRequest request{.servers = {{.host = u"mx.example.test"_s, .port = 25, .address = address, .greetingName = {}, .chain = chain},
                                           {.host = u"mail.example.test"_s, .port = 587, .address = address, .greetingName = {}, .chain = chain}}};
    const QList<DomainFact> found = facts(DomainCheck::Dane, request);
    const DomainFact *mx = find(found, Code::DaneServer, u"25"_s);
    const DomainFact *mail = find(found, Code::DaneServer, u"587"_s);
    ASSERT_TRUE(mx && mail);
    EXPECT_NE(find(mx->parts, Code::TlsaMatches), nullptr);
    EXPECT_NE(find(mx->parts, Code::DnssecMissing), nullptr);
    EXPECT_NE(find(mail->parts, Code::TlsaNoMatch), nullptr);
    EXPECT_NE(find(mail->parts, Code::TlsaUnused, u"1"_s), nullptr);
    EXPECT_TRUE(hasProblem(mail->parts, RecordProblem::Code::TlsaLength));
    nameserver.setAuthenticated(true);
    request.servers.clear();
    const QList<DomainFact> unseen = facts(DomainCheck::Dane, request);
    EXPECT_NE(find(unseen, Code::TlsaUnseen), nullptr);
    EXPECT_NE(find(unseen, Code::DnssecClaimed), nullptr);
    EXPECT_EQ(find(unseen, Code::DnssecClaimed)->tone, Tone::Unknown) << "the word of a nameserver is no proof";
}

TEST_F(DomainChecksTest, FollowsAddressesToNamesAndBack)
{
    nameserver.addPtr("1.2.0.192.in-addr.arpa", "mx.example.test");
    nameserver.addPtr("1.2.0.192.in-addr.arpa", "liar.test");
    nameserver.addA("mx.example.test", u"192.0.2.1"_s);
    nameserver.addA("liar.test", u"192.0.2.2"_s);
    const CheckedServer server{.host = u"mx.example.test"_s, .address = QHostAddress(u"192.0.2.1"_s), .greetingName = "MX.example.test", .chain = {}};
    const QList<DomainFact> found = facts(DomainCheck::Ptr, {.servers = {server}});
    EXPECT_NE(find(found, Code::PtrConfirmed, u"mx.example.test"_s), nullptr);
    EXPECT_NE(find(found, Code::PtrUnconfirmed, u"liar.test"_s), nullptr);
    EXPECT_NE(find(found, Code::PtrGreeting), nullptr);
    EXPECT_NE(find(found, Code::PtrGreetingConfirmed), nullptr);
    CheckedServer wrong = server;
    wrong.greetingName = "localhost";
    EXPECT_NE(find(facts(DomainCheck::Ptr, {.servers = {wrong}}), Code::PtrGreetingNoName), nullptr);
    nameserver.addMx("example.test", 10, "mx.example.test");
    EXPECT_NE(find(facts(DomainCheck::Ptr), Code::PtrConfirmed, u"mx.example.test"_s), nullptr) << "without a server, those of the MX records";
}

TEST_F(DomainChecksTest, ReadsTlsRptAndBimi)
{
    nameserver.addTxt("_smtp._tls.example.test", {"v=TLSRPTv1; rua=mailto:reports@example.test"});
    nameserver.addTxt("default._bimi.example.test", {"v=BIMI1; l=https://example.test/logo.svg"});
    EXPECT_NE(find(facts(DomainCheck::TlsRpt), Code::Tag, u"rua"_s), nullptr);
    EXPECT_NE(find(facts(DomainCheck::Bimi), Code::Tag, u"l"_s), nullptr);
    EXPECT_EQ(nameserver.questions(), (QByteArrayList{"_smtp._tls.example.test TXT", "default._bimi.example.test TXT"})) << "the logo is not fetched";
}

TEST_F(DomainChecksTest, SaysWhatCouldNotBeAsked)
{
    nameserver.setManner(FakeNameserver::Manner::Fail);
    const DomainCheckResult result = run({.domain = "example.test", .checks = {DomainCheck::Spf, DomainCheck::Ptr}});
    EXPECT_TRUE(result.mayPass());
    EXPECT_EQ(find(result.checks[0].facts, Code::NotAnswered)->values[1], u"SERVFAIL"_s);
    EXPECT_NE(find(result.checks[1].facts, Code::NotAnswered), nullptr);
    nameserver.setManner(FakeNameserver::Manner::Truncate);
    nameserver.addTxt("example.test", {"v=spf1 -all"});
    const DomainCheckResult cut = run({.domain = "example.test", .checks = {DomainCheck::Spf}});
    EXPECT_TRUE(cut.checks[0].evidence[0].tcp);
    EXPECT_FALSE(cut.mayPass());
}

TEST_F(DomainChecksTest, StopsWhenItIsTold)
{
    nameserver.setManner(FakeNameserver::Manner::BeSilent);
    std::optional<DomainCheckResult> result;
    DomainChecks checks({.domain = "example.test", .checks = {DomainCheck::Spf, DomainCheck::Bimi}, .nameservers = {nameserver.place()}});
    QObject::connect(&checks, &DomainChecks::finished, &checks, [&](const DomainCheckResult &came) { result = came; });
    QObject::connect(&checks, &DomainChecks::asking, &checks, [&] { QMetaObject::invokeMethod(&checks, &DomainChecks::cancel, Qt::QueuedConnection); });
    checks.start();
    ASSERT_TRUE(eventually([&] { return result.has_value(); }));
    ASSERT_EQ(result->checks.size(), 1);
    EXPECT_FALSE(result->checks[0].complete);
    EXPECT_TRUE(result->mayPass());
}

TEST(DomainPlan, TellsEveryQuestionBefore)
{
    const DomainCheckRequest request{.domain = "example.test", .checks = {allDomainChecks.begin(), allDomainChecks.end()}, .selectors = {"s1"}};
    QStringList questions;
    for (const PlannedQuestion &one : planOf(request))
        questions << one.question;
    for (const char *wanted : {"example.test TXT", "_dmarc.example.test TXT", "_dmarc.test TXT", "s1._domainkey.example.test TXT", "_mta-sts.example.test TXT",
                               "https://mta-sts.example.test/.well-known/mta-sts.txt", "_smtp._tls.example.test TXT", "example.test MX", "_25._tcp.* TLSA",
                               "default._bimi.example.test TXT", "* PTR"})
        EXPECT_TRUE(questions.contains(QString::fromLatin1(wanted))) << wanted;
    EXPECT_TRUE(planOf({.domain = {}, .checks = {DomainCheck::Spf, DomainCheck::Ptr}}).isEmpty());
    EXPECT_FALSE(isSelector("a..b"));
    EXPECT_FALSE(isSelector("a b"));
    EXPECT_FALSE(isSelector(""));
    EXPECT_TRUE(isSelector("2024._a-b"));
}
