// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QList>

namespace postscope::delivery {

/// A word by which a client makes use of an extension: a command, or a parameter of MAIL or RCPT.
struct SaidWord {
    enum class Place { Command, Mail, Rcpt };

    Place place = Place::Command;
    QByteArray word;   ///< as it was said first: "SIZE=1024"
    qint64 times = 1;  ///< how often its like was said
    qsizetype row = 0; ///< of the log, the first time

    /// It is this one, "SMTPUTF8" or "BODY=8BITMIME", or begins with this, "SIZE=".
    [[nodiscard]] bool is(const QByteArray &form) const;
    bool operator==(const SaidWord &) const = default;
};

/// Up to the first space.
[[nodiscard]] QByteArray firstWord(const QByteArray &text);

/// The command and its parameters (RFC 5321 4.1.2).
[[nodiscard]] QList<SaidWord> saidIn(const QByteArray &line, qsizetype row);

/// Adds what is new, and counts what is not. Bounded: a client says few words, and a hostile one no more than maxSaidWords.
void add(QList<SaidWord> &said, const QList<SaidWord> &more);
inline constexpr qsizetype maxSaidWords = 200;

} // namespace postscope::delivery
