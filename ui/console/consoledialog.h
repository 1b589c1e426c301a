// SPDX-License-Identifier: MIT
#pragma once

#include "core/delivery/console.h"
#include "ui/environment.h"
#include "ui/probe/serverbox.h"

#include <QDialog>

#include <memory>
#include <optional>

class QCheckBox;
class QLabel;
class QPushButton;
class QToolButton;

namespace postscope::ui {

class CommandEdit;
class LogPage;

/// A session in which the user types the commands, its lines in a log, the next sensible step above the line that is typed.
class ConsoleDialog final : public QDialog {
    Q_OBJECT

public:
    /// What `environment` refers to outlives this.
    explicit ConsoleDialog(const Environment &environment, QWidget *parent = nullptr);
    ~ConsoleDialog() override;

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void arrange();
    void connectOrLeave();
    void start(const ServerChoice &choice);
    void launch(const delivery::Route &route);
    void giveUp();
    void type(const QByteArrayList &lines);
    void showState(const smtp::ConsoleState &state, const smtp::ConsoleStep &step);
    void answer(const smtp::ConsoleLine &line, const smtp::ConsoleState &state, const net::TlsReport &tls);
    void end(const std::optional<smtp::Failure> &failure);
    void tell(const QString &words);
    void setConnected(bool connected);

    Environment m_environment;
    std::unique_ptr<delivery::Console> m_console;
    smtp::ConsoleOptions m_options;
    smtp::ConsoleStep m_step;
    bool m_raw = false;     // as the session has it
    bool m_waiting = false; // for the proxy's password: nothing is connected yet

    ServerBox *m_server;
    QCheckBox *m_byHand;
    QCheckBox *m_rawBox;
    QPushButton *m_connect;
    LogPage *m_log;
    QLabel *m_remark;
    QLabel *m_next;
    QPushButton *m_take; ///< puts the proposed line in
    CommandEdit *m_command;
    QPushButton *m_send;
};

} // namespace postscope::ui
