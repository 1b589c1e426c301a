// SPDX-License-Identifier: MIT
#pragma once

#include "ui/environment.h"
#include "ui/probe/serverbox.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QPushButton;
class QToolButton;

namespace postscope::ui {

/// The head of a console: which server, how much is done before the user types, and whether there is a connection.
class ConsoleStart final : public QWidget {
    Q_OBJECT

public:
    /// What is done for the user before the first line is typed.
    enum class Begin {
        ByHand,   ///< nothing: the server has greeted
        Tls,      ///< EHLO, STARTTLS where it is offered, EHLO again
        LoggedIn, ///< and AUTH, with what the account has
    };

    /// What `environment` refers to outlives this.
    explicit ConsoleStart(const Environment &environment, QWidget *parent = nullptr);

    [[nodiscard]] ServerBox *server() const { return m_server; }
    [[nodiscard]] Begin begin() const;
    [[nodiscard]] bool isRaw() const;
    void setRaw(bool raw);
    void setConnected(bool connected);
    void setSessionKept(bool kept);
    /// It takes leave: a second press would be too much.
    void setLeaving();
    void focusConnect();
    /// What is to be reached by Tab, in order.
    [[nodiscard]] QList<QWidget *> stops() const;

Q_SIGNALS:
    void connectClicked();
    void rawClicked(bool on);
    void sessionWanted();

private:
    ServerBox *m_server;
    QComboBox *m_begin;
    QCheckBox *m_raw;
    QPushButton *m_connect;
    QToolButton *m_show;
};

} // namespace postscope::ui
