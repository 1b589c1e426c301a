// SPDX-License-Identifier: MIT
#include "core/delivery/attachmentpart.h"

#include "core/mime/characters.h"
#include "core/mime/filescan.h"
#include "core/mime/header.h"
#include "core/mime/lineendings.h"

#include <QMimeDatabase>

#include <algorithm>

namespace postscope::delivery {

namespace {

using Code = ComposeProblem::Code;

constexpr qint64 maxLine = 998; // octets without CR LF

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

std::optional<ComposeProblem> flawOf(const Attachment &attachment, const std::optional<mime::MediaType> &type, qsizetype index)
{
    ComposeProblem problem{.field = Field::Attachments, .index = index};
    if (mime::unsafeCharacter(fileNameOf(attachment)) >= 0)
        problem.code = Code::UnsafeCharacter;
    else if (!type)
        problem = {.field = Field::Attachments, .code = Code::BadContentType, .detail = QString::fromUtf8(attachment.contentType).left(80), .index = index};
    else if (!isContentId(attachment.contentId))
        problem = {.field = Field::Attachments, .code = Code::BadMessageId, .detail = QString::fromUtf8(attachment.contentId).left(80), .index = index};
    else
        return std::nullopt;
    return problem;
}

// A mail with NUL or an endless line is none that 7bit or 8bit can carry: it goes as octets.
bool setMailBody(mime::Part &part, const mime::LineScan &scan, QList<mime::Message::Segment> body, BodyEncoding form)
{
    if (scan.nul || (scan.eightBit && form == BodyEncoding::SevenBit) || scan.longestLine > maxLine)
        return false;
    part.encoding = scan.eightBit ? "8bit" : "7bit";
    part.body = std::move(body);
    return true;
}

Result<mime::Part, ReadFailure> filePart(const QString &path, const mime::MediaType &type, BodyEncoding form)
{
    mime::Part part{.type = type};
    if (type.name.startsWith("message/")) {
        const auto scan = mime::scanLines(path);
        if (!scan)
            return Unexpected(scan.error());
        if (setMailBody(part, *scan, QList<mime::Message::Segment>(scan->slices.cbegin(), scan->slices.cend()), form))
            return part;
        part.type = {"application/octet-stream", {}};
    }
    const bool binary = form == BodyEncoding::Binary;
    const auto slice = binary ? mime::octetSlice(path) : mime::base64Slice(path);
    if (!slice)
        return Unexpected(slice.error());
    if (binary)
        return mime::binaryPart(part.type, {*slice});
    part.encoding = "base64";
    part.body = {*slice};
    part.closed = slice->length > 0;
    return part;
}

mime::Part contentPart(const QByteArray &content, const mime::MediaType &type, BodyEncoding form)
{
    const auto octets = [&](const mime::MediaType &as) {
        return form == BodyEncoding::Binary ? mime::binaryPart(as, {mime::Literal{content}}) : mime::octetsPart(as, content);
    };
    if (!type.name.startsWith("message/"))
        return octets(type);
    mime::Part part{.type = type};
    const QByteArray lines = mime::LineEndings::mended(content);
    const bool carried = setMailBody(part, mime::scanLines(QByteArrayView(content)), {mime::Literal{lines}}, form);
    return carried ? part : octets({"application/octet-stream", {}});
}

} // namespace

ComposeProblem readProblem(const ReadFailure &failure, qsizetype index)
{
    const bool missing = failure.kind == ReadFailure::Kind::Missing;
    const QString detail = missing || failure.detail.isEmpty() ? failure.path : failure.path + QStringLiteral(": ") + failure.detail;
    return {.field = Field::Attachments, .code = missing ? Code::AttachmentMissing : Code::AttachmentUnreadable, .detail = detail, .index = index};
}

std::optional<mime::Part> attachmentPart(const Attachment &attachment, qsizetype index, QList<ComposeProblem> &problems, BodyEncoding form)
{
    // Asked first: looking for the type of a pipe would wait for its other end.
    if (!attachment.path.isEmpty()) {
        if (const auto slice = mime::base64Slice(attachment.path); !slice) {
            problems.append(readProblem(slice.error(), index));
            return std::nullopt;
        }
    }
    const auto type = typeOf(attachment);
    if (const auto flaw = flawOf(attachment, type, index)) {
        problems.append(*flaw);
        return std::nullopt;
    }
    auto part =
        attachment.path.isEmpty() ? Result<mime::Part, ReadFailure>(contentPart(attachment.content, *type, form)) : filePart(attachment.path, *type, form);
    if (!part) {
        problems.append(readProblem(part.error(), index));
        return std::nullopt;
    }
    const QString name = fileNameOf(attachment);
    const QList<mime::Parameter> parameters = name.isEmpty() ? QList<mime::Parameter>() : QList<mime::Parameter>{{"filename", name}};
    part->fields += mime::parameterField("Content-Disposition", attachment.contentId.isEmpty() ? "attachment" : "inline", parameters);
    if (!attachment.contentId.isEmpty())
        part->fields += mime::tokenField("Content-ID", {'<' + attachment.contentId + '>'});
    return *part;
}

} // namespace postscope::delivery
