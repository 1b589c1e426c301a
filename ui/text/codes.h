// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/event.h"
#include "core/smtp/reply.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace postscope::text {

/// What a person wants to know of a reply code or an enhanced status code, in the language of `language` or else in English.
struct CodeText {
    QString code;              ///< "550", "5.1.1"; "5yz" or "X.1.0" where only its class or subject is known
    QString name;              ///< in a few words
    QString meaning;           ///< what the server says by it
    QString cause;             ///< what usually is behind it; empty for good news
    QString action;            ///< what to do next; empty: nothing
    QStringList specification; ///< "RFC 5321 4.2.3"

    bool operator==(const CodeText &) const = default;
};

/// By the code, and by where in the session it was said: 550 means one thing after RCPT and another after the content. A code that no
/// specification lists gets what its first digit says (RFC 5321 4.2.1); nothing outside 200..599. `language` is a locale's name: "zh_TW".
[[nodiscard]] std::optional<CodeText> replyCodeText(int code, std::optional<Phase> phase, const QString &language);
/// The class counts where it changes the meaning: 4.7.1 is mostly greylisting, 5.7.1 a refusal. A code that is not registered gets what its
/// subject says (RFC 3463 3), and with success that all is well; nothing where the subject is unknown too.
[[nodiscard]] std::optional<CodeText> enhancedCodeText(const smtp::EnhancedCode &code, const QString &language);

} // namespace postscope::text
