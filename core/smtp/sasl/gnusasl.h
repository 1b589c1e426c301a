// SPDX-License-Identifier: MIT
#pragma once

#include "core/smtp/sasl/authenticator.h"

struct Gsasl;
struct Gsasl_session;

namespace postscope::smtp {

/// A mechanism that GNU SASL computes. What it takes from the server without a limit is looked at before it gets it.
///
/// GSSAPI asks the Kerberos server for a ticket inside of step(), which then blocks; SCRAM hashes the password: see isSlow().
class GnuSasl final : public Authenticator {
public:
    [[nodiscard]] static Result<std::unique_ptr<Authenticator>, Trouble> start(const Mechanism &mechanism, const Credentials &credentials);

    [[nodiscard]] bool speaksFirst() const override { return m_speaksFirst; }
    [[nodiscard]] Result<Secret, Trouble> step(const QByteArray &challenge) override;
    [[nodiscard]] bool finished() const override { return m_finished; }
    [[nodiscard]] bool isSlow() const override { return m_mechanism == "GSSAPI" || m_mechanism.startsWith("SCRAM-"); }
    [[nodiscard]] QString refusal() const override { return m_refusal; }

private:
    struct Release {
        void operator()(Gsasl *library) const;
        void operator()(Gsasl_session *session) const;
    };

    GnuSasl() = default;
    [[nodiscard]] bool prepare(const Mechanism &mechanism, const Credentials &credentials);
    [[nodiscard]] Result<Secret, Trouble> compute(const QByteArray &challenge);
    [[nodiscard]] Trouble troubleOf(int code) const;

    QByteArray m_mechanism;
    std::unique_ptr<Gsasl, Release> m_library;
    std::unique_ptr<Gsasl_session, Release> m_session; // must go before m_library
    bool m_speaksFirst = false;
    bool m_finished = false;
    int m_steps = 0;
    QByteArray m_clientFirst; // SCRAM
    QString m_refusal;
};

} // namespace postscope::smtp
