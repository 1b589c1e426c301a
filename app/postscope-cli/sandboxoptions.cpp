// SPDX-License-Identifier: MIT
#include "app/postscope-cli/sandboxoptions.h"

#include "app/postscope-cli/command.h"
#include "core/delivery/capturearchive.h"
#include "core/smtp/serverauth.h"

#include <QFile>
#include <QStandardPaths>

#include <algorithm>

namespace postscope::cli {

using namespace Qt::StringLiterals;

namespace {

using Option = QCommandLineOption;

OptionGroup serverOptions()
{
    return {Cli::tr("Server:"),
            {Option(u"port"_s, Cli::tr("listen here; without it: the first free port from 2525 on"), u"N"_s),
             Option(u"port-tls"_s, Cli::tr("listen here too, with TLS from the first octet; 0: any free port"), u"N"_s),
             Option(u"directory"_s,
                    Cli::tr("keep the messages here, with envelopes and sessions: the last %1 of them; without it they go when it ends")
                        .arg(delivery::CaptureArchive::maxMessages),
                    Cli::tr("DIRECTORY")),
             Option(u"max-size"_s, Cli::tr("the largest message taken"), Cli::tr("OCTETS")),
             Option(u"lmtp"_s, Cli::tr("speak LMTP: LHLO, and a reply for each recipient after the dot")),
             Option(u"proxy-protocol"_s, Cli::tr("every connection begins with a PROXY header, version 1 or 2"))}};
}

OptionGroup loginOptions()
{
    return {Cli::tr("Logins:"),
            {Option(u"user"_s, Cli::tr("ask for a login, and take only this one; may be repeated"), Cli::tr("NAME:PASSWORD")),
             Option(u"token"_s, Cli::tr("the same with a token, for OAUTHBEARER and XOAUTH2; may be repeated"), Cli::tr("NAME:TOKEN")),
             Option(u"mechanisms"_s,
                    Cli::tr("ask for a login by one of these: PLAIN, LOGIN, CRAM-MD5, DIGEST-MD5, SCRAM-SHA-1, SCRAM-SHA-256, OAUTHBEARER, XOAUTH2, "
                            "ANONYMOUS, EXTERNAL (a client certificate)"),
                    Cli::tr("LIST"))}};
}

OptionGroup extensionOptions()
{
    return {Cli::tr("Extensions:"),
            {Option(u"offer"_s,
                    Cli::tr("offer these too, or with these parameters: XCLIENT, \"LIMITS RCPTMAX=2 MAILMAX=1\", \"FUTURERELEASE 3600 "
                            "2030-01-01T00:00:00Z\", \"DELIVERBY 60\", \"NO-SOLICITING org.example:ADV\"; may be repeated"),
                    Cli::tr("EXTENSION,...")),
             Option(u"hide"_s, Cli::tr("do not offer these, and do not know them: STARTTLS, PIPELINING, DSN ...; may be repeated"), Cli::tr("KEYWORD,...")),
             Option(u"list"_s, Cli::tr("what EXPN tells of a list; may be repeated"), Cli::tr("NAME:ADDRESS,..."))}};
}

OptionGroup faultOptions()
{
    return {Cli::tr("Faults, played on purpose:"),
            {Option(u"fault"_s,
                    Cli::tr("PHASE: %1\nKIND: a reply such as \"450 4.2.1 Later\", or %2\nDETAIL: milliseconds (drip), octets (long-line), what is said "
                            "(garbage, inject), a number (scram-iterations). May be repeated; the first that fits counts")
                        .arg(smtp::stageNames(), smtp::faultNames())
                        .replace(u'\n', u'\n' + QString(30, u' ')),
                    Cli::tr("PHASE=KIND[:DETAIL]")),
             Option(u"rules"_s,
                    Cli::tr("the same and more from a file of JSON: [{\"stage\": \"rcpt\", \"match\": \"*@bad.test\", \"reply\": \"550 No\"}, {\"stage\": "
                            "\"data\", \"fault\": \"drip\", \"detail\": \"100\", \"tls\": true}], or {\"rules\": [...], \"offer\": [...], \"hide\": [...]}"),
                    Cli::tr("FILE"))}};
}

/// A number from 0 to `max`, or a sentence.
Result<qint64, QString> readNumber(const CommandLine &line, const QString &option, qint64 max)
{
    bool number = false;
    const qint64 value = line.value(option).toLongLong(&number);
    if (!number || value < 0 || value > max)
        return Unexpected(Cli::tr("--%1 is a number from 0 to %2: %3").arg(option, QString::number(max), line.value(option)));
    return value;
}

QString readNumbers(const CommandLine &line, net::SandboxOptions &options)
{
    constexpr qint64 maxPort = 65'535;
    constexpr qint64 maxMessage = 1LL << 40;
    const auto take = [&line](const QString &option, qint64 max, auto &&use) {
        if (!line.isSet(option))
            return QString();
        const auto number = readNumber(line, option, max);
        if (!number)
            return number.error();
        use(*number);
        return QString();
    };
    for (const QString &wrong : {take(u"port"_s, maxPort, [&options](qint64 port) { options.port = quint16(port); }),
                                 take(u"port-tls"_s, maxPort, [&options](qint64 port) { options.tlsPort = quint16(port); }),
                                 take(u"max-size"_s, maxMessage, [&options](qint64 octets) { options.server.maxSize = octets; })}) {
        if (!wrong.isEmpty())
            return wrong;
    }
    return {};
}

/// "NAME:SECRET", as often as it is given.
QString readSecrets(const CommandLine &line, const QString &option, const QString &form, QHash<QByteArray, Secret> &secrets)
{
    const QStringList all = line.values(option);
    for (const QString &one : all) {
        const qsizetype colon = one.indexOf(u':');
        if (colon < 1 || colon == one.size() - 1)
            return Cli::tr("--%1 is written as %2.").arg(option, form);
        secrets.insert(one.first(colon).toUtf8(), Secret(one.sliced(colon + 1).toUtf8()));
    }
    return {};
}

QString readLogins(const CommandLine &line, smtp::ServerOptions &server)
{
    for (const QString &wrong :
         {readSecrets(line, u"user"_s, Cli::tr("NAME:PASSWORD"), server.users), readSecrets(line, u"token"_s, Cli::tr("NAME:TOKEN"), server.tokens)}) {
        if (!wrong.isEmpty())
            return wrong;
    }
    const QStringList mechanisms = line.value(u"mechanisms"_s).toUpper().split(u',', Qt::SkipEmptyParts);
    for (const QString &mechanism : mechanisms) {
        const QByteArray name = mechanism.trimmed().toLatin1();
        if (!smtp::isServerMechanism(name))
            return Cli::tr("The sandbox does not speak this mechanism: %1").arg(mechanism);
        server.mechanisms << name;
    }
    server.requireAuth = !server.users.isEmpty() || !server.tokens.isEmpty() || !server.mechanisms.isEmpty();
    return {};
}

void readLists(const CommandLine &line, smtp::ServerOptions &server)
{
    const QStringList lists = line.values(u"list"_s);
    for (const QString &list : lists) {
        const QByteArrayList members = list.section(u':', 1).toUtf8().split(',');
        server.lists.insert(list.section(u':', 0, 0).toUtf8(), members);
    }
}

void offer(const QByteArrayList &offered, const QByteArrayList &hidden, smtp::ServerOptions &server)
{
    for (const QByteArray &one : offered) {
        smtp::Capability capability = smtp::readOffer(one);
        if (capability.keyword == "XCLIENT" && capability.parameters.isEmpty())
            capability.parameters = {"NAME", "ADDR", "PORT", "PROTO", "HELO", "LOGIN", "DESTADDR", "DESTPORT"};
        smtp::addOffer(server.offers, capability);
    }
    const auto isHidden = [&hidden](const smtp::Capability &one) { return hidden.contains(one.keyword); };
    server.offers.removeIf(isHidden);
}

QByteArrayList wordsOf(const CommandLine &line, const QString &option)
{
    const QStringList words = line.values(option).join(u',').split(u',', Qt::SkipEmptyParts);
    QByteArrayList octets;
    for (const QString &word : words)
        octets << word.trimmed().toUtf8();
    return octets;
}

QString readFaults(const CommandLine &line, smtp::ServerOptions &server)
{
    const QStringList faults = line.values(u"fault"_s);
    for (const QString &fault : faults) {
        const auto rule = smtp::readFault(fault);
        if (!rule)
            return Cli::tr("This is no fault: %1\n%2").arg(fault, rule.error());
        server.rules << *rule;
    }
    return {};
}

/// --rules, --offer and --hide: the command line has the last word.
QString readRules(const CommandLine &line, smtp::ServerOptions &server)
{
    constexpr qint64 maxRules = 1024 * 1024;
    smtp::ServerRules fromFile;
    if (line.isSet(u"rules"_s)) {
        QFile file(line.value(u"rules"_s));
        if (!file.open(QIODevice::ReadOnly))
            return Cli::tr("The rules cannot be read: %1\n%2").arg(file.fileName(), file.errorString());
        const auto rules = smtp::readServerRules(file.read(maxRules));
        if (!rules)
            return Cli::tr("The rules are not valid: %1\n%2").arg(file.fileName(), rules.error());
        fromFile = *rules;
    }
    QByteArrayList hidden = fromFile.hide + wordsOf(line, u"hide"_s);
    std::transform(hidden.cbegin(), hidden.cend(), hidden.begin(), [](const QByteArray &keyword) { return keyword.toUpper(); });
    offer(fromFile.offer + wordsOf(line, u"offer"_s), hidden, server);
    server.rules += fromFile.rules;
    return {};
}

} // namespace

CommandLine sandboxLine()
{
    return {Cli::tr("sandbox [OPTIONS]"),
            Cli::tr("Runs an SMTP server on 127.0.0.1 and ::1 until Ctrl+C. It keeps what it gets and passes nothing on."),
            {serverOptions(), loginOptions(), extensionOptions(), faultOptions()},
            0};
}

Result<net::SandboxOptions, QString> readSandbox(const CommandLine &line)
{
    net::SandboxOptions options;
    options.server.lmtp = line.isSet(u"lmtp"_s);
    options.proxyProtocol = line.isSet(u"proxy-protocol"_s);
    readLists(line, options.server);
    for (const QString &wrong :
         {readNumbers(line, options), readLogins(line, options.server), readFaults(line, options.server), readRules(line, options.server)}) {
        if (!wrong.isEmpty())
            return Unexpected(QString(wrong));
    }
    options.certificateDirectory = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/sandbox"_s;
    return options;
}

} // namespace postscope::cli
