// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace postscope::mime {

/// Text for format=flowed (RFC 3676 4): a line longer than 72 characters becomes several, each but the last with a space at its end, so that a reader
/// can join them. Lines that begin with a space, with "From " or with a ">" that is no quote are stuffed with a space; quoted lines stay quoted.
/// Line ends LF in, LF out; DelSp=no.
[[nodiscard]] QString flowedText(QStringView text);

} // namespace postscope::mime
