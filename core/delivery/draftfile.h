// SPDX-License-Identifier: MIT
#pragma once

#include "core/delivery/draft.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace postscope::delivery {

/// Why a message file could not be read or written, and where.
struct DraftFileFailure {
    enum class Kind {
        Unreadable,
        TooLarge,
        Malformed,
        UnsupportedKey,
        BadValue,
        Remote, ///< a URL that would have to be fetched: no file makes this program connect to somewhere
        Unwritable
    };
    Kind kind = Kind::Unreadable;
    QString path;
    QString detail; ///< the place, such as "attachments[0].path", or the parser's or the system's words
    int line = 0;   ///< for Malformed JSON; 0: unknown

    bool operator==(const DraftFileFailure &) const = default;
};

/// Octets of a JSON message file, and of all that is attached to a mail that is edited as new.
inline constexpr qint64 maxDraftFile = 64LL * 1024 * 1024;

/// Reads Nodemailer's message shape: from, sender, to, cc, bcc, replyTo, inReplyTo, references, subject, text, html, watchHtml, amp, icalEvent,
/// alternatives and attachments (path or content, encoding, filename, contentType, contentDisposition, contentTransferEncoding, cid, headers, raw),
/// headers, list, messageId, date, priority, xMailer, encoding, textEncoding, attachDataUrls, requireTLS, envelope, dsn, raw, and under "postscope" what
/// it has no key for. Addresses as strings, {name, address} objects, {name, group}, or lists of these.
/// A relative path is relative to `directory`; data: URLs are content, others are refused. Headers as an object come in the order of their names, as a
/// list in their own. Content is text, or base64 or hex by "encoding". `path` of the failure is left to the caller. A key that is not supported is an
/// error that names it, never ignored.
[[nodiscard]] Result<Draft, DraftFileFailure> draftFromJson(const QByteArray &json, const QString &directory);
/// The same shape, which reads back as the same draft; attachment paths below `directory` are written relative to it.
[[nodiscard]] QByteArray draftToJson(const Draft &draft, const QString &directory);
/// Fills a draft from a mail: addresses, subject, text, HTML, attachments, List-* and other headers (Received, DKIM and their kind are left out).
[[nodiscard]] Result<Draft, DraftFileFailure> draftFromMail(const QString &path);

} // namespace postscope::delivery
