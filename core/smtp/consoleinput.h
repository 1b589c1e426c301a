// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/event.h"
#include "core/smtp/servercommand.h"

#include <QByteArray>

#include <optional>

namespace postscope::smtp {

/// A line as it was typed into a console: something for the server, or a word for the console itself.
struct ConsoleLine {
    enum class Kind {
        Text,    ///< for the server
        Help,    ///< /help
        Quit,    ///< /quit: QUIT, whatever else was typed ahead
        Raw,     ///< /raw on|off
        Hex,     ///< /hex on|off
        Info,    ///< /info
        Send,    ///< /send FILE: a mail, with DATA before it where that was not said yet
        File,    ///< /file FILE: the octets of a BDAT, or a mail after DATA
        Wait,    ///< /wait [SECONDS]: without a number, until the server says something
        Unknown, ///< another word after a slash
    };

    Kind kind = Kind::Text;
    QByteArray text; ///< for the server, or what follows the word; a slash at the start of a line is typed twice

    [[nodiscard]] static ConsoleLine read(const QByteArray &line);
    bool operator==(const ConsoleLine &) const = default;
};

/// What a line of raw mode puts on the wire: \r \n \t \0 \\ and \xHH are octets, and {N} behind one repeats it N times (\x41{2000}).
/// CR LF follows unless the line ends with \n or \r, or with \c, which stands for nothing. Nothing where an escape is none, or it gets too long.
[[nodiscard]] std::optional<QByteArray> rawOctets(const QByteArray &line);

/// Such octets as they are recorded: from the first secret on everything is masked.
[[nodiscard]] Event rawEvent(const QByteArray &octets, SecretLines &secrets, bool tls);

} // namespace postscope::smtp
