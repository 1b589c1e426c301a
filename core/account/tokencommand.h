// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"

#include <QObject>
#include <QStringList>

#include <chrono>
#include <functional>
#include <optional>

namespace postscope::account {

/// Why a command that was to print a token did not.
struct TokenFailure {
    enum class Kind {
        Malformed,  ///< the command line has an open quote, or no word
        NotStarted, ///< detail: the system's words
        Failed,     ///< it ended with an error; detail: what it said on standard error, or its exit code
        TimedOut,   ///< detail: what it said on standard error
        TooLong,    ///< it printed more than a token can be
        Empty,      ///< it printed nothing; detail: what it said on standard error
    };
    Kind kind = Kind::Failed;
    QString detail = {};

    bool operator==(const TokenFailure &) const = default;
};

/// The words of a command line: blanks part them, quotes of either kind hold them together, a backslash takes the next character as it is (on
/// Windows it is one of them). No shell is asked, so nothing else means anything; who wants one writes sh -c '...'. Nothing: a quote stays open.
[[nodiscard]] std::optional<QStringList> commandWords(const QString &command);

using TokenDone = std::function<void(Result<Secret, TokenFailure>)>;

/// Runs a command and takes the first line it prints for a token. Returns at once; `done` is called once, later, in the caller's thread, unless
/// `context` is gone by then, with which the command ends. What it prints is kept nowhere; standard error is told where it fails.
void runTokenCommand(const QString &command, QObject *context, TokenDone done, std::chrono::milliseconds deadline = std::chrono::seconds(60));

} // namespace postscope::account
