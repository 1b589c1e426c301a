// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/event.h"
#include "core/smtp/reply.h"

#include <QByteArrayView>

#include <optional>

namespace postscope::explain {

/// The enhanced code that begins at `at`, "5.7.26", and is no part of a longer number.
[[nodiscard]] std::optional<smtp::EnhancedCode> enhancedAt(QByteArrayView text, qsizetype at);
/// An enhanced code at the start of a reply's first words, whatever the class of its code.
[[nodiscard]] std::optional<smtp::EnhancedCode> enhancedIn(const smtp::Reply &reply);

/// A reply amid a line, with where it stands there.
struct Embedded {
    qsizetype begin = 0;
    smtp::Reply reply;
    std::optional<Phase> phase; ///< "(in reply to RCPT TO command)", "after RCPT TO:<...>"
};

/// The first reply in a line such as "host mx said: 550 5.1.1 No such user (in reply to RCPT TO command)". The lines of one that was joined
/// are taken apart again. `atStart`: what begins with a code is one, whatever it is.
[[nodiscard]] std::optional<Embedded> firstEmbedded(QByteArrayView line, bool atStart);

/// An enhanced code amid a line without a reply: "dsn=4.4.1, status=deferred (...)", "#5.1.1". `words`: what the line says beside it.
struct LoneCode {
    smtp::EnhancedCode code;
    QByteArray words;
};
[[nodiscard]] std::optional<LoneCode> loneEnhanced(QByteArrayView line);

/// What was answered, from the words before or after a reply in a log or bounce.
[[nodiscard]] std::optional<Phase> phaseIn(QByteArrayView words);

} // namespace postscope::explain
