// SPDX-License-Identifier: MIT
#include "core/net/download.h"

#include "core/net/publicaddress.h"

#include <QSslConfiguration>

#include <system_error>
#include <utility>

namespace postscope::net {

namespace {

QString wordsOf(std::errc code)
{
    return QString::fromStdString(std::make_error_code(code).message());
}

QList<QHostAddress> addressesOf(const DnsAnswer &answer)
{
    QList<QHostAddress> addresses;
    for (const DnsRecord &record : answer.records)
        addresses << record.address;
    return addresses;
}

/// Whose answers the addresses come from; empty: the system's resolver looks them up, and nobody sees them before.
QList<Nameserver> nameserversOf(const DownloadOptions &options)
{
    return options.nameservers.isEmpty() && options.publicOnly ? systemNameservers() : options.nameservers;
}

} // namespace

Download::Download(DownloadOptions options, QObject *parent)
    : QObject(parent), m_options(std::move(options)), m_limit(this), m_dns(nameserversOf(m_options)), m_network(this)
{
    m_limit.setSingleShot(true);
    m_limit.setInterval(m_options.limit);
    connect(&m_limit, &QTimer::timeout, this, [this] { conclude(wordsOf(std::errc::timed_out)); });
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
}

Download::~Download()
{
    if (m_reply)
        m_reply->disconnect(this);
}

void Download::start(const QUrl &url, Then then)
{
    m_then = std::move(then);
    m_url = url;
    m_limit.start();
    seek(url);
}

void Download::seek(const QUrl &url)
{
    const QHostAddress literal(url.host());
    if (!literal.isNull())
        reach(url, {literal});
    else if (nameserversOf(m_options).isEmpty())
        request(url, {});
    else
        resolve(url, DnsRecord::Type::A);
}

void Download::reach(const QUrl &url, const QList<QHostAddress> &addresses)
{
    for (const QHostAddress &address : addresses) {
        if (!m_options.publicOnly || isPublic(address)) {
            m_result.refused.clear();
            return request(url, address);
        }
        m_result.refused = address.toString();
    }
    // Later, so that nothing is told from inside start().
    QMetaObject::invokeMethod(
        this, [this] { conclude(wordsOf(std::errc::operation_not_permitted)); }, Qt::QueuedConnection);
}

void Download::resolve(const QUrl &url, DnsRecord::Type type)
{
    m_dns.ask(url.host(QUrl::FullyEncoded).toLatin1(), type, [this, url, type](const DnsAnswer &answer) {
        if (answer.state == DnsAnswer::State::Found)
            reach(url, addressesOf(answer));
        else if (answer.state == DnsAnswer::State::NoRecord && type == DnsRecord::Type::A)
            resolve(url, DnsRecord::Type::Aaaa);
        else
            noAddress(answer);
    });
}

void Download::noAddress(const DnsAnswer &answer)
{
    m_result.noHost = !answer.mayPass();
    conclude(m_result.noHost ? QStringLiteral("NXDOMAIN") : answer.detail);
}

void Download::request(const QUrl &url, const QHostAddress &address)
{
    QUrl target = url;
    QNetworkRequest request;
    if (!address.isNull()) {
        // By address: the name goes into the certificate's check, SNI and the Host field.
        target.setHost(address.toString());
        request.setPeerVerifyName(url.host(QUrl::FullyEncoded));
        request.setRawHeader("Host", url.authority(QUrl::FullyEncoded).toLatin1());
    }
    request.setUrl(target);
    request.setTransferTimeout(int(m_options.limit.count()));
    request.setHeader(QNetworkRequest::UserAgentHeader, QStringLiteral("Postscope"));
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    // What is compressed may become very large; nothing of this size needs it.
    request.setRawHeader("Accept-Encoding", "identity");
    if (!m_options.caCertificates.isEmpty()) {
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setCaCertificates(QSslCertificate::fromData(m_options.caCertificates));
        request.setSslConfiguration(tls);
    }
    m_reply = m_network.get(request);
    connect(m_reply, &QNetworkReply::readyRead, this, &Download::take);
    connect(m_reply, &QNetworkReply::finished, this, &Download::answered);
}

void Download::take()
{
    m_result.octets += m_reply->read(m_options.maxSize + 1 - m_result.octets.size());
    if (m_result.octets.size() > m_options.maxSize)
        conclude(wordsOf(std::errc::message_size));
}

void Download::answered()
{
    take();
    if (!m_then)
        return; // too large
    m_result.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    m_result.type = m_reply->header(QNetworkRequest::ContentTypeHeader).toByteArray();
    m_result.noHost = m_reply->error() == QNetworkReply::HostNotFoundError;
    const QUrl target = m_reply->attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl();
    const QString error = m_reply->error() == QNetworkReply::NoError ? QString() : m_reply->errorString();
    if (!target.isEmpty() && m_result.status >= 300 && m_result.status < 400)
        follow(m_url.resolved(target));
    else
        conclude(m_result.status == 0 ? error : QString());
}

void Download::follow(const QUrl &target)
{
    m_result.ways << target.toString(QUrl::FullyEncoded | QUrl::RemoveUserInfo);
    m_result.octets.clear();
    if (target.scheme() != u"https" || target.host().isEmpty() || !target.userInfo().isEmpty() || m_result.ways.size() > m_options.maxRedirects)
        return conclude(wordsOf(std::errc::operation_not_permitted));
    m_reply->disconnect(this);
    m_reply->deleteLater();
    m_url = target;
    seek(target);
}

void Download::conclude(const QString &problem)
{
    if (!m_then)
        return;
    m_limit.stop();
    m_dns.abort();
    if (m_reply) {
        m_reply->disconnect(this);
        m_reply->abort();
        m_reply->deleteLater();
    }
    if (m_result.status != 200 || !problem.isEmpty())
        m_result.octets.clear();
    m_result.problem = problem;
    const Then then = std::exchange(m_then, {});
    then(m_result);
}

} // namespace postscope::net
