// SPDX-License-Identifier: MIT
#include "core/delivery/probe.h"
#include "app/postscope-cli/command.h"
#include "app/postscope-cli/commandline.h"
#include "app/postscope-cli/connectionoptions.h"
#include "app/postscope-cli/interruption.h"
#include "app/postscope-cli/target.h"
#include "app/postscope-cli/terminal.h"
#include "app/postscope-cli/transcriptfile.h"
#include "app/postscope-cli/way.h"
#include "core/mime/domain.h"
#include "ui/text/probereport.h"
#include "ui/text/sentences.h"

#include <QJsonDocument>

namespace postscope::cli {

using namespace Qt::StringLiterals;

namespace {

CommandLine probeLine()
{
    using Option = QCommandLineOption;
    OptionGroup asked{Cli::tr("Probe:"),
                      {Option(u"rcpt"_s, Cli::tr("ask whether this recipient is taken: MAIL, RCPT, RSET; nothing is sent"), Cli::tr("ADDRESS")),
                       Option(u"mail-from"_s, Cli::tr("the sender to ask with; without it the null path <>"), Cli::tr("ADDRESS"))}};
    OptionGroup output{Cli::tr("Output:"), TranscriptFile::options()};
    output.options.append(Option(u"json"_s, Cli::tr("print the result as JSON")));
    return {Cli::tr("probe TARGET [CONNECTION] [OPTIONS]"),
            Cli::tr("Looks at a server without ever sending a message: every address of it, what it offers before and after TLS, its certificate,\n"
                    "its logins, VRFY, EXPN, ETRN, HELP, and how long each step takes. TARGET is host[:port] (587), smtp://host or smtps://host;\n"
                    "with --mx it is a domain, and all hosts that its MX records name are looked at, in their order."),
            {asked, connectionOptions(), output},
            1};
}

/// The domain of --mx in A-labels, or as an address literal; empty: it is none.
QByteArray domainOf(const CommandLine &line)
{
    const QString domain = line.positional().value(0);
    return domain.startsWith(u'[') ? domain.toLatin1() : mime::asciiDomain(domain).toLower();
}

/// Two that cannot go together; empty: none.
QString contradictory(const CommandLine &line)
{
    if (line.isSet(u"mx"_s) && domainOf(line).isEmpty())
        return Cli::tr("With --mx a domain is wanted, such as example.org: %1").arg(line.positional().value(0));
    if (line.isSet(u"json"_s) && line.value(u"transcript"_s) == u"-")
        return Cli::tr("--json and --transcript - cannot share standard output.");
    for (const QString &option : {u"rcpt"_s, u"mail-from"_s}) {
        const QString address = line.value(option);
        if (line.isSet(option) && (!address.contains(u'@') || address.contains(u' ') || address.contains(u'<') || address.contains(u'>')))
            return Cli::tr("--%1 is written as name@domain: %2").arg(option, address);
    }
    return {};
}

int conclude(const delivery::ProbeResult &result, TranscriptFile &transcript, bool json)
{
    const auto written = transcript.finish();
    if (json) {
        QJsonObject object = toJson(result, [](const smtp::Failure &failure) { return text::explain(failure).headline; });
        writeOut(QJsonDocument(object).toJson());
    } else {
        const auto print = transcript.usesStandardOutput() ? &remark : &say;
        print(text::toText(result).chopped(1));
        print(text::verdict(result));
    }
    if (result.failure)
        complain(text::explain(*result.failure));
    for (const delivery::ProbedHost &host : result.hosts) {
        if (host.failure)
            complain(text::explain(*host.failure));
        for (const delivery::ProbedAddress &address : host.addresses) {
            if (address.failure)
                complain(address.address + u": "_s + text::explain(*address.failure).toString());
        }
    }
    if (!written)
        complain(written.error());
    return int(result.verdict());
}

int execute(const CommandLine &line, const Connection &connection, TranscriptFile &transcript)
{
    const bool json = line.isSet(u"json"_s);
    delivery::ProbeRequest request{.sender = line.value(u"mail-from"_s).toUtf8(), .recipient = line.value(u"rcpt"_s).toUtf8()};
    QThread worker;
    worker.start();
    int exitCode = usageError;
    {
        Way way(connection);
        delivery::Probe probe(worker);
        const Interruption interruption;
        QObject::connect(&interruption, &Interruption::requested, &probe, &delivery::Probe::cancel);
        QObject::connect(&probe, &delivery::Probe::events, &probe, [&](const QList<Event> &events) { transcript.append(events); });
        QObject::connect(&probe, &delivery::Probe::secretNeeded, &probe, [&](const QString &host, const QString &user) {
            way.askSecret(host, user, [&probe](const Secret &secret) { probe.provideSecret(secret); });
        });
        QObject::connect(&probe, &delivery::Probe::finished, &probe,
                         [&](const delivery::ProbeResult &result) { QCoreApplication::exit(conclude(result, transcript, json)); });
        QObject::connect(&way, &Way::failed, &way, [](const QString &why) {
            complain(why);
            QCoreApplication::exit(usageError);
        });
        const auto start = [&](const delivery::Route &route) {
            request.routes = {route};
            probe.start(request);
        };
        QObject::connect(&way, &Way::ready, &way, start);
        if (connection.target == Connection::Target::Mx) {
            request.domain = domainOf(line);
            QMetaObject::invokeMethod(
                &way, [&] { start(connection.route()); }, Qt::QueuedConnection);
        } else {
            QMetaObject::invokeMethod(&way, &Way::open, Qt::QueuedConnection);
        }
        exitCode = QCoreApplication::exec();
    }
    worker.quit();
    worker.wait();
    return exitCode;
}

} // namespace

int runProbe(const QStringList &arguments)
{
    CommandLine first = probeLine();
    if (const auto exitCode = first.parse(arguments))
        return *exitCode;
    CommandLine line = probeLine();
    // Of a domain the servers are to be found first.
    if (const auto exitCode = line.parse(first.isSet(u"mx"_s) ? arguments : withTarget(first, arguments)))
        return *exitCode;
    if (const QString wrong = contradictory(line); !wrong.isEmpty()) {
        complain(wrong);
        return usageError;
    }
    const auto connection = readConnection(line);
    auto transcript = connection ? TranscriptFile::open(line) : Unexpected(QString(connection.error()));
    if (!transcript) {
        complain(transcript.error());
        return usageError;
    }
    return execute(line, *connection, *transcript);
}

} // namespace postscope::cli
