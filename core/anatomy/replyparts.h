// SPDX-License-Identifier: MIT
#pragma once

#include "core/anatomy/place.h"
#include "core/anatomy/saslparts.h"
#include "core/smtp/servercommand.h"

namespace postscope::anatomy {

/// What a line of a reply needs to be known of, to be taken apart.
struct ReplyTurn {
    Place::Turn turn = Place::Turn::Unasked;
    smtp::ServerCommand::Verb verb = smtp::ServerCommand::Verb::Unknown; ///< of the command that is answered
    bool first = true;                                                   ///< the first line of the reply
    int code = 0;                                                        ///< of that first line; 0: it is this one
    SaslTurn sasl;                                                       ///< of a challenge
};

/// A server's line without what ends it, taken apart.
[[nodiscard]] LinePart replyPart(Span line, const ReplyTurn &turn);

} // namespace postscope::anatomy
