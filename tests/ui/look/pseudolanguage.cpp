// SPDX-License-Identifier: MIT
#include "tests/ui/look/pseudolanguage.h"

namespace postscope::ui {

QString PseudoLanguage::translate(const char *, const char *source, const char *, int) const
{
    const QString text = QString::fromUtf8(source);
    // Patterns of file names and keys are read by programs.
    if (text.isEmpty() || text.contains(QStringLiteral("(*")) || text.contains(u'\n'))
        return text;
    constexpr qsizetype shortest = 2;
    return u'«' + text + QString(qMax(shortest, text.size() / 3), u'ש') + u'»';
}

} // namespace postscope::ui
