// SPDX-License-Identifier: MIT
#include "ui/compose/bodyedit.h"

#include <QMimeData>

#include <algorithm>

namespace postscope::ui {

BodyEdit::BodyEdit(QWidget *parent) : QPlainTextEdit(parent)
{
    // Tab goes to the next field here, as everywhere else in the form.
    setTabChangesFocus(true);
}

void BodyEdit::load(const QString &text)
{
    setLineWrapMode(WidgetWidth);
    wrapFor(text);
    setPlainText(text);
}

void BodyEdit::showPlace(qsizetype position, qsizetype length)
{
    setFocus(Qt::OtherFocusReason);
    const qsizetype end = document()->characterCount() - 1;
    if (position < 0 || position > end)
        return;
    QTextCursor cursor(document());
    cursor.setPosition(static_cast<int>(position));
    cursor.setPosition(static_cast<int>(std::min(position + length, end)), QTextCursor::KeepAnchor);
    setTextCursor(cursor);
    ensureCursorVisible();
}

void BodyEdit::insertFromMimeData(const QMimeData *source)
{
    wrapFor(source->text());
    QPlainTextEdit::insertFromMimeData(source);
}

void BodyEdit::wrapFor(const QString &text)
{
    const auto lines = QStringView(text).split(QLatin1Char('\n'));
    if (std::any_of(lines.cbegin(), lines.cend(), [](QStringView line) { return line.size() > maxWrapped; }))
        setLineWrapMode(NoWrap);
}

} // namespace postscope::ui
