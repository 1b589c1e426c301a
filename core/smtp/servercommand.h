// SPDX-License-Identifier: MIT
#pragma once

#include "core/smtp/command.h"

#include <QByteArray>

namespace postscope::smtp {

/// A command as a server reads it: its verb in any case, and what follows (RFC 5321 4.1.1).
struct ServerCommand {
    enum class Verb {
        Ehlo,
        Helo,
        Lhlo,
        StartTls,
        Auth,
        Mail,
        Rcpt,
        Data,
        Bdat,
        Rset,
        Noop,
        Vrfy,
        Expn,
        Etrn,
        XClient,
        Help,
        Quit,
        NotOffered, ///< TURN, SEND, BURL and their kind: known words that are not implemented here
        Http,       ///< a web browser that was led here: GET, POST ...
        Unknown,
    };

    Verb verb = Verb::Unknown;
    QByteArray argument; ///< without the white space around it

    [[nodiscard]] static ServerCommand read(const QByteArray &line);
    [[nodiscard]] Phase phase() const;
    bool operator==(const ServerCommand &) const = default;
};

/// Decides which octets of a client's lines are a secret. When in doubt, they are.
///
/// In a refused or misspelt AUTH the credentials come all the same: with it, or as the next lines of a client that did not wait. So every
/// line that nobody expected is hidden from an AUTH on, up to the next command that is understood.
class SecretLines {
public:
    /// How `line` is to be recorded; the conversation calls it once for each line.
    [[nodiscard]] Line read(const QByteArray &line);
    /// The next line answers a 334; all of it is secret but a lone "*", which cancels (RFC 4954 4).
    void expectResponse() { m_response = true; }

private:
    bool m_response = false;
    bool m_suspect = false;
};

} // namespace postscope::smtp
