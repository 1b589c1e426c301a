// SPDX-License-Identifier: MIT
#pragma once

#include "core/delivery/compose.h"
#include "core/mime/part.h"

#include <optional>

namespace postscope::delivery {

/// Whether octets above 127 may stand in a body.
enum class BodyForm {
    AsItIs,  ///< where a mail that is attached has them
    SevenBit ///< nowhere: such a mail goes as a file of octets
};

/// An attachment as a leaf: its type as given or found (QMimeDatabase), in base64; a mail as it is, which is the only way it may travel (RFC 2046
/// 5.2.1). `index` is named in problems; nothing comes back where there is one.
[[nodiscard]] std::optional<mime::Part> attachmentPart(const Attachment &attachment, qsizetype index, QList<ComposeProblem> &problems,
                                                       BodyForm form = BodyForm::AsItIs);

/// What a failure to read `path` is called; `index` -1: not an attachment.
[[nodiscard]] ComposeProblem readProblem(const ReadFailure &failure, qsizetype index);

} // namespace postscope::delivery
