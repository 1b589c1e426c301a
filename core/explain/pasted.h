// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/event.h"
#include "core/explain/report.h"
#include "core/smtp/capabilities.h"
#include "core/smtp/reply.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace postscope::explain {

/// A server's answer that stands somewhere in a text, with what the text tells of it.
struct FoundReply {
    smtp::Reply reply; ///< code 0: only the enhanced code is there, `lines` are the words beside it
    std::optional<smtp::EnhancedCode> enhanced;
    std::optional<Phase> phase; ///< what was answered, where that can be told
    QByteArray recipient;       ///< whom it is about; may be empty
    QByteArray host;            ///< who said it; may be empty

    bool operator==(const FoundReply &) const = default;
};

/// What somebody pasted to be told what it means: codes, replies, an EHLO response, a session, a log, a bounce.
struct Pasted {
    enum class Kind {
        Nothing,
        Replies,  ///< one or more, or codes alone
        Ehlo,     ///< what a server offers; among `replies` may be others of the same session
        Keywords, ///< lines that could be keywords of EHLO, without a code; whoever knows the keywords decides
        Report,   ///< a delivery status notification (RFC 3464)
        Bounce,   ///< a mail without such a report, or a text that names recipients, with replies in it
    };

    Kind kind = Kind::Nothing;
    QList<FoundReply> replies;
    QList<smtp::Capability> offered;
    std::optional<Report> report;
    bool truncated = false; ///< a limit was reached: there is more than is told here

    bool operator==(const Pasted &) const = default;
};

/// What a reading may cost.
constexpr qsizetype maxTextOctets = 4 * 1024 * 1024; ///< of a text; what comes after is not read
constexpr qint64 maxMailOctets = 64LL * 1024 * 1024; ///< of a mail
constexpr qsizetype maxReplies = 200;
constexpr qsizetype maxKeywords = 200;

/// Reads whatever it is, with CR LF or LF, with or without marks such as "S:", "<-", times and quotations in front, wrapped or not. Text is
/// UTF-8; of octets that are not, nothing is lost. Linear, and made for hostile input.
[[nodiscard]] Pasted readPasted(QByteArrayView octets);

} // namespace postscope::explain
