// SPDX-License-Identifier: MIT
#pragma once

#include "core/anatomy/span.h"
#include "core/base/event.h"

namespace postscope::anatomy {

/// What one message of a SASL mechanism is, whoever sends it (RFC 4422).
struct SaslTurn {
    QByteArray mechanism; ///< upper case; empty: not known
    Origin sender = Origin::Client;
    int number = 0; ///< messages of the same sender before it

    bool operator==(const SaslTurn &) const = default;
};

/// Base64 of a message as a part of the line, with what is in it. What is masked stays so. `key` as of LinePart::Kind::Base64.
[[nodiscard]] LinePart base64Part(Span encoded, const SaslTurn &turn, const QByteArray &key);
/// What is in a message, by its mechanism.
[[nodiscard]] QList<LinePart> saslFields(const Decoded &message, const SaslTurn &turn);

} // namespace postscope::anatomy
