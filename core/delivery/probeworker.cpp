// SPDX-License-Identifier: MIT
#include "core/delivery/probeworker.h"

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
    nextHost();
}

void ProbeWorker::nextHost()
{
    if (m_cancelled || m_result.hosts.size() == m_request.routes.size()) {
        finish();
        return;
    }
    const net::Endpoint endpoint = m_request.routes[m_result.hosts.size()].endpoint;
    m_result.hosts << ProbedHost{.host = endpoint.host, .port = endpoint.port};
    if (endpoint.proxy.isUsed()) {
        begin(route(), false); // it is the proxy that looks up names
        return;
    }
    m_resolver = std::make_unique<net::Resolver>(endpoint.nameserver);
    m_resolver->setLimit(endpoint.limitOf(Phase::Resolve).value_or(net::Dialler::limit));
    m_resolver->addresses(endpoint.host, [this](const net::Resolver::Addresses &addresses) { found(addresses); });
}

void ProbeWorker::found(const net::Resolver::Addresses &addresses)
{
    ProbedHost &host = m_result.hosts.last();
    m_addresses = addresses.value_or(QList<QHostAddress>());
    m_addresses.removeIf([this](const QHostAddress &address) { return !fits(address, route().endpoint.family); });
    if (m_addresses.isEmpty()) {
        host.failure = Failure{.kind = Failure::Kind::Network,
                               .reason = Failure::Reason::HostNotFound,
                               .phase = Phase::Resolve,
                               .detail = addresses ? QString() : addresses.error().detail};
    }
    // Later: the resolver that says this goes when the next host is looked up.
    QMetaObject::invokeMethod(this, &ProbeWorker::nextAddress, Qt::QueuedConnection);
}

void ProbeWorker::nextAddress()
{
    if (m_cancelled || m_addresses.isEmpty()) {
        nextHost();
        return;
    }
    Route there = route();
    const QString name = there.endpoint.host;
    // The session gets the address; the name is what TLS asks for and checks.
    there.endpoint.host = m_addresses.takeFirst().toString();
    if (there.endpoint.tls.verifyName.isEmpty())
        there.endpoint.tls.verifyName = name;
    if (there.endpoint.tls.serverName.isEmpty() && QHostAddress(name).isNull())
        there.endpoint.tls.serverName = name;
    begin(there, false);
}

void ProbeWorker::begin(const Route &there, bool again)
{
    if (!again)
        m_result.hosts.last().addresses << ProbedAddress{.address = there.endpoint.host};
    m_report = {};
    Q_EMIT reached(m_result.hosts.last().host, there.endpoint.host);
    const auto script = [this](smtp::Conversation &peer, const smtp::OpenOptions &open) {
        smtp::ProbeOptions options{.open = open, .sender = m_request.sender};
        if (!m_request.recipient.isEmpty())
            options.recipient = m_request.recipient;
        return smtp::probe(peer, options, m_clock, m_report);
    };
    m_session = std::make_unique<LiveSession>(there, script);
    m_session->countFrom(m_started);
    connect(m_session.get(), &LiveSession::events, this, &ProbeWorker::events);
    connect(m_session.get(), &LiveSession::secretNeeded, this, [this](const QString &, const QString &user) {
        m_session->tellNow();
        Q_EMIT secretNeeded(route().endpoint.host, user);
    });
    connect(m_session.get(), &LiveSession::finished, this, &ProbeWorker::conclude);
    m_session->run();
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
        nextAddress();
        return;
    }
    current().again = again;
    begin(routeAgain(session->route(), again), true);
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
        if (m_resolver)
            m_resolver->abort();
        finish();
    }
}

void ProbeWorker::finish()
{
    if (!std::exchange(m_finished, true))
        Q_EMIT finished(m_result);
}

} // namespace postscope::delivery
