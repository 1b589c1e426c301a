// SPDX-License-Identifier: MIT
#include "ui/compose/bodyedit.h"

#include "ui/compose/filedrop.h"
#include "ui/compose/inlinepictures.h"

#include <QMimeData>

#include <algorithm>

namespace postscope::ui {

BodyEdit::BodyEdit(QWidget *parent) : SourceEdit(parent)
{
    auto *drop = new FileDrop(this);
    drop->watch(viewport());
    connect(drop, &FileDrop::dropped, this, [this](const QStringList &paths) { Q_EMIT attachmentsGiven(attachmentsOf(paths)); });
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

bool BodyEdit::canInsertFromMimeData(const QMimeData *source) const
{
    return source->hasImage() || SourceEdit::canInsertFromMimeData(source);
}

void BodyEdit::insertFromMimeData(const QMimeData *source)
{
    // What is both text and picture, as a cell of a spreadsheet, was copied as text.
    const bool plain = source->hasText() && !source->hasUrls();
    if (const QList<delivery::Attachment> attachments = plain ? QList<delivery::Attachment>() : attachmentsIn(source); !attachments.isEmpty()) {
        Q_EMIT attachmentsGiven(attachments);
        return;
    }
    wrapFor(source->text());
    SourceEdit::insertFromMimeData(source);
}

void BodyEdit::wrapFor(const QString &text)
{
    const auto lines = QStringView(text).split(QLatin1Char('\n'));
    if (std::any_of(lines.cbegin(), lines.cend(), [](QStringView line) { return line.size() > maxWrapped; }))
        setLineWrapMode(NoWrap);
}

} // namespace postscope::ui
