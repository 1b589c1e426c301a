// SPDX-License-Identifier: MIT
#pragma once

#include "core/delivery/console.h"
#include "ui/environment.h"
#include "ui/probe/serverbox.h"
#include "ui/talkpage.h"

#include <QElapsedTimer>
#include <QTimer>

#include <memory>
#include <optional>

class QLabel;

namespace postscope::ui {

class AnswerBox;
class CommandBox;
class ConsoleStart;
class RowTable;
class VerbModel;

/// A session in which the user types the commands: its lines appear in the inspector, the syntax of every command and the next sensible step here.
class ConsolePage final : public TalkPage {
    Q_OBJECT

public:
    /// What `environment` refers to outlives this.
    explicit ConsolePage(const Environment &environment, QWidget *parent = nullptr);
    ~ConsolePage() override;

    [[nodiscard]] bool isUnderWay() const override { return m_console != nullptr; }
    [[nodiscard]] bool leave() override;

private:
    void arrange();
    void makeTable();
    void connectOrLeave();
    void start(const ServerChoice &choice);
    void listen(const ServerChoice &choice);
    void launch(const delivery::Route &route);
    void giveUp();
    void type(const QByteArrayList &lines);
    void hear(const QList<Event> &events);
    void showState(const smtp::ConsoleState &state, const smtp::ConsoleStep &step);
    void answer(const smtp::ConsoleLine &line, const smtp::ConsoleState &state, const net::TlsReport &tls);
    void end(const std::optional<smtp::Failure> &failure);
    void tell(const QString &words);
    void setConnected(bool connected);
    void showIdleTime();

    Environment m_environment;
    std::unique_ptr<delivery::Console> m_console;
    smtp::ConsoleOptions m_options;
    bool m_waiting = false;                           // for the proxy's password: nothing is connected yet
    bool m_leaving = false;                           // its tab is to be closed
    std::optional<std::chrono::milliseconds> m_limit; // after which the server hangs up, where that is known
    QElapsedTimer m_silence;                          // since the last line
    QTimer m_tick;

    ConsoleStart *m_start;
    QLabel *m_state;
    QLabel *m_idle;
    VerbModel *m_verbs;
    RowTable *m_table;
    AnswerBox *m_answer;
    QLabel *m_remark;
    CommandBox *m_commands;
};

} // namespace postscope::ui
