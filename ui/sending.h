// SPDX-License-Identifier: MIT
#pragma once

#include "core/delivery/delivery.h"
#include "core/transcript/transcript.h"
#include "ui/destination.h"
#include "ui/environment.h"

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
    void stop();

Q_SIGNALS:
    void started();
    void progressed(qint64 sent, qint64 total);
    void finished(const postscope::delivery::Outcome &outcome);

private:
    void confirm(const delivery::Composed &composed, const QString &title, const Destination &destination);
    void start(const delivery::Composed &composed, const QString &title, const Destination &destination);
    void provideSecret(const Destination &destination);
    [[nodiscard]] delivery::Route routeTo(const Destination &destination) const;
    void end(const delivery::Outcome &outcome);

    Environment m_environment;
    Inspector &m_inspector;
    QWidget &m_window;
    std::unique_ptr<delivery::Delivery> m_delivery;
    QSet<QString> m_confirmed; ///< ids of accounts
};

} // namespace postscope::ui
