// SPDX-License-Identifier: MIT
#pragma once

#include "core/smtp/consolestate.h"

#include <QByteArrayList>
#include <QLineEdit>
#include <QStringList>

class QStandardItemModel;

namespace postscope::ui {

/// Where a line of a session is typed: with the lines before at Up and Down, and what could follow in a list below it. No secret is remembered.
class CommandEdit final : public QLineEdit {
    Q_OBJECT

public:
    static constexpr qsizetype mostRemembered = 500;

    explicit CommandEdit(QWidget *parent = nullptr);

    /// What the server offers, and what it expects next: a response to it is hidden.
    void setState(const smtp::ConsoleState &state);
    /// Puts a line in, to be changed or sent.
    void propose(const QString &line);
    /// Sends what is in it.
    void enter();

Q_SIGNALS:
    /// A line was typed, or several were pasted.
    void entered(const QByteArrayList &lines);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void remember(const QString &line);
    void paste();
    void recall(int step);
    void fillCompletions(const QString &typed);
    [[nodiscard]] bool isListOpen() const;
    [[nodiscard]] bool takeCompletion();

    smtp::ConsoleState m_state;
    QStandardItemModel *m_completions;
    QStringList m_history;
    qsizetype m_place = 0; // in the history; its size: the line that is being typed
    QString m_unfinished;
};

} // namespace postscope::ui
