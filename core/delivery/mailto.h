// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/delivery/draft.h"

#include <QStringList>

namespace postscope::delivery {

/// What a mailto: link asks to be written (RFC 6068).
struct Mailto {
    Draft draft;
    QStringList ignored; ///< names of fields that a link has no say in: From, attachments, headers of any kind
};

/// Why a mailto: link is not followed.
enum class MailtoFailure {
    NotMailto,
    TooLong,
    LineBreak, ///< CR, LF or NUL in what would be a header: somebody tries to smuggle one in
};

/// Octets of a link that are read.
constexpr qsizetype maxMailto = 256 * 1024;

/// Reads to, cc, bcc, subject, body, in-reply-to; nothing is attached, nothing is sent. Linear in the length of `link`.
[[nodiscard]] Result<Mailto, MailtoFailure> readMailto(const QString &link);

} // namespace postscope::delivery
