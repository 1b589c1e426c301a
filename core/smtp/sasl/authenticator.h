// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/smtp/sasl/mechanism.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>

namespace postscope::smtp {

/// Who logs in where.
struct Credentials {
    QString user;
    Secret secret;                     ///< the password in UTF-8, or the token
    QString authorizationId;           ///< whom to act as; empty: `user`
    QString realm;                     ///< DIGEST-MD5: of those that the server names; NTLM: the domain
    QString host;                      ///< the server, for the mechanisms that name it
    quint16 port = 0;                  ///< 0: not to be told
    qint64 now = 0;                    ///< seconds since 1970: NTLM, where the server does not tell the time
    bool loginInitialResponse = false; ///< LOGIN: the user goes with AUTH
};

/// The client's side of one SASL exchange (RFC 4422). Knows nothing of SMTP and of base64.
class Authenticator {
public:
    /// Why there is no response.
    struct Trouble {
        enum class Kind {
            Unsupported, ///< not a mechanism that this program speaks
            Unsafe,      ///< user or secret holds what the mechanism cannot carry
            Finished,    ///< a challenge after the last response: there is nothing left to say
            Rejected,    ///< the challenge is not one, asks for too much, or is not from who knows the password; detail: which
            NoTicket,    ///< GSSAPI: there is nothing to log in with; detail: the library's words
        };
        Kind kind = Kind::Unsupported;
        QString detail = {};

        bool operator==(const Trouble &) const = default;
    };

    [[nodiscard]] static Result<std::unique_ptr<Authenticator>, Trouble> begin(const Mechanism &mechanism, const Credentials &credentials);

    virtual ~Authenticator() = default;
    Q_DISABLE_COPY_MOVE(Authenticator)

    /// True where the client has the first word, which AUTH may carry with it (RFC 4954 4): step() with an empty challenge gives it.
    [[nodiscard]] virtual bool speaksFirst() const = 0;
    /// The response to a challenge. LOGIN answers by position, never by what the server's prompt says.
    [[nodiscard]] virtual Result<Secret, Trouble> step(const QByteArray &challenge) = 0;
    /// Nothing is outstanding: a server that had to prove itself has.
    [[nodiscard]] virtual bool finished() const = 0;
    /// A step may take long: a KDC is asked, or a password hashed as often as the server wishes.
    [[nodiscard]] virtual bool isSlow() const { return false; }
    /// What the server said within the exchange about why it will refuse: for OAuth the members of its JSON, "status=..., scope=...".
    [[nodiscard]] virtual QString refusal() const { return {}; }

protected:
    Authenticator() = default;
};

} // namespace postscope::smtp
