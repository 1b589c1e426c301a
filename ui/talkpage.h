// SPDX-License-Identifier: MIT
#pragma once

#include "ui/inspect/keptsession.h"

#include <QWidget>

namespace postscope::ui {

/// A tab of the desk that speaks with servers at the user's word: the console, the probe. Its title is the window title, fit to be shown.
class TalkPage : public QWidget {
    Q_OBJECT

public:
    explicit TalkPage(QWidget *parent = nullptr) : QWidget(parent), m_session(new KeptSession(this)) {}

    /// What it said, and what it was told.
    [[nodiscard]] KeptSession &session() const { return *m_session; }
    [[nodiscard]] virtual bool isUnderWay() const = 0;
    /// Its tab is to be closed. True: it may go at once; false: it takes leave of the server first, and left() follows. Asked twice, it goes.
    [[nodiscard]] virtual bool leave() = 0;

Q_SIGNALS:
    /// It started, or came to an end; or its title changed.
    void changed();
    /// The user wants to see its session in the inspector.
    void sessionWanted();
    /// And there this row of the log.
    void rowWanted(qsizetype row);
    void left();

private:
    KeptSession *m_session;
};

} // namespace postscope::ui
