// SPDX-License-Identifier: MIT
#include "app/postscope-cli/command.h"
#include "app/postscope-cli/commandline.h"
#include "app/postscope-cli/connectionoptions.h"
#include "app/postscope-cli/dispatch.h"
#include "app/postscope-cli/dkimoptions.h"
#include "app/postscope-cli/extensionoptions.h"
#include "app/postscope-cli/findings.h"
#include "app/postscope-cli/interruption.h"
#include "app/postscope-cli/messageoptions.h"
#include "app/postscope-cli/partoptions.h"
#include "app/postscope-cli/repeatoptions.h"
#include "app/postscope-cli/repeatresult.h"
#include "app/postscope-cli/resultjson.h"
#include "app/postscope-cli/resulttext.h"
#include "app/postscope-cli/terminal.h"
#include "app/postscope-cli/tlsoptions.h"
#include "app/postscope-cli/transcriptfile.h"

#include <QJsonDocument>

namespace postscope::cli {

using namespace Qt::StringLiterals;

namespace {

CommandLine sendLine()
{
    OptionGroup output{Cli::tr("Output:"), TranscriptFile::options()};
    output.options.append(QCommandLineOption(u"json"_s, Cli::tr("print the result as JSON, in the names of Nodemailer's")));
    return {Cli::tr("send [MESSAGE] (--server URL | --account NAME | --sandbox | --mx) [OPTIONS]"),
            Cli::tr("Sends a mail: MESSAGE is an .eml, a .json in Nodemailer's message shape, a mailto: link, or - for standard input;\n"
                    "without it, the message is made of the options."),
            {messageOptions(), partOptions(), envelopeOptions(), parameterOptions(), dkimOptions(), connectionOptions(), repeatOptions(),
             sendingFindingOptions(), output},
            1};
}

/// Two that would use standard input or output at once; empty: none.
QString sharedStream(const CommandLine &line)
{
    if (line.isSet(u"json"_s) && line.value(u"transcript"_s) == u"-")
        return Cli::tr("--json and --transcript - cannot share standard output.");
    if (line.positional().value(0) == u"-" && (line.isSet(u"password-stdin"_s) || line.isSet(u"token-stdin"_s)))
        return Cli::tr("Standard input cannot bring both the message and the password: use --password-env or --token-env.");
    return {};
}

/// What is left to say once the session, or the series, is over; returns the exit code.
int conclude(const delivery::Outcome &outcome, const Dispatch &dispatch, const std::optional<delivery::Tally> &tally, TranscriptFile &transcript,
             const QList<delivery::Finding> &findings, const CommandLine &line)
{
    const QString path = tally ? QString() : dispatch.keptFile(); // of a series it would be one of many
    const auto written = transcript.finish();
    const Print print = transcript.usesStandardOutput() ? &remark : &say;
    if (line.isSet(u"json"_s)) {
        QJsonObject result = tally ? toJson(*tally) : toJson(outcome);
        if (!path.isEmpty())
            result[u"capturedFile"_s] = path;
        if (line.isSet(u"findings"_s))
            result[u"findings"_s] = toJson(findings);
        writeOut(QJsonDocument(result).toJson());
    } else {
        tally ? tell(*tally, print) : tell(outcome, print);
        if (!path.isEmpty())
            print(Cli::tr("Kept as %1").arg(path));
    }
    if (tally && outcome.failure && outcome.failure->kind == smtp::Failure::Kind::Cancelled)
        complain(Cli::tr("Stopped before all mails were sent."));
    else if (outcome.failure)
        complain(text::explain(*outcome.failure));
    if (!written)
        complain(written.error());
    if (const QString unsaved = saveChain(line, outcome.tls); !unsaved.isEmpty())
        complain(unsaved);
    return int(tally ? tally->verdict() : outcome.verdict());
}

} // namespace

int runSend(const QStringList &arguments)
{
    CommandLine line = sendLine();
    if (const auto exitCode = line.parse(arguments))
        return *exitCode;
    if (const QString wrong = sharedStream(line); !wrong.isEmpty()) {
        complain(wrong);
        return usageError;
    }
    auto connection = readConnection(line);
    const auto account = connection ? applyDkim(line, connection->account) : Unexpected(QString(connection.error()));
    const auto series = account ? readSeries(line) : Unexpected(QString(account.error()));
    auto message = series ? loadToSend(line.positional().value(0), line, !account->dkim.isEmpty()) : Unexpected(QString(series.error()));
    const auto parameters = message ? readParameters(line, message->composed.envelope.parameters) : Unexpected(QString(message.error()));
    auto transcript = parameters ? TranscriptFile::open(line) : Unexpected(QString(parameters.error()));
    if (!transcript) {
        complain(transcript.error());
        return usageError;
    }
    message->composed.envelope.parameters = *parameters;
    connection->account = *account;
    Dispatch dispatch(*connection);
    ProgressLine progress;
    std::optional<delivery::Tally> counted;
    QObject::connect(&dispatch, &Dispatch::counted, &dispatch, [&](const delivery::Tally &tally) { progress.show(*(counted = tally)); });
    const Interruption interruption;
    QObject::connect(&interruption, &Interruption::requested, &dispatch, &Dispatch::cancel);
    QObject::connect(&dispatch, &Dispatch::events, &dispatch, [&](const QList<Event> &events) { transcript->append(events); });
    QObject::connect(&dispatch, &Dispatch::failed, &dispatch, [](const QString &why) {
        complain(why);
        QCoreApplication::exit(usageError);
    });
    QObject::connect(&dispatch, &Dispatch::finished, &dispatch, [&](const delivery::Outcome &outcome) {
        progress.clear();
        QCoreApplication::exit(conclude(outcome, dispatch, counted, *transcript, message->findings, line));
    });
    QMetaObject::invokeMethod(
        &dispatch, [&] { *series ? dispatch.repeat(message->composed, **series) : dispatch.send(message->composed); }, Qt::QueuedConnection);
    return QCoreApplication::exec();
}

} // namespace postscope::cli
