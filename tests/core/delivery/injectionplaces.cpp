// SPDX-License-Identifier: MIT
#include "tests/core/delivery/injection.h"

#include "core/delivery/draftfile.h"
#include "core/smtp/console.h"
#include "core/smtp/deliver.h"
#include "core/smtp/probe.h"
#include "tests/core/delivery/goldendrafts.h"
#include "tests/core/smtp/served.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace postscope::delivery {

using smtp::Conversation;
using smtp::Failure;

namespace {

QString str(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

/// A session with everything that goes into it.
struct Setup {
    Draft draft = plainDraft();
    smtp::Envelope envelope; ///< of the draft, unless it is changed
    smtp::OpenOptions open{.tls = TlsMode::None, .loopback = true, .allowPlaintextAuth = true};
    QByteArray secret = "pa55";
    std::function<void(smtp::Envelope &)> change; ///< what no composer has looked at
};

smtp::ServerOptions everything()
{
    smtp::ServerOptions options{.users = {{"tim", Secret("pa55")}}, .tokens = {{"tim", Secret("t0ken")}}, .tlsAvailable = false};
    addOffer(options.offers, smtp::readOffer("XCLIENT NAME ADDR HELO LOGIN"));
    return options;
}

/// Plays a client against the sandbox's own server until both are silent.
template<class Task>
QByteArray played(Conversation &client, Task &task, const QByteArray &secret, const std::function<void()> &idle = {})
{
    Served server(everything());
    QByteArray wire;
    task.start();
    client.receive(server.heard());
    for (bool moved = true; moved && !task.done();) {
        if (client.need().kind == smtp::Need::Kind::Secret)
            client.provide(Secret(QByteArray(secret.constData(), secret.size())));
        if (idle && client.need().kind == smtp::Need::Kind::Input)
            idle();
        QByteArray said;
        for (QByteArray piece = client.transmit(4096); !piece.isEmpty(); piece = client.transmit(4096))
            said += piece;
        wire += said;
        moved = !said.isEmpty();
        client.receive(server.say(said));
    }
    return wire;
}

void take(Spoken &spoken, const std::optional<Failure> &failure)
{
    if (!failure)
        return;
    spoken.named << failure->detail.toLatin1();
    if (failure->phase == Phase::Auth)
        spoken.named << "AUTH";
    spoken.byServer = failure->kind == Failure::Kind::Refused;
}

Spoken sent(const Setup &setup)
{
    Spoken spoken;
    const auto composed = compose(setup.draft, fixedContext());
    if (!composed) {
        for (const ComposeProblem &problem : composed.error())
            spoken.named << "field " + QByteArray::number(int(problem.field));
        return spoken;
    }
    smtp::Envelope envelope = composed->envelope;
    if (setup.change)
        setup.change(envelope);
    Conversation client(Conversation::Role::Client, [](const Event &) {});
    smtp::Session session;
    smtp::Receipt receipt;
    const QByteArray content = composed->message.range(0, composed->message.size()).value();
    auto task = sendMail(client, setup.open, mailOf(envelope, content, composed->message.eightBit()), session, receipt);
    spoken.wire = played(client, task, setup.secret);
    if (task.done())
        take(spoken, task.result());
    else
        spoken.named << "no end";
    return spoken;
}

QByteArray fieldName(Field field)
{
    return "field " + QByteArray::number(int(field));
}

Place inDraft(const char *name, const char *good, Field field, std::function<void(Draft &, const QString &)> put)
{
    return {name, good, fieldName(field), [put = std::move(put)](const QString &text) {
                Setup setup;
                put(setup.draft, text);
                return sent(setup);
            }};
}

Place inEnvelope(const char *name, const char *good, const char *named, std::function<void(smtp::Envelope &, const QByteArray &)> put)
{
    return {name, good, named, [put = std::move(put)](const QString &text) {
                Setup setup;
                setup.change = [&](smtp::Envelope &envelope) { put(envelope, text.toUtf8()); };
                return sent(setup);
            }};
}

Place inSession(const char *name, const char *good, const char *named, std::function<void(Setup &, const QString &)> put)
{
    return {name, good, named, [put = std::move(put)](const QString &text) {
                Setup setup;
                put(setup, text);
                return sent(setup);
            }};
}

Place inLogin(const char *name, const char *good, const char *mechanism, std::function<void(Setup &, const QString &)> put)
{
    return inSession(name, good, "AUTH", [=, put = std::move(put)](Setup &setup, const QString &text) {
        setup.open.authenticate = true;
        setup.open.mechanism = mechanism;
        setup.open.user = QStringLiteral("tim");
        setup.open.host = QStringLiteral("localhost");
        if (QByteArray(mechanism).contains("OAUTH"))
            setup.secret = "t0ken";
        put(setup, text);
    });
}

/// A JSON message in which "@@" is replaced.
Place inFile(const char *place, const char *json, const char *good, Field field)
{
    return {
        place, good, fieldName(field), [=](const QString &text) {
            const QByteArray quoted = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
            QJsonObject message = QJsonDocument::fromJson(QByteArray(json).replace("@@", quoted.mid(2, quoted.size() - 4))).object();
            for (const char *name : {"from", "to", "text"}) {
                if (!message.contains(QLatin1String(name)))
                    message[QLatin1String(name)] = QStringLiteral("a@b.c");
            }
            const auto draft = draftFromJson(QJsonDocument(message).toJson(), {});
            if (!draft) // it tells the place itself
                return Spoken{
                    {}, {fieldName(field), draft.error().detail.startsWith(QLatin1String(place).left(6)) ? QByteArray() : QByteArray("another place")}, false};
            Setup setup;
            setup.draft = *draft;
            return sent(setup);
        }};
}

Place inProbe(const char *name, const char *good, const char *named, std::function<void(smtp::ProbeOptions &, const QByteArray &)> put)
{
    return {name, good, named, [put = std::move(put)](const QString &text) {
                smtp::ProbeOptions options{.open = Setup().open, .sender = "a@b.c", .recipient = "d@e.f"};
                put(options, text.toUtf8());
                Conversation client(Conversation::Role::Client, [](const Event &) {});
                smtp::ProbeReport report;
                const SystemClock clock;
                auto task = probe(client, options, clock, report);
                Spoken spoken{played(client, task, "pa55"), {}, false};
                take(spoken, task.result());
                return spoken;
            }};
}

/// Typed in one line, as a paste into a field of one line would be.
Place inConsole(const char *good)
{
    return {good, good, {}, [](const QString &text) {
                Spoken spoken;
                Conversation client(Conversation::Role::Client, [](const Event &) {});
                smtp::Console console({}, {.stumbled = [&spoken](const Failure &failure) { take(spoken, failure); }});
                auto task = console.converse(client, Setup().open);
                bool typed = false;
                spoken.wire = played(client, task, "pa55", [&] {
                    if (std::exchange(typed, true))
                        console.end();
                    else
                        static_cast<void>(console.type({text.toUtf8()}));
                    client.typed();
                });
                return spoken;
            }};
}

} // namespace

QList<Place> placesInHeaders()
{
    using D = Draft;
    return {
        inDraft("From", "a@b.c", Field::From, [](D &draft, const QString &text) { draft.from = text; }),
        inDraft("From, name", "A B <a@b.c>", Field::From, [](D &draft, const QString &text) { draft.from = text; }),
        inDraft("To, quoted", "\"a b\"@c.d", Field::To, [](D &draft, const QString &text) { draft.to = text; }),
        inDraft("Cc, comment", "a@b.c (d e)", Field::Cc, [](D &draft, const QString &text) { draft.cc = text; }),
        inDraft("Bcc", "a@b.c", Field::Bcc, [](D &draft, const QString &text) { draft.bcc = text; }),
        inDraft("Reply-To, group", "T: a@b.c;", Field::ReplyTo, [](D &draft, const QString &text) { draft.replyTo = text; }),
        inDraft("Sender", "a@b.c", Field::Sender, [](D &draft, const QString &text) { draft.sender = text; }),
        inDraft("Subject", "one two", Field::Subject, [](D &draft, const QString &text) { draft.subject = text; }),
        inDraft("In-Reply-To", "<a@b>", Field::InReplyTo, [](D &draft, const QString &text) { draft.inReplyTo = text; }),
        inDraft("References", "<a@b> <c@d>", Field::References, [](D &draft, const QString &text) { draft.references = text; }),
        inDraft("header name", "X-Name", Field::Headers,
                [](D &draft, const QString &text) {
                    draft.headers << CustomHeader{text, str("v")};
                }),
        inDraft("header value", "one two", Field::Headers,
                [](D &draft, const QString &text) {
                    draft.headers << CustomHeader{str("X-A"), text};
                }),
        inDraft("Errors-To", "a@b.c", Field::Headers,
                [](D &draft, const QString &text) {
                    draft.headers << CustomHeader{str("Errors-To"), text};
                }),
        inDraft("list URL", "https://a.b/c", Field::List,
                [](D &draft, const QString &text) {
                    draft.list << ListHeader{"Help", text, {}};
                }),
        inDraft("list comment", "one two", Field::List,
                [](D &draft, const QString &text) {
                    draft.list << ListHeader{"Help", str("https://a.b/"), text};
                }),
        inDraft("list name", "Help", Field::List,
                [](D &draft, const QString &text) {
                    draft.list << ListHeader{text.toUtf8(), str("https://a.b/"), {}};
                }),
        inDraft("List-ID", "list.b", Field::List,
                [](D &draft, const QString &text) {
                    draft.list << ListHeader{"ID", text, {}};
                }),
        inDraft("file name", "a b.txt", Field::Attachments,
                [](D &draft, const QString &text) {
                    draft.attachments << Attachment{{}, "x", text, {}, {}};
                }),
        inDraft("path", "/tmp/none", Field::Attachments,
                [](D &draft, const QString &text) {
                    draft.attachments << Attachment{text, {}, {}, {}, {}};
                }),
        inDraft("content type", "text/x-a; b=c", Field::Attachments,
                [](D &draft, const QString &text) {
                    draft.attachments << Attachment{{}, "x", str("a"), text.toUtf8(), {}};
                }),
        inDraft("Content-ID", "a@b", Field::Attachments,
                [](D &draft, const QString &text) {
                    draft.attachments << Attachment{{}, "x", str("a"), {}, text.toUtf8()};
                }),
    };
}

QList<Place> placesInChoices()
{
    using D = Draft;
    const auto single = [](D &draft) -> RecipientChoice & { return (draft.envelope.recipients << RecipientChoice{.addresses = draft.to}).last(); };
    return {
        inDraft("MAIL FROM", "a@b.c", Field::MailFrom,
                [](D &draft, const QString &text) { draft.envelope = {.overridden = true, .mailFrom = text, .rcptTo = str("d@e.f")}; }),
        inDraft("RCPT TO", "a@b.c, d@e.f", Field::RcptTo,
                [](D &draft, const QString &text) { draft.envelope = {.overridden = true, .mailFrom = {}, .rcptTo = text}; }),
        inDraft("NOTIFY", "SUCCESS,DELAY", Field::Dsn, [](D &draft, const QString &text) { draft.envelope.dsnNotify = text.toUtf8(); }),
        inDraft("RET", "FULL", Field::Dsn, [](D &draft, const QString &text) { draft.envelope.dsnReturn = text.toUtf8(); }),
        inDraft("ENVID", "a b", Field::Dsn, [](D &draft, const QString &text) { draft.envelope.dsnEnvelopeId = text.toUtf8(); }),
        inDraft("NOTIFY of one", "NEVER", Field::Dsn, [=](D &draft, const QString &text) { single(draft).notify = text.toUtf8(); }),
        inDraft("ORCPT of one", "rfc822;a@b", Field::Dsn, [=](D &draft, const QString &text) { single(draft).originalRecipient = text.toUtf8(); }),
        inDraft("RRVS of one", "2014-04-03T23:01:00Z;R", Field::Dsn, [=](D &draft, const QString &text) { single(draft).validSince = text.toUtf8(); }),
        inDraft("addresses of one", "d@e.f", Field::RcptTo,
                [](D &draft, const QString &text) {
                    draft.envelope.recipients << RecipientChoice{text, "NEVER", {}, {}};
                }),
        inDraft("HOLDUNTIL", "2026-12-24T18:00:00Z", Field::Requests,
                [](D &draft, const QString &text) { draft.envelope.parameters.holdUntil = text.toUtf8(); }),
        inDraft("AUTH=", "a@b.c", Field::Requests, [](D &draft, const QString &text) { draft.envelope.parameters.submitter = text.toUtf8(); }),
        inDraft("SOLICIT", "b.c:ADV", Field::Requests, [](D &draft, const QString &text) { draft.envelope.parameters.solicitation << text.toUtf8(); }),
    };
}

QList<Place> placesInCommands()
{
    using E = smtp::Envelope;
    return {
        inEnvelope("MAIL", "a@b.c", "MAIL", [](E &envelope, const QByteArray &text) { envelope.sender = text; }),
        inEnvelope("RCPT", "a@b.c", "RCPT",
                   [](E &envelope, const QByteArray &text) {
                       envelope.recipients << smtp::Recipient{text, {}, {}};
                   }),
        inEnvelope("NOTIFY=", "NEVER", "NOTIFY", [](E &envelope, const QByteArray &text) { envelope.recipients[0].notify = text; }),
        inEnvelope("ORCPT=", "x;a@b", "ORCPT", [](E &envelope, const QByteArray &text) { envelope.recipients[0].originalRecipient = text; }),
        inEnvelope("RRVS=", "2014-04-03T23:01:00Z", "RRVS", [](E &envelope, const QByteArray &text) { envelope.recipients[0].validSince = text; }),
        inEnvelope("RET=", "FULL", "RET", [](E &envelope, const QByteArray &text) { envelope.returnContent = text; }),
        inEnvelope("ENVID=", "a b", "ENVID", [](E &envelope, const QByteArray &text) { envelope.envelopeId = text; }),
        inEnvelope("HOLDUNTIL=", "2026-12-24T18:00:00Z", "HOLDUNTIL|FUTURERELEASE",
                   [](E &envelope, const QByteArray &text) { envelope.parameters.holdUntil = text; }),
        inEnvelope("AUTH=", "a@b.c", "AUTH", [](E &envelope, const QByteArray &text) { envelope.parameters.submitter = text; }),
        inEnvelope("SOLICIT=", "b.c:ADV", "SOLICIT", [](E &envelope, const QByteArray &text) { envelope.parameters.solicitation << text; }),
        inSession("EHLO", "client.test", "EHLO", [](Setup &setup, const QString &text) { setup.open.ehloName = text.toUtf8(); }),
        inSession("XCLIENT name", "NAME", "XCLIENT",
                  [](Setup &setup, const QString &text) {
                      setup.open.xclient = {{text.toUtf8(), "a"}};
                  }),
        inSession("XCLIENT value", "a b", "XCLIENT",
                  [](Setup &setup, const QString &text) {
                      setup.open.xclient = {{"NAME", text.toUtf8()}};
                  }),
        inSession("extension", "XCLIENT", "",
                  [](Setup &setup, const QString &text) {
                      setup.open.with = {{text.toUtf8(), {text.toUtf8()}}};
                  }),
        inProbe("probe, sender", "a@b.c", "MAIL", [](smtp::ProbeOptions &options, const QByteArray &text) { options.sender = text; }),
        inProbe("probe, recipient", "a@b.c", "RCPT", [](smtp::ProbeOptions &options, const QByteArray &text) { options.recipient = text; }),
        inProbe("probe, EHLO", "client.test", "EHLO", [](smtp::ProbeOptions &options, const QByteArray &text) { options.open.ehloName = text; }),
        inConsole("VRFY a@b.c"),
        inConsole("EXPN staff"),
        inConsole("ETRN b.c"),
        inConsole("MAIL FROM:<a@b.c>"),
    };
}

QList<Place> placesInLogins()
{
    const auto user = [](Setup &setup, const QString &text) { setup.open.user = text; };
    const auto secret = [](Setup &setup, const QString &text) { setup.secret = text.toUtf8(); };
    QList<Place> all;
    for (const char *mechanism : {"PLAIN", "LOGIN", "CRAM-MD5", "DIGEST-MD5", "SCRAM-SHA-1", "SCRAM-SHA-256", "XOAUTH2", "OAUTHBEARER"}) {
        all << inLogin("user", "tim", mechanism, user) << inLogin("secret", QByteArray(mechanism).contains("OAUTH") ? "t0ken" : "pa55", mechanism, secret);
    }
    all << inLogin("authzid, PLAIN", "tim", "PLAIN", [](Setup &setup, const QString &text) { setup.open.authorizationId = text; })
        << inLogin("authzid, DIGEST-MD5", "tim", "DIGEST-MD5", [](Setup &setup, const QString &text) { setup.open.authorizationId = text; })
        << inLogin("authzid, OAUTHBEARER", "tim", "OAUTHBEARER", [](Setup &setup, const QString &text) { setup.open.authorizationId = text; })
        << inLogin("realm", "localhost", "DIGEST-MD5", [](Setup &setup, const QString &text) { setup.open.realm = text; })
        << inLogin("host", "localhost", "OAUTHBEARER", [](Setup &setup, const QString &text) { setup.open.host = text; });
    all << inSession("mechanism", "PLAIN", nullptr, [](Setup &setup, const QString &text) {
        setup.open.authenticate = true;
        setup.open.user = QStringLiteral("tim");
        setup.open.mechanism = text.toUtf8();
    });
    return all;
}

QList<Place> placesInFiles()
{
    return {
        inFile("from.name", R"({"from": {"name": "@@", "address": "a@b.c"}})", "A B", Field::From),
        inFile("from.address", R"({"from": {"name": "A", "address": "@@"}})", "a@b.c", Field::From),
        inFile("to", R"({"to": ["@@", "d@e.f"]})", "a@b.c", Field::To),
        inFile("replyTo.name", R"({"replyTo": {"name": "@@", "address": "a@b.c"}})", "A B", Field::ReplyTo),
        inFile("subject", R"({"subject": "@@"})", "one", Field::Subject),
        inFile("references", R"({"references": ["@@"]})", "<a@b>", Field::References),
        inFile("headers", R"({"headers": {"@@": "v"}})", "X-A", Field::Headers),
        inFile("headers[0]", R"({"headers": [{"key": "X-A", "value": "@@"}]})", "v", Field::Headers),
        inFile("attachments[0].filename", R"({"attachments": [{"filename": "@@", "content": "x"}]})", "a.txt", Field::Attachments),
        inFile("attachments[0].cid", R"({"attachments": [{"cid": "@@", "content": "x"}]})", "a@b", Field::Attachments),
        inFile("attachments[0].contentType", R"({"attachments": [{"contentType": "@@", "content": "x"}]})", "text/x-a", Field::Attachments),
        inFile("attachments[0].path", R"({"attachments": [{"path": "@@"}]})", "none", Field::Attachments),
        inFile("list.help", R"({"list": {"help": "@@"}})", "https://a.b/", Field::List),
        inFile("list.post", R"({"list": {"post": {"url": "NO", "comment": "@@"}}})", "one", Field::List),
        inFile("envelope.from", R"({"envelope": {"from": "@@", "to": "d@e.f"}})", "a@b.c", Field::MailFrom),
        inFile("envelope.to", R"({"envelope": {"from": "", "to": ["@@"]}})", "a@b.c", Field::RcptTo),
        inFile("dsn.id", R"({"dsn": {"id": "@@"}})", "a", Field::Dsn),
        inFile("dsn.return", R"({"dsn": {"return": "@@"}})", "full", Field::Dsn),
        inFile("dsn.notify", R"({"dsn": {"notify": ["@@", "delay"]}})", "success", Field::Dsn),
        inFile("postscope.recipients[0].notify", R"({"postscope": {"recipients": [{"to": "a@b.c", "notify": "@@"}]}})", "never", Field::Dsn),
        inFile("postscope.recipients[0].orcpt", R"({"postscope": {"recipients": [{"to": "a@b.c", "orcpt": "@@"}]}})", "rfc822;a", Field::Dsn),
        inFile("postscope.recipients[0].validSince", R"({"postscope": {"recipients": [{"to": "a@b.c", "validSince": "@@"}]}})", "2014-04-03T23:01:00Z",
               Field::Dsn),
        inFile("postscope.holdUntil", R"({"postscope": {"holdUntil": "@@"}})", "2026-12-24T18:00:00Z", Field::Requests),
        inFile("postscope.submitter", R"({"postscope": {"submitter": "@@"}})", "a@b.c", Field::Requests),
        inFile("postscope.solicit", R"({"postscope": {"solicit": ["@@"]}})", "b.c:ADV", Field::Requests),
    };
}

} // namespace postscope::delivery
