// SPDX-License-Identifier: MIT
#pragma once

#include "core/dkim/messagedigest.h"

namespace postscope::dkim {

/// The field "DKIM-Signature: ...", folded, with CR LF at its end, for the mail of this digest (RFC 6376 3.5, 3.7). `now`: seconds since 1970.
[[nodiscard]] Result<QByteArray, Failure> signature(const Digest &digest, const Signing &signing, qint64 now);
/// Several of them, the first on top; none covers another. Fails as a whole.
[[nodiscard]] Result<QByteArray, Failure> signatures(const Digest &digest, const QList<Signing> &signings, qint64 now);
/// The same for a mail that is read here, once, a piece at a time.
[[nodiscard]] Result<QByteArray, Failure> signatures(ByteSource &message, const QList<Signing> &signings, qint64 now);

} // namespace postscope::dkim
