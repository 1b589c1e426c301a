// SPDX-License-Identifier: MIT
#include "core/net/tlswitness.h"

#include <algorithm>

#include <openssl/ssl.h>
#include <openssl/x509.h>

namespace postscope::net {

namespace {

// The connection that OpenSSL made last in this thread.
thread_local void *latest = nullptr;

void made(void *parent, void *, CRYPTO_EX_DATA *, int, long, void *)
{
    latest = parent;
}

// Of a peer's chain nobody reads further than this.
constexpr int maxChain = 16;

SSL *sslOf(void *pointer)
{
    return static_cast<SSL *>(pointer);
}

// QSslSocket has one slot for its own, and uses the two after it too without asking for them.
constexpr int slotsOfQt = 4;

/// OpenSSL's slot for what somebody attaches to a connection; `gone` is called with it when the connection is freed.
int slot(void (*gone)(void *, void *))
{
    static void (*const tell)(void *, void *) = gone;
    const auto freed = [](void *parent, void *attached, CRYPTO_EX_DATA *, int, long, void *) {
        if (latest == parent)
            latest = nullptr;
        if (attached)
            tell(parent, attached);
    };
    static const int index = [freed] {
        for (int i = 0; i < slotsOfQt; ++i)
            SSL_get_ex_new_index(0, nullptr, nullptr, nullptr, nullptr);
        return SSL_get_ex_new_index(0, nullptr, made, nullptr, freed);
    }();
    return index;
}

} // namespace

TlsWitness::TlsWitness()
{
    static_cast<void>(slot(&TlsWitness::gone)); // before a connection is made
}

TlsWitness::~TlsWitness()
{
    if (!m_ssl)
        return;
    SSL_set_ex_data(sslOf(m_ssl), slot(&TlsWitness::gone), nullptr);
    SSL_set_cert_cb(sslOf(m_ssl), nullptr, nullptr);
}

void TlsWitness::begin(QSslSocket &socket)
{
    latest = nullptr;
    socket.startClientEncryption();
    m_ssl = latest; // made in there; the peer's first octet is still to come
    m_seen = m_ssl;
    if (!m_ssl)
        return;
    SSL_set_ex_data(sslOf(m_ssl), slot(&TlsWitness::gone), this);
    SSL_set_cert_cb(
        sslOf(m_ssl), [](SSL *ssl, void *witness) { return certificateWanted(ssl, witness); }, this);
}

int TlsWitness::certificateWanted(void *ssl, void *witness)
{
    auto *self = static_cast<TlsWitness *>(witness);
    self->m_asked = true;
    self->m_sent = SSL_get_certificate(sslOf(ssl)) != nullptr;
    return 1; // go on with what QSslSocket set
}

void TlsWitness::gone(void *, void *witness)
{
    static_cast<TlsWitness *>(witness)->m_ssl = nullptr;
}

QList<QByteArray> TlsWitness::chain() const
{
    QList<QByteArray> chain;
    STACK_OF(X509) *certificates = m_ssl ? SSL_get_peer_cert_chain(sslOf(m_ssl)) : nullptr;
    for (int i = 0; certificates && i < std::min(sk_X509_num(certificates), maxChain); ++i) {
        unsigned char *der = nullptr;
        const int length = i2d_X509(sk_X509_value(certificates, i), &der);
        if (length > 0)
            chain << QByteArray(reinterpret_cast<const char *>(der), length);
        OPENSSL_free(der);
    }
    return chain;
}

QString TlsWitness::verdict() const
{
    const long result = m_ssl ? SSL_get_verify_result(sslOf(m_ssl)) : X509_V_OK;
    return result == X509_V_OK ? QString() : QString::fromLatin1(X509_verify_cert_error_string(result));
}

QString TlsWitness::protocol() const
{
    return m_ssl && SSL_get_current_cipher(sslOf(m_ssl)) ? QString::fromLatin1(SSL_get_version(sslOf(m_ssl))) : QString();
}

} // namespace postscope::net
