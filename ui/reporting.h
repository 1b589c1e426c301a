// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

class QWidget;

namespace postscope::ui {

class Inspector;
class Sending;

/// Shows the session in view as a report that can be passed on.
class Reporting final : public QObject {
    Q_OBJECT

public:
    /// All outlive this.
    Reporting(Sending &sending, Inspector &inspector, QWidget &window);

private:
    void showReport();

    Sending &m_sending;
    Inspector &m_inspector;
    QWidget &m_window;
};

} // namespace postscope::ui
