// SPDX-License-Identifier: MIT
#include "tests/support/dialogue.h"

#include <QFile>
#include <QHash>

#include <functional>

namespace dialogue {

namespace {

using postscope::TlsMode;

QByteArray unescaped(const QByteArray &text)
{
    static const QHash<char, char> simple = {{'r', '\r'}, {'n', '\n'}, {'0', '\0'}, {'\\', '\\'}};
    QByteArray out;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != '\\') {
            out += text[i];
        } else if (text[++i] == 'x') {
            out += QByteArray::fromHex(text.mid(i + 1, 2));
            i += 2;
        } else {
            out += simple.value(text[i]);
        }
    }
    return out;
}

TlsMode tlsMode(const QByteArray &name)
{
    static const QHash<QByteArray, TlsMode> modes = {{"auto", TlsMode::Auto},
                                                     {"starttls", TlsMode::StartTls},
                                                     {"implicit", TlsMode::Implicit},
                                                     {"opportunistic", TlsMode::Opportunistic},
                                                     {"none", TlsMode::None}};
    if (!modes.contains(name))
        qFatal("no such TLS mode: %s", name.constData());
    return modes.value(name);
}

void addRecipient(Script &script, const QByteArray &words)
{
    postscope::smtp::Recipient recipient;
    for (const QByteArray &word : words.split(' ')) {
        if (word.startsWith("NOTIFY="))
            recipient.notify = word.mid(7);
        else if (word.startsWith("ORCPT="))
            recipient.originalRecipient = unescaped(word.mid(6));
        else if (word.startsWith("RRVS="))
            recipient.validSince = unescaped(word.mid(5));
        else
            recipient.address = unescaped(word);
    }
    script.envelope.recipients << recipient;
}

void addRecipients(Script &script, int count)
{
    for (int i = 1; i <= count; ++i)
        script.envelope.recipients << postscope::smtp::Recipient{.address = "r" + QByteArray::number(i) + "@example.test"};
}

using Setting = std::function<void(Script &, const QByteArray &)>;

const QHash<QByteArray, Setting> &settings()
{
    static const QHash<QByteArray, Setting> all = {
        {"tls", [](Script &s, const QByteArray &v) { s.options.tls = tlsMode(v); }},
        {"loopback", [](Script &s, const QByteArray &) { s.options.loopback = true; }},
        {"ehlo", [](Script &s, const QByteArray &v) { s.options.ehloName = unescaped(v); }},
        {"without", [](Script &s, const QByteArray &v) { s.options.without = v.split(','); }},
        {"password", [](Script &s, const QByteArray &v) { s.password = unescaped(v); }},
        {"login", [](Script &s, const QByteArray &) { s.options.authenticate = true; }},
        {"token", [](Script &s, const QByteArray &) { s.options.secret = postscope::SecretKind::Token; }},
        {"authzid", [](Script &s, const QByteArray &v) { s.options.authorizationId = QString::fromUtf8(unescaped(v)); }},
        {"realm", [](Script &s, const QByteArray &v) { s.options.realm = QString::fromUtf8(unescaped(v)); }},
        {"host", [](Script &s, const QByteArray &v) { s.options.host = QString::fromUtf8(v); }},
        {"login-initial-response", [](Script &s, const QByteArray &) { s.options.loginInitialResponse = true; }},
        {"mechanism", [](Script &s, const QByteArray &v) { s.options.mechanism = v; }},
        {"allow-plaintext", [](Script &s, const QByteArray &) { s.options.allowPlaintextAuth = true; }},
        {"from", [](Script &s, const QByteArray &v) { s.envelope.sender = unescaped(v); }},
        {"to", addRecipient},
        {"recipients", [](Script &s, const QByteArray &v) { addRecipients(s, v.toInt()); }},
        {"ret", [](Script &s, const QByteArray &v) { s.envelope.returnContent = v; }},
        {"envid", [](Script &s, const QByteArray &v) { s.envelope.envelopeId = unescaped(v); }},
        {"eightbit", [](Script &s, const QByteArray &) { s.eightBit = true; }},
        {"sevenbit", [](Script &s, const QByteArray &v) { s.sevenBit = unescaped(v); }},
        {"binary", [](Script &s, const QByteArray &v) { s.binary = unescaped(v); }},
        {"unverified", [](Script &s, const QByteArray &) { s.options.unverified = true; }},
        {"binary-only",
         [](Script &s, const QByteArray &v) {
             s.binary = unescaped(v);
             s.binaryOnly = true;
         }},
        {"lmtp", [](Script &s, const QByteArray &) { s.options.lmtp = true; }},
        {"prdr", [](Script &s, const QByteArray &) { s.options.prdr = true; }},
        {"bdat",
         [](Script &s, const QByteArray &v) {
             s.options.bdat = true;
             s.options.chunkSize = v.isEmpty() ? s.options.chunkSize : v.toLongLong();
         }},
        {"with",
         [](Script &s, const QByteArray &v) {
             const QByteArrayList words = v.split(' ');
             s.options.with << postscope::smtp::Capability{words.first(), words.mid(1)};
         }},
        {"xclient",
         [](Script &s, const QByteArray &v) {
             for (const QByteArray &word : v.split(' '))
                 s.options.xclient << std::pair(word.split('=').first(), unescaped(word.mid(word.indexOf('=') + 1)));
         }},
        {"requiretls", [](Script &s, const QByteArray &) { s.envelope.parameters.requireTls = true; }},
        {"by",
         [](Script &s, const QByteArray &v) {
             using Mode = postscope::smtp::DeliverBy::Mode;
             s.envelope.parameters.deliverBy = {v.split(';').first().toLongLong(), v.contains(";N") ? Mode::Notify : Mode::Return, v.endsWith('T')};
         }},
        {"holdfor", [](Script &s, const QByteArray &v) { s.envelope.parameters.holdFor = v.toLongLong(); }},
        {"holduntil", [](Script &s, const QByteArray &v) { s.envelope.parameters.holdUntil = v; }},
        {"priority", [](Script &s, const QByteArray &v) { s.envelope.parameters.priority = v.toInt(); }},
        {"submitter", [](Script &s, const QByteArray &v) { s.envelope.parameters.submitter = unescaped(v); }},
        {"solicit", [](Script &s, const QByteArray &v) { s.envelope.parameters.solicitation = v.split(','); }},
        {"another", [](Script &s, const QByteArray &v) { s.more << postscope::smtp::Envelope{.sender = "next@example.test", .recipients = {{.address = v}}}; }},
        {"pauses", [](Script &s, const QByteArray &) { s.pauses = true; }},
        {"content", [](Script &s, const QByteArray &v) { s.content = unescaped(v); }},
        {"user",
         [](Script &s, const QByteArray &v) {
             s.options.authenticate = true;
             s.options.user = QString::fromUtf8(unescaped(v));
         }},
        {"smtputf8",
         [](Script &s, const QByteArray &v) {
             s.envelope.smtpUtf8 = true;
             s.envelope.smtpUtf8Cause = v;
         }},
    };
    return all;
}

/// "S: text", "S~ octets", "S*3: text"; the same with C.
bool addWords(Script &script, const QByteArray &line, int number)
{
    const qsizetype mark = line.indexOf(line.startsWith("S~") || line.startsWith("C~") ? '~' : ':');
    if (mark < 1 || (line[0] != 'S' && line[0] != 'C') || (mark > 1 && line[1] != '*'))
        return false;
    const int times = mark > 1 ? line.mid(2, mark - 2).toInt() : 1;
    const auto kind = line[0] == 'S' ? Step::Kind::Server : Step::Kind::Client;
    QByteArray octets = unescaped(line.mid(mark + 2));
    if (line[mark] == ':')
        octets += "\r\n";
    for (int i = 1; i <= times; ++i) {
        QByteArray one = octets;
        if (times > 1 && kind == Step::Kind::Client)
            one.replace('%', QByteArray::number(i));
        // What a server says without a pause arrives together.
        if (kind == Step::Kind::Server && !script.steps.isEmpty() && script.steps.last().kind == kind)
            script.steps.last().octets += one;
        else
            script.steps << Step{kind, one, number};
    }
    return true;
}

bool addDeed(Script &script, const QByteArray &word, int number)
{
    static const QHash<QByteArray, Step::Kind> deeds = {{"TLS", Step::Kind::Tls},       {"SECRET", Step::Kind::Secret}, {"CLOSE", Step::Kind::Close},
                                                        {"EXPIRE", Step::Kind::Expire}, {"CANCEL", Step::Kind::Cancel}, {"PROCEED", Step::Kind::Proceed}};
    if (deeds.contains(word))
        script.steps << Step{deeds.value(word), {}, number};
    return deeds.contains(word);
}

} // namespace

Script read(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    Script script;
    script.options.tls = TlsMode::None;
    script.options.ehloName = "client.test";
    int number = 0;
    for (QByteArray line : file.readAll().split('\n')) {
        ++number;
        if (line.isEmpty() || line.startsWith('#'))
            continue;
        const QByteArray word = line.split(' ').first();
        const QByteArray value = line.mid(word.size() + 1);
        if (word == "=")
            script.expected << value;
        else if (settings().contains(word))
            settings().value(word)(script, value);
        else if (!addDeed(script, line, number) && !addWords(script, line, number))
            qFatal("%s:%d: not a line of a dialogue: %s", qPrintable(path), number, line.constData());
    }
    if (script.envelope.sender.isEmpty() && script.envelope.recipients.isEmpty()) {
        script.envelope.sender = "from@example.test";
        addRecipient(script, "to@example.test");
    }
    return script;
}

} // namespace dialogue
