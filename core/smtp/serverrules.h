// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace postscope::smtp {

/// A fault that a sandbox plays on purpose: at this command, for this argument, that answer. The first rule that matches counts.
///
/// A reply below 400 takes the place of the usual one; the command does its work. Any other one stands for a refusal. Without reply and
/// without disconnect the server says nothing and goes on. In stage Content a rule without reply keeps the message: the answer is lost,
/// not the mail.
struct ServerRule {
    enum class Stage { Greeting, Ehlo, StartTls, Auth, Mail, Rcpt, Data, Content, Quit };

    Stage stage = Stage::Rcpt;
    QString match;           ///< wildcard (* and ?) in any case over: the name (ehlo), the mechanism or the user (auth), the address (mail, rcpt),
                             ///< the sender (data, content); empty: always
    QByteArray reply;        ///< "550 5.1.1 No such user", lines divided by LF; empty: none
    bool disconnect = false; ///< close instead of, or after, the reply

    bool operator==(const ServerRule &) const = default;
};

/// Whether the rule is meant for `subject`, which `match` names.
[[nodiscard]] bool matches(const ServerRule &rule, QStringView subject);

/// Reads rules from JSON: [{"stage": "rcpt", "match": "*@bad.test", "reply": "550 5.1.1 No such user", "disconnect": false}, ...].
/// The error says which rule and what is wrong with it, as plain English for a developer's file.
[[nodiscard]] Result<QList<ServerRule>, QString> readServerRules(const QByteArray &json);

} // namespace postscope::smtp
