// SPDX-License-Identifier: MIT
#include "core/net/sandbox.h"
#include "app/postscope-cli/command.h"
#include "app/postscope-cli/interruption.h"
#include "app/postscope-cli/sandboxoptions.h"
#include "app/postscope-cli/terminal.h"
#include "core/delivery/capturearchive.h"
#include "core/transcript/transcript.h"

#include <QDir>
#include <QTemporaryDir>

namespace postscope::cli {

using namespace Qt::StringLiterals;

namespace {

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

/// Listens to `sandbox` and keeps what it takes as the window does. The passwords that its clients are to use stay out of the sessions.
class Kept final {
public:
    Kept(net::Sandbox &sandbox, const net::SandboxOptions &options) : m_archive(sandbox, options.directory, boundsOf(options))
    {
        for (const auto &secrets : {options.server.users, options.server.tokens}) {
            for (auto login = secrets.begin(); login != secrets.end(); ++login)
                m_archive.hide(login.value(), login.key());
        }
    }

private:
    // The largest message that is taken is kept, too.
    static delivery::CaptureArchive::Bounds boundsOf(const net::SandboxOptions &options)
    {
        return {.octets = qMax(delivery::CaptureArchive::maxOctets, options.server.maxSize)};
    }

    delivery::CaptureArchive m_archive;
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
    const Kept kept(sandbox, *options);
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
