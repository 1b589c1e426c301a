// SPDX-License-Identifier: MIT
#include "ui/compose/sourceedit.h"

#include <QMimeData>

namespace postscope::ui {

SourceEdit::SourceEdit(QWidget *parent) : QPlainTextEdit(parent)
{
    setTabChangesFocus(true);
}

void SourceEdit::insertFromMimeData(const QMimeData *source)
{
    // Qt asks for the first of the formats without looking whether there is one.
    if (source && !source->formats().isEmpty())
        QPlainTextEdit::insertFromMimeData(source);
}

} // namespace postscope::ui
