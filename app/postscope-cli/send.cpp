// SPDX-License-Identifier: MIT
#include "app/postscope-cli/command.h"
#include "app/postscope-cli/commandline.h"
#include "app/postscope-cli/connectionoptions.h"
#include "app/postscope-cli/dispatch.h"
#include "app/postscope-cli/dkimoptions.h"
#include "app/postscope-cli/extensionoptions.h"
#include "app/postscope-cli/findings.h"
#include "app/postscope-cli/interruption.h"
#include "app/postscope-cli/mailingoptions.h"
#include "app/postscope-cli/messageoptions.h"
#include "app/postscope-cli/partoptions.h"
#include "app/postscope-cli/repeatoptions.h"
#include "app/postscope-cli/repeatresult.h"
#include "app/postscope-cli/reportfile.h"
#include "app/postscope-cli/resultjson.h"
#include "app/postscope-cli/resulttext.h"
#include "app/postscope-cli/terminal.h"
#include "app/postscope-cli/tlsoptions.h"
#include "app/postscope-cli/transcriptfile.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace postscope::cli {

using namespace Qt::StringLiterals;

namespace {

CommandLine sendLine()
{
    OptionGroup output{Cli::tr("Output:"), TranscriptFile::options()};
    output.options.append(ReportFile::option());
    output.options.append(QCommandLineOption(u"json"_s, Cli::tr("print the result as JSON, in the names of Nodemailer's")));
    return {Cli::tr("send [MESSAGE] (--server URL | --account NAME | --sandbox | --mx) [OPTIONS]"),
            Cli::tr("Sends a mail: MESSAGE is an .eml, a .json in Nodemailer's message shape, a mailto: link, or - for standard input;\n"
                    "without it, the message is made of the options."),
            {messageOptions(), partOptions(), envelopeOptions(), mailingOptions(), parameterOptions(), dkimOptions(), connectionOptions(), repeatOptions(),
             sendingFindingOptions(), output},
            1};
}

/// Two that would use standard input or output at once; empty: none.
QString sharedStream(const CommandLine &line)
{
    if (line.isSet(u"json"_s) && line.value(u"transcript"_s) == u"-")
        return Cli::tr("--json and --transcript - cannot share standard output.");
    if (line.value(u"report"_s) == u"-" && (line.isSet(u"json"_s) || line.value(u"transcript"_s) == u"-"))
        return Cli::tr("--report - shares standard output with neither --json nor --transcript -.");
    if (line.positional().value(0) == u"-" && (line.isSet(u"password-stdin"_s) || line.isSet(u"token-stdin"_s)))
        return Cli::tr("Standard input cannot bring both the message and the password: use --password-env or --token-env.");
    return {};
}

/// What is to be sent: one of the two.
struct Order {
    std::optional<LoadedMessage> message;
    std::optional<delivery::Mailing> mailing;
    std::optional<delivery::SeriesPlan> plan;

    /// As it was written; empty: it is in a ready-made mail, or there are many.
    [[nodiscard]] QString subject() const { return message && message->draft ? message->draft->subject : QString(); }

    void begin(Dispatch &dispatch) const
    {
        if (mailing)
            dispatch.sendEach(*mailing, *plan);
        else
            plan ? dispatch.repeat(message->composed, *plan) : dispatch.send(message->composed);
    }
};

/// `isSigned`: by DKIM, when it is sent.
Result<Order, QString> readOrder(const CommandLine &line, bool isSigned)
{
    const auto plan = readSeries(line);
    if (!plan)
        return Unexpected(QString(plan.error()));
    if (line.isSet(u"report"_s) && (*plan || wantsMailing(line)))
        return Unexpected(Cli::tr("--report tells of one session: it goes neither with --repeat nor with --data for every row."));
    const QString path = line.positional().value(0);
    if (!wantsMailing(line)) {
        auto message = loadToSend(path, line, isSigned);
        const auto parameters = message ? readParameters(line, message->composed.envelope.parameters) : Unexpected(QString(message.error()));
        if (!parameters)
            return Unexpected(QString(parameters.error()));
        message->composed.envelope.parameters = *parameters;
        return Order{.message = *std::move(message), .mailing = {}, .plan = *plan};
    }
    if (line.isSet(u"findings"_s))
        return Unexpected(Cli::tr("--findings looks at one mail: with --data, name the --row."));
    auto mailing = loadMailing(path, line);
    const auto parameters = mailing ? readParameters(line, mailing->draft.envelope.parameters) : Unexpected(QString(mailing.error()));
    if (!parameters)
        return Unexpected(QString(parameters.error()));
    mailing->draft.envelope.parameters = *parameters;
    mailing->despiteFindings = line.isSet(u"despite-findings"_s);
    if (const QString wrong = problemsOf(*mailing); !wrong.isEmpty())
        return Unexpected(wrong);
    return Order{.message = {}, .mailing = *std::move(mailing), .plan = *plan};
}

/// What is written of a session besides the result.
struct Records {
    TranscriptFile transcript;
    ReportFile report;

    static Result<Records, QString> open(const CommandLine &line)
    {
        auto transcript = TranscriptFile::open(line);
        auto report = transcript ? ReportFile::open(line) : Unexpected(QString(transcript.error()));
        if (!report)
            return Unexpected(QString(report.error()));
        return Records{*std::move(transcript), *std::move(report)};
    }
    void append(const QList<Event> &events)
    {
        transcript.append(events);
        report.append(events);
    }
    /// Where the result is told, if not as JSON.
    [[nodiscard]] Print print() const { return transcript.usesStandardOutput() || report.usesStandardOutput() ? &remark : &say; }
};

/// What came of it, as far as it is known.
struct Results {
    QList<delivery::Finding> findings;
    std::optional<delivery::Tally> tally;
    QJsonArray rows; // with --json
};

/// What is left to say once the session, or the series, is over; returns the exit code.
int conclude(const delivery::Outcome &outcome, const Dispatch &dispatch, const Results &results, Records &records, const CommandLine &line)
{
    const std::optional<delivery::Tally> &tally = results.tally;
    const QString path = tally ? QString() : dispatch.keptFile(); // of a series it would be one of many
    const auto written = records.transcript.finish();
    const Print print = records.print();
    if (line.isSet(u"json"_s)) {
        QJsonObject result = tally ? toJson(*tally) : toJson(outcome);
        if (wantsMailing(line))
            result[u"rows"_s] = results.rows;
        if (!path.isEmpty())
            result[u"capturedFile"_s] = path;
        if (line.isSet(u"findings"_s))
            result[u"findings"_s] = toJson(results.findings);
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
    const auto order = account ? readOrder(line, !account->dkim.isEmpty()) : Unexpected(QString(account.error()));
    auto records = order ? Records::open(line) : Unexpected(QString(order.error()));
    if (!records) {
        complain(records.error());
        return usageError;
    }
    connection->account = *account;
    Dispatch dispatch(*connection);
    ProgressLine progress;
    Results results{.findings = order->message ? order->message->findings : QList<delivery::Finding>(), .tally = {}, .rows = {}};
    QObject::connect(&dispatch, &Dispatch::counted, &dispatch, [&](const delivery::Tally &tally) { progress.show(*(results.tally = tally)); });
    QObject::connect(&dispatch, &Dispatch::reported, &dispatch, [&](const QList<delivery::MailResult> &some) {
        progress.clear();
        for (const delivery::MailResult &result : some) {
            if (line.isSet(u"json"_s))
                results.rows.append(toJson(result));
            else
                tell(result, records->print());
        }
    });
    const Interruption interruption;
    QObject::connect(&interruption, &Interruption::requested, &dispatch, &Dispatch::cancel);
    QObject::connect(&dispatch, &Dispatch::events, &dispatch, [&](const QList<Event> &events) { records->append(events); });
    QObject::connect(&dispatch, &Dispatch::failed, &dispatch, [](const QString &why) {
        complain(why);
        QCoreApplication::exit(usageError);
    });
    QObject::connect(&dispatch, &Dispatch::finished, &dispatch, [&](const delivery::Outcome &outcome) {
        progress.clear();
        if (const auto written = records->report.finish(order->subject(), outcome, *account); !written)
            complain(written.error());
        QCoreApplication::exit(conclude(outcome, dispatch, results, *records, line));
    });
    QMetaObject::invokeMethod(
        &dispatch, [&] { order->begin(dispatch); }, Qt::QueuedConnection);
    return QCoreApplication::exec();
}

} // namespace postscope::cli
