// SPDX-License-Identifier: MIT
#pragma once

#include "core/mime/message.h"
#include "core/mime/parameter.h"

#include <functional>

namespace postscope::mime {

/// A node of a mail that is being made: a leaf with its body encoded already, or a multipart with its children (RFC 2046 5.1).
struct Part {
    MediaType type;
    QByteArray encoding;                          ///< Content-Transfer-Encoding of a leaf; empty for a multipart
    QByteArray fields;                            ///< the other Content-* fields, whole, with CR LF
    QList<std::variant<Literal, FileSlice>> body; ///< of a leaf
    bool whole = false;                           ///< the body begins with the part's own header, and nothing is written before it; `encoding` is its widest
    bool closed = false;                          ///< the last line end of the body is not content: a boundary may follow it at once
    QList<Part> children;                         ///< of a multipart

    /// Its own; of a multipart what its parts need: "7bit", "8bit" or "binary" (RFC 2045 6.4).
    [[nodiscard]] QByteArray transferEncoding() const;
    /// True when it or a part in it is sent as 8bit or binary.
    [[nodiscard]] bool isEightBit() const;
    bool operator==(const Part &) const = default;
};

/// A leaf of octets in base64.
[[nodiscard]] Part octetsPart(MediaType type, QByteArrayView octets);
/// A leaf of octets as they are, which only BINARYMIME carries (RFC 3030 3).
[[nodiscard]] Part binaryPart(MediaType type, QList<std::variant<Literal, FileSlice>> octets);
/// "multipart/" and `subtype` around `children`.
[[nodiscard]] Part multipart(const QByteArray &subtype, QList<Part> children, QList<Parameter> parameters = {});

/// Random octets, as many as asked for.
using RandomOctets = std::function<QByteArray(qsizetype)>;

/// Lays out header and part tree as one message: `header` (whole fields) is followed by the root part's own fields, an empty line and the body.
/// Boundaries are random and do not occur in any text of the message.
[[nodiscard]] QList<Message::Segment> freeze(const QByteArray &header, const Part &root, const RandomOctets &random);

} // namespace postscope::mime
