// SPDX-License-Identifier: MIT
#include "core/smtp/sasl/mechanism.h"

#include <gsasl.h>

#include <algorithm>

namespace postscope::smtp {

namespace {

QList<Mechanism> table()
{
    using Needs = Mechanism::Needs;
    using Choice = Mechanism::Choice;
    return {
        {.name = "SCRAM-SHA-256", .authorizes = true, .verifiesServer = true, .hidesChallenges = true},
        {.name = "SCRAM-SHA-1", .authorizes = true, .verifiesServer = true, .hidesChallenges = true},
        {.name = "DIGEST-MD5", .authorizes = true, .verifiesServer = true, .hidesChallenges = true},
        {.name = "CRAM-MD5", .hidesChallenges = true},
        {.name = "OAUTHBEARER", .needs = Needs::Token, .bearsSecret = true, .authorizes = true},
        {.name = "XOAUTH2", .needs = Needs::Token, .bearsSecret = true},
        {.name = "PLAIN", .bearsSecret = true, .authorizes = true},
        {.name = "LOGIN", .bearsSecret = true},
        {.name = "GSSAPI", .needs = Needs::Nothing, .choice = Choice::LastResort, .needsUser = false, .authorizes = true, .verifiesServer = true},
        {.name = "NTLM", .choice = Choice::LastResort, .hidesChallenges = true},
        {.name = "EXTERNAL", .needs = Needs::Nothing, .choice = Choice::ByName, .needsUser = false, .authorizes = true},
        {.name = "ANONYMOUS", .needs = Needs::Nothing, .choice = Choice::ByName, .needsUser = false},
    };
}

/// Those that are made here and not by GNU SASL, which lacks the first two and knows of the third only the version that servers refuse.
bool isOwn(const QByteArray &name)
{
    return name == "OAUTHBEARER" || name == "XOAUTH2" || name == "NTLM";
}

QList<Mechanism> withInstalled(QList<Mechanism> all)
{
    Gsasl *library = nullptr;
    const bool there = gsasl_init(&library) == GSASL_OK;
    for (Mechanism &mechanism : all)
        mechanism.installed = isOwn(mechanism.name) || (there && gsasl_client_support_p(library, mechanism.name.constData()) != 0);
    if (there)
        gsasl_done(library);
    return all;
}

} // namespace

const QList<Mechanism> &mechanisms()
{
    static const QList<Mechanism> all = withInstalled(table());
    return all;
}

std::optional<Mechanism> mechanismNamed(const QByteArray &name)
{
    const auto found = std::ranges::find(mechanisms(), name, &Mechanism::name);
    return found == mechanisms().cend() ? std::nullopt : std::optional(*found);
}

SecretKind secretKind(const QByteArray &mechanism, SecretKind otherwise)
{
    const std::optional<Mechanism> known = mechanismNamed(mechanism);
    if (!known)
        return otherwise;
    return known->needs == Mechanism::Needs::Token ? SecretKind::Token : SecretKind::Password;
}

bool needsSecret(const QByteArray &mechanism)
{
    const std::optional<Mechanism> known = mechanismNamed(mechanism);
    return !known || known->needs != Mechanism::Needs::Nothing;
}

} // namespace postscope::smtp
