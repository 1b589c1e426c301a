// SPDX-License-Identifier: MIT
#include "core/smtp/sasl/mechanism.h"
#include "core/smtp/session.h"
#include "core/transcript/redactor.h"
#include "tests/support/printers.h"
#include "tests/support/scramserver.h"

#include <gtest/gtest.h>

#include <functional>

using namespace postscope;
using namespace postscope::smtp;

namespace {

constexpr char canary[] = "CANARY-9f3!\xc3\xa9";
constexpr char token[] = "CANARY-9f3!-token";

/// What a server answers to the words of a client inside of AUTH, decoded; nothing: it is over.
using Server = std::function<std::optional<QByteArray>(const QByteArray &word, int round)>;

Server scram(QCryptographicHash::Algorithm hash)
{
    return [server = test::ScramServer{hash, canary, "some salt", 4096, "CHALLENGE"}, first = QByteArray()](const QByteArray &word, int round) mutable {
        if (round == 0)
            first = word;
        return round == 0 ? std::optional(server.first(first)) : round == 1 ? std::optional(server.final(first)) : std::nullopt;
    };
}

/// Asks these one after the other.
Server asking(const QByteArrayList &challenges)
{
    return [challenges](const QByteArray &, int round) { return round < challenges.size() ? std::optional(challenges[round]) : std::nullopt; };
}

QByteArray ntlmChallenge()
{
    return QByteArray("NTLMSSP\0\2\0\0\0", 12) + QByteArray(8, '\0') + QByteArray::fromHex("01820000") + "CHALLENG" + QByteArray(8, '\0');
}

struct Case {
    const char *mechanism;
    Server server;
    bool initial = true; ///< the client's first word comes with AUTH
};

QList<Case> cases()
{
    return {
        {"PLAIN", asking({})},
        {"LOGIN", asking({"Username:", "Password:"}), false},
        {"CRAM-MD5", asking({"<CHALLENGE@mx.test>"}), false},
        {"DIGEST-MD5", asking({"realm=\"r\",nonce=\"CHALLENGE\",qop=\"auth\",algorithm=md5-sess,charset=utf-8"}), false},
        {"SCRAM-SHA-1", scram(QCryptographicHash::Sha1)},
        {"SCRAM-SHA-256", scram(QCryptographicHash::Sha256)},
        {"NTLM", asking({ntlmChallenge()})},
        {"XOAUTH2", asking({"{\"status\":\"401\",\"scope\":\"CANARY-9f3!-token\"}"})},
        {"OAUTHBEARER", asking({"{\"status\":\"401\",\"scope\":\"CANARY-9f3!-token\"}"})},
    };
}

/// A session up to the end of AUTH, everything of it fed octet by octet; `last`: the server's last line, which repeats the secret.
class Talk {
public:
    Talk(const Case &one, const QByteArray &last)
        : m_server(one.server), m_last(last), m_secret(secretKind(one.mechanism, SecretKind::Password) == SecretKind::Token ? token : canary),
          m_peer(Conversation::Role::Client, [this](Event event) { keep(std::move(event)); }),
          m_task(tryOut(m_peer,
                        {.ehloName = "client.test", .tls = TlsMode::Implicit, .authenticate = true, .user = QStringLiteral("tim"), .mechanism = one.mechanism},
                        m_session))
    {
        m_peer.tlsEstablished();
        m_task.start();
        feed("220 mx.test\r\n");
        drain();
        feed("250-mx.test\r\n250 AUTH " + QByteArray(one.mechanism) + "\r\n");
        m_redactor.remember(Secret(QByteArray(m_secret)), "tim");
        m_peer.provide(Secret(QByteArray(m_secret)));
        speak(one.initial);
    }

    [[nodiscard]] const QByteArray &record() const { return m_record; }
    [[nodiscard]] int hidden() const { return m_hidden; }
    [[nodiscard]] bool ended() const { return m_task.done(); }
    [[nodiscard]] const QByteArray &secret() const { return m_secret; }

private:
    void keep(Event event)
    {
        m_hidden += event.hidden ? 1 : 0;
        m_redactor.apply(event);
        m_record += event.octets;
        if (event.note)
            m_record += event.note->arguments.join(u' ').toUtf8() + '\n';
    }
    void feed(const QByteArray &octets)
    {
        for (const char octet : octets)
            m_peer.receive(QByteArrayView(&octet, 1));
    }
    QByteArray drain()
    {
        QByteArray all;
        for (QByteArray octets = m_peer.transmit(1); !octets.isEmpty(); octets = m_peer.transmit(1))
            all += octets;
        return all;
    }
    void speak(bool initial)
    {
        QByteArray line = drain();
        ASSERT_TRUE(line.startsWith("AUTH "));
        QByteArray word = QByteArray::fromBase64(initial ? line.mid(line.lastIndexOf(' ') + 1).trimmed() : QByteArray());
        std::optional<QByteArray> challenge;
        for (int round = 0; (challenge = m_server(word, round)); ++round) {
            feed("334 " + challenge->toBase64() + "\r\n");
            word = QByteArray::fromBase64(drain().trimmed());
        }
        feed(m_last + ' ' + m_secret + ' ' + m_secret.toBase64() + "\r\n");
        drain();
        feed("221 bye\r\n");
    }

    Server m_server;
    QByteArray m_last;
    QByteArray m_secret;
    QByteArray m_record;
    int m_hidden = 0;
    transcript::Redactor m_redactor;
    Session m_session;
    Conversation m_peer;
    Task<std::optional<Failure>> m_task;
};

/// The secret, and its base64 in each alignment without the octets that depend on neighbours.
QByteArrayList needles(const QByteArray &secret)
{
    QByteArrayList all{secret};
    for (int shift = 0; shift < 3; ++shift)
        all << (QByteArray(shift, 'x') + secret).toBase64(QByteArray::OmitTrailingEquals).mid(shift == 0 ? 0 : 4).chopped(3);
    return all;
}

} // namespace

TEST(SaslCanary, IsInNoEventOfAnyMechanism)
{
    for (const Case &one : cases()) {
        for (const char *last : {"235 welcome", "535 5.7.8 no"}) {
            SCOPED_TRACE((QByteArray(one.mechanism) + ' ' + last).constData());
            const Talk talk(one, last);
            EXPECT_TRUE(talk.ended());
            EXPECT_GT(talk.hidden(), 0);
            for (const QByteArray &needle : needles(talk.secret()) + needles("CHALLENGE"))
                EXPECT_FALSE(talk.record().contains(needle)) << needle.constData() << " in\n" << talk.record().constData();
        }
    }
}
