// SPDX-License-Identifier: MIT
#pragma once

#include "core/smtp/verbs.h"

#include <QString>

namespace postscope::text {

/// What a command is for, in a sentence; empty for what is no verb.
[[nodiscard]] QString purposeOf(const QByteArray &verb);
/// Whether the server offers it, in a few words.
[[nodiscard]] QString sentence(smtp::VerbSyntax::Offer offer);

} // namespace postscope::text
