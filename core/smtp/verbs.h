// SPDX-License-Identifier: MIT
#pragma once

#include "core/smtp/consolestate.h"

#include <QByteArrayList>
#include <QList>

namespace postscope::smtp {

/// A command as it may be typed now, for whoever types it: its syntax, and what the server has said of it.
struct VerbSyntax {
    enum class Offer {
        Always,     ///< every server knows it (RFC 5321 4.5.1)
        Offered,    ///< named in the reply to EHLO
        NotOffered, ///< not named there; it can be tried all the same
        Unheard,    ///< the server has not yet said what it offers
    };
    /// What may be added behind the argument, where the server offers it.
    struct Parameter {
        QByteArray typed; ///< "SIZE=", "BODY=8BITMIME"
        QByteArray shown; ///< "SIZE=octets"; the same where there is nothing to fill in

        bool operator==(const Parameter &) const = default;
    };

    QByteArray verb;     ///< "MAIL"
    QByteArray start;    ///< what a line of it begins with: "MAIL FROM:<", "RSET"
    QByteArray argument; ///< what follows the verb: "FROM:<address>"; what is in [] may be left out; empty: nothing may follow
    QList<Parameter> parameters;
    QByteArray specification; ///< "RFC 5321 4.1.1.2"
    Offer offer = Offer::Always;

    /// In one line: "MAIL FROM:<address> [SIZE=octets] [SMTPUTF8]".
    [[nodiscard]] QByteArray line() const;
    bool operator==(const VerbSyntax &) const = default;
};

/// Every verb, in the order in which a session says them.
[[nodiscard]] QList<VerbSyntax> verbSyntaxes(const ConsoleState &state);
/// The one that a line begins with, in any case; nothing where its first word is no verb.
[[nodiscard]] std::optional<VerbSyntax> syntaxOf(const QByteArray &line, const ConsoleState &state);

/// A line that could be meant by what was typed so far.
struct Completion {
    QByteArray line;  ///< as far as it can be told: "MAIL FROM:<"
    QByteArray shown; ///< with what is to be filled in: "MAIL FROM:<address>"

    bool operator==(const Completion &) const = default;
};

/// Verbs while the first word is typed, then mechanisms, lines of the same verb that were typed `earlier`, and parameters that the server offers and that are
/// not there yet. All of them begin with `typed`, in any case. Nothing where no command is expected.
[[nodiscard]] QList<Completion> completionsOf(const QByteArray &typed, const ConsoleState &state, const QByteArrayList &earlier);

} // namespace postscope::smtp
