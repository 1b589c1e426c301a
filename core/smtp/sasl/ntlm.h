// SPDX-License-Identifier: MIT
#pragma once

#include "core/smtp/sasl/authenticator.h"

namespace postscope::smtp {

/// NTLM with NTLMv2 responses (MS-NLMP 3.1.5.1, 3.3.2): GNU SASL knows only version 1, which Exchange refuses.
/// "DOMAIN\user" is a user of that domain; without one the server's own is taken, and with "user@domain" none.
class Ntlm final : public Authenticator {
public:
    /// `clientChallenge`: eight octets, for a test; empty: random ones.
    explicit Ntlm(const Credentials &credentials, QByteArray clientChallenge = {});

    [[nodiscard]] bool speaksFirst() const override { return true; }
    [[nodiscard]] Result<Secret, Trouble> step(const QByteArray &challenge) override;
    [[nodiscard]] bool finished() const override { return m_steps > 1; }

private:
    [[nodiscard]] Secret answer(const QByteArray &serverChallenge, const QByteArray &targetName, const QByteArray &targetInfo, quint32 flags) const;

    Secret m_password;
    QString m_user;
    QString m_domain;
    bool m_takesTarget = false; // the domain is the server's
    qint64 m_now;
    QByteArray m_clientChallenge;
    int m_steps = 0;
};

} // namespace postscope::smtp
