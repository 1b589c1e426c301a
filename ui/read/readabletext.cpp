// SPDX-License-Identifier: MIT
#include "ui/read/readabletext.h"

#include "ui/inspect/plaintext.h"

#include <QStringList>

namespace postscope::ui {

QString readableText(const QString &text)
{
    constexpr qsizetype maxText = 1024 * 1024; // characters
    constexpr qsizetype maxLine = 4 * 1024;
    QStringList lines = text.first(qMin(text.size(), maxText)).split(u'\n');
    for (QString &line : lines) {
        for (qsizetype cut = maxLine; cut < line.size(); cut += maxLine + 1)
            line.insert(cut, u'\n');
    }
    return visibleLines(lines.join(u'\n'));
}

} // namespace postscope::ui
