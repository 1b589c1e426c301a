// SPDX-License-Identifier: MIT
#pragma once

#include "core/net/dnsmessage.h"

#include <QObject>
#include <QStringList>

#include <chrono>
#include <functional>
#include <memory>

namespace postscope::net {

/// Where to ask.
struct Nameserver {
    QHostAddress address;
    quint16 port = 53;

    /// "192.0.2.53", or with another port "192.0.2.53:5353" or "[2001:db8::53]:5353".
    [[nodiscard]] QString toString() const;
    bool operator==(const Nameserver &) const = default;
};

/// Those of the system, at most three: /etc/resolv.conf, or where that names none, this machine (resolv.conf(5)).
[[nodiscard]] QList<Nameserver> systemNameservers(const QString &file = QStringLiteral("/etc/resolv.conf"));

/// What came of one question. What is missing is told from what could not be asked: the one is final, the other may pass (RFC 5321 5.1).
struct DnsAnswer {
    enum class State {
        Found,
        NoRecord, ///< the name is there, and has no record of this type
        NoName,   ///< there is no such name (NXDOMAIN)
        Failed,   ///< every nameserver failed to answer: SERVFAIL, REFUSED, or nobody listens there
        TimedOut,
    };

    State state = State::Failed;
    QList<DnsRecord> records;   ///< of the type that was asked for
    QByteArrayList aliases;     ///< the names that CNAME records led to, in their order
    QString detail;             ///< why it failed: "SERVFAIL", or the system's words
    Nameserver nameserver;      ///< who said so, the last one where several were asked
    bool tcp = false;           ///< the answer came by TCP
    bool authenticated = false; ///< the nameserver says of every step that it verified it by DNSSEC: as good as the way to it

    [[nodiscard]] bool mayPass() const { return state == State::Failed || state == State::TimedOut; }
    bool operator==(const DnsAnswer &) const = default;
};

/// Asks the DNS for records (RFC 1035 4.2: by UDP, by TCP where the answer was cut). QDnsLookup of Qt 6.4 cannot tell "no record" from "no answer".
///
/// An answer counts only if it comes from the nameserver that was asked, to a random port, with the random number and the question of ours.
class DnsClient final : public QObject {
    Q_OBJECT

public:
    using Then = std::function<void(const DnsAnswer &)>;

    /// CNAME records followed for one question.
    static constexpr int maxAliases = 8;

    explicit DnsClient(QList<Nameserver> nameservers, QObject *parent = nullptr);
    ~DnsClient() override;

    /// For one attempt with one nameserver; each is asked twice.
    void setLimit(std::chrono::milliseconds limit) { m_limit = limit; }
    /// `name`: ASCII, without the final dot. `then` is never called from inside this, and not after abort() or destruction.
    void ask(const QByteArray &name, DnsRecord::Type type, Then then);
    void abort();

private:
    QList<Nameserver> m_nameservers;
    std::chrono::milliseconds m_limit{5000};
    std::unique_ptr<QObject> m_open; // what open questions hang on
};

} // namespace postscope::net
