// SPDX-License-Identifier: MIT
#include "core/smtp/sasl/authenticator.h"

#include "core/smtp/sasl/bearertoken.h"
#include "core/smtp/sasl/gnusasl.h"
#include "core/smtp/sasl/ntlm.h"

#include <algorithm>

namespace postscope::smtp {

namespace {

/// A NUL would end the word in GNU SASL and, in PLAIN, begin the next one; in the OAuth mechanisms that is what U+0001 does.
bool hasSeparator(const Credentials &credentials)
{
    const QString *const words[] = {&credentials.user, &credentials.authorizationId, &credentials.realm, &credentials.host};
    return credentials.secret.expose().contains('\0') ||
           std::ranges::any_of(words, [](const QString *word) { return word->contains(QChar(0)) || word->contains(QChar(1)); });
}

} // namespace

Result<std::unique_ptr<Authenticator>, Authenticator::Trouble> Authenticator::begin(const Mechanism &mechanism, const Credentials &credentials)
{
    using Made = Result<std::unique_ptr<Authenticator>, Trouble>;
    if (hasSeparator(credentials))
        return Unexpected(Trouble{Trouble::Kind::Unsafe});
    if (mechanism.needs == Mechanism::Needs::Token)
        return BearerToken::isToken(credentials.secret) ? Made(std::make_unique<BearerToken>(mechanism.name, credentials))
                                                        : Made(Unexpected(Trouble{Trouble::Kind::Unsafe}));
    if (mechanism.name == "NTLM")
        return std::make_unique<Ntlm>(credentials);
    return GnuSasl::start(mechanism, credentials);
}

} // namespace postscope::smtp
