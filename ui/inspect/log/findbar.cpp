// SPDX-License-Identifier: MIT
#include "ui/inspect/log/findbar.h"

#include "ui/icon.h"
#include "ui/inspect/plainlabel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

namespace postscope::ui {

using namespace Qt::StringLiterals;

FindBar::FindBar(QWidget *parent) : QWidget(parent), m_line(new QLineEdit), m_words(plainLabel())
{
    setObjectName(u"findBar"_s);
    m_line->setObjectName(u"logFind"_s);
    m_line->setAccessibleName(tr("Find in the log"));
    m_line->setClearButtonEnabled(true);
    m_line->setMaxLength(int(transcript::Filter::maxLength) / 3);
    m_line->installEventFilter(this);
    m_words->setTextInteractionFlags(Qt::NoTextInteraction);
    auto *caption = new QLabel(tr("Find:"));
    caption->setTextFormat(Qt::PlainText);
    caption->setBuddy(m_line);
    QToolButton *previous = makeButton("up"_L1, tr("Previous find"));
    QToolButton *next = makeButton("down"_L1, tr("Next find"));
    QToolButton *close = makeButton("close"_L1, tr("Close"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->addWidget(caption);
    row->addWidget(m_line, 2);
    row->addWidget(previous);
    row->addWidget(next);
    row->addWidget(m_words, 1);
    row->addWidget(close);
    setFocusProxy(m_line);
    hide();
    connect(m_line, &QLineEdit::textChanged, this, &FindBar::take);
    connect(previous, &QToolButton::clicked, this, [this] { Q_EMIT search(false, false); });
    connect(next, &QToolButton::clicked, this, [this] { Q_EMIT search(true, false); });
    connect(close, &QToolButton::clicked, this, [this] {
        hide();
        Q_EMIT closed();
    });
}

QToolButton *FindBar::makeButton(QLatin1StringView drawing, const QString &name)
{
    auto *button = new QToolButton;
    button->setIcon(icon(drawing));
    button->setAutoRaise(true);
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

void FindBar::open()
{
    show();
    m_line->selectAll();
    m_line->setFocus();
}

void FindBar::take()
{
    // A text in quotes is a filter, and one that looks at octets without making text of them.
    const auto filter = m_line->text().isEmpty() ? transcript::Filter() : transcript::Filter::parse(transcript::quotedForFilter(m_line->text()));
    m_wanted = filter.value_or(transcript::Filter());
    tell({}, false);
    if (!m_wanted.isEmpty())
        Q_EMIT search(true, true);
}

void FindBar::tell(const QString &words, bool bad)
{
    m_words->setText(words);
    QPalette toned = palette();
    toned.setColor(QPalette::WindowText, color(bad ? Tone::Error : Tone::Muted, palette()));
    m_words->setPalette(toned);
    m_line->setAccessibleDescription(words);
}

bool FindBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_line || (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride))
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isEscape = key->key() == Qt::Key_Escape && key->modifiers() == Qt::NoModifier;
    if (event->type() == QEvent::ShortcutOverride) {
        if (isEscape)
            event->accept(); // it closes the bar, and does not stop a session
        return false;
    }
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (isEscape) {
        hide();
        Q_EMIT closed();
        return true;
    }
    if (enter)
        Q_EMIT search(!key->modifiers().testFlag(Qt::ShiftModifier), false);
    return enter;
}

} // namespace postscope::ui
