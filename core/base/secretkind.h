// SPDX-License-Identifier: MIT
#pragma once

namespace postscope {

/// What a secret is, which decides the mechanisms that may get it: a token given away as a password would be one lost.
enum class SecretKind { Password, Token };

} // namespace postscope
