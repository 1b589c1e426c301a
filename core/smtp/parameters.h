// SPDX-License-Identifier: MIT
#pragma once

#include "core/smtp/session.h"

#include <QByteArrayList>

namespace postscope::smtp {

struct Envelope;

/// What BODY= says of content (RFC 6152, RFC 3030).
enum class Body { SevenBit, EightBit, Binary };

/// Whether the server takes what an envelope asks of it. Throws Failure before anything is said: an extension that may not be done without is
/// missing, or what is asked lies outside of the limits that the server told.
void checkOffer(const Conversation &peer, const OpenOptions &options, const Capabilities &server, const Envelope &envelope);

/// The parameters of MAIL for this envelope and content, in the order in which they are sent; a note tells why each is there, and what was
/// asked for and is left out.
[[nodiscard]] QByteArrayList mailParameters(Conversation &peer, const OpenOptions &options, const Capabilities &server, const Envelope &envelope, qint64 size,
                                            Body body);

} // namespace postscope::smtp
