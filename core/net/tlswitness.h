// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QList>
#include <QSslSocket>
#include <QString>

namespace postscope::net {

/// Sees, through OpenSSL itself, what QSslSocket does not tell of a handshake: whether the server asked for our certificate, and its chain even where
/// the handshake failed. Where QSslSocket uses another TLS library, or another copy of this one, it sees nothing.
class TlsWitness {
public:
    TlsWitness();
    ~TlsWitness();
    Q_DISABLE_COPY_MOVE(TlsWitness)

    /// Has `socket` begin a client's handshake, and watches it from its first octet to its end.
    void begin(QSslSocket &socket);

    /// What there is to see is seen; false: nothing below is known.
    [[nodiscard]] bool sees() const { return m_seen; }
    [[nodiscard]] bool certificateAsked() const { return m_asked; }
    /// Ours was asked for, and there was one to send.
    [[nodiscard]] bool certificateSent() const { return m_sent; }
    /// The server's certificates as DER, leaf first.
    [[nodiscard]] QList<QByteArray> chain() const;
    /// What is wrong with the chain in OpenSSL's words; empty: nothing.
    [[nodiscard]] QString verdict() const;
    /// The version that was agreed, "TLSv1.3"; empty: none yet.
    [[nodiscard]] QString protocol() const;

private:
    static int certificateWanted(void *ssl, void *witness);
    static void gone(void *ssl, void *witness);

    void *m_ssl = nullptr; // OpenSSL's SSL, which belongs to QSslSocket
    bool m_seen = false;
    bool m_asked = false;
    bool m_sent = false;
};

} // namespace postscope::net
