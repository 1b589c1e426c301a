// SPDX-License-Identifier: MIT
#pragma once

#include "core/smtp/extension.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace postscope::text {

/// What a person wants to know of a service extension, in the language of `language` or else in English.
struct ExtensionText {
    QString keyword;
    QStringList specification; ///< "RFC 1870"
    QStringList ehlo;          ///< what may stand behind the keyword in EHLO
    QStringList mail;          ///< parameters of MAIL: "SIZE="
    QStringList rcpt;          ///< parameters of RCPT
    QStringList commands;
    QString use;     ///< "automatic", "on-request" or "never"; with "never" only `purpose` is told of these
    QString missing; ///< "nothing", "adapted", "left-out" or "refused"
    QString options; ///< of postscope-cli
    QString purpose; ///< what it is for
    QString when;    ///< when this program uses it
    QString without; ///< what happens where it is missing

    [[nodiscard]] bool isNeverUsed() const { return use == QLatin1StringView("never"); }

    bool operator==(const ExtensionText &) const = default;
};

/// Those that this program uses. `language` is a locale's name: "zh_TW".
[[nodiscard]] QList<ExtensionText> extensionTexts(const QString &language);
/// These, the others that IANA has registered, and private ones that servers often offer.
[[nodiscard]] const QList<ExtensionText> &everyExtensionText(const QString &language);
/// Any of these, by the keyword as a server writes it, in any case; nothing for one that nobody here has heard of.
[[nodiscard]] std::optional<ExtensionText> extensionText(const QString &keyword, const QString &language);

} // namespace postscope::text
