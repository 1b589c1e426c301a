// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/secret.h"

#include <QByteArray>

#include <functional>
#include <memory>
#include <optional>

struct Gsasl;
struct Gsasl_session;

namespace postscope::smtp {

/// The server's side of one SASL exchange (RFC 4422), computed by GNU SASL: CRAM-MD5, DIGEST-MD5, SCRAM-SHA-1, SCRAM-SHA-256.
class SaslServer {
public:
    /// The password of a user; nothing: there is no such user.
    using Passwords = std::function<std::optional<Secret>(const QByteArray &user)>;

    struct Step {
        enum class State { More, Proved, Refused };
        State state = State::Refused;
        QByteArray challenge; ///< with Proved: the server's own proof, which the client answers with nothing
    };

    [[nodiscard]] static bool speaks(const QByteArray &mechanism);
    /// True where the server has the first word: an initial response is an error there (RFC 4954 4).
    [[nodiscard]] static bool speaksFirst(const QByteArray &mechanism);

    /// `realm` for DIGEST-MD5; `rounds`: the iteration count of SCRAM.
    SaslServer(const QByteArray &mechanism, QByteArray realm, qint64 rounds, Passwords passwords);
    Q_DISABLE_COPY_MOVE(SaslServer)
    ~SaslServer();

    [[nodiscard]] Step step(const Secret &response);
    /// Who it is about, as soon as that is known.
    [[nodiscard]] QByteArray user() const;

private:
    struct Release {
        void operator()(Gsasl *library) const;
        void operator()(Gsasl_session *session) const;
    };

    static int answer(Gsasl *library, Gsasl_session *session, int property);
    [[nodiscard]] int tell(Gsasl_session *session, int property) const;

    QByteArray m_realm;
    QByteArray m_rounds;
    Passwords m_passwords;
    std::unique_ptr<Gsasl, Release> m_library;
    std::unique_ptr<Gsasl_session, Release> m_session; // must go before m_library
};

} // namespace postscope::smtp
