// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <QHostAddress>
#include <QList>
#include <QObject>
#include <QString>
#include <QStringList>

#include <chrono>
#include <functional>
#include <memory>

namespace postscope::net {

/// One question about a name, and what came of it: for the transcript, and as the error of a lookup that found nothing.
struct Lookup {
    /// Host: the system's own way to the addresses of a name, the hosts file included. The others: a record of the DNS (RFC 1035, 3596).
    enum class Type { Host, A, Aaaa };
    enum class State {
        Asked,
        Found,
        Missing, ///< no such name, or no such record
        Failed,  ///< no answer, or none that can be used: asking again later may help
        TimedOut,
    };

    Type type = Type::Host;
    QString name;
    QHostAddress nameserver; ///< who was asked; null: the system's
    State state = State::Asked;
    QStringList records; ///< as text, in the order of the answer
    QString detail;      ///< why nothing was found, in the resolver's words

    bool operator==(const Lookup &) const = default;
};

/// Asks for the addresses of a host: the system, or a nameserver that the user named.
///
/// Each question and each answer is told to the observer. Nothing is called from inside a method of this, and nothing after abort() or destruction.
class Resolver final : public QObject {
    Q_OBJECT

public:
    using Observer = std::function<void(const Lookup &)>;
    using Addresses = Result<QList<QHostAddress>, Lookup>;

    /// Of an answer no more than this is taken.
    static constexpr qsizetype maxRecords = 32;

    explicit Resolver(const QHostAddress &nameserver = {}, Observer observer = {}, QObject *parent = nullptr);
    ~Resolver() override;

    /// For each question; half a minute unless it is set.
    void setLimit(std::chrono::milliseconds limit) { m_limit = limit; }

    /// The addresses of `host`, in the system's order (RFC 6724), or first IPv6 and then IPv4 where a nameserver is asked. An address is its own answer.
    /// Of a name that is this machine ("localhost") the system is asked in every case (RFC 6761 6.3).
    void addresses(const QString &host, std::function<void(const Addresses &)> then);
    /// Forgets every question that is open.
    void abort();

private:
    struct Both;

    void askSystem(const QString &host, const std::function<void(const Addresses &)> &then);
    void askNameserver(const QString &host, Lookup::Type type, const std::shared_ptr<Both> &both);
    void settle(const Lookup &answer, const QList<QHostAddress> &found, const std::shared_ptr<Both> &both);
    void tell(const Lookup &lookup);

    QHostAddress m_nameserver;
    Observer m_observer;
    std::chrono::milliseconds m_limit;
    std::unique_ptr<QObject> m_open; // what open questions hang on
};

} // namespace postscope::net
