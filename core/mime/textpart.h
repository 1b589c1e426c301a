// SPDX-License-Identifier: MIT
#pragma once

#include "core/mime/part.h"

namespace postscope::mime {

/// The Content-Transfer-Encoding that somebody asks for (RFC 2045 6).
enum class TransferEncoding {
    Automatic,
    SevenBit,
    EightBit,
    QuotedPrintable,
    Base64,
};

/// How a text is to be written.
struct TextForm {
    QByteArray charset = "utf-8"; ///< one that isTextCharset()
    bool flowed = false;          ///< format=flowed (RFC 3676); text/plain alone has it
    TransferEncoding encoding = TransferEncoding::Automatic;
    bool eightBit = false; ///< Automatic may choose 8bit

    bool operator==(const TextForm &) const = default;
};

/// A text leaf such as "text/plain": line ends CR LF. Automatic: 7bit where that is safe, 8bit where it is allowed, else quoted-printable or base64,
/// whichever is shorter. 7bit and 8bit that are asked for give way to that where the text cannot go so: a long line, an octet above 127.
/// Every character of `text` is in the charset.
[[nodiscard]] Part textPart(const QByteArray &type, const QString &text, const TextForm &form = {});

} // namespace postscope::mime
