// SPDX-License-Identifier: MIT
#pragma once

#include "core/delivery/outcome.h"
#include "ui/environment.h"

#include <QObject>

#include <optional>

class QWidget;

namespace postscope::ui {

class Inspector;
class Sending;

/// The way to use TLS that a failed session calls for: the port wanted TLS from the first octet, or did not. Nothing: that is not what is wrong.
[[nodiscard]] std::optional<TlsMode> betterTlsMode(const delivery::Outcome &outcome);

/// Offers beside a result to send again in the way that the port understands, for once or for good.
class Repair final : public QObject {
    Q_OBJECT

public:
    /// What `environment` refers to, and the others, outlive this.
    Repair(const Environment &environment, Sending &sending, Inspector &inspector, QWidget &window);

Q_SIGNALS:
    void accountsChanged();
    void failed(const postscope::account::StoreFailure &failure);

private:
    void offer(const delivery::Outcome &outcome);
    void ask();
    void keep(const account::Account &account);

    Environment m_environment;
    Sending &m_sending;
    Inspector &m_inspector;
    QWidget &m_window;
    std::optional<TlsMode> m_mode; ///< that is offered
};

} // namespace postscope::ui
