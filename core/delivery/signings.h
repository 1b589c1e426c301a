// SPDX-License-Identifier: MIT
#pragma once

#include "core/account/account.h"
#include "core/account/secretstore.h"
#include "core/delivery/compose.h"
#include "core/dkim/messagedigest.h"
#include "core/smtp/failure.h"

#include <functional>

namespace postscope::delivery {

/// What an account's signature is to say; the error is what cannot be said.
[[nodiscard]] Result<dkim::Request, dkim::Failure> requestOf(const account::DkimSignature &signature);

using SigningsDone = std::function<void(const Result<QList<dkim::Signing>, dkim::Failure> &)>;
/// Reads the keys of these signatures, from their files or from the keychain. `done` is called once, at once or later, in the caller's thread, unless
/// `context` is gone by then; `secrets` outlives that.
void loadSignings(const account::Account &account, account::SecretStore &secrets, QObject *context, SigningsDone done);

/// The same failure in the words of a session that never began.
[[nodiscard]] smtp::Failure failureOf(const dkim::Failure &failure);

/// What signing needs to know of a mail, form by form: its message, then its 7-bit and its binary form, if there are such.
struct SignedForms {
    Composed composed;
    QList<dkim::Digest> digests;
    QByteArrayList fields; ///< "DKIM-Signature: ..." for each form

    /// The mail with its signatures on it; there is nothing left to sign.
    [[nodiscard]] Composed signedMail() const;
};

/// The forms that a mail may be sent in, in the order of SignedForms.
[[nodiscard]] QList<mime::Message> formsOf(const Composed &composed);

} // namespace postscope::delivery
