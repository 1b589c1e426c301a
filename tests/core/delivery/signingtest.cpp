// SPDX-License-Identifier: MIT
#include "core/delivery/seriesmail.h"
#include "core/delivery/signings.h"
#include "core/dkim/signature.h"
#include "tests/core/delivery/sending.h"
#include "tests/core/dkim/rfc8463.h"

#include <QFile>
#include <QTemporaryDir>

#include <gmock/gmock.h>

using namespace postscope;
using namespace postscope::test;
using namespace Qt::StringLiterals;
using delivery::Composed;
using smtp::Failure;
using Reason = Failure::Reason;
using testing::HasSubstr;

namespace {

const QByteArray mail = "From: a@example.test\r\nDate: Mon, 1 Jan 2024 00:00:00 +0000\r\nMessage-ID: <id@example.test>\r\n\r\n.dot\r\n";

dkim::Signing signing(const char *key = rfc8463::ed25519Key)
{
    return {rfc8463::key(key), {.domain = u"example.test"_s, .selector = u"s"_s}};
}

Composed signedMail(const QByteArray &octets = mail)
{
    Composed composed = mailOf(octets);
    composed.signatures = {signing(), signing(rfc8463::rsaKey)};
    return composed;
}

/// Nobody listens there: what is told comes from before a connection.
delivery::Route nowhere()
{
    delivery::Route route;
    route.endpoint.host = u"127.0.0.1"_s;
    route.endpoint.port = 1;
    route.options.loopback = true;
    return route;
}

/// A keychain with one key in it.
class OneSecret final : public account::SecretStore {
public:
    void read(const QString &id, QObject *context, ReadDone done) override
    {
        QMetaObject::invokeMethod(
            context,
            [id, done] {
                if (id == u"account/dkim/known")
                    done(Secret(QByteArray(rfc8463::rsaKey)));
                else
                    done(Unexpected(account::SecretFailure{account::SecretFailure::Kind::NotFound, u"no such entry"_s}));
            },
            Qt::QueuedConnection);
    }
    void write(const QString &, const Secret &, QObject *, WriteDone) override {}
    void remove(const QString &, QObject *, WriteDone) override {}
};

std::optional<Result<QList<dkim::Signing>, dkim::Failure>> load(const QList<account::DkimSignature> &signatures)
{
    std::optional<Result<QList<dkim::Signing>, dkim::Failure>> loaded;
    OneSecret secrets;
    QObject context;
    account::Account account{.id = u"account"_s};
    account.dkim = signatures;
    delivery::loadSignings(account, secrets, &context, [&](const Result<QList<dkim::Signing>, dkim::Failure> &signings) { loaded = signings; });
    (void)eventually([&] { return loaded.has_value(); });
    return loaded;
}

} // namespace

TEST(Signing, PutsItsFieldsAboveTheMailAndCountsThem)
{
    ScriptedServer server({say("220 ready"), expect("EHLO"), raw("250-hello\r\n250 SIZE 100000\r\n"), expect("MAIL"), say("250 ok"), expect("RCPT"),
                           say("250 ok"), expect("DATA"), say("354 go"), content(), say("250 taken"), expect("QUIT"), say("221 bye")});
    Sending sending;
    sending.delivery().start(signedMail(), routeTo(server));
    ASSERT_TRUE(sending.finishes());
    ASSERT_FALSE(sending.outcome().failure);
    QStringList told;
    QByteArray command;
    for (const Event &event : sending.events()) {
        if (event.note && (event.note->code == Note::Code::Signed || event.note->code == Note::Code::SigningKeyShort))
            told << event.note->arguments.join(u' ');
        if (event.octets.startsWith("MAIL"))
            command = event.octets;
    }
    EXPECT_EQ(told, (QStringList{u"example.test s ed25519-sha256"_s, u"example.test s rsa-sha256"_s, u"1024 example.test"_s}));
    EXPECT_GT(sending.outcome().messageSize, mail.size());
    EXPECT_THAT(command.toStdString(), HasSubstr("SIZE=" + std::to_string(sending.outcome().messageSize)));
}

TEST(Signing, FailsBeforeAnythingIsConnected)
{
    Sending sending;
    sending.delivery().start(signedMail("To: nobody\r\n\r\nx\r\n"), nowhere());
    ASSERT_TRUE(sending.finishes());
    EXPECT_EQ(sending.outcome().failure->reason, Reason::DkimFrom);
    EXPECT_EQ(sending.outcome().verdict(), delivery::Outcome::Verdict::Local);
    ASSERT_EQ(sending.outcome().receipt.recipients.size(), 1);
    EXPECT_EQ(sending.outcome().receipt.recipients.constFirst().state, smtp::RecipientResult::State::NotTried);
    EXPECT_TRUE(sending.events().isEmpty());
}

TEST(Signing, TellsOfAFileThatChanged)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"mail.eml"_s);
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(mail + QByteArray(100'000, 'x') + "\r\n");
    file.close();
    auto composed = delivery::composeFile(path, {.overridden = true, .mailFrom = u"a@example.test"_s, .rcptTo = u"b@example.test"_s});
    ASSERT_TRUE(composed.has_value());
    composed->signatures = {signing()};
    ASSERT_TRUE(file.open(QIODevice::Append));
    file.write("more");
    file.close();
    Sending sending;
    sending.delivery().start(*composed, nowhere());
    ASSERT_TRUE(sending.finishes());
    EXPECT_EQ(sending.outcome().failure->kind, Failure::Kind::LocalFile);
    EXPECT_EQ(sending.outcome().failure->reason, Reason::None);
    EXPECT_TRUE(sending.outcome().failure->detail.startsWith(path));
}

TEST(Signing, CanBeCancelled)
{
    Sending sending;
    sending.delivery().start(signedMail(mail + QByteArray(64 * 1024 * 1024, 'x') + "\r\n"), nowhere());
    sending.delivery().cancel();
    ASSERT_TRUE(sending.finishes());
    EXPECT_EQ(sending.outcome().failure->kind, Failure::Kind::Cancelled);
    EXPECT_EQ(sending.finished(), 1);
}

TEST(Signing, SignsEachMailOfASeriesAnew)
{
    Composed composed = signedMail();
    composed.sevenBit = mime::Message({mime::Literal{mail + "other\r\n"}}, {}, false);
    QList<dkim::Digest> digests;
    for (const mime::Message &form : delivery::formsOf(composed)) {
        mime::MessageSource source(form);
        dkim::MessageDigest digest(composed.signatures);
        digest.add(source.read(100'000).value());
        digests << digest.result().value();
    }
    delivery::SeriesMail mails(composed, "token", digests);
    const QByteArray date = "Tue, 2 Jan 2024 00:00:00 +0000";
    const smtp::Mail second = mails.mail(1, date, 1000)->mail;
    for (const auto &[maker, body] : {std::pair(second.content, QByteArray(".dot\r\n")), std::pair(second.sevenBit, QByteArray(".dot\r\nother\r\n"))}) {
        const QByteArray plain = "From: a@example.test\r\nDate: " + date + "\r\nMessage-ID: " + mails.messageId(1) + "\r\n\r\n" + body;
        BytesSource source(plain);
        EXPECT_EQ(maker()->read(100'000).value(), dkim::signatures(source, composed.signatures, 1000).value() + plain);
    }
}

TEST(Signing, LoadsKeysFromFilesAndFromTheKeychain)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"key"_s);
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(rfc8463::ed25519Key);
    file.close();
    const account::DkimSignature inFile{
        .domain = u"example.test"_s, .selector = u"s"_s, .keyFile = path, .canonicalization = "simple/relaxed", .headers = "from:to", .expiry = 60};
    const account::DkimSignature kept{.id = u"known"_s, .domain = u"example.test"_s, .selector = u"t"_s};
    const auto loaded = load({inFile, kept});
    ASSERT_TRUE(loaded && *loaded);
    ASSERT_EQ((*loaded)->size(), 2);
    EXPECT_EQ((*loaded)->at(0).key.record(), rfc8463::ed25519Record);
    EXPECT_EQ((*loaded)->at(0).request.header, dkim::Canonicalization::Simple);
    EXPECT_EQ((*loaded)->at(0).request.body, dkim::Canonicalization::Relaxed);
    EXPECT_EQ((*loaded)->at(0).request.names.size(), 2);
    EXPECT_EQ((*loaded)->at(0).request.expiry, 60);
    EXPECT_EQ((*loaded)->at(1).key.record(), rfc8463::rsaRecord);

    account::DkimSignature lost = kept;
    lost.id = u"lost"_s;
    const auto missing = load({inFile, lost});
    ASSERT_TRUE(missing && !*missing);
    EXPECT_EQ(missing->error().kind, dkim::Failure::Kind::KeyMissing);
    EXPECT_EQ(missing->error().detail, u"t._domainkey.example.test: no such entry"_s);
    EXPECT_EQ(delivery::failureOf(missing->error()).reason, Reason::DkimKeyMissing);
    account::DkimSignature wrong = kept;
    wrong.domain = u"localhost"_s;
    EXPECT_EQ(load({wrong})->error().kind, dkim::Failure::Kind::Domain);
}
