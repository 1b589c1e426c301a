// SPDX-License-Identifier: MIT
#pragma once

#include <tl/expected.hpp>

namespace postscope {

/// What can fail: either the value or the reason. (std::expected arrives with C++23; tl::expected is the same vocabulary.)
template<class T, class E>
using Result = tl::expected<T, E>;

/// Makes the failing side of a Result: `return Unexpected(error);`
template<class E>
[[nodiscard]] auto Unexpected(E &&error)
{
    return tl::make_unexpected(std::forward<E>(error));
}

} // namespace postscope
