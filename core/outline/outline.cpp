// SPDX-License-Identifier: MIT
#include "core/outline/outline.h"
#include "core/outline/charset.h"
#include "core/outline/regularfile.h"
#include "core/outline/scanner.h"

#include <utility>

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
    if (auto error = openRegular(file))
        return Unexpected(std::move(*error));
    constexpr qint64 unsaid = 1024 * 1024; // files that do not tell their size have less
    const QByteArray octets = file.read(qMin(limits.file, qMax(file.size(), unsaid)) + 1);
    if (file.error() != QFile::NoError)
        return Unexpected(file.errorString());
    return readOutline(QByteArrayView(octets), limits);
}

Outline readOutline(QByteArrayView octets, const OutlineLimits &limits)
{
    return Scanner(octets, limits).scan();
}

} // namespace postscope::outline
