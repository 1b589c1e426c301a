// SPDX-License-Identifier: MIT
#pragma once

#include "core/delivery/bodyencoding.h"
#include "core/delivery/draft.h"
#include "core/mime/part.h"

namespace postscope::delivery {

/// The body of an attachment or an alternative as a leaf of that type, without more fields than Content-Type and its encoding.
///
/// In base64 where nothing is asked for, binary where `form` is; a text in the encoding that is asked for where its lines allow it, else quoted-printable
/// or base64. What goes as text has its line ends made CR LF. A mail goes as it is, which is the only way it may travel (RFC 2046 5.2.1), or as a file of
/// octets. A file of more than maxEncodedFile octets is never read here: it goes in base64.
[[nodiscard]] Result<mime::Part, ReadFailure> leafOf(const Attachment &attachment, const mime::MediaType &type, BodyEncoding form);

/// A text that somebody reads instead of another: encoded as such, not as a file, unless it says how.
[[nodiscard]] Result<mime::Part, ReadFailure> textLeafOf(const Attachment &attachment, mime::MediaType type, BodyEncoding form);

/// A part that has its own header (Attachment::raw), with line ends made CR LF; nothing where it does not begin with one.
[[nodiscard]] Result<std::optional<mime::Part>, ReadFailure> wholePart(const Attachment &attachment);

/// Octets of a file that is held in memory to be encoded as text.
inline constexpr qint64 maxEncodedFile = 16LL * 1024 * 1024;

} // namespace postscope::delivery
