// SPDX-License-Identifier: MIT
#pragma once

#include "core/smtp/transaction.h"

namespace postscope::smtp {

/// The content by BDAT, in chunks of so many octets, and the answers to it (RFC 3030 2). With pipelining a small message goes along with the commands
/// before it, and a bounded number of chunks is on its way without an answer; without it each chunk waits for the one before. A refused chunk is the
/// last. Throws Failure.
[[nodiscard]] Task<Done> deliverChunks(Conversation &peer, const Transaction &transaction, ByteSource &content, qint64 chunkSize, Announcement &announcement,
                                       Receipt &receipt, Afterwards afterwards);

} // namespace postscope::smtp
