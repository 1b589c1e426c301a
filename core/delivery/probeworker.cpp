// SPDX-License-Identifier: MIT
#include "core/delivery/probeworker.h"

#include "core/delivery/maildomains.h"

#include <utility>

namespace postscope::delivery {

using smtp::Failure;

namespace {

bool fits(const QHostAddress &address, net::Endpoint::Family family)
{
    using Family = net::Endpoint::Family;
    const auto protocol = address.protocol();
    return family == Family::Any || protocol == (family == Family::IPv4 ? QAbstractSocket::IPv4Protocol : QAbstractSocket::IPv6Protocol);
}

/// Whether another session could show what this one did not, and how.
ProbedAddress::Again againAfter(const Failure &failure)
{
    if (failure.reason == Failure::Reason::CertificateRejected)
        return ProbedAddress::Again::Unverified;
    const bool handshake = failure.phase == Phase::Tls && (failure.kind == Failure::Kind::Tls || failure.kind == Failure::Kind::Network);
    return handshake && failure.reason != Failure::Reason::TlsUnavailable ? ProbedAddress::Again::InClear : ProbedAddress::Again::No;
}

/// The way to the second session, on which no secret goes: whoever is there could not show who they are.
Route routeAgain(Route route, ProbedAddress::Again again)
{
    route.options.authenticate = false;
    if (again == ProbedAddress::Again::Unverified) {
        route.endpoint.tls.insecure = true;
        route.endpoint.tls.opportunistic = true;
        route.endpoint.tls.pins.clear();
    } else {
        route.endpoint.implicitTls = false;
        route.options.tls = TlsMode::None;
    }
    return route;
}

void redact(smtp::ProbeReport &report, const transcript::Redactor &redactor)
{
    const auto hide = [&redactor](std::optional<smtp::Reply> &reply) {
        if (!reply)
            return;
        for (QByteArray &line : reply->lines)
            redactor.apply(line);
    };
    for (std::optional<smtp::Reply> *reply : {&report.startTls, &report.mailWithoutAuth, &report.mail, &report.recipient})
        hide(*reply);
    for (smtp::ProbeAnswer &answer : report.commands)
        hide(answer.reply);
    if (report.login && report.login->failure)
        hide(report.login->failure->reply);
}

} // namespace

ProbeWorker::ProbeWorker(ProbeRequest request) : m_request(std::move(request))
{
    m_result.recipient = m_request.recipient;
}

ProbeWorker::~ProbeWorker() = default;

void ProbeWorker::run()
{
    m_started = m_clock.steady();
    if (m_request.domain.isEmpty()) {
        for (const Route &each : std::as_const(m_request.routes))
            m_result.hosts << ProbedHost{.host = each.endpoint.host, .port = each.endpoint.port};
        nextHost();
    } else {
        m_result.domain = QString::fromLatin1(m_request.domain);
        findHosts();
    }
}

void ProbeWorker::findHosts()
{
    const Route &way = m_request.routes.constFirst();
    const QString literal = addressInLiteral(m_request.domain);
    // An address literal needs no lookup; what is this machine by name is not asked for elsewhere (RFC 6761 6.3).
    if (!literal.isEmpty() || net::isLoopback(m_result.domain))
        return hostsFound({.hosts = {{literal.isEmpty() ? m_result.domain : literal, 0}}, .implicit = true});
    if (m_request.domain.startsWith('['))
        return hostsFound(
            {.failure = Failure{.kind = Failure::Kind::Refused, .reason = Failure::Reason::NoMailServer, .phase = Phase::Resolve, .detail = m_result.domain}});
    QList<net::Nameserver> nameservers = m_request.nameservers;
    if (nameservers.isEmpty())
        nameservers = way.endpoint.nameserver.isNull() ? net::systemNameservers() : QList<net::Nameserver>{{way.endpoint.nameserver}};
    m_lookup = std::make_unique<ExchangeLookup>(nameservers, systemChance(), [this](Note::Code code, const QStringList &arguments) { note(code, arguments); });
    if (const auto limit = way.endpoint.limitOf(Phase::Resolve))
        m_lookup->setLimit(*limit);
    m_lookup->find(m_request.domain, [this](const MailExchanges &found) { hostsFound(found); });
}

void ProbeWorker::hostsFound(const MailExchanges &found)
{
    const Route way = m_request.routes.takeFirst();
    m_result.failure = found.failure;
    m_result.implicitMx = found.implicit;
    for (const MailExchange &exchange : found.hosts.mid(0, ProbeRequest::maxHosts)) {
        Route there = way;
        there.mx = false;
        there.endpoint.host = exchange.host;
        there.options.host = exchange.host;
        there.options.authenticate = false;
        there.options.loopback = net::isLoopback(exchange.host);
        m_request.routes << there;
        m_result.hosts << ProbedHost{
            .host = exchange.host, .port = there.endpoint.port, .preference = found.implicit ? std::nullopt : std::optional(exchange.preference)};
    }
    // Later: the lookup that says this is still on the stack.
    QMetaObject::invokeMethod(this, &ProbeWorker::nextHost, Qt::QueuedConnection);
}

void ProbeWorker::nextHost()
{
    ++m_host;
    m_address = -1;
    if (m_cancelled || m_host == m_request.routes.size()) {
        finish();
        return;
    }
    Q_EMIT learnt(m_result);
    const net::Endpoint endpoint = route().endpoint;
    if (endpoint.proxy.isUsed()) {
        host().addresses << ProbedAddress{.address = endpoint.host}; // it is the proxy that looks up names
        nextAddress();
        return;
    }
    m_resolver = std::make_unique<net::Resolver>(endpoint.nameserver);
    m_resolver->setLimit(endpoint.limitOf(Phase::Resolve).value_or(net::Dialler::limit));
    m_resolver->addresses(endpoint.host, [this](const net::Resolver::Addresses &addresses) { found(addresses); });
}

void ProbeWorker::found(const net::Resolver::Addresses &addresses)
{
    for (const QHostAddress &address : addresses.value_or(QList<QHostAddress>())) {
        if (fits(address, route().endpoint.family))
            host().addresses << ProbedAddress{.address = address.toString()};
    }
    if (host().addresses.isEmpty()) {
        host().failure = Failure{.kind = Failure::Kind::Network,
                                 .reason = Failure::Reason::HostNotFound,
                                 .phase = Phase::Resolve,
                                 .detail = addresses ? QString() : addresses.error().detail};
    }
    // Later: the resolver that says this goes when the next host is looked up.
    QMetaObject::invokeMethod(this, &ProbeWorker::nextAddress, Qt::QueuedConnection);
}

void ProbeWorker::nextAddress()
{
    ++m_address;
    if (m_cancelled || m_address == host().addresses.size()) {
        nextHost();
        return;
    }
    Route there = route();
    const QString name = there.endpoint.host;
    if (!there.endpoint.proxy.isUsed()) {
        // The session gets the address; the name is what TLS asks for and checks.
        there.endpoint.host = current().address;
        if (there.endpoint.tls.verifyName.isEmpty())
            there.endpoint.tls.verifyName = name;
        if (there.endpoint.tls.serverName.isEmpty() && QHostAddress(name).isNull())
            there.endpoint.tls.serverName = name;
    }
    begin(there);
}

void ProbeWorker::begin(const Route &there)
{
    m_report = {};
    current().progress = ProbedAddress::Progress::UnderWay;
    Q_EMIT reached(host().host, there.endpoint.host);
    Q_EMIT learnt(m_result);
    const auto script = [this](smtp::Conversation &peer, const smtp::OpenOptions &open) {
        smtp::ProbeOptions options{.open = open, .sender = m_request.sender};
        if (!m_request.recipient.isEmpty())
            options.recipient = m_request.recipient;
        return smtp::probe(peer, options, m_clock, m_report);
    };
    m_session = std::make_unique<LiveSession>(there, script);
    m_session->countFrom(m_started);
    connect(m_session.get(), &LiveSession::events, this, &ProbeWorker::look);
    connect(m_session.get(), &LiveSession::secretNeeded, this, [this](const QString &, const QString &user) {
        m_session->tellNow();
        Q_EMIT secretNeeded(route().endpoint.host, user);
    });
    connect(m_session.get(), &LiveSession::finished, this, &ProbeWorker::conclude);
    m_session->run();
}

/// What the session under way has shown so far. A second one tells at its end: what TLS failed at is what the first one found.
void ProbeWorker::look(const QList<Event> &happened)
{
    Q_EMIT events(happened);
    if (!m_session || current().again != ProbedAddress::Again::No)
        return;
    ProbeResult sofar = m_result;
    ProbedAddress &shown = sofar.hosts[m_host].addresses[m_address];
    shown.report = m_report;
    redact(shown.report, m_session->redactor());
    shown.tls = m_session->tls();
    shown.connect = m_session->timings().connect;
    Q_EMIT learnt(sofar);
}

void ProbeWorker::conclude(const std::optional<Failure> &failure)
{
    LiveSession *session = m_session.release(); // it is the one that speaks
    session->deleteLater();
    redact(m_report, session->redactor());
    const bool second = current().again != ProbedAddress::Again::No;
    if (second)
        keepSecond(*session, failure);
    else
        keepFirst(*session, failure);
    const ProbedAddress::Again again = failure && !second && !m_cancelled ? againAfter(*failure) : ProbedAddress::Again::No;
    // An implicit port that speaks TLS has nothing to say in clear.
    const bool implicit = session->route().endpoint.implicitTls && failure && failure->reason != Failure::Reason::PlainOnTlsPort;
    if (again == ProbedAddress::Again::No || (again == ProbedAddress::Again::InClear && implicit)) {
        current().progress = ProbedAddress::Progress::Done;
        Q_EMIT learnt(m_result);
        nextAddress();
        return;
    }
    current().again = again;
    begin(routeAgain(session->route(), again));
}

void ProbeWorker::keepFirst(const LiveSession &session, const std::optional<Failure> &failure)
{
    current().failure = failure;
    current().report = m_report;
    current().tls = session.tls();
    current().connect = session.timings().connect;
    if (failure && failure->phase == Phase::Tls && current().tls.errors.isEmpty() && !failure->detail.isEmpty())
        current().tls.errors << failure->detail;
}

/// The second session came further, but what TLS failed at is what the first one found.
void ProbeWorker::keepSecond(const LiveSession &session, const std::optional<Failure> &failure)
{
    current().secondFailure = failure;
    const QStringList errors = current().tls.errors;
    if (current().again == ProbedAddress::Again::Unverified && session.tls().established) {
        current().tls = session.tls();
        current().tls.verified = false;
        current().tls.errors = errors;
    }
    const smtp::ProbeReport first = std::exchange(current().report, m_report);
    current().report.startTls = m_report.startTls ? m_report.startTls : first.startTls;
}

void ProbeWorker::provideSecret(const Secret &secret)
{
    if (m_session)
        m_session->provideSecret(secret);
}

void ProbeWorker::cancel()
{
    m_cancelled = true;
    if (m_session) {
        m_session->cancel();
    } else {
        if (m_lookup)
            m_lookup->abort();
        if (m_resolver)
            m_resolver->abort();
        finish();
    }
}

void ProbeWorker::note(Note::Code code, const QStringList &arguments)
{
    Event event;
    event.kind = Event::Kind::Note;
    event.origin = Origin::Local;
    event.phase = Phase::Resolve;
    event.note = Note{code, arguments};
    event.elapsed = m_clock.steady() - m_started;
    event.time = m_clock.now().toUTC();
    Q_EMIT events({event});
}

void ProbeWorker::finish()
{
    if (std::exchange(m_finished, true))
        return;
    // What was never begun showed nothing.
    for (ProbedHost &each : m_result.hosts)
        each.addresses.removeIf([](const ProbedAddress &address) { return address.progress == ProbedAddress::Progress::Waiting; });
    if (!m_result.domain.isEmpty() && m_result.hosts.isEmpty() && !m_result.failure)
        m_result.failure = Failure{.kind = Failure::Kind::Cancelled, .phase = Phase::Resolve};
    Q_EMIT finished(m_result);
}

} // namespace postscope::delivery
