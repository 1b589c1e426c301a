// SPDX-License-Identifier: MIT
#include "core/delivery/leaf.h"

#include "core/delivery/mailheader.h"
#include "core/mime/base64.h"
#include "core/mime/filescan.h"
#include "core/mime/lineendings.h"
#include "core/mime/quotedprintable.h"

#include <QFile>
#include <QFileInfo>
#include <QStringDecoder>

namespace postscope::delivery {

namespace {

using mime::TransferEncoding;

constexpr qint64 maxLine = 998; // octets without CR LF

bool isText(const mime::MediaType &type)
{
    return type.name.startsWith("text/");
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

Result<QByteArray, ReadFailure> octetsOf(const Attachment &attachment)
{
    if (attachment.path.isEmpty())
        return attachment.content;
    QFile file(attachment.path);
    if (!file.open(QIODevice::ReadOnly))
        return Unexpected(ReadFailure{ReadFailure::Kind::Unreadable, attachment.path, file.errorString()});
    return file.read(maxEncodedFile);
}

bool isSmall(const Attachment &attachment)
{
    return attachment.path.isEmpty() || QFileInfo(attachment.path).size() <= maxEncodedFile;
}

mime::Part asLines(const mime::MediaType &type, QByteArray lines, TransferEncoding encoding, bool eightBitAllowed)
{
    const mime::LineScan scan = mime::scanLines(QByteArrayView(lines));
    const bool fits = !scan.nul && scan.longestLine <= maxLine && (!scan.eightBit || (encoding == TransferEncoding::EightBit && eightBitAllowed));
    mime::Part part{.type = type};
    if (encoding != TransferEncoding::QuotedPrintable && fits) {
        part.encoding = scan.eightBit ? "8bit" : "7bit";
        part.body = {mime::Literal{std::move(lines)}};
        return part;
    }
    if (encoding != TransferEncoding::QuotedPrintable && mime::quotedPrintableCost(lines) > mime::base64LinesSize(lines.size()))
        return mime::octetsPart(type, lines);
    part.encoding = "quoted-printable";
    part.body = {mime::Literal{mime::quotedPrintable(lines)}};
    return part;
}

} // namespace

Result<mime::Part, ReadFailure> leafOf(const Attachment &attachment, const mime::MediaType &type, BodyEncoding form)
{
    const TransferEncoding asked = attachment.encoding;
    const bool inLines = asked != TransferEncoding::Automatic && asked != TransferEncoding::Base64;
    // Line ends of what is no text are octets like others: only quoted-printable keeps them.
    const bool possible = isText(type) || (asked == TransferEncoding::QuotedPrintable && !type.name.startsWith("message/"));
    if (inLines && possible && isSmall(attachment)) {
        const auto octets = octetsOf(attachment);
        if (!octets)
            return Unexpected(octets.error());
        return asLines(type, isText(type) ? mime::LineEndings::mended(*octets) : *octets, asked, form != BodyEncoding::SevenBit);
    }
    const BodyEncoding octetForm = asked == TransferEncoding::Base64 && form == BodyEncoding::Binary ? BodyEncoding::EightBit : form;
    return attachment.path.isEmpty() ? Result<mime::Part, ReadFailure>(contentPart(attachment.content, type, octetForm))
                                     : filePart(attachment.path, type, octetForm);
}

Result<mime::Part, ReadFailure> textLeafOf(const Attachment &attachment, mime::MediaType type, BodyEncoding form)
{
    if (!isText(type) || !isSmall(attachment))
        return leafOf(attachment, type, form);
    const auto octets = octetsOf(attachment);
    if (!octets)
        return Unexpected(octets.error());
    const auto isCharset = [](const mime::Parameter &parameter) { return parameter.name.compare("charset", Qt::CaseInsensitive) == 0; };
    QStringDecoder utf8(QStringConverter::Utf8, QStringConverter::Flag::Stateless);
    const QString text = utf8(*octets);
    if (std::ranges::none_of(type.parameters, isCharset) && !utf8.hasError())
        type.parameters.append({"charset", QStringLiteral("utf-8")});
    const bool eightBit = form == BodyEncoding::EightBit || form == BodyEncoding::Binary;
    if (attachment.encoding == TransferEncoding::Base64)
        return mime::octetsPart(type, mime::LineEndings::mended(*octets));
    const TransferEncoding asked =
        attachment.encoding == TransferEncoding::Automatic ? (eightBit ? TransferEncoding::EightBit : TransferEncoding::SevenBit) : attachment.encoding;
    return asLines(type, mime::LineEndings::mended(*octets), asked, form != BodyEncoding::SevenBit);
}

Result<std::optional<mime::Part>, ReadFailure> wholePart(const Attachment &attachment)
{
    const auto octets = octetsOf(attachment);
    if (!octets)
        return Unexpected(octets.error());
    const auto header = MailHeader::read(octets->first(qMin<qsizetype>(octets->size(), MailHeader::maxSize + 1)));
    const QByteArray lines = mime::LineEndings::mended(*octets);
    const mime::LineScan scan = mime::scanLines(QByteArrayView(lines));
    if (!header || !isSmall(attachment) || scan.nul || scan.longestLine > maxLine)
        return std::optional<mime::Part>();
    mime::Part part{.encoding = scan.eightBit ? "8bit" : "7bit", .body = {mime::Literal{lines}}, .whole = true};
    return std::optional(part);
}

} // namespace postscope::delivery
