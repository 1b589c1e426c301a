// SPDX-License-Identifier: MIT
#pragma once

#include "core/net/dnsclient.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPointer>
#include <QTimer>
#include <QUrl>

#include <chrono>
#include <functional>
#include <optional>

namespace postscope::net {

/// What a download may do and take.
struct DownloadOptions {
    qint64 maxSize = 256 * 1024; ///< octets; of what is larger nothing is kept
    int maxRedirects = 3;        ///< followed to https only
    std::chrono::milliseconds limit{15'000};
    QList<Nameserver> nameservers; ///< asked for the addresses of hosts; empty: the system's resolver
    bool publicOnly = false;       ///< only addresses of the public network, whatever the DNS says: see isPublic()
    QByteArray caCertificates;     ///< PEM, trusted in place of the system's; empty: the system's
};

/// What came of a download.
struct Downloaded {
    QByteArray octets;   ///< of a 200; empty: there is none
    bool noHost = false; ///< there is no such host
    QByteArray type;     ///< Content-Type
    QString refused;     ///< with publicOnly: the address, and it was not connected to
    int status = 0;      ///< of HTTP; 0: no answer
    QStringList ways;    ///< the URLs that redirections led to
    QString problem;     ///< why there is nothing, in the system's words; empty where `status` says it
};

/// Fetches one small document by HTTPS: certificates are verified, cookies and logins left out, every wait and size bounded.
class Download final : public QObject {
    Q_OBJECT

public:
    using Then = std::function<void(const Downloaded &)>;

    explicit Download(DownloadOptions options, QObject *parent = nullptr);
    ~Download() override;

    /// Once. `then` is not called from inside this, nor after the download was destroyed.
    void start(const QUrl &url, Then then);

private:
    void seek(const QUrl &url);
    void reach(const QUrl &url, const QList<QHostAddress> &addresses);
    void resolve(const QUrl &url, DnsRecord::Type type);
    void noAddress(const DnsAnswer &answer);
    void request(const QUrl &url, const QHostAddress &address);
    void take();
    void answered();
    void follow(const QUrl &target);
    void conclude(const QString &problem = {});

    DownloadOptions m_options;
    Then m_then;
    QTimer m_limit;
    DnsClient m_dns;
    QNetworkAccessManager m_network;
    QPointer<QNetworkReply> m_reply;
    QUrl m_url; // with the host's name, wherever the connection went
    Downloaded m_result;
};

} // namespace postscope::net
