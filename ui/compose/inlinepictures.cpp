// SPDX-License-Identifier: MIT
#include "ui/compose/inlinepictures.h"

#include "ui/compose/filedrop.h"

#include <QBuffer>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QMimeData>
#include <QMimeDatabase>
#include <QRegularExpression>

#include <algorithm>

namespace postscope::ui {

using namespace Qt::StringLiterals;
using delivery::Attachment;

namespace {

QString nameOf(const Attachment &attachment)
{
    return attachment.fileName.isEmpty() ? QFileInfo(attachment.path).fileName() : attachment.fileName;
}

bool isPicture(const Attachment &attachment)
{
    const QByteArray type =
        attachment.contentType.isEmpty() ? QMimeDatabase().mimeTypeForFile(attachment.path).name().toLatin1() : attachment.contentType.toLower();
    return type.startsWith("image/");
}

/// The name where it can stand in a URL as it is, with a number where it is taken.
QByteArray freeContentId(const QString &name, const QList<Attachment> &present)
{
    static const QRegularExpression plain(u"^[A-Za-z0-9][A-Za-z0-9._-]{0,60}$"_s);
    const QByteArray wanted = plain.match(name).hasMatch() ? name.toLatin1() : QByteArray("picture");
    QByteArray id = wanted;
    const auto taken = [&id](const Attachment &attachment) { return attachment.contentId == id; };
    for (int number = 2; std::ranges::any_of(present, taken); ++number)
        id = wanted + '-' + QByteArray::number(number);
    return id;
}

} // namespace

QList<Attachment> attachmentsOf(const QStringList &paths)
{
    QList<Attachment> attachments;
    for (const QString &path : paths)
        attachments += Attachment{.path = QFileInfo(path).absoluteFilePath()};
    return attachments;
}

QList<Attachment> attachmentsIn(const QMimeData *data)
{
    if (data == nullptr)
        return {};
    QList<Attachment> attachments = attachmentsOf(FileDrop::filesIn(data));
    if (!attachments.isEmpty() || !data->hasImage())
        return attachments;
    Attachment picture{.path = {}, .fileName = u"image.png"_s, .contentType = "image/png"};
    QBuffer buffer(&picture.content);
    buffer.open(QIODevice::WriteOnly);
    if (qvariant_cast<QImage>(data->imageData()).save(&buffer, "PNG"))
        attachments += picture;
    return attachments;
}

QString placeInline(QList<Attachment> &added, const QList<Attachment> &present)
{
    QList<Attachment> all = present;
    QStringList images;
    for (Attachment &attachment : added) {
        if (!isPicture(attachment))
            continue;
        attachment.contentId = freeContentId(nameOf(attachment), all);
        all += attachment;
        images += u"<img src=\"cid:%1\" alt=\"%2\">"_s.arg(QString::fromLatin1(attachment.contentId),
                                                           QFileInfo(nameOf(attachment)).completeBaseName().toHtmlEscaped());
    }
    return images.join(u'\n');
}

CidParts inlineParts(const QList<Attachment> &attachments)
{
    constexpr qint64 maxPicture = 8LL * 1024 * 1024;
    CidParts parts;
    for (const Attachment &attachment : attachments) {
        QFile file(attachment.path);
        if (attachment.contentId.isEmpty())
            continue;
        if (attachment.path.isEmpty())
            parts.insert(attachment.contentId, attachment.content);
        else if (QFileInfo(file).isFile() && file.open(QIODevice::ReadOnly))
            parts.insert(attachment.contentId, file.read(maxPicture));
    }
    return parts;
}

} // namespace postscope::ui
