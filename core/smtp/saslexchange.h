// SPDX-License-Identifier: MIT
#pragma once

#include "core/smtp/conversation.h"
#include "core/smtp/sasl/authenticator.h"

namespace postscope::smtp {

/// A SASL exchange before its first octet has left.
struct SaslStart {
    std::shared_ptr<Authenticator> sasl;           ///< a step that is not waited for any more may still be at work with it
    std::optional<Secret> first;                   ///< the client's first word, where it has that
    std::optional<Authenticator::Trouble> trouble; ///< there will be none: nothing else is set
};

/// Throws Failure where the session ends meanwhile.
[[nodiscard]] Task<SaslStart> startSasl(Conversation &peer, const Mechanism &mechanism, const Credentials &credentials);

/// AUTH and all that follows, up to the reply that ends it (RFC 4954 4). Throws Failure.
///
/// The first word goes with AUTH where the line stays within what every server takes, otherwise it waits for a 334. What cannot be answered is answered
/// with "*". A yes of a server that has not proved itself, where the mechanism asks for that, is a breach of the protocol.
[[nodiscard]] Task<Reply> converse(Conversation &peer, const Mechanism &mechanism, std::shared_ptr<Authenticator> sasl, std::optional<Secret> first);

} // namespace postscope::smtp
