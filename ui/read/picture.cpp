// SPDX-License-Identifier: MIT
#include "ui/read/picture.h"

#include <QBuffer>
#include <QImageReader>
#include <QUrl>

namespace postscope::ui {

namespace {

using namespace Qt::StringLiterals;

QByteArray formatOf(const QByteArray &octets)
{
    if (octets.startsWith("\x89PNG\r\n\x1a\n"))
        return "png";
    if (octets.startsWith("\xff\xd8\xff"))
        return "jpeg";
    if (octets.startsWith("GIF87a") || octets.startsWith("GIF89a"))
        return "gif";
    if (octets.startsWith("RIFF") && octets.mid(8, 4) == "WEBP")
        return "webp";
    if (octets.startsWith("BM"))
        return "bmp";
    return {};
}

} // namespace

QImage decodePicture(const QByteArray &octets, qint64 &pixels)
{
    const QByteArray format = formatOf(octets);
    if (format.isEmpty())
        return {};
    QBuffer buffer;
    buffer.setData(octets);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, format);
    reader.setAutoDetectImageFormat(false);
    const QSize size = reader.size();
    const qint64 wanted = size.isValid() ? qint64(size.width()) * size.height() : 0;
    if (wanted <= 0 || wanted > pixels)
        return {};
    pixels -= wanted;
    return reader.read(); // Qt's own allocation limit holds as well
}

QByteArray pictureOfDataUrl(const QUrl &url)
{
    const QByteArray text = url.toEncoded(QUrl::FullyEncoded);
    const qsizetype comma = text.indexOf(',');
    const QByteArray media = text.first(qMax<qsizetype>(0, comma)).toLower();
    if (!media.startsWith("data:image/") || media.startsWith("data:image/svg"))
        return {};
    const QByteArray payload = QByteArray::fromPercentEncoding(text.sliced(comma + 1));
    return media.endsWith(";base64") ? QByteArray::fromBase64(payload) : payload;
}

} // namespace postscope::ui
