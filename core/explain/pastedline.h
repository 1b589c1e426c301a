// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/event.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace postscope::explain {

/// A line without what programs put in front of it: times, quotations, "S:", "<-", "<<<".
struct PastedLine {
    enum class From { Unknown, Server, Client, Program };

    From from = From::Unknown;
    QByteArrayView text;
    bool indented = false;

    [[nodiscard]] static PastedLine read(QByteArrayView line);
};

/// A command of a client, as far as it tells what the next reply answers.
struct SaidCommand {
    Phase phase = Phase::Other;
    QByteArray recipient; ///< of RCPT
};

/// `certain`: the line is known to be the client's; else only what cannot be mistaken for prose is a command.
[[nodiscard]] std::optional<SaidCommand> readCommand(QByteArrayView text, bool certain);

/// The address in "<a@b>: ..." or "a@b" alone at the start of a line of a bounce, or "to=<a@b>", "RCPT TO:<a@b>", "** a@b" in a log; empty: none.
[[nodiscard]] QByteArray recipientIn(QByteArrayView text);
/// The host in "host mx.example.org[192.0.2.1] said:"; empty: none.
[[nodiscard]] QByteArray hostIn(QByteArrayView text);

} // namespace postscope::explain
