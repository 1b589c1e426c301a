// SPDX-License-Identifier: MIT
#pragma once

#include "core/delivery/mailexchanges.h"
#include "core/delivery/serversettings.h"
#include "core/net/download.h"

#include <QObject>

namespace postscope::delivery {

/// How to look.
struct DiscoveryOptions {
    QList<net::Nameserver> nameservers; ///< asked for everything, addresses too; empty: the system's
    bool plainHttp = false;             ///< ask by http too: the address goes over the network in clear, and anybody may answer
    // For tests.
    quint16 httpsPort = 443;
    quint16 httpPort = 80;
    QByteArray caCertificates;
    Chance chance = systemChance();
};

/// Finds the settings for an address: SRV records (RFC 6186, RFC 8314), autoconfiguration files of the domain, services that are known by their domain
/// or by the domain's mail server. All at once; what a mail server tells is looked for where its own domain told nothing.
class Discovery final : public QObject {
    Q_OBJECT

public:
    explicit Discovery(DiscoveryOptions options = {}, QObject *parent = nullptr);
    ~Discovery() override;

    /// Once. False: this is no address.
    [[nodiscard]] bool start(const QString &address);

Q_SIGNALS:
    void stepped(const postscope::delivery::DiscoveryStep &step);
    /// Last of all signals: the best first.
    void finished(const QList<postscope::delivery::ServerSettings> &settings);

private:
    void takePreset();
    void askService(const QByteArray &service, TlsMode tls);
    void takeService(const QByteArray &name, TlsMode tls, const net::DnsAnswer &answer);
    void askDomain(const QByteArray &domain, ServerSettings::Source source);
    void fetch(const QUrl &url, ServerSettings::Source source);
    void takeDocument(const QUrl &url, ServerSettings::Source source, const net::Downloaded &downloaded);
    void askExchange();
    void takeExchange(const net::DnsAnswer &answer);
    void step(DiscoveryStep::Kind kind, const QString &what, DiscoveryStep::State state, const QString &detail);
    void settled();

    DiscoveryOptions m_options;
    net::DnsClient m_dns;
    QString m_address;
    QByteArray m_domain; // A-labels
    int m_open = 0;      // questions without an answer
    bool m_exchangeAsked = false;
    QList<ServerSettings> m_found;
};

/// SRV records in the order to try them: by priority, and at random by weight (RFC 2782). Those that say "there is none" are left out.
[[nodiscard]] QList<net::DnsRecord> servicesInOrder(QList<net::DnsRecord> records, const Chance &chance);

} // namespace postscope::delivery
