// SPDX-License-Identifier: MIT
#include "core/delivery/console.h"
#include "app/postscope-cli/command.h"
#include "app/postscope-cli/commandline.h"
#include "app/postscope-cli/connectionoptions.h"
#include "app/postscope-cli/consolescreen.h"
#include "app/postscope-cli/interruption.h"
#include "app/postscope-cli/standardinput.h"
#include "app/postscope-cli/target.h"
#include "app/postscope-cli/terminal.h"
#include "app/postscope-cli/transcriptfile.h"
#include "app/postscope-cli/way.h"
#include "ui/text/sentences.h"

#include <cstdio>

namespace postscope::cli {

using namespace Qt::StringLiterals;

namespace {

CommandLine consoleLine()
{
    using Option = QCommandLineOption;
    OptionGroup how{Cli::tr("Console:"),
                    {Option(u"by-hand"_s, Cli::tr("leave EHLO and STARTTLS to whoever types, too")),
                     Option(u"raw"_s, Cli::tr("begin in raw mode: what is typed leaves as it is, unchecked, and nothing is waited for"))}};
    return {Cli::tr("console TARGET [CONNECTION] [OPTIONS]"),
            Cli::tr("An SMTP session in which you type the commands: replies on standard output, everything else on standard error.\n"
                    "TARGET is host[:port] (587), smtp://host or smtps://host. EHLO and TLS are done for you, a login where a user is named.\n"
                    "At a terminal the next sensible step is shown; lines from a pipe are sent in turn, then QUIT. /help tells more."),
            {how, serverOptions(), {Cli::tr("Output:"), TranscriptFile::options()}},
            1};
}

/// The names that proposed lines are made of.
smtp::ConsoleNames namesFor(const CommandLine &line, const delivery::Route &route, const Connection &connection)
{
    smtp::ConsoleNames names;
    if (line.isSet(u"ehlo"_s))
        names.client = route.options.ehloName;
    if (!connection.account.from.isEmpty())
        names.sender = connection.account.from.toUtf8();
    return names;
}

/// An account alone logs nobody in: its secret waits for an AUTH that is typed.
bool logsIn(const CommandLine &line, const Connection &connection)
{
    const bool named = connection.target == Connection::Target::Server && !connection.account.user.isEmpty();
    return named || connection.secret || line.isSet(u"user"_s) || (line.isSet(u"auth"_s) && connection.account.mechanism != "NONE");
}

int conclude(const std::optional<smtp::Failure> &failure, TranscriptFile &transcript)
{
    if (failure)
        complain(text::explain(*failure));
    if (const auto written = transcript.finish(); !written)
        complain(written.error());
    delivery::Outcome outcome;
    outcome.failure = failure;
    return int(outcome.verdict());
}

/// Puts the parts together: what is typed goes to the session, what is said to the screen.
void join(delivery::Console &console, StandardInput &input, ConsoleScreen &screen, Way &way, TranscriptFile &transcript)
{
    using delivery::Console;
    QObject::connect(&input, &StandardInput::lines, &console, [&](const QByteArrayList &lines) {
        screen.typed(lines);
        console.type(lines);
    });
    QObject::connect(&input, &StandardInput::ended, &console, &Console::end);
    QObject::connect(&console, &Console::events, &screen, [&](const QList<Event> &events) {
        transcript.append(events);
        screen.show(events);
    });
    QObject::connect(&console, &Console::waiting, &screen, &ConsoleScreen::prompt);
    QObject::connect(&console, &Console::asked, &screen, &ConsoleScreen::answer);
    QObject::connect(&console, &Console::stumbled, &screen, &ConsoleScreen::stumble);
    QObject::connect(&console, &Console::secretNeeded, &console, [&](const QString &host, const QString &user) {
        way.askSecret(host, user, [&console](const Secret &secret) { console.provideSecret(secret); });
    });
    QObject::connect(&console, &Console::finished, &screen, [&](const std::optional<smtp::Failure> &failure) {
        input.stop();
        screen.restore();
        QCoreApplication::exit(conclude(failure, transcript));
    });
    QObject::connect(&way, &Way::failed, &screen, [](const QString &why) {
        complain(why);
        QCoreApplication::exit(usageError);
    });
}

int execute(const CommandLine &line, const Connection &connection, TranscriptFile &transcript)
{
    QThread worker;
    worker.start();
    int exitCode = usageError;
    {
        Way way(connection);
        StandardInput input;
        ConsoleScreen screen(!transcript.usesStandardOutput());
        delivery::Console console(worker);
        const Interruption interruption;
        QObject::connect(&interruption, &Interruption::requested, &console, &delivery::Console::cancel);
        join(console, input, screen, way, transcript);
        QObject::connect(&way, &Way::ready, &console, [&](delivery::Route route) {
            route.options.authenticate = logsIn(line, connection);
            console.start(route, {.byHand = line.isSet(u"by-hand"_s), .raw = line.isSet(u"raw"_s), .names = namesFor(line, route, connection)});
            input.start();
        });
        QMetaObject::invokeMethod(&way, &Way::open, Qt::QueuedConnection);
        exitCode = QCoreApplication::exec();
    }
    worker.quit();
    worker.wait();
    return exitCode;
}

} // namespace

int runConsole(const QStringList &arguments)
{
    // A password in the first line must not take the lines behind it along.
    std::setvbuf(stdin, nullptr, _IONBF, 0);
    CommandLine first = consoleLine();
    if (const auto exitCode = first.parse(arguments))
        return *exitCode;
    CommandLine line = consoleLine();
    if (const auto exitCode = line.parse(withTarget(first, arguments)))
        return *exitCode;
    const auto connection = readConnection(line);
    auto transcript = connection ? TranscriptFile::open(line) : Unexpected(QString(connection.error()));
    if (!transcript) {
        complain(transcript.error());
        return usageError;
    }
    return execute(line, *connection, *transcript);
}

} // namespace postscope::cli
