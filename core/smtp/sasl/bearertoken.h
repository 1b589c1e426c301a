// SPDX-License-Identifier: MIT
#pragma once

#include "core/smtp/sasl/authenticator.h"

namespace postscope::smtp {

/// OAUTHBEARER (RFC 7628) and XOAUTH2, its forerunner as Google and Microsoft have it: an OAuth 2.0 access token.
class BearerToken final : public Authenticator {
public:
    BearerToken(const QByteArray &mechanism, Credentials credentials) : m_standard(mechanism == "OAUTHBEARER"), m_credentials(std::move(credentials)) {}

    /// True for what may stand after "Bearer": printable ASCII without a blank (RFC 6750 2.1).
    [[nodiscard]] static bool isToken(const Secret &secret);

    [[nodiscard]] bool speaksFirst() const override { return true; }
    /// To the challenge that tells why the token is refused, the answer is the dummy that brings the refusal itself (RFC 7628 3.2.3).
    [[nodiscard]] Result<Secret, Trouble> step(const QByteArray &challenge) override;
    [[nodiscard]] bool finished() const override { return m_steps > 0; }
    [[nodiscard]] QString refusal() const override { return m_refusal; }

private:
    [[nodiscard]] Secret firstWord() const;

    bool m_standard;
    Credentials m_credentials;
    int m_steps = 0;
    QString m_refusal;
};

} // namespace postscope::smtp
