// SPDX-License-Identifier: MIT
#include "core/delivery/mailexchanges.h"

#include <QRandomGenerator>

#include <algorithm>

namespace postscope::delivery {

using net::DnsAnswer;
using net::DnsRecord;
using smtp::Failure;

namespace {

/// An address in place of a name is a mistake that some make, and nothing to connect to (RFC 1035 3.3.9).
bool namesHost(const DnsRecord &record)
{
    return !record.target.isEmpty() && QHostAddress(QString::fromLatin1(record.target)).isNull();
}

} // namespace

Chance systemChance()
{
    return [](quint32 bound) { return QRandomGenerator::system()->bounded(bound); };
}

QList<MailExchange> inOrder(const QList<DnsRecord> &records, const Chance &chance)
{
    QList<MailExchange> hosts;
    for (const DnsRecord &record : records) {
        const MailExchange host{QString::fromLatin1(record.target), record.preference};
        if (namesHost(record) && !hosts.contains(host))
            hosts << host;
    }
    for (qsizetype left = hosts.size(); left > 1; --left)
        hosts.swapItemsAt(left - 1, chance(quint32(left)));
    std::ranges::stable_sort(hosts, {}, &MailExchange::preference);
    return hosts;
}

ExchangeLookup::ExchangeLookup(QList<net::Nameserver> nameservers, Chance chance, Tell tell, QObject *parent)
    : QObject(parent), m_client(std::move(nameservers)), m_chance(std::move(chance)), m_tell(std::move(tell))
{
}

void ExchangeLookup::find(const QByteArray &domain, Then then)
{
    m_domain = domain;
    m_then = std::move(then);
    m_tell(Note::Code::MxLookup, {QString::fromLatin1(domain)});
    m_client.ask(domain, DnsRecord::Type::Mx, [this](const DnsAnswer &answer) { judge(answer); });
}

void ExchangeLookup::judge(const DnsAnswer &answer)
{
    const QString domain = QString::fromLatin1(m_domain);
    for (const QByteArray &alias : answer.aliases)
        m_tell(Note::Code::AliasFollowed, {domain, QString::fromLatin1(alias)});
    switch (answer.state) {
    case DnsAnswer::State::Found: {
        const MailExchanges found{.hosts = inOrder(answer.records, m_chance)};
        const bool null = std::ranges::all_of(answer.records, [](const DnsRecord &record) { return record.target.isEmpty(); });
        if (found.hosts.isEmpty())
            fail(Failure::Kind::Refused, null ? Failure::Reason::NullMx : Failure::Reason::NoMailServer, domain);
        else
            tellFound(found, answer.records);
        return;
    }
    case DnsAnswer::State::NoRecord:
        findAddress(DnsRecord::Type::A);
        return;
    case DnsAnswer::State::NoName:
        fail(Failure::Kind::Refused, Failure::Reason::DomainNotFound, domain);
        return;
    case DnsAnswer::State::Failed:
    case DnsAnswer::State::TimedOut:
        failLookup(answer);
        return;
    }
}

void ExchangeLookup::tellFound(const MailExchanges &found, const QList<DnsRecord> &records)
{
    QStringList hosts;
    for (const MailExchange &host : found.hosts)
        hosts << QStringLiteral("%1 %2").arg(host.preference).arg(host.host);
    const bool equal = std::ranges::adjacent_find(found.hosts, {}, &MailExchange::preference) != found.hosts.end();
    m_tell(equal ? Note::Code::MxFoundEqual : Note::Code::MxFound, {QString::fromLatin1(m_domain), hosts.join(QStringLiteral(", "))});
    // A null MX beside others is a mistake of the domain's; the others count (RFC 7505 3).
    for (const DnsRecord &record : records) {
        if (!namesHost(record))
            m_tell(Note::Code::MxSkipped, {record.target.isEmpty() ? QStringLiteral(".") : QString::fromLatin1(record.target)});
    }
    m_then(found);
}

// Whether there is an address at all decides between "never" and "later"; the connection looks it up again, and shows it.
void ExchangeLookup::findAddress(DnsRecord::Type type)
{
    m_client.ask(m_domain, type, [this, type](const DnsAnswer &answer) {
        const QString domain = QString::fromLatin1(m_domain);
        if (answer.state == DnsAnswer::State::Found) {
            m_tell(Note::Code::MxImplicit, {domain});
            m_then({.hosts = {{domain, 0}}, .implicit = true});
        } else if (answer.mayPass()) {
            failLookup(answer);
        } else if (type == DnsRecord::Type::A) {
            findAddress(DnsRecord::Type::Aaaa);
        } else {
            fail(Failure::Kind::Refused, Failure::Reason::NoMailServer, domain);
        }
    });
}

void ExchangeLookup::failLookup(const DnsAnswer &answer)
{
    const bool late = answer.state == DnsAnswer::State::TimedOut;
    m_tell(Note::Code::ResolveFailed, {QString::fromLatin1(m_domain), answer.detail});
    m_then({.failure = Failure{.kind = late ? Failure::Kind::Timeout : Failure::Kind::Network,
                               .reason = Failure::Reason::DomainLookupFailed,
                               .phase = Phase::Resolve,
                               .detail = QStringLiteral("%1: %2").arg(QString::fromLatin1(m_domain), answer.detail)}});
}

void ExchangeLookup::fail(Failure::Kind kind, Failure::Reason reason, const QString &why)
{
    const auto code = reason == Failure::Reason::NullMx ? Note::Code::MxNull : Note::Code::MxNone;
    m_tell(code, {QString::fromLatin1(m_domain)});
    m_then({.failure = Failure{.kind = kind, .reason = reason, .phase = Phase::Resolve, .detail = why}});
}

} // namespace postscope::delivery
