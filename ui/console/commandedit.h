// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArrayList>
#include <QLineEdit>
#include <QStringList>

namespace postscope::ui {

/// Where a line of a session is typed: with the lines before at Up and Down, verbs completed, and pasted lines sent together.
class CommandEdit final : public QLineEdit {
    Q_OBJECT

public:
    static constexpr qsizetype mostRemembered = 500;

    explicit CommandEdit(QWidget *parent = nullptr);

    /// What is typed is a secret: it is neither shown nor remembered.
    void setSecret(bool secret);
    /// Commands that begin with what is typed are offered.
    void setCompletions(const QStringList &lines);
    /// Puts a line in, to be changed or sent.
    void propose(const QString &line);

Q_SIGNALS:
    /// A line was typed, or several were pasted.
    void entered(const QByteArrayList &lines);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void enter();
    void paste();
    void recall(int step);

    QStringList m_history;
    qsizetype m_place = 0; // in the history; its size: the line that is being typed
    QString m_unfinished;
};

} // namespace postscope::ui
