// SPDX-License-Identifier: MIT
#include "core/transcript/anonymizer.h"

#include <QUrl>

#include <gtest/gtest.h>

namespace postscope::transcript {
namespace {

using namespace Qt::StringLiterals;
using Kind = Replacement::Kind;

QString anonymous(const QString &text)
{
    Anonymizer anonymizer;
    anonymizer.read(text);
    return anonymizer.replaced(text);
}

Event line(Origin origin, const QByteArray &octets, Phase phase = Phase::Other)
{
    Event event;
    event.origin = origin;
    event.phase = phase;
    event.octets = octets + "\r\n";
    event.size = event.octets.size();
    return event;
}

QString xtext(const QString &text)
{
    return QString::fromLatin1(text.toUtf8().toPercentEncoding({}, "+=", '+'));
}

QString base64(const QString &text)
{
    return QString::fromLatin1(text.toUtf8().toBase64());
}

} // namespace

TEST(Anonymizer, ReplacesConsistently)
{
    EXPECT_EQ(anonymous(u"MAIL FROM:<anna@corp.de> RCPT TO:<otto@Corp.DE>, <anna@other.de>"_s),
              u"MAIL FROM:<user1@example1.test> RCPT TO:<user2@example1.test>, <user1@example2.test>"_s);
}

TEST(Anonymizer, KeepsWhatIsEverybodys)
{
    for (const QString &text :
         {u"250-PIPELINING"_s, u"535 5.7.8 Authentication failed"_s, u"AUTH SCRAM-SHA-256-PLUS SCRAM-SHA-1 PLAIN"_s, u"EHLO [127.0.0.1]"_s,
          u"TLS 1.3, TLS_AES_256_GCM_SHA384"_s, u"Connecting to localhost, port 2525."_s, u"mail.example.com"_s, u"[::1]"_s,
          u"451 4.7.1 Greylisted, please try again in 300 seconds"_s, u"ECDHE-RSA-AES256-GCM-SHA384"_s, u"   12.003 S: 250 ok"_s})
        EXPECT_EQ(anonymous(text), text);
    EXPECT_EQ(anonymous(u"<postmaster@example.org>"_s), u"<postmaster@example.org>"_s);
}

TEST(Anonymizer, KeepsTheStructureAroundIt)
{
    EXPECT_EQ(anonymous(u"550-5.1.1 <anna@corp.de>: Recipient address rejected: User unknown in virtual table"_s),
              u"550-5.1.1 <user1@example1.test>: Recipient address rejected: User unknown in virtual table"_s);
    EXPECT_EQ(anonymous(u"bob+news@corp.de SIZE=12"_s), u"user1@example1.test SIZE=12"_s);
    EXPECT_EQ(anonymous(u"\"anna b\"@corp.de"_s), u"user1@example1.test"_s);
}

TEST(Anonymizer, KnowsALocalPartThatStandsAlone)
{
    Anonymizer anonymizer;
    anonymizer.read(u"RCPT TO:<annabel@corp.de>"_s);
    EXPECT_EQ(anonymizer.replaced(u"550 no mailbox annabel here, Annabel! annabella is another"_s).toStdString(),
              (u"550 no mailbox user1 here, user1! annabella is another"_s).toStdString());
    anonymizer.read(u"<mail@corp.de>"_s);
    EXPECT_EQ(anonymizer.replaced(u"550 mail refused for mail@corp.de"_s).toStdString(), (u"550 mail refused for user2@example1.test"_s).toStdString());
}

TEST(Anonymizer, TakesTheWaysToWriteADomainForOne)
{
    Anonymizer anonymizer;
    const QString first = anonymizer.replaced(u"anna@bücher.de"_s);
    EXPECT_EQ(anonymizer.replaced(u"anna@xn--bcher-kva.de"_s), first);
    EXPECT_EQ(anonymizer.replaced(u"ANNA@BÜCHER.DE."_s), first + u"."_s);
    EXPECT_EQ(anonymizer.replaced(u"no mail for xn--bcher-kva.de today"_s).toStdString(), (u"no mail for example1.test today"_s).toStdString());
}

TEST(Anonymizer, ReplacesHostsAndAddressesOfMachines)
{
    Anonymizer anonymizer;
    anonymizer.read(u"a@corp.de"_s);
    EXPECT_EQ(anonymizer.replaced(u"Connecting to mx.corp.de [198.51.100.7]:25, 2001:db8:1::2, fe80::1%eth0"_s),
              u"Connecting to host1.example1.test [192.0.2.1]:25, 2001:db8::1, 2001:db8::2"_s);
    EXPECT_EQ(anonymizer.replaced(u"[IPv6:2001:DB8:1:0::2] other.net"_s).toStdString(), (u"[IPv6:2001:db8::1] host2.example"_s).toStdString());
}

TEST(Anonymizer, FindsAHostAmongChinese)
{
    Anonymizer anonymizer;
    EXPECT_EQ(anonymizer.replaced(u"憑證對mx.corp.de有效"_s).toStdString(), (u"憑證對host1.example有效"_s).toStdString());
    EXPECT_EQ(anonymizer.replaced(u"連到 例え.jp，"_s).toStdString(), (u"連到 host2.example，"_s).toStdString());
}

TEST(Anonymizer, LearnsWhoTheyAreFromASession)
{
    Event established;
    established.kind = Event::Kind::Note;
    established.note = Note{Note::Code::TlsEstablished, {u"TLS 1.3"_s, u"X"_s, u"CN=mx.corp.de,O=Corp and Sons"_s}};
    Transcript transcript;
    transcript.append({line(Origin::Server, "220 mx.corp.de ESMTP of Corp and Sons", Phase::Greeting), line(Origin::Client, "EHLO annaspc", Phase::Ehlo),
                       established, line(Origin::Client, "AUTH LOGIN", Phase::Auth), line(Origin::Server, "334 VXNlcm5hbWU6", Phase::Auth),
                       line(Origin::Client, "annabel", Phase::Auth), line(Origin::Client, QByteArray("annabel").toBase64(), Phase::Auth),
                       line(Origin::Server, "250 2.0.0 Ok: queued as 4F21C0", Phase::Content)});
    Anonymizer anonymizer;
    anonymizer.read(transcript);
    EXPECT_EQ(anonymizer.replaced(u"annaspc"_s).toStdString(), (u"host2.example"_s).toStdString());
    EXPECT_EQ(anonymizer.replaced(u"O=Corp and Sons"_s).toStdString(), (u"O=Name 1"_s).toStdString());
    EXPECT_EQ(anonymizer.replaced(u"queued as 4F21C0"_s).toStdString(), (u"queued as ID1"_s).toStdString());
    EXPECT_EQ(anonymizer.replaced(u"annabel"_s).toStdString(), (u"user1"_s).toStdString());
    EXPECT_EQ(anonymizer.replaced(u"334 VXNlcm5hbWU6"_s).toStdString(), (u"334 VXNlcm5hbWU6"_s).toStdString()) << "Username:";
}

TEST(Anonymizer, KnowsThatAnAddressIsNoName)
{
    Transcript transcript;
    transcript.append({line(Origin::Client, "EHLO [127.0.0.1]", Phase::Ehlo), line(Origin::Client, "EHLO [10.1.2.3]", Phase::Ehlo)});
    Anonymizer anonymizer;
    anonymizer.read(transcript);
    EXPECT_EQ(anonymizer.replaced(u"[127.0.0.1] [10.1.2.3]"_s).toStdString(), "[127.0.0.1] [192.0.2.1]");
}

TEST(Anonymizer, TellsWhatItReplacedAndHowOften)
{
    Anonymizer anonymizer;
    anonymizer.know(Kind::Subject, u"The plan for May"_s);
    anonymizer.know(Kind::Name, u"Never Seen"_s);
    (void)anonymizer.replaced(u"The plan for May: anna@corp.de, otto@corp.de"_s);
    const QList<Replacement> replacements = anonymizer.replacements();
    ASSERT_EQ(replacements.size(), 4);
    EXPECT_EQ(replacements[0], (Replacement{Kind::Domain, u"corp.de"_s, u"example1.test"_s, 2}));
    EXPECT_EQ(replacements[1], (Replacement{Kind::Subject, u"The plan for May"_s, u"Subject 1"_s, 1}));
}

TEST(Anonymizer, GivesDifferentThingsDifferentNames)
{
    Anonymizer anonymizer;
    QSet<QString> seen;
    for (int i = 0; i < 2000; ++i) {
        seen += anonymizer.replaced(u"someone%1@corp%1.de"_s.arg(i));
        seen += anonymizer.replaced(u"10.1.%1.%2"_s.arg(i / 200).arg(i % 200));
    }
    EXPECT_EQ(seen.size(), 4000);
}

/// None of what is known is left, in whatever form a server or a mail may bring it.
TEST(Anonymizer, LeavesNothingBehindInAnyForm)
{
    const QList<std::pair<Kind, QString>> known{
        {Kind::User, u"annabel.lee"_s},      {Kind::User, u"josé"_s},        {Kind::User, u"tab bar"_s},         {Kind::Domain, u"bücher.de"_s},
        {Kind::Domain, u"corp.de"_s},        {Kind::Host, u"mx7.corp.de"_s}, {Kind::Name, u"Annabel Lee"_s},     {Kind::Name, u"李小龍"_s},
        {Kind::Subject, u"Über den Plan"_s}, {Kind::Id, u"4F21C0"_s},        {Kind::MessageId, u"20260701.7"_s}, {Kind::IpAddress, u"198.51.100.23"_s},
        {Kind::User, u"anna+list"_s}};
    const auto punycode = [](const QString &text) { return QString::fromLatin1(QUrl::toAce(text, QUrl::IgnoreIDNWhitelist)); };
    for (const auto &[kind, original] : known) {
        const QStringList forms{original,
                                original.toUpper(),
                                xtext(original),
                                QString::fromLatin1(original.toUtf8().toPercentEncoding()),
                                base64(original),
                                base64(u"x"_s + QChar(0) + original + QChar(0) + u"yz"_s),
                                base64(u"n,,n=%1,r=abc"_s.arg(original)),
                                u"=?UTF-8?B?%1?="_s.arg(base64(original)),
                                u"=?utf-8?q?%1?="_s.arg(QString::fromLatin1(original.toUtf8().toPercentEncoding({}, {}, '=')))};
        const QStringList frames{u"550 5.1.1 %1"_s, u"<%1>"_s, u"(%1)"_s, u"x=%1 SIZE=1"_s, u"\"%1\""_s, u"note: %1: gone"_s, u"[%1]"_s};
        for (const QString &form : forms)
            for (const QString &frame : frames) {
                Anonymizer anonymizer;
                for (const auto &[otherKind, other] : known)
                    anonymizer.know(otherKind, other);
                const QString text = frame.arg(form);
                anonymizer.read(text);
                const QString report = anonymizer.replaced(text);
                EXPECT_FALSE(report.contains(form, Qt::CaseInsensitive)) << text.toStdString() << " -> " << report.toStdString();
                EXPECT_FALSE(report.contains(original, Qt::CaseInsensitive)) << text.toStdString() << " -> " << report.toStdString();
                const bool domain = kind == Kind::Domain || kind == Kind::Host;
                EXPECT_FALSE(domain && report.contains(punycode(original), Qt::CaseInsensitive)) << report.toStdString();
            }
    }
}

TEST(Anonymizer, KeepsTheFormThatSomethingHad)
{
    EXPECT_EQ(anonymous(u"ORCPT=rfc822;anna+40corp.de"_s), u"ORCPT=rfc822;user1@example1.test"_s);
    EXPECT_EQ(anonymous(u"mailto:anna%40corp.de"_s), u"mailto:user1%40example1.test"_s);
    EXPECT_EQ(anonymous(base64(u"anna@corp.de"_s)), base64(u"user1@example1.test"_s));
}

TEST(Anonymizer, TakesDigestsForNames)
{
    const QString hex = QString::fromLatin1(QByteArray(32, '\xab').toHex());
    Anonymizer anonymizer;
    const QString first = anonymizer.replaced(u"sha256:"_s + hex);
    EXPECT_FALSE(first.contains(u"abab"_s));
    EXPECT_EQ(anonymizer.replaced(u"sha256:"_s + QString::fromLatin1(QByteArray(32, '\xab').toHex(':').toUpper())), first);
}

} // namespace postscope::transcript
