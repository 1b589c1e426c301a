// SPDX-License-Identifier: MIT
#include "core/outline/charset.h"
#include "core/outline/linefindings.h"

#include <QStringDecoder>

namespace postscope::outline {

namespace {

bool isAscii(const QByteArray &name)
{
    return name.isEmpty() || name == "us-ascii" || name == "ascii" || name == "ansi_x3.4-1968";
}

bool isUtf8(const QByteArray &name)
{
    return name == "utf-8" || name == "utf8";
}

} // namespace

QString decodeCharset(QByteArrayView octets, const QByteArray &charset)
{
    if (isUtf8OrAscii(charset))
        return octets.isValidUtf8() ? QString::fromUtf8(octets) : QString::fromLatin1(octets);
    QStringDecoder decoder(charset.toLower().constData());
    return decoder.isValid() ? QString(decoder(octets)) : QString::fromLatin1(octets);
}

bool isUtf8OrAscii(const QByteArray &charset)
{
    const QByteArray name = charset.toLower();
    return isAscii(name) || isUtf8(name);
}

bool isKnownCharset(const QByteArray &charset)
{
    return isUtf8OrAscii(charset) || QStringDecoder(charset.toLower().constData()).isValid();
}

bool isTextOf(QByteArrayView octets, const QByteArray &charset)
{
    const QByteArray name = charset.toLower();
    if (isAscii(name))
        return !hasEightBit(octets);
    if (isUtf8(name))
        return octets.isValidUtf8();
    QStringDecoder decoder(name.constData());
    const QString text = decoder(octets);
    return !text.contains(QChar::ReplacementCharacter) && !decoder.hasError();
}

} // namespace postscope::outline
