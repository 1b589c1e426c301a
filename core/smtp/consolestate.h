// SPDX-License-Identifier: MIT
#pragma once

#include "core/smtp/capabilities.h"
#include "core/smtp/reply.h"

#include <QByteArray>
#include <QMetaType>

#include <optional>

namespace postscope::smtp {

/// A command as a person typed it.
struct TypedCommand {
    QByteArray verb;     ///< the first word, upper case
    QByteArray argument; ///< without the white space around it

    [[nodiscard]] static TypedCommand read(const QByteArray &line);
    bool operator==(const TypedCommand &) const = default;
};

/// What a reply answers to.
struct Asked {
    enum class Kind { Greeting, Command, Response, Content };

    Kind kind = Kind::Command;
    TypedCommand command = {}; ///< Command only

    [[nodiscard]] bool is(const char *verb) const { return kind == Kind::Command && command.verb == verb; }
    bool operator==(const Asked &) const = default;
};

/// What a session that is typed by hand has come to, as far as both sides have said it (RFC 5321 4.1.4).
struct ConsoleState {
    enum class Expects {
        Command,
        Response, ///< to a 334 (RFC 4954 4)
        Content,  ///< after a 354, up to a lone dot
        Chunk,    ///< the octets of a BDAT (RFC 3030 2)
    };

    Expects expects = Expects::Command;
    bool greeted = false;
    bool introduced = false; ///< EHLO or HELO was accepted, since TLS if there is any
    bool tls = false;
    bool authenticated = false;
    bool mail = false;    ///< a sender was accepted
    int recipients = 0;   ///< accepted ones of this transaction
    int messages = 0;     ///< taken
    bool closing = false; ///< 421: the server is about to close
    bool over = false;    ///< nothing can be said any more
    bool raw = false;     ///< what is typed leaves as it is, and nothing is waited for
    qint64 missing = 0;   ///< octets of a chunk that are still to come
    Capabilities offered;

    bool operator==(const ConsoleState &) const = default;
};

/// The state after a reply to what was `asked`; nothing: nobody had asked. Code 0 is no reply and changes nothing.
[[nodiscard]] ConsoleState after(ConsoleState state, const std::optional<Asked> &asked, const Reply &reply);
/// The state once TLS stands: everything said before it is forgotten (RFC 3207 4.2).
[[nodiscard]] ConsoleState afterTls(ConsoleState state);

} // namespace postscope::smtp

Q_DECLARE_METATYPE(postscope::smtp::ConsoleState)
