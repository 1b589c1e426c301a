// SPDX-License-Identifier: MIT
#pragma once

#include "core/anatomy/span.h"

namespace postscope::anatomy {

/// A parameter of MAIL or RCPT, "KEY" or "KEY=value" (RFC 5321 4.1.2), with its value taken apart.
[[nodiscard]] LinePart parameterPart(Span word);
/// "<local-part@domain>" with what may stand in it; whatever else stands there is broken.
[[nodiscard]] LinePart pathPart(Span path);
/// A domain, or an address literal; `kind` where it is a domain. Its A-labels are decoded.
[[nodiscard]] LinePart domainPart(Span domain, LinePart::Kind kind);
/// An attribute of XCLIENT: "NAME=xtext", its value decoded.
[[nodiscard]] LinePart attributePart(Span word);

} // namespace postscope::anatomy
