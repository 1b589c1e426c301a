// SPDX-License-Identifier: MIT
#include "core/delivery/attachmentpart.h"

#include "core/delivery/customfield.h"
#include "core/delivery/leaf.h"
#include "core/delivery/mediatypes.h"
#include "core/mime/characters.h"
#include "core/mime/filescan.h"
#include "core/mime/header.h"

#include <QMimeDatabase>

#include <algorithm>

namespace postscope::delivery {

namespace {

using Code = ComposeProblem::Code;

// Also of a path of Windows: a name never says where a file is to go.
QString baseName(const QString &name)
{
    return name.sliced(qMax(name.lastIndexOf(u'/'), name.lastIndexOf(u'\\')) + 1);
}

QString fileNameOf(const Attachment &attachment)
{
    return baseName(attachment.fileName.isEmpty() ? attachment.path : attachment.fileName);
}

mime::MediaType foundType(const Attachment &attachment)
{
    if (const QByteArray byName = mediaTypeOfName(fileNameOf(attachment)); !byName.isEmpty())
        return {byName, {}};
    const QMimeDatabase database;
    const QMimeType type =
        attachment.path.isEmpty() ? database.mimeTypeForFileNameAndData(fileNameOf(attachment), attachment.content) : database.mimeTypeForFile(attachment.path);
    const QByteArray name = type.name().toLatin1();
    const auto parsed = mime::parseMediaType(name);
    // What the database says of empty files and directories is no media type.
    if (!parsed || name.startsWith("inode/") || name == "application/x-zerosize" || name.startsWith("multipart/"))
        return {"application/octet-stream", {}};
    return *parsed;
}

std::optional<mime::MediaType> typeOf(const Attachment &attachment)
{
    if (attachment.contentType.isEmpty())
        return foundType(attachment);
    const auto given = mime::parseMediaType(attachment.contentType);
    return given && !given->name.startsWith("multipart/") ? given : std::nullopt;
}

bool isContentId(const QByteArray &id)
{
    constexpr qsizetype maxContentId = 900;
    return id.size() <= maxContentId && std::ranges::all_of(id, [](char octet) { return octet > ' ' && octet < 0x7F && octet != '<' && octet != '>'; });
}

bool isOurs(const QString &name)
{
    const QString lower = name.toLower();
    return lower == QStringLiteral("content-type") || lower == QStringLiteral("content-transfer-encoding") || lower == QStringLiteral("content-disposition") ||
           lower == QStringLiteral("content-id");
}

std::optional<ComposeProblem> flawOfHeaders(const Attachment &attachment, qsizetype index)
{
    for (const CustomHeader &header : attachment.headers) {
        const auto flaw = isOurs(header.name) ? Code::ReservedHeader : flawOf(header);
        if (flaw)
            return ComposeProblem{.field = Field::Attachments, .code = *flaw, .detail = header.name.left(80), .index = index};
    }
    return std::nullopt;
}

std::optional<ComposeProblem> flawOf(const Attachment &attachment, const std::optional<mime::MediaType> &type, qsizetype index)
{
    ComposeProblem problem{.field = Field::Attachments, .index = index};
    if (mime::unsafeCharacter(fileNameOf(attachment)) >= 0)
        problem.code = Code::UnsafeCharacter;
    else if (!type)
        problem = {.field = Field::Attachments, .code = Code::BadContentType, .detail = QString::fromUtf8(attachment.contentType).left(80), .index = index};
    else if (!isContentId(attachment.contentId))
        problem = {.field = Field::Attachments, .code = Code::BadMessageId, .detail = QString::fromUtf8(attachment.contentId).left(80), .index = index};
    else if (!attachment.disposition.isEmpty() && attachment.disposition != "attachment" && attachment.disposition != "inline")
        problem = {.field = Field::Attachments, .code = Code::BadDisposition, .detail = QString::fromUtf8(attachment.disposition).left(80), .index = index};
    else
        return flawOfHeaders(attachment, index);
    return problem;
}

/// The fields behind Content-Type and its encoding: disposition with file name, Content-ID, and what else is asked for.
QByteArray fieldsOf(const Attachment &attachment, bool isFile)
{
    QByteArray fields;
    const QString name = isFile || !attachment.fileName.isEmpty() ? fileNameOf(attachment) : QString();
    const QByteArray byId = attachment.contentId.isEmpty() ? "attachment" : "inline";
    if (isFile || !attachment.disposition.isEmpty() || !name.isEmpty()) {
        const QList<mime::Parameter> parameters = name.isEmpty() ? QList<mime::Parameter>() : QList<mime::Parameter>{{"filename", name}};
        fields += mime::parameterField("Content-Disposition", attachment.disposition.isEmpty() ? byId : attachment.disposition, parameters);
    }
    if (!attachment.contentId.isEmpty())
        fields += mime::tokenField("Content-ID", {'<' + attachment.contentId + '>'});
    for (const CustomHeader &header : attachment.headers)
        fields += customField(header);
    return fields;
}

std::optional<mime::Part> rawPart(const Attachment &attachment, const PartPlace &place, QList<ComposeProblem> &problems)
{
    const auto part = wholePart(attachment);
    ComposeProblem problem{.field = place.field, .code = Code::BadPart, .detail = attachment.path, .index = place.index};
    if (!part) {
        problem = readProblem(part.error(), place.index);
        problem.field = place.field;
    }
    if (!part || !*part)
        problems.append(problem);
    return part.value_or(std::nullopt);
}

} // namespace

ComposeProblem readProblem(const ReadFailure &failure, qsizetype index)
{
    const bool missing = failure.kind == ReadFailure::Kind::Missing;
    const QString detail = missing || failure.detail.isEmpty() ? failure.path : failure.path + QStringLiteral(": ") + failure.detail;
    return {.field = Field::Attachments, .code = missing ? Code::AttachmentMissing : Code::AttachmentUnreadable, .detail = detail, .index = index};
}

std::optional<mime::Part> attachmentPart(const Attachment &attachment, const PartPlace &place, QList<ComposeProblem> &problems, BodyEncoding form)
{
    const auto placed = [&](ComposeProblem problem) {
        problem.field = place.field;
        problem.index = place.index;
        problems.append(problem);
        return std::nullopt;
    };
    // Asked first: looking for the type of a pipe would wait for its other end.
    if (!attachment.path.isEmpty()) {
        if (const auto slice = mime::base64Slice(attachment.path); !slice)
            return placed(readProblem(slice.error(), place.index));
    }
    if (attachment.raw)
        return rawPart(attachment, place, problems);
    const auto type = typeOf(attachment);
    if (const auto flaw = flawOf(attachment, type, place.index))
        return placed(*flaw);
    auto part = place.alternative ? textLeafOf(attachment, *type, form) : leafOf(attachment, *type, form);
    if (!part)
        return placed(readProblem(part.error(), place.index));
    if (const QString name = fileNameOf(attachment); place.oldNames && !name.isEmpty())
        part->type.parameters.append({"name", name, true});
    part->fields += fieldsOf(attachment, !place.alternative);
    return *part;
}

} // namespace postscope::delivery
