// SPDX-License-Identifier: MIT
#include "core/mime/textpart.h"

#include "core/mime/base64.h"
#include "core/mime/charset.h"
#include "core/mime/flowed.h"
#include "core/mime/lineendings.h"
#include "core/mime/quotedprintable.h"

#include <algorithm>

namespace postscope::mime {

namespace {

constexpr qsizetype maxLine = 998; // octets without CR LF, RFC 5322 2.1.1

/// Which octets may stand in a body that is not encoded.
struct Allowed {
    bool eightBit = false;
    bool escape = false;        ///< ISO-2022-JP is 7-bit with it (RFC 1468)
    bool trailingSpace = false; ///< format=flowed lives on it
};

// What every relay leaves alone: short lines of printable characters, no white space at their ends, no "From " at their starts.
bool isSafeLine(QByteArrayView line, const Allowed &allowed)
{
    const auto isSafe = [&allowed](char octet) {
        return octet == '\t' || (octet >= ' ' && octet < 0x7F) || (allowed.eightBit && uchar(octet) > 0x7F) || (allowed.escape && octet == 0x1B);
    };
    return line.size() <= maxLine && (allowed.trailingSpace || !line.endsWith(' ')) && !line.endsWith('\t') && !line.startsWith("From ") &&
           std::ranges::all_of(line, isSafe);
}

bool isSafeText(QByteArrayView text, const Allowed &allowed)
{
    for (qsizetype begin = 0; begin < text.size();) {
        const qsizetype found = text.indexOf("\r\n", begin);
        const qsizetype end = found < 0 ? text.size() : found;
        if (!isSafeLine(text.sliced(begin, end - begin), allowed))
            return false;
        begin = end + 2;
    }
    return true;
}

TransferEncoding chosen(QByteArrayView octets, const TextForm &form)
{
    using enum TransferEncoding;
    if (form.encoding == QuotedPrintable || form.encoding == Base64)
        return form.encoding;
    Allowed allowed{.escape = form.charset.startsWith("iso-2022-"), .trailingSpace = form.flowed};
    if (isSafeText(octets, allowed))
        return SevenBit;
    allowed.eightBit = true;
    const bool mayBeEightBit = form.encoding == EightBit || (form.encoding == Automatic && form.eightBit);
    if (mayBeEightBit && isSafeText(octets, allowed))
        return EightBit;
    return quotedPrintableCost(octets) <= base64LinesSize(octets.size()) ? QuotedPrintable : Base64;
}

} // namespace

Part textPart(const QByteArray &type, const QString &text, const TextForm &form)
{
    Part part{.type = {type, {{"charset", QString::fromLatin1(form.charset)}}}};
    const bool flowed = form.flowed && type == "text/plain";
    if (flowed)
        part.type.parameters.append({"format", QStringLiteral("flowed")});
    const QString lines = flowed ? flowedText(QString(text).replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\r', u'\n')) : text;
    const QByteArray octets = LineEndings::mended(form.charset == "utf-8" ? lines.toUtf8() : encodedIn(lines, form.charset).value_or(lines.toUtf8()));
    switch (chosen(octets, form)) {
    case TransferEncoding::Automatic:
    case TransferEncoding::SevenBit:
        part.encoding = "7bit";
        part.body = {Literal{octets}};
        break;
    case TransferEncoding::EightBit:
        part.encoding = "8bit";
        part.body = {Literal{octets}};
        break;
    case TransferEncoding::QuotedPrintable:
        part.encoding = "quoted-printable";
        part.body = {Literal{quotedPrintable(octets)}};
        break;
    case TransferEncoding::Base64: {
        const QByteArray lines64 = base64Lines(octets);
        part.encoding = "base64";
        part.body = {Literal{lines64}};
        part.closed = !octets.isEmpty();
        break;
    }
    }
    return part;
}

} // namespace postscope::mime
