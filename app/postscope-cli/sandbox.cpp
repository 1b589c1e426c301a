// SPDX-License-Identifier: MIT
#include "core/net/sandbox.h"
#include "app/postscope-cli/command.h"
#include "app/postscope-cli/commandline.h"
#include "app/postscope-cli/interruption.h"
#include "app/postscope-cli/terminal.h"
#include "core/transcript/transcript.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>

namespace postscope::cli {

using namespace Qt::StringLiterals;

namespace {

CommandLine sandboxLine()
{
    using Option = QCommandLineOption;
    return {
        Cli::tr("sandbox [OPTIONS]"),
        Cli::tr("Runs an SMTP server on 127.0.0.1 and ::1 until Ctrl+C. It keeps what it gets and passes nothing on."),
        {{Cli::tr("Server:"),
          {Option(u"port"_s, Cli::tr("listen here; without it: the first free port from 2525 on"), u"N"_s),
           Option(u"port-tls"_s, Cli::tr("listen here too, with TLS from the first octet; 0: any free port"), u"N"_s),
           Option(u"directory"_s, Cli::tr("keep the messages here; without it they go when it ends"), Cli::tr("DIRECTORY")),
           Option(u"user"_s, Cli::tr("ask for a login, and take only this one; may be repeated"), Cli::tr("NAME:PASSWORD")),
           Option(u"rules"_s, Cli::tr("faults to play, as JSON: [{\"stage\": \"rcpt\", \"match\": \"*@bad.test\", \"reply\": \"550 No\"}]"), Cli::tr("FILE")),
           Option(u"max-size"_s, Cli::tr("the largest message taken"), Cli::tr("OCTETS"))}}},
        0};
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

QString readUsers(const CommandLine &line, smtp::ServerOptions &server)
{
    const QStringList users = line.values(u"user"_s);
    for (const QString &user : users) {
        const qsizetype colon = user.indexOf(u':');
        if (colon < 1 || colon == user.size() - 1)
            return Cli::tr("--user is written as NAME:PASSWORD.");
        server.users.insert(user.first(colon).toUtf8(), Secret(user.sliced(colon + 1).toUtf8()));
    }
    server.requireAuth = !users.isEmpty();
    return {};
}

QString readRules(const CommandLine &line, smtp::ServerOptions &server)
{
    constexpr qint64 maxRules = 1024 * 1024;
    if (!line.isSet(u"rules"_s))
        return {};
    QFile file(line.value(u"rules"_s));
    if (!file.open(QIODevice::ReadOnly))
        return Cli::tr("The rules cannot be read: %1\n%2").arg(file.fileName(), file.errorString());
    const auto rules = smtp::readServerRules(file.read(maxRules));
    if (!rules)
        return Cli::tr("The rules are not valid: %1\n%2").arg(file.fileName(), rules.error());
    server.rules = *rules;
    return {};
}

Result<net::SandboxOptions, QString> readSandbox(const CommandLine &line)
{
    net::SandboxOptions options;
    for (const QString &wrong : {readNumbers(line, options), readUsers(line, options.server), readRules(line, options.server)}) {
        if (!wrong.isEmpty())
            return Unexpected(QString(wrong));
    }
    options.certificateDirectory = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/sandbox"_s;
    return options;
}

/// Prints what happens in a sandbox, a line for each event, with the number of its session in front.
class Record final : public QObject {
public:
    Record(const net::Sandbox &sandbox, const net::SandboxOptions &options) : m_options(options)
    {
        connect(&sandbox, &net::Sandbox::listening, this, [this, &sandbox] { announce(sandbox); });
        connect(&sandbox, &net::Sandbox::sessionStarted, this,
                [this](const net::SandboxSession &session) { line(session.id, Cli::tr("from %1").arg(session.peer)); });
        connect(&sandbox, &net::Sandbox::sessionEvents, this, [this](const QString &session, const QList<Event> &events) { dialogue(session, events); });
        connect(&sandbox, &net::Sandbox::messageCaptured, this, [this](const net::CapturedMessage &message) { captured(message); });
        connect(&sandbox, &net::Sandbox::sessionEnded, this, [this](const net::SandboxSession &session) {
            line(session.id, Cli::tr("ended; messages: %1").arg(session.messages.size()));
            m_numbers.remove(session.id);
        });
    }

private:
    void announce(const net::Sandbox &sandbox) const
    {
        say(Cli::tr("Listening: %1").arg(u"smtp://127.0.0.1:%1"_s.arg(sandbox.port())));
        if (sandbox.tlsPort() != 0)
            say(Cli::tr("Listening: %1").arg(u"smtps://127.0.0.1:%1"_s.arg(sandbox.tlsPort())));
        say(Cli::tr("Messages: %1").arg(m_options.directory));
        say(Cli::tr("Certificate: %1").arg(m_options.certificateDirectory + u"/localhost.pem"_s));
    }

    void line(const QString &session, const QString &text)
    {
        if (!m_numbers.contains(session))
            m_numbers.insert(session, ++m_last);
        say(u"[%1] %2"_s.arg(QString::number(m_numbers.value(session)), text));
    }

    void dialogue(const QString &session, const QList<Event> &events)
    {
        transcript::Transcript batch;
        batch.append(events);
        const QStringList lines = QString::fromUtf8(transcript::toText(batch, &text::sentence)).split(u'\n', Qt::SkipEmptyParts);
        for (const QString &one : lines)
            line(session, one);
    }

    void captured(const net::CapturedMessage &message)
    {
        QStringList recipients;
        for (const smtp::Recipient &recipient : message.envelope.recipients)
            recipients.append(QString::fromUtf8(recipient.address));
        line(message.sessionId, Cli::tr("message from <%1> to <%2>, %3 octets: %4")
                                    .arg(QString::fromUtf8(message.envelope.sender), recipients.join(u">, <"), QString::number(message.size), message.path));
    }

    const net::SandboxOptions &m_options;
    QHash<QString, int> m_numbers; // of the sessions that are open
    int m_last = 0;
};

} // namespace

int runSandbox(const QStringList &arguments)
{
    CommandLine line = sandboxLine();
    if (const auto exitCode = line.parse(arguments))
        return *exitCode;
    auto options = readSandbox(line);
    if (!options) {
        complain(options.error());
        return usageError;
    }
    const QTemporaryDir temporary;
    options->directory = line.isSet(u"directory"_s) ? QDir(line.value(u"directory"_s)).absolutePath() : temporary.filePath(u"messages"_s);

    net::Sandbox sandbox;
    const Record record(sandbox, *options);
    const Interruption interruption;
    QObject::connect(&interruption, &Interruption::requested, &sandbox, &net::Sandbox::stop);
    QObject::connect(&sandbox, &net::Sandbox::stopped, &sandbox, [] { QCoreApplication::exit(done); });
    QObject::connect(&sandbox, &net::Sandbox::failed, &sandbox, [](const QString &reason) {
        complain(Cli::tr("The sandbox could not start: %1").arg(reason));
        QCoreApplication::exit(usageError);
    });
    QMetaObject::invokeMethod(
        &sandbox, [&] { sandbox.start(*options); }, Qt::QueuedConnection);
    return QCoreApplication::exec();
}

} // namespace postscope::cli
