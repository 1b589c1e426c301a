// SPDX-License-Identifier: MIT
#include "core/delivery/mxdelivery.h"

#include "core/delivery/errand.h"

#include <utility>

namespace postscope::delivery {

using smtp::Failure;
using smtp::RecipientResult;

namespace {

/// Whether another host of the domain may still take it: nothing was decided, and nothing can have been delivered.
bool passesOn(const Outcome &outcome)
{
    if (!outcome.failure || outcome.receipt.content)
        return false;
    const Failure &failure = *outcome.failure;
    switch (failure.kind) {
    case Failure::Kind::Network:
    case Failure::Kind::Timeout:
    case Failure::Kind::Tls:
    case Failure::Kind::Protocol:
        return true;
    case Failure::Kind::Policy:
        return failure.reason == Failure::Reason::StartTlsMissing;
    case Failure::Kind::Refused: {
        const bool early = failure.phase == Phase::Greeting || failure.phase == Phase::Ehlo || failure.phase == Phase::Mail;
        return failure.reply && failure.reply->transient() && (early || failure.reply->closing());
    }
    case Failure::Kind::Credentials:
    case Failure::Kind::LocalFile:
    case Failure::Kind::Cancelled:
    case Failure::Kind::Unknown:
        return false;
    }
    Q_UNREACHABLE();
}

/// A failure as one line of plain text: the server's words, or the system's.
QString wordsOf(const Failure &failure)
{
    return failure.reply ? QString::fromUtf8(failure.reply->toByteArray()) : failure.detail;
}

/// What the failure of a whole delivery means for a recipient that nothing else was said about.
RecipientResult::State stateFor(Outcome::Verdict verdict, RecipientResult::State state)
{
    if (state != RecipientResult::State::NotTried)
        return state;
    if (verdict == Outcome::Verdict::TryLater)
        return RecipientResult::State::Later;
    return verdict == Outcome::Verdict::Refused ? RecipientResult::State::Refused : state;
}

} // namespace

MxDelivery::MxDelivery(Composed composed, Route route, QObject *parent)
    : Job(parent), m_composed(std::move(composed)), m_route(std::move(route)), m_chance(systemChance())
{
    if (!m_route.endpoint.nameserver.isNull())
        m_nameservers = {{m_route.endpoint.nameserver}};
    m_outcome.envelope = m_composed.envelope;
    m_outcome.messageId = m_composed.message.messageId();
    m_outcome.messageSize = m_composed.message.size();
    for (const smtp::Recipient &recipient : m_composed.envelope.recipients)
        m_outcome.receipt.recipients << RecipientResult{.address = recipient.address};
}

MxDelivery::~MxDelivery() = default;

void MxDelivery::run()
{
    if (m_started.count() == 0)
        m_started = m_clock.steady();
    if (m_nameservers.isEmpty())
        m_nameservers = net::systemNameservers();
    m_lookup = std::make_unique<ExchangeLookup>(m_nameservers, m_chance, [this](Note::Code code, const QStringList &arguments) { note(code, arguments); });
    if (const auto limit = m_route.endpoint.limitOf(Phase::Resolve))
        m_lookup->setLimit(*limit);
    m_domains = mailDomains(m_composed.envelope);
    nextDomain();
}

void MxDelivery::provideSecret(const Secret &)
{
}

void MxDelivery::cancel()
{
    if (m_finished || std::exchange(m_cancelled, true))
        return;
    if (m_errand) {
        m_errand->cancel();
        return;
    }
    if (m_decided)
        return;
    m_lookup->abort();
    note(Note::Code::Cancelled, {});
    domainFailed({.kind = Failure::Kind::Cancelled, .phase = Phase::Resolve});
}

void MxDelivery::nextDomain()
{
    ++m_domain;
    m_decided = false;
    m_hosts.clear();
    m_address.clear();
    m_tried = 0;
    if (m_cancelled || m_domain == m_domains.size())
        conclude();
    else
        findHosts(domain());
}

void MxDelivery::findHosts(const MailDomain &domain)
{
    const QString name = QString::fromLatin1(domain.name);
    const QString literal = addressInLiteral(domain.name);
    if (!literal.isEmpty() || net::isLoopback(name)) {
        // An address literal needs no lookup; what is this machine by name is not asked for elsewhere (RFC 6761 6.3).
        m_hosts = {{literal.isEmpty() ? name : literal, 0}};
        nextHost();
    } else if (domain.name.isEmpty() || domain.name.startsWith('[')) {
        domainFailed({.kind = Failure::Kind::Refused, .reason = Failure::Reason::NoMailServer, .phase = Phase::Resolve, .detail = name});
    } else {
        m_lookup->find(domain.name, [this](const MailExchanges &found) {
            m_hosts = found.hosts;
            if (found.failure)
                domainFailed(*found.failure);
            else
                nextHost();
        });
    }
}

Composed MxDelivery::forDomain(const MailDomain &domain) const
{
    Composed part = m_composed;
    part.envelope.recipients.clear();
    for (const qsizetype place : domain.places)
        part.envelope.recipients << m_composed.envelope.recipients.at(place);
    return part;
}

void MxDelivery::nextHost()
{
    ++m_tried;
    const MailExchange &host = m_hosts.constFirst();
    note(Note::Code::MxChosen, {host.host, QString::number(host.preference), QString::fromLatin1(domain().name), QString::number(domain().places.size())});
    Route route = m_route;
    route.mx = false;
    route.endpoint.host = host.host;
    route.options.authenticate = false;
    route.options.loopback = net::isLoopback(host.host);
    m_errand = new Errand(forDomain(domain()), route, this);
    m_errand->countFrom(m_started);
    connect(m_errand, &Errand::events, this, &MxDelivery::look);
    connect(m_errand, &Errand::progress, this, [this](qint64 sent, qint64 total) { Q_EMIT progress(m_domain * total + sent, m_domains.size() * total); });
    connect(m_errand, &Errand::finished, this, &MxDelivery::hostDone);
    m_errand->run();
}

void MxDelivery::look(const QList<Event> &happened)
{
    for (const Event &event : happened) {
        if (event.note && event.note->code == Note::Code::Connected)
            m_address = event.note->arguments.value(0);
    }
    Q_EMIT events(happened);
}

void MxDelivery::hostDone(const Outcome &outcome)
{
    std::exchange(m_errand, nullptr)->deleteLater();
    if (m_cancelled || !passesOn(outcome)) {
        domainDone(outcome);
        return;
    }
    const QString words = wordsOf(*outcome.failure);
    const QString tried = m_hosts.constFirst().host;
    if (m_hosts.size() == 1 || m_tried == maxHosts) {
        if (m_tried > 1)
            note(Note::Code::MxExhausted, {QString::fromLatin1(domain().name), QString::number(m_tried)});
        domainDone(outcome);
        return;
    }
    m_hosts.removeFirst();
    note(Note::Code::MxNext, {tried, words, m_hosts.constFirst().host});
    // Later: the errand is still on the stack.
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (!m_cancelled)
                nextHost();
        },
        Qt::QueuedConnection);
}

void MxDelivery::domainFailed(const Failure &failure)
{
    Outcome outcome;
    outcome.failure = failure;
    domainDone(outcome);
}

void MxDelivery::domainDone(const Outcome &outcome)
{
    m_decided = true;
    DomainDelivery delivery{.domain = QString::fromLatin1(domain().name),
                            .host = m_tried > 0 ? m_hosts.constFirst().host : QString(),
                            .hostsTried = m_tried,
                            .places = domain().places,
                            .content = outcome.receipt.content,
                            .queueId = outcome.queueId,
                            .failure = outcome.failure,
                            .tls = outcome.tls,
                            .address = m_address,
                            .verdict = outcome.verdict()};
    merge(outcome, delivery);
    m_outcome.deliveries << delivery;
    // What is wrong on this side is wrong for every domain.
    const bool local = delivery.verdict == Outcome::Verdict::Local;
    m_cancelled = m_cancelled || local;
    QMetaObject::invokeMethod(this, &MxDelivery::nextDomain, Qt::QueuedConnection);
}

void MxDelivery::merge(const Outcome &outcome, const DomainDelivery &delivery)
{
    for (qsizetype index = 0; index < delivery.places.size(); ++index) {
        RecipientResult &recipient = m_outcome.receipt.recipients[delivery.places.at(index)];
        if (index < outcome.receipt.recipients.size())
            recipient = outcome.receipt.recipients.at(index);
        recipient.state = stateFor(delivery.verdict, recipient.state);
        if (outcome.failure && recipient.state != RecipientResult::State::Accepted && (!recipient.reply || recipient.reply->positive()))
            recipient.reply = outcome.failure->reply ? outcome.failure->reply : recipient.reply;
    }
    m_outcome.session = outcome.session;
    m_outcome.tls = outcome.tls;
    m_outcome.timings += outcome.timings;
    if (!m_outcome.receipt.sender)
        m_outcome.receipt.sender = outcome.receipt.sender;
    if (!m_outcome.receipt.content || (outcome.receipt.content && !m_outcome.receipt.content->positive()))
        m_outcome.receipt.content = outcome.receipt.content ? outcome.receipt.content : m_outcome.receipt.content;
    if (m_outcome.queueId.isEmpty())
        m_outcome.queueId = outcome.queueId;
}

void MxDelivery::conclude()
{
    m_finished = true;
    // The failure that says most of the whole: of a domain whose verdict is that of all, else the first.
    for (const DomainDelivery &delivery : std::as_const(m_outcome.deliveries)) {
        if (delivery.failure && (!m_outcome.failure || delivery.verdict == m_outcome.verdict())) {
            m_outcome.failure = delivery.failure;
            if (delivery.verdict == m_outcome.verdict())
                break;
        }
    }
    if (m_cancelled && !m_outcome.failure && m_domain < m_domains.size())
        m_outcome.failure = Failure{.kind = Failure::Kind::Cancelled, .phase = Phase::Resolve};
    m_outcome.timings.total = m_clock.steady() - m_started;
    Q_EMIT finished(m_outcome);
}

void MxDelivery::note(Note::Code code, const QStringList &arguments)
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

} // namespace postscope::delivery
