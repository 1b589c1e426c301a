// SPDX-License-Identifier: MIT
#pragma once

#include "core/delivery/attachmentpart.h"
#include "core/delivery/compose.h"
#include "core/mime/part.h"

namespace postscope::delivery {

/// The body of a draft: text and HTML as alternatives, HTML with its inline parts as related, the files beside them as mixed; no level more than
/// there is something for. The text is made of the HTML where that is asked for and there is none.
[[nodiscard]] mime::Part bodyOf(const Draft &draft, QList<ComposeProblem> &problems, BodyEncoding form = BodyEncoding::Automatic);

} // namespace postscope::delivery
