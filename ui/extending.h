// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

class QWidget;

namespace postscope::ui {

class Actions;
class Inspector;
class Sending;

/// The command that chooses what is made of extensions, and the sign in the tool bar that something unusual is made of them.
class Extending final : public QObject {
    Q_OBJECT

public:
    /// All outlive this.
    Extending(const Actions &actions, Sending &sending, Inspector &inspector, QWidget &window);

private:
    void choose();
    void showState();

    const Actions &m_actions;
    Sending &m_sending;
    Inspector &m_inspector;
    QWidget &m_window;
};

} // namespace postscope::ui
