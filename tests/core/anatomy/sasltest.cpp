// SPDX-License-Identifier: MIT
// Logins taken apart, and what is kept of a secret that was not revealed: nothing.
#include "session.h"

#include <gtest/gtest.h>

using namespace postscope;
using namespace postscope::anatomy;
using namespace postscope::anatomy::test;

namespace {

const QByteArray secret = "CANARY-9f3";

QList<Event> begun(const QByteArray &auth)
{
    return session({"S: 220 mx", "C: EHLO c", "S: 250-mx", "S: 250 AUTH PLAIN LOGIN", "C: " + auth});
}

/// All octets that are anywhere in a part.
QByteArray everything(const LinePart &part)
{
    QByteArray all = part.key + part.value + part.decoded.value_or(QByteArray());
    for (const LinePart &inner : part.parts)
        all += everything(inner);
    return all;
}

std::string fields(const LinePart &whole)
{
    const LinePart *base64 = find(whole, LinePart::Kind::Base64);
    std::string all;
    for (const LinePart &field : base64 == nullptr ? QList<LinePart>() : base64->parts)
        all += field.key.toStdString() + '=' + field.decoded.value_or("?").toStdString() + ';';
    return all;
}

/// The parts of a message of the mechanism: the client's number `responses` after the command.
std::string exchange(const QByteArray &auth, const QList<QByteArray> &messages)
{
    QList<Event> events = begun(auth);
    bool server = true;
    for (const QByteArray &message : messages) {
        events << (server ? line(Origin::Server, "334 " + message.toBase64() + "\r\n") : hidden(Origin::Client, {}, message.toBase64()));
        server = !server;
    }
    const Anatomy anatomy = last(events, Secrets::Revealed);
    EXPECT_EQ(fault(anatomy.line, anatomy.octets), "");
    return fields(anatomy.line);
}

} // namespace

TEST(Sasl, IsMaskedUntilRevealed)
{
    const QByteArray message = QByteArray("\0user\0", 6) + secret;
    QList<Event> events = begun("NOOP");
    events.removeLast();
    events << hidden(Origin::Client, "AUTH PLAIN ", message.toBase64());
    const Anatomy masked = last(events);
    EXPECT_EQ(told(masked.line), "command{AUTH}(verb{AUTH} mechanism{PLAIN} mask line-end)");
    EXPECT_FALSE(masked.octets.contains(message.toBase64()));
    const QByteArray all = everything(masked.line);
    EXPECT_FALSE(all.contains(secret) || all.contains(message.toBase64()) || all.contains("user"));
    const Anatomy revealed = last(events, Secrets::Revealed);
    EXPECT_EQ(revealed.octets, "AUTH PLAIN " + message.toBase64() + "\r\n");
    EXPECT_EQ(fields(revealed.line), "PLAIN authzid=;PLAIN authcid=user;PLAIN passwd=CANARY-9f3;");
    EXPECT_EQ(fault(revealed.line, revealed.octets), "");
}

TEST(Sasl, ResponsesAreMaskedToo)
{
    QList<Event> events = begun("AUTH LOGIN");
    events << line(Origin::Server, "334 VXNlcm5hbWU6\r\n") << hidden(Origin::Client, {}, secret.toBase64());
    EXPECT_EQ(told(last(events).line), "response{LOGIN}(mask line-end)");
    events << hidden(Origin::Server, "334 ", secret.toBase64());
    EXPECT_FALSE(everything(last(events).line).contains(secret.toBase64()));
    EXPECT_NE(told(last(events).line).find("mask"), std::string::npos);
}

TEST(Sasl, LoginGoesByPosition)
{
    EXPECT_EQ(exchange("AUTH LOGIN", {"Username:"}), "LOGIN challenge=Username:;");
    EXPECT_EQ(exchange("AUTH LOGIN", {"Username:", "me"}), "LOGIN user=me;");
    EXPECT_EQ(exchange("AUTH LOGIN", {"Username:", "me", "Password:", "pw"}), "LOGIN password=pw;");
    EXPECT_EQ(exchange("AUTH LOGIN bWU=", {"Password:", "pw"}), "LOGIN password=pw;");
}

TEST(Sasl, MechanismsHaveTheirFields)
{
    EXPECT_EQ(exchange("AUTH CRAM-MD5", {"<1@mx>"}), "CRAM-MD5 challenge=<1@mx>;");
    EXPECT_EQ(exchange("AUTH CRAM-MD5", {"<1@mx>", "me abcd"}), "CRAM-MD5 user=me;CRAM-MD5 digest=abcd;");
    EXPECT_EQ(exchange("AUTH DIGEST-MD5", {"realm=\"a,b\",nonce=\"n\",qop=\"auth\""}),
              "DIGEST-MD5 realm=\"a,b\";DIGEST-MD5 nonce=\"n\";DIGEST-MD5 qop=\"auth\";");
    EXPECT_EQ(exchange("AUTH SCRAM-SHA-256", {"", "n,a=b,n=me,r=abc"}), "SCRAM gs2=n;SCRAM a=a=b;SCRAM n=me;SCRAM r=abc;");
    EXPECT_EQ(exchange("AUTH SCRAM-SHA-256 biwsbj1tZSxyPWFiYw==", {"r=abcd,s=QQ==,i=4096"}), "SCRAM r=abcd;SCRAM s=QQ==;SCRAM i=4096;");
    EXPECT_EQ(exchange("AUTH SCRAM-SHA-256 biwsbj1tZSxyPWFiYw==", {"r=abcd,s=QQ==,i=4096", "c=biws,r=abcd,p=eA=="}), "SCRAM c=biws;SCRAM r=abcd;SCRAM p=eA==;");
    EXPECT_EQ(exchange("AUTH XOAUTH2", {"", "user=me\1auth=Bearer tok\1\1"}), "OAUTH user=me;OAUTH auth=Bearer tok;");
    EXPECT_EQ(exchange("AUTH OAUTHBEARER", {"", "n,a=me,\1host=h\1port=25\1auth=Bearer tok\1\1"}),
              "OAUTH gs2=n;OAUTH a=a=me;OAUTH host=h;OAUTH port=25;OAUTH auth=Bearer tok;");
    EXPECT_EQ(exchange("AUTH XOAUTH2 eA==", {R"({"status":"401","scope":"x"})"}), "OAUTH scope=x;OAUTH status=401;");
    EXPECT_EQ(exchange("AUTH NTLM", {QByteArray("NTLMSSP\0\2\0\0\0", 12)}), std::string("NTLM signature=NTLMSSP\0;NTLM type=2;", 36));
}

TEST(Sasl, MayBeBrokenEmptyOrCancelled)
{
    QList<Event> events = begun("AUTH PLAIN");
    events << line(Origin::Server, "334 \r\n");
    EXPECT_NE(told(last(events).line).find("empty-response"), std::string::npos);
    events << line(Origin::Client, "*\r\n");
    EXPECT_EQ(told(last(events).line), "response{PLAIN}(cancel line-end)");
    events.last() = hidden(Origin::Client, {}, "not base64!");
    EXPECT_EQ(told(last(events, Secrets::Revealed).line), "response{PLAIN}(base64{response}(broken{base64}) line-end)");
    events.last() = hidden(Origin::Client, {}, "dXNlcg==");
    EXPECT_EQ(told(last(events, Secrets::Revealed).line), "response{PLAIN}(base64{response}\"user\"(broken{PLAIN}\"user\") line-end)");
    EXPECT_EQ(told(last(begun("AUTH PLAIN =")).line), "command{AUTH}(verb{AUTH} mechanism{PLAIN} empty-response line-end)");
}
