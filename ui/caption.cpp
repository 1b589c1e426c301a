// SPDX-License-Identifier: MIT
#include "ui/caption.h"

#include "ui/inspect/plaintext.h"

#include <QRegularExpression>

namespace postscope::ui {

QString caption(const QString &text, qsizetype limit)
{
    QString shown = visible(QStringView(text).left(limit));
    if (text.size() > limit)
        shown += QChar(0x2026);
    return shown.replace(QLatin1Char('&'), QStringLiteral("&&"));
}

QString withoutAccessKey(QString label)
{
    static const QRegularExpression added(QStringLiteral(R"(\(&\w\))"));
    return label.remove(added).remove(QLatin1Char('&'));
}

} // namespace postscope::ui
