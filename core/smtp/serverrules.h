// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace postscope::smtp {

/// A fault that a sandbox plays on purpose: at this command, for this argument, that answer.
struct ServerRule {
    enum class Stage { Greeting, Ehlo, StartTls, Auth, Mail, Rcpt, Data, Content, Quit };

    Stage stage = Stage::Rcpt;
    QString match;           ///< wildcard (* and ?) over the address or argument; empty: always
    QByteArray reply;        ///< "550 5.1.1 No such user"; empty: none
    bool disconnect = false; ///< close instead of, or after, the reply

    bool operator==(const ServerRule &) const = default;
};

/// Reads rules from JSON: [{"stage": "rcpt", "match": "*@bad.test", "reply": "550 5.1.1 No such user", "disconnect": false}, ...].
/// The error says which rule and what is wrong with it, as plain English for a developer's file.
[[nodiscard]] Result<QList<ServerRule>, QString> readServerRules(const QByteArray &json);

} // namespace postscope::smtp
