// SPDX-License-Identifier: MIT
#include "core/net/handshake.h"

#include "core/net/tlsconfiguration.h"

#include <QHostAddress>
#include <QSslCipher>

#include <algorithm>

namespace postscope::net {

using smtp::Failure;
using Check = CertificateFault::Check;

namespace {

// Of a peer's chain nobody reads further than this.
constexpr qsizetype maxChain = 16;

/// What OpenSSL says when the first octets of a handshake are no TLS record, such as "220 ".
bool looksLikePlainText(const QString &error)
{
    const auto says = [&error](QLatin1String words) { return error.contains(words); };
    return says(QLatin1String("wrong version number")) || says(QLatin1String("packet length too long")) || says(QLatin1String("unknown protocol"));
}

/// What OpenSSL says when it cannot agree to the version that the server chose.
bool looksLikeOtherVersion(const QString &words)
{
    return words.contains(QLatin1String("unsupported protocol")) || words.contains(QLatin1String("protocol version"));
}

/// "TLSv1.3" as people write it.
QString spaced(QString version)
{
    if (version == QLatin1String("TLSv1"))
        return QStringLiteral("TLS 1.0");
    return version.replace(QLatin1String("TLSv"), QLatin1String("TLS "));
}

/// An alert in the RFC's words (RFC 8446 6); the library does not know the later ones.
QString alertName(QSsl::AlertType type, const QString &words)
{
    if (type == QSsl::AlertType::CertificateRequired)
        return QStringLiteral("certificate required");
    if (type == QSsl::AlertType::MissingExtension)
        return QStringLiteral("missing extension");
    return words == QLatin1String("unknown") ? QString::number(static_cast<int>(type)) : words;
}

QString nameOrHost(const QString &name, const Endpoint &endpoint)
{
    return name.isEmpty() ? endpoint.host : name;
}

} // namespace

bool tlsAvailable()
{
    return QSslSocket::supportsSsl();
}

Handshake::Handshake(QSslSocket &socket, smtp::Conversation &conversation, const Endpoint &endpoint, QObject *parent)
    : QObject(parent), m_socket(socket), m_conversation(conversation), m_endpoint(endpoint)
{
    connect(&m_socket, &QSslSocket::sslErrors, this, &Handshake::judge);
    connect(&m_socket, &QSslSocket::encrypted, this, &Handshake::done);
    connect(&m_socket, &QSslSocket::alertReceived, this, [this](QSsl::AlertLevel, QSsl::AlertType type, const QString &words) {
        alerted(type == QSsl::AlertType::CloseNotify ? QString() : alertName(type, words));
    });
    connect(&m_socket, &QSslSocket::errorOccurred, this, &Handshake::broke);
}

void Handshake::start()
{
    m_conversation.setPhase(Phase::Tls);
    if (!tlsAvailable()) {
        fail({.kind = Failure::Kind::Tls, .reason = Failure::Reason::TlsUnavailable, .phase = Phase::Tls});
        return;
    }
    const Result<QSslConfiguration, Failure> configuration = clientConfiguration(m_endpoint.tls);
    if (!configuration) {
        fail(configuration.error());
        return;
    }
    m_report.attempted = true;
    m_report.offered = versionsFrom(m_endpoint.tls.minimumVersion);
    m_report.verifiedName = nameOrHost(m_endpoint.tls.verifyName, m_endpoint);
    const QString asked = nameOrHost(m_endpoint.tls.serverName, m_endpoint);
    m_report.serverName = QHostAddress(asked).isNull() ? asked : QString(); // RFC 6066 3: no addresses
    // What the certificate must carry is checked in judge(): to QSslSocket both are one name.
    m_socket.setPeerVerifyName(asked);
    m_socket.setSslConfiguration(*configuration);
    m_witness.begin(m_socket);
}

// ---- the certificate

void Handshake::takeChain()
{
    if (!m_report.chain.isEmpty())
        return;
    QList<QSslCertificate> chain = m_socket.peerCertificateChain();
    if (chain.isEmpty()) {
        for (const QByteArray &der : m_witness.chain())
            chain += QSslCertificate::fromData(der, QSsl::Der);
    }
    for (const QSslCertificate &certificate : chain.mid(0, maxChain))
        m_report.chain << factsOf(certificate);
}

void Handshake::addFault(Check check, qsizetype certificate, const QString &text)
{
    const CertificateFault fault{.check = check, .certificate = certificate, .text = text};
    if (!m_report.faults.contains(fault))
        m_report.faults << fault;
    if (!m_report.errors.contains(text))
        m_report.errors << text;
}

void Handshake::checkName()
{
    const QSslCertificate leaf = m_socket.peerCertificateChain().value(0);
    if (!leaf.isNull() && !isFor(leaf, m_report.verifiedName))
        addFault(Check::Name, 0, QSslError(QSslError::HostNameMismatch).errorString());
}

/// What the library found wrong, and what we look for ourselves, once.
void Handshake::judge(const QList<QSslError> &errors)
{
    takeChain();
    const QList<QSslCertificate> chain = m_socket.peerCertificateChain();
    for (const QSslError &error : errors) {
        if (error.error() == QSslError::HostNameMismatch)
            continue; // of the name that was asked for
        const bool vague = error.error() == QSslError::UnspecifiedError && !m_witness.verdict().isEmpty();
        const QString text = vague ? m_witness.verdict() : error.errorString();
        const bool weak = text.contains(QLatin1String("too weak"), Qt::CaseInsensitive) || text.contains(QLatin1String("too small"), Qt::CaseInsensitive);
        addFault(weak ? Check::Strength : checkOf(error.error()), chain.indexOf(error.certificate()), text);
    }
    checkName();
    m_judged = true;
    // A pinned key vouches for itself, whoever signed it and for what name (as RFC 7671 5.1 has it); done() compares it.
    if (m_endpoint.tls.insecure || !m_endpoint.tls.pins.isEmpty() || m_report.faults.isEmpty())
        m_socket.ignoreSslErrors(errors);
}

bool Handshake::pinned() const
{
    return !m_report.chain.isEmpty() && m_endpoint.tls.pins.contains(m_report.chain.constFirst().publicKeySha256);
}

void Handshake::done()
{
    if (m_over)
        return;
    if (!m_judged)
        judge({});
    m_report.established = true;
    m_report.protocol = spaced(m_witness.protocol());
    if (m_report.protocol.isEmpty())
        m_report.protocol = m_socket.sessionProtocol() == QSsl::TlsV1_3 ? QStringLiteral("TLS 1.3") : QStringLiteral("TLS 1.2");
    m_report.cipher = m_socket.sessionCipher().name();
    const bool pins = !m_endpoint.tls.pins.isEmpty();
    if (pins && !pinned())
        addFault(Check::Pin, 0,
                 QStringLiteral("sha256:") + (m_report.chain.isEmpty() ? QString() : QString::fromLatin1(m_report.chain.constFirst().publicKeySha256)));
    m_report.verified = pins ? pinned() : m_report.faults.isEmpty();
    tellClientCertificate();
    if (m_report.has(Check::Pin) || (!m_report.verified && !m_endpoint.tls.insecure)) {
        reject();
        return;
    }
    m_over = true;
    tellEstablished();
    Q_EMIT established();
}

void Handshake::tellEstablished()
{
    const QString subject = m_report.chain.isEmpty() ? QString() : m_report.chain.constFirst().subject;
    note(Note::Code::TlsEstablished, {m_report.protocol, m_report.cipher, subject});
    if (!m_report.verified)
        note(Note::Code::TlsUnverified,
             {m_report.errors.join(QStringLiteral("; ")), m_endpoint.tls.opportunistic ? QStringLiteral("opportunistic") : QStringLiteral("asked")});
    else if (m_endpoint.tls.pins.isEmpty())
        note(Note::Code::TlsVerified, {m_report.verifiedName});
    else
        note(Note::Code::TlsPinned, {QStringLiteral("sha256:") + QString::fromLatin1(m_report.chain.constFirst().publicKeySha256)});
}

void Handshake::tellClientCertificate()
{
    if (m_witness.sees() && !m_report.certificateAsked) {
        m_report.certificateAsked = m_witness.certificateAsked();
        m_report.certificateSent = m_witness.certificateSent();
        if (m_witness.certificateAsked())
            note(m_witness.certificateSent() ? Note::Code::CertificateSent : Note::Code::CertificateUnsent, {});
    }
}

// ---- the end

void Handshake::alerted(const QString &description)
{
    if (description.isEmpty())
        return;
    m_report.alert = description;
    note(Note::Code::TlsAlert, {description});
}

void Handshake::broke(QAbstractSocket::SocketError error)
{
    if (m_over)
        return;
    takeChain();
    tellClientCertificate();
    if (m_judged && !m_report.faults.isEmpty() && !m_endpoint.tls.insecure && m_endpoint.tls.pins.isEmpty()) {
        reject();
        return;
    }
    const bool lost = error == QAbstractSocket::RemoteHostClosedError || error == QAbstractSocket::NetworkError;
    const Failure plain{.kind = lost ? Failure::Kind::Network : Failure::Kind::Tls, .phase = Phase::Tls, .detail = m_socket.errorString()};
    fail(failureOf(error, plain));
}

Failure Handshake::failureOf(QAbstractSocket::SocketError error, const Failure &otherwise) const
{
    const QString words = m_socket.errorString();
    Failure failure = otherwise;
    const bool refusedOurs = m_report.alert.contains(QLatin1String("certificate")) || m_report.alert.contains(QLatin1String("unknown CA"));
    const bool missing = m_report.alert == QLatin1String("handshake failure") && m_report.certificateAsked.value_or(false) && !m_report.certificateSent;
    if (!m_report.alert.isEmpty()) {
        failure.kind = Failure::Kind::Tls;
        failure.detail = m_report.alert;
    }
    if (!m_report.established && (looksLikeOtherVersion(words) || m_report.alert == QLatin1String("protocol version"))) {
        failure.kind = Failure::Kind::Tls;
        failure.reason = Failure::Reason::TlsVersion;
        failure.detail = m_report.offered.join(QStringLiteral(", "));
    } else if (refusedOurs || missing) {
        failure.reason = Failure::Reason::ClientCertificate;
    } else if (m_endpoint.implicitTls && !m_report.established && error == QAbstractSocket::SslHandshakeFailedError && looksLikePlainText(words)) {
        failure.kind = Failure::Kind::Tls;
        failure.reason = Failure::Reason::PlainOnTlsPort;
    }
    return failure;
}

void Handshake::reject()
{
    fail({.kind = Failure::Kind::Tls,
          .reason = Failure::Reason::CertificateRejected,
          .phase = Phase::Tls,
          .detail = m_report.errors.join(QStringLiteral("; "))});
}

void Handshake::fail(const Failure &failure)
{
    if (m_over)
        return;
    m_over = true;
    if (m_report.attempted)
        note(Note::Code::TlsFailed, {failure.detail});
    Q_EMIT failed(failure);
}

void Handshake::note(Note::Code code, const QStringList &arguments)
{
    m_conversation.setPhase(Phase::Tls);
    m_conversation.note(code, arguments);
}

} // namespace postscope::net
