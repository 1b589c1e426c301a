// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

class QStatusBar;
class QToolButton;

namespace postscope::ui {

struct ExtensionChoice;
class Actions;
class Inspector;
class Sending;

/// The command that chooses what is made of extensions, and the sign in the status bar that something unusual is made of them.
class Extending final : public QObject {
    Q_OBJECT

public:
    /// All outlive this; questions are asked in front of the window that `status` is in.
    Extending(const Actions &actions, Sending &sending, Inspector &inspector, QStatusBar &status);

private:
    void choose();
    void take(const ExtensionChoice &choice);
    void showState();

    Sending &m_sending;
    Inspector &m_inspector;
    QStatusBar &m_status;
    QToolButton *m_sign; ///< in sight while extensions are not treated as usual
};

} // namespace postscope::ui
