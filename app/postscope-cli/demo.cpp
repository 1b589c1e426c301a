// SPDX-License-Identifier: MIT
#include "app/postscope-cli/command.h"
#include "app/postscope-cli/commandline.h"
#include "app/postscope-cli/dispatch.h"
#include "app/postscope-cli/interruption.h"
#include "app/postscope-cli/resulttext.h"
#include "app/postscope-cli/terminal.h"
#include "core/base/clock.h"
#include "core/delivery/draftfile.h"
#include "core/transcript/transcript.h"

#include <QFile>

namespace postscope::cli {

using namespace Qt::StringLiterals;

namespace {

/// The sample message that the program carries; it is part of it, so nothing can be wrong with it.
delivery::Composed sampleMessage()
{
    QFile file(u":/samples/welcome.json"_s);
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    const auto draft = delivery::draftFromJson(opened ? file.readAll() : QByteArray(), u":/samples"_s);
    const SystemClock clock;
    return delivery::compose(draft.value(), delivery::ComposeContext::system(clock)).value();
}

/// Whether the file at `path` holds exactly the octets of `message`.
bool sameOctets(const mime::Message &message, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() != message.size())
        return false;
    mime::MessageSource source(message);
    for (;;) {
        const auto octets = source.read(64 * 1024);
        if (!octets || file.read(qMax(octets->size(), qsizetype(1))) != *octets)
            return false;
        if (octets->isEmpty())
            return true;
    }
}

int conclude(const delivery::Outcome &outcome, const mime::Message &message, const std::optional<net::CapturedMessage> &captured)
{
    say(QString());
    tell(outcome, &say);
    if (outcome.failure)
        complain(text::explain(*outcome.failure));
    if (outcome.verdict() != delivery::Outcome::Verdict::Accepted)
        return int(outcome.verdict());
    if (!captured || !sameOctets(message, captured->path)) {
        complain(Cli::tr("What arrived is not what was sent."));
        return int(delivery::Outcome::Verdict::Policy);
    }
    say(Cli::tr("What arrived is what was sent, byte for byte: %1 octets.").arg(message.size()));
    return done;
}

} // namespace

int runDemo(const QStringList &arguments)
{
    CommandLine line(Cli::tr("demo"),
                     Cli::tr("Starts a sandbox, sends it a sample mail over STARTTLS with a login, and shows the session: nothing leaves this computer.\n"
                             "Succeeds only if the mail arrives byte for byte."),
                     {}, 0);
    if (const auto exitCode = line.parse(arguments))
        return *exitCode;
    const delivery::Composed sample = sampleMessage();
    Connection connection;
    connection.target = Connection::Target::Sandbox;
    Dispatch dispatch(connection);
    const Interruption interruption;
    QObject::connect(&interruption, &Interruption::requested, &dispatch, &Dispatch::cancel);
    QObject::connect(&dispatch, &Dispatch::listening, &dispatch,
                     [](quint16 port) { say(Cli::tr("A sandbox listens on 127.0.0.1, port %1.").arg(port) + u'\n'); });
    QObject::connect(&dispatch, &Dispatch::events, &dispatch, [](const QList<Event> &events) {
        transcript::Transcript batch;
        batch.append(events);
        writeOut(transcript::toText(batch, &text::sentence));
    });
    QObject::connect(&dispatch, &Dispatch::failed, &dispatch, [](const QString &why) {
        complain(why);
        QCoreApplication::exit(usageError);
    });
    QObject::connect(&dispatch, &Dispatch::finished, &dispatch,
                     [&](const delivery::Outcome &outcome) { QCoreApplication::exit(conclude(outcome, sample.message, dispatch.captured())); });
    QMetaObject::invokeMethod(
        &dispatch, [&] { dispatch.send(sample); }, Qt::QueuedConnection);
    return QCoreApplication::exec();
}

} // namespace postscope::cli
