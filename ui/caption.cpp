// SPDX-License-Identifier: MIT
#include "ui/caption.h"

#include "ui/inspect/plaintext.h"

namespace postscope::ui {

QString caption(const QString &text, qsizetype limit)
{
    QString shown = visible(QStringView(text).left(limit));
    if (text.size() > limit)
        shown += QChar(0x2026);
    return shown.replace(QLatin1Char('&'), QStringLiteral("&&"));
}

} // namespace postscope::ui
