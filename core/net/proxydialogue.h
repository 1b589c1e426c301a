// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/proxy.h"
#include "core/base/secret.h"

#include <QByteArray>
#include <QString>

namespace postscope::net {

/// What is said to a proxy until it has connected us, without any I/O: SOCKS5 (RFC 1928, 1929), or HTTP CONNECT with Basic (RFC 9110 9.3.6, RFC 7617).
///
/// The name of the target goes to the proxy as it is: the proxy looks it up.
class ProxyDialogue {
public:
    enum class State {
        Talking,
        Open,    ///< what comes from now on is the target's
        NoProxy, ///< what answered speaks another protocol
        Login,   ///< the proxy asks for a login, or does not accept ours
        Refused, ///< it did not connect us
    };
    /// Octets of an answer, at most.
    static constexpr qsizetype maxAnswer = 16 * 1024;

    ProxyDialogue(Proxy proxy, Secret password, const QString &host, quint16 port);

    /// False: the host is no name or address that may stand in a request (a control character, a space, too long). Nothing is to be sent then.
    [[nodiscard]] bool isSound() const { return !m_host.isEmpty(); }
    /// What to send now; the caller wipes it.
    [[nodiscard]] QByteArray take();
    /// `octets`: all that has come and was not taken yet. Returns how many of them are the proxy's and taken; the rest, later, is the target's.
    [[nodiscard]] qsizetype receive(QByteArrayView octets);

    [[nodiscard]] State state() const { return m_state; }
    /// The proxy's words or its code, where it is not Open: "HTTP/1.1 403 Forbidden", "5 connection refused".
    [[nodiscard]] const QString &words() const { return m_words; }

private:
    enum class Step { Method, Login, Reply };

    [[nodiscard]] qsizetype receiveHttp(QByteArrayView octets);
    [[nodiscard]] qsizetype receiveSocks(QByteArrayView octets);
    [[nodiscard]] qsizetype receiveMethod(QByteArrayView octets);
    [[nodiscard]] qsizetype receiveReply(QByteArrayView octets);
    [[nodiscard]] QByteArray httpRequest() const;
    [[nodiscard]] QByteArray socksRequest() const;
    [[nodiscard]] QByteArray socksLogin() const;
    qsizetype end(State state, const QString &words, qsizetype taken);

    Proxy m_proxy;
    Secret m_password;
    QByteArray m_host; // a name in ASCII, or an address; empty: not sound
    quint16 m_port;
    Step m_step = Step::Method;
    State m_state = State::Talking;
    QString m_words;
    QByteArray m_out;
};

} // namespace postscope::net
