// SPDX-License-Identifier: MIT
#pragma once

#include "core/net/proxyprotocol.h"

#include <QObject>
#include <QSocketNotifier>
#include <QTimer>

#include <optional>

namespace postscope::net {

/// Reads the header that a proxy sends ahead of a session, octet by octet (HAProxy, "The PROXY protocol", versions 1 and 2).
class ProxyHeaderReader {
public:
    enum class State { More, Done, Wrong };

    [[nodiscard]] State take(char octet);
    /// When Done: who is behind the proxy. A null source: nobody said (UNKNOWN, LOCAL).
    [[nodiscard]] const ProxyHeader &header() const { return m_header; }

private:
    [[nodiscard]] State readLine();
    [[nodiscard]] State readBinary();

    QByteArray m_octets;
    ProxyHeader m_header;
};

/// Takes the header off a socket that nothing has read from yet, and not an octet of what follows: a ClientHello may be next.
class SandboxProxy final : public QObject {
    Q_OBJECT

public:
    /// Owns `descriptor` up to done().
    SandboxProxy(qintptr descriptor, QObject *parent);
    ~SandboxProxy() override;

Q_SIGNALS:
    /// The descriptor is the receiver's now.
    void done(qintptr descriptor, const postscope::net::ProxyHeader &header);
    /// No header came, or a wrong one; the connection is closed.
    void failed();

private:
    void read();
    void giveUp();

    qintptr m_descriptor;
    QSocketNotifier m_notifier;
    QTimer m_limit;
    ProxyHeaderReader m_reader;
};

} // namespace postscope::net
