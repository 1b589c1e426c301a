// SPDX-License-Identifier: MIT
#pragma once

#include "core/smtp/consolestep.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace postscope::ui {

class CommandEdit;
class PasteQuestion;

/// The foot of a console: the next sensible step with its reason, the line that is typed, and below it the syntax of what stands there.
class CommandBox final : public QWidget {
    Q_OBJECT

public:
    explicit CommandBox(QWidget *parent = nullptr);

    void setConnected(bool connected);
    void setState(const smtp::ConsoleState &state, const smtp::ConsoleStep &step);
    [[nodiscard]] CommandEdit *edit() const { return m_edit; }
    /// What is to be reached by Tab, in order.
    [[nodiscard]] QList<QWidget *> stops() const;

Q_SIGNALS:
    /// To be said to the server, or to the console.
    void entered(const QByteArrayList &lines);
    /// Another line stands there.
    void lineChanged(const QString &line);

private:
    void arrange();
    void take(const QByteArrayList &lines);
    void showSyntax();

    smtp::ConsoleState m_state;
    smtp::ConsoleStep m_step;
    bool m_connected = false;
    QLabel *m_next;
    QPushButton *m_take; ///< puts the proposed line in
    PasteQuestion *m_question;
    CommandEdit *m_edit;
    QPushButton *m_send;
    QLabel *m_syntax;
    QLabel *m_purpose;
};

} // namespace postscope::ui
