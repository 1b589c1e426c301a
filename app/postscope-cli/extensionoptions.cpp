// SPDX-License-Identifier: MIT
#include "app/postscope-cli/extensionoptions.h"

#include "app/postscope-cli/command.h"
#include "core/transcript/names.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace postscope::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 maxChunk = 1024LL * 1024 * 1024;
constexpr int longestWait = 86'400;

QByteArrayList readKeywords(const QString &list)
{
    QByteArrayList keywords;
    for (const QString &keyword : list.split(u',', Qt::SkipEmptyParts))
        keywords.append(keyword.trimmed().toUpper().toLatin1());
    return keywords;
}

/// "SIZE 1000,DSN": keywords, each with its parameters behind it.
QList<smtp::Capability> readCapabilities(const QString &list)
{
    QList<smtp::Capability> capabilities;
    for (const QString &entry : list.split(u',', Qt::SkipEmptyParts)) {
        QByteArrayList words = entry.simplified().toUtf8().split(' ');
        const QByteArray keyword = words.takeFirst().toUpper();
        capabilities.append({keyword, words});
    }
    return capabilities;
}

QString readXclient(const QString &text, SessionChoice &choice)
{
    for (const QString &attribute : text.split(u' ', Qt::SkipEmptyParts)) {
        const qsizetype equals = attribute.indexOf(u'=');
        if (equals < 1)
            return Cli::tr("--xclient is written as 'NAME=VALUE NAME=VALUE ...': %1").arg(attribute);
        choice.xclient.append({attribute.first(equals).toUpper().toUtf8(), attribute.sliced(equals + 1).toUtf8()});
    }
    return {};
}

std::optional<std::chrono::seconds> readSeconds(const QString &text)
{
    bool number = false;
    const int seconds = text.toInt(&number);
    return number && seconds >= 1 && seconds <= longestWait ? std::optional(std::chrono::seconds(seconds)) : std::nullopt;
}

/// One of "30", "greeting=5" and "answer=600".
bool readLimit(const QString &entry, SessionChoice &choice)
{
    constexpr std::array waits = {Phase::Resolve, Phase::Connect, Phase::Tls,  Phase::Greeting, Phase::Ehlo,    Phase::StartTls,
                                  Phase::Auth,    Phase::Mail,    Phase::Rcpt, Phase::Data,     Phase::Content, Phase::Quit};
    const qsizetype equals = entry.indexOf(u'=');
    const std::optional<std::chrono::seconds> seconds = readSeconds(entry.sliced(equals + 1));
    if (!seconds)
        return false;
    const QString name = entry.first(std::max<qsizetype>(equals, 0)).toLower();
    if (equals < 0) {
        choice.timeout = seconds;
    } else if (name == u"answer") {
        choice.limits.answer = seconds;
    } else {
        const std::optional<Phase> phase = transcript::phaseNamed(name);
        if (!phase || std::ranges::find(waits, *phase) == waits.end())
            return false;
        choice.limits.phases.insert(*phase, *seconds);
    }
    return true;
}

QString readTimeout(const CommandLine &line, SessionChoice &choice)
{
    for (const QString &value : line.values(u"timeout"_s)) {
        for (const QString &entry : value.split(u',')) {
            if (!readLimit(entry.trimmed(), choice))
                return Cli::tr(
                           "--timeout is a number of seconds from 1 to 86400, or PHASE=SECONDS with commas between, of resolve, connect, tls, greeting, ehlo, "
                           "starttls, auth, mail, rcpt, data, content, answer and quit: %1")
                    .arg(entry);
        }
    }
    return {};
}

QString readChunks(const CommandLine &line, SessionChoice &choice)
{
    choice.bdat = line.isSet(u"bdat"_s) || line.isSet(u"chunk-size"_s);
    if (!line.isSet(u"chunk-size"_s))
        return {};
    bool number = false;
    choice.chunkSize = line.value(u"chunk-size"_s).toLongLong(&number);
    const bool good = number && choice.chunkSize >= 1 && choice.chunkSize <= maxChunk;
    return good ? QString() : Cli::tr("--chunk-size is a number of octets from 1 to %1.").arg(maxChunk);
}

QString readDeliverBy(const QString &text, smtp::MailParameters &parameters)
{
    static const QRegularExpression form(u"^(-?\\d{1,9});([RrNn])([Tt]?)\\z"_s);
    const QRegularExpressionMatch match = form.match(text);
    const bool returned = match.captured(2).toUpper() == u"R";
    const qint64 seconds = match.captured(1).toLongLong();
    if (!match.hasMatch() || (returned && seconds < 1))
        return Cli::tr("--deliver-by is written as SECONDS;R (return the mail) or SECONDS;N (notify the sender), with T behind it to trace: %1").arg(text);
    using Mode = smtp::DeliverBy::Mode;
    parameters.deliverBy = {seconds, returned ? Mode::Return : Mode::Notify, !match.captured(3).isEmpty()};
    return {};
}

QString readHold(const CommandLine &line, smtp::MailParameters &parameters)
{
    if (line.isSet(u"hold-for"_s) && line.isSet(u"hold-until"_s))
        return Cli::tr("Give one of --hold-for and --hold-until only.");
    if (line.isSet(u"hold-for"_s)) {
        bool number = false;
        const qint64 seconds = line.value(u"hold-for"_s).toLongLong(&number);
        if (!number || seconds < 1 || seconds > 999'999'999)
            return Cli::tr("--hold-for is a number of seconds from 1 to 999999999: %1").arg(line.value(u"hold-for"_s));
        parameters.holdFor = seconds;
        parameters.holdUntil.clear(); // of the file
    }
    if (line.isSet(u"hold-until"_s)) {
        static const QRegularExpression form(u"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z\\z"_s);
        const QString time = line.value(u"hold-until"_s).toUpper();
        if (!form.match(time).hasMatch() || !QDateTime::fromString(time, Qt::ISODateWithMs).isValid())
            return Cli::tr("--hold-until is a time in UTC such as 2026-12-24T18:00:00Z: %1").arg(time);
        parameters.holdUntil = time.toLatin1();
        parameters.holdFor.reset();
    }
    return {};
}

QString readPriority(const QString &text, smtp::MailParameters &parameters)
{
    bool number = false;
    const int priority = text.toInt(&number);
    if (!number || priority < -9 || priority > 9)
        return Cli::tr("--priority is a number from -9 to 9: %1").arg(text);
    parameters.priority = priority;
    return {};
}

QString readSubmitter(const QString &text, smtp::MailParameters &parameters)
{
    static const QRegularExpression form(u"^(<>|[^\\s@<>\\p{Cc}]+@[^\\s@<>\\p{Cc}]+)\\z"_s);
    if (!form.match(text).hasMatch())
        return Cli::tr("--%1 is written as name@domain: %2").arg(u"submitter"_s, text);
    parameters.submitter = text == u"<>" ? QByteArray() : text.toUtf8();
    return {};
}

QString readSolicitation(const QString &text, smtp::MailParameters &parameters)
{
    // RFC 3865 2.1: a domain, its labels in order, and a word of its owner behind a colon.
    static const QRegularExpression form(u"^[A-Za-z0-9.-]+:[A-Za-z0-9._:-]+\\z"_s);
    parameters.solicitation.clear();
    for (const QString &word : text.split(u',')) {
        if (!form.match(word).hasMatch())
            return Cli::tr("--solicit takes keywords such as org.example:ADV with commas between: %1").arg(word);
        parameters.solicitation.append(word.toLatin1());
    }
    return {};
}

} // namespace

void SessionChoice::apply(smtp::OpenOptions &options) const
{
    options.without = without;
    options.with = with;
    options.lmtp = options.lmtp || lmtp; // an account may want it already
    options.xclient = xclient;
    options.bdat = options.bdat || bdat;
    options.chunkSize = chunkSize;
    options.prdr = prdr;
    options.limits = limits;
}

QList<QCommandLineOption> sessionOptions()
{
    using Option = QCommandLineOption;
    return {
        Option(u"without"_s, Cli::tr("extensions to treat as not offered, with commas between"), u"EXT,..."_s),
        Option(u"with"_s, Cli::tr("extensions to treat as offered, each with its parameters: 'SIZE 1000,DSN'"), u"EXT,..."_s),
        Option(u"bdat"_s, Cli::tr("send the message by BDAT where the server offers CHUNKING")),
        Option(u"chunk-size"_s, Cli::tr("octets of a BDAT; without it 1048576"), Cli::tr("OCTETS")),
        Option(u"prdr"_s, Cli::tr("ask for an answer for each recipient after the message")),
        Option(u"lmtp"_s, Cli::tr("speak LMTP; so does lmtp:// in --server")),
        Option(u"xclient"_s, Cli::tr("'NAME=... ADDR=... HELO=...': appear as this client to a server of one's own"), Cli::tr("ATTRIBUTES")),
        Option(
            u"timeout"_s,
            Cli::tr(
                "limit of every wait, or PHASE=SECONDS,... of resolve, connect, tls, greeting, ehlo, starttls, auth, mail, rcpt, data, content, answer, quit"),
            Cli::tr("SECONDS")),
    };
}

Result<SessionChoice, QString> readSessionChoice(const CommandLine &line)
{
    SessionChoice choice;
    choice.without = readKeywords(line.value(u"without"_s));
    choice.with = readCapabilities(line.value(u"with"_s));
    choice.prdr = line.isSet(u"prdr"_s);
    choice.lmtp = line.isSet(u"lmtp"_s) || line.value(u"server"_s).startsWith(u"lmtp:", Qt::CaseInsensitive);
    for (const QString &wrong : {readXclient(line.value(u"xclient"_s), choice), readChunks(line, choice), readTimeout(line, choice)}) {
        if (!wrong.isEmpty())
            return Unexpected(QString(wrong));
    }
    return choice;
}

OptionGroup parameterOptions()
{
    using Option = QCommandLineOption;
    return {Cli::tr("What the server is asked to do with the mail:"),
            {
                Option(u"require-tls"_s, Cli::tr("TLS on every hop, or send it back (REQUIRETLS)")),
                Option(u"deliver-by"_s, Cli::tr("SECONDS;R or SECONDS;N: deliver within this time (DELIVERBY)"), Cli::tr("TIME")),
                Option(u"hold-for"_s, Cli::tr("hold it back so long (FUTURERELEASE)"), Cli::tr("SECONDS")),
                Option(u"hold-until"_s, Cli::tr("hold it back until 2026-12-24T18:00:00Z"), Cli::tr("TIME")),
                Option(u"priority"_s, Cli::tr("-9 to 9 (MT-PRIORITY)"), u"N"_s),
                Option(u"submitter"_s, Cli::tr("who submitted it first (AUTH= of MAIL); <> for unknown"), Cli::tr("ADDRESS")),
                Option(u"solicit"_s, Cli::tr("what it solicits: org.example:ADV,... (NO-SOLICITING)"), Cli::tr("KEYWORDS")),
            }};
}

Result<smtp::MailParameters, QString> readParameters(const CommandLine &line, smtp::MailParameters parameters)
{
    parameters.requireTls = parameters.requireTls || line.isSet(u"require-tls"_s);
    QString wrong = readHold(line, parameters);
    if (wrong.isEmpty() && line.isSet(u"deliver-by"_s))
        wrong = readDeliverBy(line.value(u"deliver-by"_s), parameters);
    if (wrong.isEmpty() && line.isSet(u"priority"_s))
        wrong = readPriority(line.value(u"priority"_s), parameters);
    if (wrong.isEmpty() && line.isSet(u"solicit"_s))
        wrong = readSolicitation(line.value(u"solicit"_s), parameters);
    if (wrong.isEmpty() && line.isSet(u"submitter"_s))
        wrong = readSubmitter(line.value(u"submitter"_s), parameters);
    if (!wrong.isEmpty())
        return Unexpected(wrong);
    return parameters;
}

void readRecipients(const QStringList &values, delivery::EnvelopeChoice &choice)
{
    static const QRegularExpression parameter(u"\\s+(NOTIFY|ORCPT|RRVS)=(\\S*)$"_s, QRegularExpression::CaseInsensitiveOption);
    QStringList addresses;
    for (QString value : values) {
        delivery::RecipientChoice asked;
        for (QRegularExpressionMatch match = parameter.match(value); match.hasMatch(); match = parameter.match(value)) {
            const QByteArray text = match.captured(2).toUtf8();
            const QString name = match.captured(1).toUpper();
            (name == u"NOTIFY" ? asked.notify : name == u"ORCPT" ? asked.originalRecipient : asked.validSince) = text;
            value.truncate(match.capturedStart());
        }
        asked.addresses = value;
        if (asked != delivery::RecipientChoice{.addresses = value})
            choice.recipients.append(asked);
        addresses.append(value);
    }
    choice.rcptTo = addresses.join(u", ");
}

} // namespace postscope::cli
