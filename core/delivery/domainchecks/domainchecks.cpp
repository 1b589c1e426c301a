// SPDX-License-Identifier: MIT
#include "core/delivery/domainchecks/domainchecks.h"

#include "core/delivery/domainchecks/records.h"

#include <algorithm>

namespace postscope::delivery {

namespace {

constexpr std::chrono::seconds limitOfQuestion{3};
constexpr std::chrono::seconds limitOfFetch{15};

QList<net::Nameserver> nameserversOf(const DomainCheckRequest &request)
{
    return request.nameservers.isEmpty() ? net::systemNameservers() : request.nameservers;
}

} // namespace

DomainChecks::DomainChecks(DomainCheckRequest request, QObject *parent)
    : QObject(parent), m_request(std::move(request)), m_dns(nameserversOf(m_request)), m_inquiry(std::make_unique<Inquiry>())
{
    m_dns.setLimit(limitOfQuestion);
    m_request.nameservers = nameserversOf(m_request);
    m_request.checks.removeIf([this](DomainCheck check) { return lackOf(m_request, check).has_value(); });
    m_result.domain = m_request.domain;
}

DomainChecks::~DomainChecks()
{
    m_check.reset();
}

void DomainChecks::start()
{
    QMetaObject::invokeMethod(this, &DomainChecks::beginNext, Qt::QueuedConnection);
}

void DomainChecks::beginNext()
{
    if (m_ended)
        return;
    if (m_next == m_request.checks.size()) {
        m_ended = true;
        Q_EMIT finished(m_result);
        return;
    }
    m_check.emplace(begin(m_request.checks[m_next], *m_inquiry, m_request));
    m_check->start();
    proceed();
}

// Each answer comes from the event loop: no check piles frame upon frame.
void DomainChecks::proceed()
{
    const std::optional<Question> pending = m_inquiry->pending();
    if (!pending) {
        keep(true);
        ++m_next;
        QMetaObject::invokeMethod(this, &DomainChecks::beginNext, Qt::QueuedConnection);
        return;
    }
    Q_EMIT asking(pending->toString());
    if (pending->url.isEmpty())
        ask(*pending);
    else
        fetch(*pending);
}

void DomainChecks::ask(const Question &question)
{
    const QDateTime asked = m_clock.now();
    const auto from = m_clock.steady();
    m_dns.ask(question.name, question.type, [this, asked, from](const net::DnsAnswer &answer) {
        m_inquiry->answer(answer, asked, std::chrono::duration_cast<std::chrono::milliseconds>(m_clock.steady() - from));
        proceed();
    });
}

// Who answers for a domain of somebody else's must not make this computer connect to its own network.
bool DomainChecks::mayFetchPrivately() const
{
    return m_request.privateAllowed ||
           std::ranges::all_of(m_request.nameservers, [](const net::Nameserver &one) { return one.address.isLoopback() && one.port != 53; });
}

void DomainChecks::fetch(const Question &question)
{
    const QDateTime asked = m_clock.now();
    const auto from = m_clock.steady();
    m_download = new net::Download({.maxSize = StsPolicy::maxOctets,
                                    .maxRedirects = 0,
                                    .limit = limitOfFetch,
                                    .nameservers = m_request.nameservers,
                                    .publicOnly = !mayFetchPrivately(),
                                    .caCertificates = m_request.caCertificates},
                                   this);
    m_download->start(question.url, [this, asked, from](const net::Downloaded &document) {
        m_download->deleteLater();
        m_inquiry->answer(document, asked, std::chrono::duration_cast<std::chrono::milliseconds>(m_clock.steady() - from));
        proceed();
    });
}

void DomainChecks::keep(bool complete)
{
    CheckResult result{.check = m_request.checks[m_next], .facts = {}, .evidence = m_inquiry->takeEvidence(), .complete = complete};
    if (complete)
        result.facts = m_check->result();
    m_check.reset();
    m_result.checks << result;
}

void DomainChecks::cancel()
{
    if (m_ended)
        return;
    m_ended = true;
    m_dns.abort();
    delete m_download;
    if (m_check)
        keep(false);
    m_check.reset();
    QMetaObject::invokeMethod(
        this, [this] { Q_EMIT finished(m_result); }, Qt::QueuedConnection);
}

} // namespace postscope::delivery
