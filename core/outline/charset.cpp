// SPDX-License-Identifier: MIT
#include "core/outline/charset.h"

#include <QStringDecoder>

namespace postscope::outline {

QString decodeCharset(QByteArrayView octets, const QByteArray &charset)
{
    const QByteArray name = charset.toLower();
    if (name.isEmpty() || name == "us-ascii" || name == "ascii" || name == "utf-8" || name == "utf8")
        return octets.isValidUtf8() ? QString::fromUtf8(octets) : QString::fromLatin1(octets);
    QStringDecoder decoder(name.constData());
    return decoder.isValid() ? QString(decoder(octets)) : QString::fromLatin1(octets);
}

} // namespace postscope::outline
