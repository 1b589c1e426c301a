// SPDX-License-Identifier: MIT
#pragma once

#include "core/delivery/compose.h"
#include "core/mime/part.h"

#include <optional>

namespace postscope::delivery {

/// An attachment as a leaf: its type as given or found (QMimeDatabase), in base64 or binary; a mail as it is, which is the only way it may travel
/// (RFC 2046 5.2.1). `index` is named in problems; nothing comes back where there is one.
[[nodiscard]] std::optional<mime::Part> attachmentPart(const Attachment &attachment, qsizetype index, QList<ComposeProblem> &problems,
                                                       BodyEncoding form = BodyEncoding::Automatic);

/// What a failure to read `path` is called; `index` -1: not an attachment.
[[nodiscard]] ComposeProblem readProblem(const ReadFailure &failure, qsizetype index);

} // namespace postscope::delivery
