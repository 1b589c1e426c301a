// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace postscope::delivery {

/// True for text with controls that turn the order of its letters (U+202A to U+202E, U+2066 to U+2069): "annexe\u202Egpj.exe" reads "annexeexe.jpg".
[[nodiscard]] bool hasDirectionTrick(QStringView text);

/// The first word with letters of several of the scripts whose letters look alike: Latin, Greek, Cyrillic, Armenian, Cherokee. Empty: none.
[[nodiscard]] QString wordOfMixedScripts(QStringView text);

/// The domain as a client shows it: "xn--..." as what it stands for.
[[nodiscard]] QString displayedDomain(const QString &domain);

/// True where a name ends in a program's extension, and hides it behind another one or many blanks.
[[nodiscard]] bool isMisleadingFileName(const QString &name);

/// The host that the text of a link says it leads to: of a URL in it, or the whole of it if it is a domain. Empty: it names none.
[[nodiscard]] QString hostInText(const QString &text);

/// True where nobody is misled: the same host, one below the other, or "www." before one.
[[nodiscard]] bool isSameSite(const QString &host, const QString &other);

} // namespace postscope::delivery
