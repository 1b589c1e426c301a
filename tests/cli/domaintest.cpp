// SPDX-License-Identifier: MIT
#include "tests/cli/listeningsandbox.h"
#include "tests/cli/program.h"

#include <QJsonArray>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace postscope;
using namespace postscope::test;
using namespace Qt::StringLiterals;
using ::testing::HasSubstr;
using ::testing::Not;

TEST(DomainChecksCommand, TellsWhatItWouldAsk)
{
    const Program program;
    const Finished run =
        program.run({u"probe"_s, u"mail.example.test:25"_s, u"--dns"_s, u"all,dkim=s1,dkim=s2"_s, u"--dns-domain"_s, u"Bücher.test"_s, u"--dns-plan"_s});
    EXPECT_EQ(run.exitCode, 0) << run.err.constData();
    const std::string out = run.out.toStdString();
    for (const char *question : {"xn--bcher-kva.test TXT", "_dmarc.xn--bcher-kva.test TXT", "s1._domainkey.xn--bcher-kva.test TXT", "s2._domainkey",
                                 "https://mta-sts.xn--bcher-kva.test/.well-known/mta-sts.txt", "_25._tcp.mail.example.test TLSA", "default._bimi"})
        EXPECT_THAT(out, HasSubstr(question));
    const Finished one = program.run({u"probe"_s, u"example.test"_s, u"--dns"_s, u"tls-rpt"_s, u"--dns-plan"_s});
    EXPECT_THAT(one.out.toStdString(), HasSubstr("_smtp._tls.example.test TXT"));
    EXPECT_THAT(one.out.toStdString(), Not(HasSubstr("_dmarc")));
}

TEST(DomainChecksCommand, SaysWhatIsWrongWithWhatItIsAskedFor)
{
    const Program program;
    const QList<QStringList> wrong{{u"--dns"_s, u"nonsense"_s},
                                   {u"--dns"_s, u"spf=x"_s},
                                   {u"--dns"_s, u"dkim"_s},
                                   {u"--dns"_s, u"dkim=a..b"_s},
                                   {u"--dns"_s, u""_s},
                                   {u"--dns-plan"_s},
                                   {u"--dns-ip"_s, u"192.0.2.1"_s},
                                   {u"--dns"_s, u"spf"_s, u"--dns-ip"_s, u"192.0.2"_s},
                                   {u"--dns"_s, u"spf"_s, u"--dns-domain"_s, u"a b"_s},
                                   {u"--dns"_s, u"spf"_s, u"--dns-domain"_s, u"[192.0.2.1]"_s}};
    for (const QStringList &options : wrong) {
        const Finished run = program.run(QStringList{u"probe"_s, u"example.test"_s} + options);
        EXPECT_EQ(run.exitCode, 4) << options.join(u' ').toStdString();
        EXPECT_FALSE(run.err.isEmpty());
    }
    EXPECT_EQ(program.run({u"probe"_s, u"127.0.0.1"_s, u"--dns"_s, u"spf"_s}).exitCode, 4) << "an address has no domain";
}

TEST(DomainChecksCommand, GoesOnFromTheProbeAndListsWhatItAsks)
{
    ListeningSandbox sandbox;
    const Program program;
    // Nobody answers there.
    const Finished run = program.run({u"probe"_s, sandbox.url({}), u"-4"_s, u"--ca-file"_s, sandbox.certificateFile(), u"--nameserver"_s, u"127.0.0.1"_s,
                                      u"--dns"_s, u"bimi,ptr"_s, u"--dns-domain"_s, u"example.test"_s, u"--json"_s});
    const QJsonObject result = run.json();
    EXPECT_FALSE(result[u"hosts"_s].toArray().isEmpty());
    const QJsonArray checks = result[u"dns"_s].toObject()[u"checks"_s].toArray();
    ASSERT_EQ(checks.size(), 2) << run.err.constData();
    EXPECT_EQ(checks[0].toObject()[u"check"_s].toString(), u"bimi"_s);
    const QJsonObject fact = checks[0].toObject()[u"facts"_s].toArray()[0].toObject();
    EXPECT_FALSE(fact[u"value"_s].toString().isEmpty());
    EXPECT_EQ(checks[1].toObject()[u"evidence"_s].toArray()[0].toObject()[u"question"_s].toString(), u"1.0.0.127.in-addr.arpa PTR"_s);
    EXPECT_THAT(run.err.toStdString(), HasSubstr("default._bimi.example.test TXT"));
}
