// SPDX-License-Identifier: MIT
#pragma once

#include "core/account/account.h"

#include <QMetaType>

namespace postscope::ui {

/// Where a mail goes.
struct Destination {
    enum class Kind { Sandbox, Account, Mx };

    Kind kind = Kind::Sandbox;
    account::Account account; ///< Kind::Account only

    /// It leaves this computer.
    [[nodiscard]] bool isReal() const { return kind != Kind::Sandbox; }
    bool operator==(const Destination &) const = default;
};

} // namespace postscope::ui
