// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/secretkind.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace postscope::smtp {

/// What there is to know of a SASL mechanism before it is used (RFC 4422; the IANA registry "SASL Mechanisms").
struct Mechanism {
    enum class Needs { Password, Token, Nothing };
    /// When it is taken: by itself, only where both sides know nothing else, or only where it is asked for by name.
    enum class Choice { Automatic, LastResort, ByName };

    QByteArray name; ///< upper case
    Needs needs = Needs::Password;
    Choice choice = Choice::Automatic;
    bool needsUser = true;
    bool bearsSecret = false;     ///< the secret itself goes over the wire
    bool authorizes = false;      ///< can carry an authorization identity (RFC 4422 2)
    bool verifiesServer = false;  ///< the server has to prove itself before its 235 counts
    bool hidesChallenges = false; ///< what the server sends helps in guessing the password, together with the answer
    bool installed = true;        ///< false: the GNU SASL of this machine was built without it

    bool operator==(const Mechanism &) const = default;
};

/// All that this program knows, in the order of preference.
///
/// The strongest first. The SCRAMs tell neither listener nor server the password, and make the server prove that it has it; SHA-256 before SHA-1
/// (RFC 7677). DIGEST-MD5 does so with a broken hash (RFC 6331), CRAM-MD5 without that proof and without a nonce of ours (RFC 2195). PLAIN before
/// LOGIN, which says the same in more round trips and is written down nowhere. The standard OAUTHBEARER before XOAUTH2. GSSAPI and NTLM fail where a
/// machine is no member of the domain, though servers offer them to everybody: only where there is nothing else.
[[nodiscard]] const QList<Mechanism> &mechanisms();
/// `name`: upper case.
[[nodiscard]] std::optional<Mechanism> mechanismNamed(const QByteArray &name);

/// The kind of secret that goes with a mechanism, where `otherwise` was said for a free choice.
[[nodiscard]] SecretKind secretKind(const QByteArray &mechanism, SecretKind otherwise);
/// True where a login with this mechanism asks for a secret; `mechanism`: empty for a free choice.
[[nodiscard]] bool needsSecret(const QByteArray &mechanism);

} // namespace postscope::smtp
