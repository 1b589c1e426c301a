// SPDX-License-Identifier: MIT
#include "ui/inspect/log/filterline.h"

#include "ui/icon.h"
#include "ui/inspect/plainlabel.h"
#include "ui/text/filters.h"

#include <QAction>
#include <QCompleter>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QStandardItemModel>
#include <QTreeView>
#include <QVBoxLayout>

namespace postscope::ui {

using namespace Qt::StringLiterals;

namespace {

/// Words to choose from with what they mean beside them.
QTreeView *makePopup()
{
    auto *popup = new QTreeView;
    popup->setHeaderHidden(true);
    popup->setRootIsDecorated(false);
    popup->setUniformRowHeights(true);
    popup->setEditTriggers(QAbstractItemView::NoEditTriggers);
    popup->setAccessibleName(FilterLine::tr("What can be typed here"));
    return popup;
}

} // namespace

FilterLine::FilterLine(QWidget *parent)
    : QWidget(parent), m_line(new QLineEdit), m_sign(m_line->addAction(icon("find"_L1, Tone::Muted), QLineEdit::LeadingPosition)), m_count(plainLabel()),
      m_wrong(plainLabel()), m_offered(new QStandardItemModel(this)), m_completer(new QCompleter(m_offered, this))
{
    m_line->setObjectName(u"logFilter"_s);
    m_line->setAccessibleName(tr("Filter"));
    m_line->setPlaceholderText(tr("Filter: code:5xx phase:rcpt -dir:note \"text\" /expression/"));
    m_line->setClearButtonEnabled(true);
    m_line->setMaxLength(int(transcript::Filter::maxLength) + 1);
    m_line->setLayoutDirection(Qt::LeftToRight);
    m_line->installEventFilter(this);
    m_count->setWordWrap(false);
    m_count->setTextInteractionFlags(Qt::NoTextInteraction);
    m_wrong->setObjectName(u"filterError"_s);
    m_wrong->hide();
    QTreeView *popup = makePopup();
    m_completer->setPopup(popup);
    m_completer->setWidget(m_line);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);

    auto *row = new QHBoxLayout;
    row->addWidget(m_line, 1);
    row->addWidget(m_count);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(fontMetrics().height() / 6);
    column->addLayout(row);
    column->addWidget(m_wrong);
    setFocusProxy(m_line);

    connect(m_line, &QLineEdit::textChanged, this, &FilterLine::take);
    connect(m_line, &QLineEdit::textEdited, this, &FilterLine::offer);
    connect(m_line, &QLineEdit::returnPressed, this, &FilterLine::left);
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this, &FilterLine::complete);
    showCount(0, 0, false);
}

QString FilterLine::text() const
{
    return m_line->text();
}

void FilterLine::setText(const QString &text)
{
    m_line->setText(text);
}

void FilterLine::addTerm(const QString &term)
{
    const QString before = text().trimmed();
    if (before == term || before.endsWith(u' ' + term) || before.startsWith(term + u' '))
        return;
    setText(before.isEmpty() ? term : before + u' ' + term);
}

void FilterLine::take()
{
    const auto filter = transcript::Filter::parse(text());
    tell(filter ? QString() : text::sentence(filter.error()));
    if (filter)
        Q_EMIT changed(*filter);
}

void FilterLine::tell(const QString &wrong)
{
    const bool fine = wrong.isEmpty();
    m_sign->setIcon(fine ? icon("find"_L1, Tone::Muted) : icon("error"_L1, Tone::Error));
    m_sign->setToolTip(fine ? QString() : tr("This is no filter yet: the last one that was stays in force"));
    m_wrong->setText(wrong);
    m_wrong->setVisible(!fine);
    m_line->setAccessibleDescription(wrong);
}

void FilterLine::showCount(int passed, int all, bool counting)
{
    const QLocale locale;
    const QString figures = tr("%1 of %2 rows", "rows that a filter shows").arg(locale.toString(passed), locale.toString(all));
    m_count->setText(counting ? figures + u" …"_s : figures);
}

void FilterLine::offer()
{
    const transcript::FilterCompletion found = transcript::completeFilter(text(), m_line->cursorPosition());
    m_offered->setRowCount(0);
    for (const QString &word : found.words) {
        const QString meaning = found.key ? text::describe(*found.key, word) : text::describe(*transcript::filterKeyNamed(word.chopped(1)));
        m_offered->appendRow({new QStandardItem(word), new QStandardItem(meaning)});
    }
    if (found.words.isEmpty()) {
        m_completer->popup()->hide();
        return;
    }
    m_completer->complete();
    static_cast<QTreeView *>(m_completer->popup())->resizeColumnToContents(0);
}

void FilterLine::complete(const QString &word)
{
    const transcript::FilterCompletion found = transcript::completeFilter(text(), m_line->cursorPosition());
    m_line->setSelection(int(found.offset), int(found.length));
    m_line->insert(word);
    if (word.endsWith(u':'))
        offer();
}

bool FilterLine::escape()
{
    if (m_line->text().isEmpty())
        return false;
    m_line->clear();
    return true;
}

bool FilterLine::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_line || (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride))
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isEscape = key->key() == Qt::Key_Escape && key->modifiers() == Qt::NoModifier;
    if (event->type() == QEvent::ShortcutOverride) {
        // Escape stops a session elsewhere; here it clears the line first.
        if (isEscape && !m_line->text().isEmpty())
            event->accept();
        return false;
    }
    if (isEscape)
        return escape();
    if (key->key() == Qt::Key_Down && !m_completer->popup()->isVisible()) {
        offer();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace postscope::ui
