// SPDX-License-Identifier: MIT
#include "ui/extensionchoice.h"

namespace postscope::ui {

void ExtensionChoice::applyTo(smtp::OpenOptions &options) const
{
    options.without += without;
    options.with += with;
    options.bdat = options.bdat || bdat;
    options.prdr = options.prdr || prdr;
}

QString ExtensionChoice::toText() const
{
    QStringList words;
    for (const QByteArray &keyword : without)
        words += QChar(0x2212) + QString::fromLatin1(keyword);
    for (const smtp::Capability &capability : with)
        words += QLatin1Char('+') + QString::fromLatin1(capability.keyword);
    if (bdat)
        words += QStringLiteral("BDAT");
    if (prdr)
        words += QStringLiteral("PRDR");
    return words.join(QLatin1Char(' '));
}

} // namespace postscope::ui
