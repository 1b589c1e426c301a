// SPDX-License-Identifier: MIT
#pragma once

namespace postscope::net {

/// Lets a std::unique_ptr own what a C library gives back through a function of its own.
template<auto free>
struct Freeing {
    template<class T>
    void operator()(T *object) const
    {
        free(object);
    }
};

} // namespace postscope::net
