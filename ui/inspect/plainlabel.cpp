// SPDX-License-Identifier: MIT
#include "ui/inspect/plainlabel.h"

#include <QLabel>

namespace postscope::ui {

QLabel *plainLabel(const QString &text)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

} // namespace postscope::ui
