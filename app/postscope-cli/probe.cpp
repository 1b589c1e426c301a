// SPDX-License-Identifier: MIT
#include "core/delivery/probe.h"
#include "app/postscope-cli/command.h"
#include "app/postscope-cli/commandline.h"
#include "app/postscope-cli/connectionoptions.h"
#include "app/postscope-cli/domainoptions.h"
#include "app/postscope-cli/interruption.h"
#include "app/postscope-cli/target.h"
#include "app/postscope-cli/terminal.h"
#include "app/postscope-cli/transcriptfile.h"
#include "app/postscope-cli/way.h"
#include "core/delivery/domainchecks/domainchecks.h"
#include "core/mime/domain.h"
#include "ui/text/domainreport.h"
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
            {asked, domainOptions(), connectionOptions(), output},
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

/// What there is to tell in the end.
struct Told {
    std::optional<delivery::ProbeResult> probe;        ///< nothing: --dns-only
    std::optional<delivery::DomainCheckResult> domain; ///< nothing: without --dns

    [[nodiscard]] int exitCode() const;
};

int Told::exitCode() const
{
    constexpr int tryLater = 3;
    if (probe)
        return int(probe->verdict());
    return domain && domain->mayPass() ? tryLater : done;
}

QJsonObject toJson(const Told &told)
{
    QJsonObject object;
    if (told.probe)
        object = toJson(*told.probe, [](const smtp::Failure &failure) { return text::explain(failure).headline; });
    if (told.domain)
        object[u"dns"_s] = toJson(*told.domain, [](delivery::DomainCheck check, const delivery::DomainFact &fact) { return text::words(check, fact); });
    return object;
}

void complainOf(const delivery::ProbeResult &result)
{
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
}

int conclude(const Told &told, TranscriptFile &transcript, bool json)
{
    const auto written = transcript.finish();
    const auto print = transcript.usesStandardOutput() ? &remark : &say;
    if (json)
        writeOut(QJsonDocument(toJson(told)).toJson());
    if (told.probe && !json) {
        print(text::toText(*told.probe).chopped(1));
        print(text::verdict(*told.probe));
    }
    if (told.domain && !json)
        print(text::toText(text::factsOf(*told.domain)).chopped(1));
    if (told.probe)
        complainOf(*told.probe);
    if (!written)
        complain(written.error());
    return told.exitCode();
}

/// A probe, then what was asked for of the DNS.
class Course final : public QObject {
public:
    Course(const CommandLine &line, const Connection &connection, TranscriptFile &transcript, const std::optional<delivery::DomainCheckRequest> &domain)
        : m_transcript(transcript), m_domain(domain), m_json(line.isSet(u"json"_s)), m_connection(connection), m_way(connection)
    {
        m_request = {.sender = line.value(u"mail-from"_s).toUtf8(), .recipient = line.value(u"rcpt"_s).toUtf8()};
        if (connection.target == Connection::Target::Mx)
            m_request.domain = domainOf(line);
        connect(&m_interruption, &Interruption::requested, this, &Course::stop);
    }
    void probe(QThread &worker);
    void askDomain();

private:
    void begin(const delivery::Route &route);
    void probed(const delivery::ProbeResult &result);
    void stop();
    void end() { QCoreApplication::exit(conclude(m_told, m_transcript, m_json)); }

    TranscriptFile &m_transcript;
    std::optional<delivery::DomainCheckRequest> m_domain;
    bool m_json;
    bool m_stopped = false;
    const Connection &m_connection;
    Way m_way;
    delivery::ProbeRequest m_request;
    std::unique_ptr<delivery::Probe> m_probe;
    std::unique_ptr<delivery::DomainChecks> m_checks;
    const Interruption m_interruption;
    Told m_told;
};

void Course::probe(QThread &worker)
{
    m_probe = std::make_unique<delivery::Probe>(worker);
    connect(m_probe.get(), &delivery::Probe::events, this, [this](const QList<Event> &events) { m_transcript.append(events); });
    connect(m_probe.get(), &delivery::Probe::secretNeeded, this, [this](const QString &host, const QString &user) {
        m_way.askSecret(host, user, [this](const Secret &secret) { m_probe->provideSecret(secret); });
    });
    connect(m_probe.get(), &delivery::Probe::finished, this, &Course::probed);
    connect(&m_way, &Way::failed, this, [](const QString &why) {
        complain(why);
        QCoreApplication::exit(usageError);
    });
    connect(&m_way, &Way::ready, this, &Course::begin);
    if (m_connection.target == Connection::Target::Mx)
        QMetaObject::invokeMethod(
            this, [this] { begin(m_connection.route()); }, Qt::QueuedConnection);
    else
        QMetaObject::invokeMethod(&m_way, &Way::open, Qt::QueuedConnection);
}

void Course::begin(const delivery::Route &route)
{
    m_request.routes = {route};
    m_probe->start(m_request);
}

void Course::probed(const delivery::ProbeResult &result)
{
    m_told.probe = result;
    if (!m_domain || m_stopped)
        return end();
    m_domain->servers = delivery::serversOf(result);
    askDomain();
}

void Course::askDomain()
{
    remark(Cli::tr("To be asked:"));
    remark(text::toText(text::factsOf(delivery::planOf(*m_domain))).chopped(1));
    m_checks = std::make_unique<delivery::DomainChecks>(*m_domain);
    connect(m_checks.get(), &delivery::DomainChecks::finished, this, [this](const delivery::DomainCheckResult &result) {
        m_told.domain = result;
        end();
    });
    m_checks->start();
}

void Course::stop()
{
    m_stopped = true;
    if (m_checks)
        m_checks->cancel();
    else if (m_probe)
        m_probe->cancel();
}

int execute(const CommandLine &line, const Connection &connection, TranscriptFile &transcript, const std::optional<delivery::DomainCheckRequest> &domain)
{
    QThread worker;
    worker.start();
    int exitCode = usageError;
    {
        Course course(line, connection, transcript, domain);
        if (line.isSet(u"dns-only"_s))
            course.askDomain();
        else
            course.probe(worker);
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
    const auto domain = readDomainChecks(line, *connection);
    if (!domain) {
        complain(domain.error());
        return usageError;
    }
    if (*domain && line.isSet(u"dns-plan"_s)) {
        say(text::toText(text::factsOf(delivery::planOf(**domain))).chopped(1));
        return done;
    }
    return execute(line, *connection, *transcript, *domain);
}

} // namespace postscope::cli
