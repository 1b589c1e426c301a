// SPDX-License-Identifier: MIT
#pragma once

#include "core/delivery/delivery.h"
#include "core/transcript/transcript.h"
#include "ui/destination.h"
#include "ui/environment.h"
#include "ui/extensionchoice.h"

#include <QObject>
#include <QSet>

#include <memory>
#include <optional>

class QWidget;

namespace postscope::ui {

class Inspector;

/// What one session of the program sends: one mail at a time, shown in the inspector, to the sandbox or, once that was confirmed, out of this computer.
class Sending final : public QObject {
    Q_OBJECT

public:
    /// `window`: what questions are asked in front of. All outlive this.
    Sending(const Environment &environment, Inspector &inspector, QWidget &window);
    ~Sending() override;

    [[nodiscard]] bool isUnderWay() const { return m_delivery != nullptr; }
    /// Does nothing while another send is under way. Asks before the first mail to an account, and before every one to the recipients' own servers.
    void send(const delivery::Composed &composed, const QString &title, const Destination &destination);
    /// The last mail that was sent, to this account, without asking: for it was asked before.
    void sendAgain(const account::Account &account);
    /// The last mail again, to those recipients of its envelope alone; asks as send() does.
    void sendAgainTo(const QList<qsizetype> &places);
    void stop();

    /// Of every send from now on.
    void setExtensions(const ExtensionChoice &choice) { m_extensions = choice; }
    [[nodiscard]] const ExtensionChoice &extensions() const { return m_extensions; }
    [[nodiscard]] const Destination &lastDestination() const { return m_last.destination; }

Q_SIGNALS:
    void started();
    void progressed(qint64 sent, qint64 total);
    void finished(const postscope::delivery::Outcome &outcome);

private:
    void confirm(const delivery::Composed &composed, const QString &title, const Destination &destination);
    void start(const delivery::Composed &composed, const QString &title, const Destination &destination);
    void begin(const Secret &proxyPassword);
    void loadSignatures(const Secret &proxyPassword);
    void giveUp(const smtp::Failure &failure = {.kind = smtp::Failure::Kind::Cancelled});
    void provideSecret(const Destination &destination);
    [[nodiscard]] delivery::Route routeTo(const Destination &destination) const;
    void end(const delivery::Outcome &outcome);

    Environment m_environment;
    Inspector &m_inspector;
    QWidget &m_window;
    std::unique_ptr<delivery::Delivery> m_delivery;
    QSet<QString> m_confirmed; ///< ids of accounts
    ExtensionChoice m_extensions;

    struct Sent {
        std::optional<delivery::Composed> composed;
        QString title;
        Destination destination;
    };
    Sent m_last;
    QList<dkim::Signing> m_signatures; ///< of the account, for the mail that is about to go
    bool m_waiting = false;            ///< for the proxy's password, or a key: nothing is connected yet
};

} // namespace postscope::ui
