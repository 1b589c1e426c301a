// SPDX-License-Identifier: MIT
#pragma once

#include "core/smtp/session.h"

namespace postscope::ui {

/// What is made of the servers' extensions in the sends that follow, on the user's explicit word.
struct ExtensionChoice {
    QByteArrayList without;       ///< keywords to treat as not offered, upper case
    QList<smtp::Capability> with; ///< to treat as offered
    bool bdat = false;            ///< BDAT where CHUNKING is offered
    bool prdr = false;            ///< a reply for each recipient where PRDR is offered

    [[nodiscard]] bool isUsual() const { return *this == ExtensionChoice{}; }
    void applyTo(smtp::OpenOptions &options) const;
    /// In few characters: "−PIPELINING +DSN".
    [[nodiscard]] QString toText() const;
    bool operator==(const ExtensionChoice &) const = default;
};

} // namespace postscope::ui
