// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"

#include <QByteArray>
#include <QByteArrayList>
#include <QString>

#include <memory>

struct Gsasl;
struct Gsasl_session;

namespace postscope::smtp {

/// The client's side of one SASL exchange (RFC 4422), computed by GNU SASL. Knows nothing of SMTP and of base64.
class Authenticator {
public:
    enum class Problem {
        Unsupported, ///< not a mechanism that this program speaks
        Unsafe,      ///< user or password holds a NUL, which no mechanism can carry
        Finished,    ///< a challenge after the last response: there is nothing left to say
    };

    /// The mechanisms spoken here, the strongest first, upper case.
    [[nodiscard]] static QByteArrayList mechanisms();

    [[nodiscard]] static Result<Authenticator, Problem> begin(const QByteArray &mechanism, const QString &user, const Secret &password);

    /// True where the client has the first word, which AUTH may carry with it (RFC 4954 4): step() with an empty challenge gives it.
    [[nodiscard]] bool speaksFirst() const { return m_speaksFirst; }
    /// The response to a challenge. LOGIN answers by position, never by what the server's prompt says.
    [[nodiscard]] Result<Secret, Problem> step(const QByteArray &challenge);

private:
    struct Release {
        void operator()(Gsasl *library) const;
        void operator()(Gsasl_session *session) const;
    };

    Authenticator() = default;

    std::unique_ptr<Gsasl, Release> m_library;
    std::unique_ptr<Gsasl_session, Release> m_session; // must go before m_library
    bool m_speaksFirst = false;
    bool m_finished = false;
};

} // namespace postscope::smtp
