// SPDX-License-Identifier: MIT
#pragma once

#include "core/net/endpoint.h"
#include "core/net/portguess.h"
#include "core/smtp/failure.h"

#include <QTimer>

#include <chrono>
#include <memory>
#include <optional>

namespace postscope::net {

/// Finds out what a port speaks that gives no greeting (PortGuess): first beside the connection that waits for it; when nothing at all comes there, as of
/// a server that takes one connection at a time, alone, with that connection out of the way.
class SilentPort final : public QObject {
    Q_OBJECT

public:
    struct Patience {
        std::chrono::milliseconds greeting; ///< for it, before the port is asked
        /// For an answer: a server that speaks TLS gives it at once. Beside the other connection it is longer, since that is closed after it.
        std::chrono::milliseconds beside{5000}, alone{2000};
    };

    struct Place {
        QHostAddress address;
        quint16 port = 0;
        QHostAddress ownEnd; ///< null: any
    };

    explicit SilentPort(QObject *parent = nullptr);

    /// silent() comes after the patience with the greeting, unless stop() does. Port 25, where servers hold the greeting back to catch those who
    /// speak first, is given longer, and never asked alone.
    void wait(const Endpoint &endpoint, const std::optional<Patience> &patience);
    void stop();
    /// Once. `left`: until the wait for the greeting ends by itself; inTheWay() comes only where there is much of it.
    void ask(const Place &place, std::chrono::milliseconds left);
    /// After inTheWay(): the other connection is closed.
    void askAlone();
    /// That is asked.
    [[nodiscard]] QHostAddress address() const { return m_place.address; }

Q_SIGNALS:
    void silent();
    void known(const postscope::smtp::Failure &failure);
    /// No answer while the other connection stands.
    void inTheWay();
    /// No answer alone either, or one that says nothing.
    void unknown();

private:
    void guess();
    void guessed(PortGuess::Speaks speaks);
    void expired();

    QTimer m_waiting;
    QTimer m_limit;
    Patience m_patience{};
    std::unique_ptr<PortGuess> m_guess;
    Place m_place;
    bool m_mayBeAlone = false;
    bool m_alone = false;
};

} // namespace postscope::net
