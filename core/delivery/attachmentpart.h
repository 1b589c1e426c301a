// SPDX-License-Identifier: MIT
#pragma once

#include "core/delivery/compose.h"
#include "core/mime/part.h"

#include <optional>

namespace postscope::delivery {

/// Where a part stands, for problems and for what is written before it.
struct PartPlace {
    Field field = Field::Attachments;
    qsizetype index = -1;
    bool alternative = false; ///< it says what the text says: it is no file, and a text in it is encoded as one
    bool oldNames = false;    ///< TextChoice::oldNames
};

/// An attachment or alternative as a part: its type as given or found (QMimeDatabase), its body as leafOf() has it, or a whole part as it is.
/// Nothing comes back where there is a problem.
[[nodiscard]] std::optional<mime::Part> attachmentPart(const Attachment &attachment, const PartPlace &place, QList<ComposeProblem> &problems,
                                                       BodyEncoding form = BodyEncoding::Automatic);

/// What a failure to read `path` is called; `index` -1: not an attachment.
[[nodiscard]] ComposeProblem readProblem(const ReadFailure &failure, qsizetype index);

} // namespace postscope::delivery
