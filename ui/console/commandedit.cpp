// SPDX-License-Identifier: MIT
#include "ui/console/commandedit.h"

#include <QClipboard>
#include <QCompleter>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QStringListModel>

namespace postscope::ui {

CommandEdit::CommandEdit(QWidget *parent) : QLineEdit(parent)
{
    setObjectName(QStringLiteral("command"));
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    auto *completer = new QCompleter(this);
    completer->setModel(new QStringListModel(completer));
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setCompletionMode(QCompleter::InlineCompletion);
    setCompleter(completer);
}

void CommandEdit::setSecret(bool secret)
{
    setEchoMode(secret ? Password : Normal);
}

void CommandEdit::setCompletions(const QStringList &lines)
{
    static_cast<QStringListModel *>(completer()->model())->setStringList(lines);
}

void CommandEdit::propose(const QString &line)
{
    setText(line);
    setFocus();
}

void CommandEdit::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Paste)) {
        paste();
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        enter();
        event->accept(); // and no button is pressed by it
    } else if (event->key() == Qt::Key_Up) {
        recall(-1);
    } else if (event->key() == Qt::Key_Down) {
        recall(1);
    } else {
        QLineEdit::keyPressEvent(event);
    }
}

void CommandEdit::enter()
{
    const QString line = text();
    clear();
    if (echoMode() == Normal && !line.isEmpty() && (m_history.isEmpty() || m_history.constLast() != line))
        m_history << line;
    if (m_history.size() > mostRemembered)
        m_history.removeFirst();
    m_place = m_history.size();
    Q_EMIT entered({line.toUtf8()});
}

/// Several lines leave together, as they would from a terminal; one is only put in.
void CommandEdit::paste()
{
    QString pasted = QGuiApplication::clipboard()->text();
    pasted.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    if (!pasted.contains(u'\n')) {
        insert(pasted);
        return;
    }
    QStringList lines = (text() + pasted).split(u'\n');
    setText(lines.takeLast());
    QByteArrayList octets;
    for (const QString &line : lines)
        octets << line.toUtf8();
    Q_EMIT entered(octets);
}

void CommandEdit::recall(int step)
{
    const qsizetype place = m_place + step;
    if (echoMode() != Normal || place < 0 || place > m_history.size())
        return;
    if (m_place == m_history.size())
        m_unfinished = text();
    m_place = place;
    setText(place == m_history.size() ? m_unfinished : m_history.at(place));
}

} // namespace postscope::ui
