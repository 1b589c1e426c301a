// SPDX-License-Identifier: MIT
#include "ui/console/commandedit.h"

#include "core/smtp/servercommand.h"
#include "core/smtp/verbs.h"
#include "ui/inspect/plaintext.h"
#include "ui/text/verbs.h"

#include <QAbstractItemView>
#include <QClipboard>
#include <QCompleter>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QStandardItemModel>

namespace postscope::ui {

using Expects = smtp::ConsoleState::Expects;

namespace {

/// Words for the console itself.
QStringList consoleWords()
{
    return {QStringLiteral("/help"),  QStringLiteral("/info"), QStringLiteral("/send "), QStringLiteral("/file "),
            QStringLiteral("/wait "), QStringLiteral("/raw "), QStringLiteral("//"),     QStringLiteral("/quit")};
}

} // namespace

CommandEdit::CommandEdit(QWidget *parent) : QLineEdit(parent), m_completions(new QStandardItemModel(this))
{
    setObjectName(QStringLiteral("command"));
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    auto *completer = new QCompleter(m_completions, this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setCompletionRole(Qt::UserRole);
    completer->setMaxVisibleItems(10);
    setCompleter(completer);
    // The list has to be there before the line edit asks for it.
    connect(this, &QLineEdit::textEdited, this, &CommandEdit::fillCompletions);
}

void CommandEdit::setState(const smtp::ConsoleState &state)
{
    m_state = state;
    setEchoMode(state.expects == Expects::Response ? Password : Normal);
}

void CommandEdit::propose(const QString &line)
{
    setText(line);
    setFocus();
}

void CommandEdit::fillCompletions(const QString &typed)
{
    m_completions->clear();
    if (typed.isEmpty() || echoMode() != Normal)
        return;
    const auto add = [this](const QString &line, const QString &shown) {
        auto *item = new QStandardItem(shown);
        item->setData(line, Qt::UserRole);
        m_completions->appendRow(item);
    };
    if (typed.startsWith(u'/')) {
        for (const QString &word : consoleWords())
            add(word, word);
    }
    const QByteArray octets = typed.toUtf8();
    QByteArrayList earlier;
    for (const QString &line : std::as_const(m_history)) {
        if (line.startsWith(typed, Qt::CaseInsensitive))
            earlier << line.toUtf8();
    }
    for (const smtp::Completion &completion : smtp::completionsOf(octets, m_state, earlier)) {
        const QByteArray verb = smtp::TypedCommand::read(completion.line).verb;
        const QString purpose = octets.contains(' ') ? QString() : QStringLiteral("   ") + text::purposeOf(verb);
        add(QString::fromUtf8(completion.line), visible(QByteArrayView(completion.shown)) + purpose);
    }
}

bool CommandEdit::isListOpen() const
{
    return completer() != nullptr && completer()->popup()->isVisible();
}

/// What is chosen in the list, else the first in it.
bool CommandEdit::takeCompletion()
{
    QAbstractItemView *list = completer()->popup();
    const QModelIndex chosen = list->currentIndex().isValid() ? list->currentIndex() : list->model()->index(0, 0);
    list->hide();
    if (!chosen.isValid())
        return false;
    setText(chosen.data(completer()->completionRole()).toString());
    return true;
}

bool CommandEdit::event(QEvent *event)
{
    if (event->type() == QEvent::KeyPress && isListOpen()) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Tab && key->modifiers() == Qt::NoModifier && takeCompletion()) {
            event->accept();
            return true;
        }
    }
    return QLineEdit::event(event);
}

void CommandEdit::keyPressEvent(QKeyEvent *event)
{
    const bool list = isListOpen();
    if (event->matches(QKeySequence::Paste)) {
        paste();
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        // What was chosen in the list is put in; it is sent by the next one.
        if (!list || !completer()->popup()->currentIndex().isValid() || !takeCompletion())
            enter();
        event->accept(); // and no button is pressed by it
    } else if (event->key() == Qt::Key_Up && !list) {
        recall(-1);
    } else if (event->key() == Qt::Key_Down && !list) {
        recall(1);
    } else {
        QLineEdit::keyPressEvent(event);
    }
}

void CommandEdit::enter()
{
    if (completer()->popup()->isVisible())
        completer()->popup()->hide();
    const QString line = text();
    clear();
    remember(line);
    m_place = m_history.size();
    Q_EMIT entered({line.toUtf8()});
}

/// Of credentials that were typed with AUTH only what is before them is kept.
void CommandEdit::remember(const QString &line)
{
    if (echoMode() != Normal || line.isEmpty())
        return;
    const QByteArray octets = line.toUtf8();
    const qsizetype secret = m_state.expects == Expects::Command ? smtp::SecretLines().read(octets).secretFrom : -1;
    const QString kept = secret < 0 ? line : QString::fromUtf8(octets.first(secret));
    if (kept.isEmpty() || (!m_history.isEmpty() && m_history.constLast() == kept))
        return;
    m_history << kept;
    if (m_history.size() > mostRemembered)
        m_history.removeFirst();
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
