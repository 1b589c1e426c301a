// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/event.h"
#include "core/net/dnsclient.h"
#include "core/smtp/failure.h"

#include <QObject>

#include <functional>
#include <optional>

namespace postscope::delivery {

/// A number from 0 to below `bound`: passed in, so that tests decide what chance brings.
using Chance = std::function<quint32(quint32 bound)>;
[[nodiscard]] Chance systemChance();

/// A host that takes mail for a domain.
struct MailExchange {
    QString host;
    quint16 preference = 0; ///< less is tried earlier

    bool operator==(const MailExchange &) const = default;
};

/// Where the mail of a domain goes, in the order in which to try them; or why it goes nowhere.
struct MailExchanges {
    QList<MailExchange> hosts;
    bool implicit = false; ///< no MX record: the domain's own address
    std::optional<smtp::Failure> failure;
};

/// MX records as the order to try them in: by preference, equal ones as chance has it (RFC 5321 5.1). The null MX is left out (RFC 7505).
[[nodiscard]] QList<MailExchange> inOrder(const QList<net::DnsRecord> &records, const Chance &chance);

/// Finds the mail exchanges of a domain (RFC 5321 5.1): MX, CNAME, implicit MX, null MX (RFC 7505). Each step becomes a note.
class ExchangeLookup final : public QObject {
    Q_OBJECT

public:
    using Tell = std::function<void(Note::Code code, const QStringList &arguments)>;
    using Then = std::function<void(const MailExchanges &)>;

    ExchangeLookup(QList<net::Nameserver> nameservers, Chance chance, Tell tell, QObject *parent = nullptr);

    /// See DnsClient.
    void setLimit(std::chrono::milliseconds limit) { m_client.setLimit(limit); }
    /// `domain`: A-labels. One at a time; `then` is not called after abort().
    void find(const QByteArray &domain, Then then);
    void abort() { m_client.abort(); }

private:
    void judge(const net::DnsAnswer &answer);
    void tellFound(const MailExchanges &found, const QList<net::DnsRecord> &records);
    void findAddress(net::DnsRecord::Type type);
    void fail(smtp::Failure::Kind kind, smtp::Failure::Reason reason, const QString &why);
    void failLookup(const net::DnsAnswer &answer);

    net::DnsClient m_client;
    Chance m_chance;
    Tell m_tell;
    Then m_then;
    QByteArray m_domain;
};

} // namespace postscope::delivery
