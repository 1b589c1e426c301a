// SPDX-License-Identifier: MIT
#include "core/outline/outline.h"
#include "core/outline/charset.h"
#include "core/outline/scanner.h"

#include <QFile>
#include <QFileInfo>

namespace postscope::outline {

namespace {

QString decoded(const Part *part)
{
    return part ? decodeCharset(part->content, part->charset).replace(QLatin1StringView("\r\n"), QLatin1StringView("\n")) : QString();
}

} // namespace

QString Outline::header(QStringView name) const
{
    for (const HeaderField &field : headers) {
        if (name.compare(field.name, Qt::CaseInsensitive) == 0)
            return field.value;
    }
    return {};
}

const Part *Outline::body(QByteArrayView contentType) const
{
    QByteArray attachedMail; // its path with a dot: what is below it is somebody else's text
    for (const Part &part : parts) {
        if (!attachedMail.isEmpty() && part.path.startsWith(attachedMail))
            continue;
        if (part.container && part.contentType.startsWith("message/") && !part.path.isEmpty())
            attachedMail = part.path + '.';
        if (!part.container && part.contentType == contentType && part.disposition != "attachment")
            return &part;
    }
    return nullptr;
}

QString Outline::text() const
{
    return decoded(body("text/plain"));
}

QString Outline::html() const
{
    return decoded(body("text/html"));
}

const Part *Outline::withContentId(const QByteArray &contentId) const
{
    for (const Part &part : parts) {
        if (!part.container && !contentId.isEmpty() && part.contentId == contentId)
            return &part;
    }
    return nullptr;
}

Result<Outline, QString> readOutline(const QString &path, const OutlineLimits &limits)
{
    QFile file(path);
    if (QFileInfo(path).exists() && !QFileInfo(path).isFile()) // a FIFO would be waited for, a device never ends
        return Unexpected(QFileInfo(path).isDir() ? QStringLiteral("Is a directory") : QStringLiteral("Not a regular file"));
    if (!file.open(QIODevice::ReadOnly))
        return Unexpected(file.errorString());
    const QByteArray octets = file.read(limits.file + 1);
    if (file.error() != QFile::NoError)
        return Unexpected(file.errorString());
    return readOutline(QByteArrayView(octets), limits);
}

Outline readOutline(QByteArrayView octets, const OutlineLimits &limits)
{
    return Scanner(octets, limits).scan();
}

} // namespace postscope::outline
