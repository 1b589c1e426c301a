// SPDX-License-Identifier: MIT
#pragma once

#include "core/delivery/outcome.h"

#include <QObject>

class QWidget;

namespace postscope::ui {

class Inspector;
class Sending;

/// Offers beside a result to send the same mail again to those who did not get it.
class SendingAgain final : public QObject {
    Q_OBJECT

public:
    /// All outlive this.
    SendingAgain(Sending &sending, Inspector &inspector, QWidget &window);

private:
    void offer(const delivery::Outcome &outcome);
    void ask();

    Sending &m_sending;
    Inspector &m_inspector;
    QWidget &m_window;
    QList<smtp::RecipientResult> m_recipients; ///< of the last send
};

} // namespace postscope::ui
