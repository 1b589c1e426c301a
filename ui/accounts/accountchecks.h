// SPDX-License-Identifier: MIT
#pragma once

#include "core/account/account.h"

namespace postscope::ui {

// What is wrong with what was typed, before anything is connected: a plain sentence each; empty: nothing. Nothing typed is right everywhere.

/// An IPv4 or IPv6 address.
[[nodiscard]] QString addressProblem(const QString &text);
/// A host name, or an address.
[[nodiscard]] QString hostProblem(const QString &text);
/// A file that can be read.
[[nodiscard]] QString fileProblem(const QString &path);
/// Public keys, as "sha256:HEX" with commas or spaces between.
[[nodiscard]] QString pinsProblem(const QString &text);

// Of a DKIM signature; of a list of fields and an identity too, nothing typed is right.
[[nodiscard]] QString dkimDomainProblem(const QString &text);
[[nodiscard]] QString dkimSelectorProblem(const QString &text);
[[nodiscard]] QString dkimHeadersProblem(const QString &text);
/// `domain`: what it must be in.
[[nodiscard]] QString dkimIdentityProblem(const QString &text, const QString &domain);

/// The pins of such a text in lower-case hex; one that is wrong stays as it was typed.
[[nodiscard]] QByteArrayList pinsOf(const QString &text);
[[nodiscard]] QString toText(const QByteArrayList &pins);

/// False: what was typed could not be read again from accounts.json.
[[nodiscard]] bool canBeKept(const account::Account &account);

} // namespace postscope::ui
