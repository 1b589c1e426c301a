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
/// A reply below 400 takes the place of the usual one; the command does its work. Any other one stands for a refusal. Without reply,
/// disconnect and fault the server says nothing and goes on. In stage Content a rule without reply keeps the message: the answer is lost,
/// not the mail. In stage Body the message is never kept.
struct ServerRule {
    enum class Stage {
        Greeting,
        Ehlo,
        StartTls,
        Tls, ///< the handshake; faults of the transport only
        Auth,
        Mail,
        Rcpt,
        Data,    ///< DATA, or the first BDAT
        Body,    ///< in the middle of the content
        Content, ///< the answer to the content as a whole; for LMTP and PRDR the one for each recipient
        Quit,
        Rset,
        Vrfy,
        Expn,
        Etrn,
    };
    /// What is wrong beside, or instead of, the words.
    enum class Fault {
        None,
        Close,          ///< closes in order, without a word
        Abrupt,         ///< closes without the close_notify of TLS (RFC 8446 6.1)
        Reset,          ///< TCP RST
        Silent,         ///< not a word any more
        Drip,           ///< from now on an octet at a time, at `detail` milliseconds (1000)
        Garbage,        ///< octets that are no SMTP, or `detail`
        LongLine,       ///< one line of `detail` octets (1 MiB)
        Endless,        ///< continuation lines without end
        Nul,            ///< the usual answer with NULs in its text
        BareLf,         ///< the usual answer, its lines ended by LF
        WrongClass,     ///< a code of another class than any that may stand there
        MixedCodes,     ///< two lines of one reply with two codes (RFC 5321 4.2.1)
        Early,          ///< the usual answer, and another one to a command that has not been said
        Inject,         ///< starttls: `detail` in clear behind the 220 (CVE-2011-0411)
        Alert,          ///< tls: a fatal alert, handshake_failure, in place of the handshake
        ScramRounds,    ///< auth: the iteration count is `detail` (RFC 5802 5.1)
        ScramNonce,     ///< auth: the server's nonce does not begin with the client's
        ScramSignature, ///< auth: the server's signature is wrong
        ScramEarly,     ///< auth: 235 without a signature
    };

    Stage stage = Stage::Rcpt;
    QString match;           ///< wildcard (* and ?) in any case over: the name (ehlo), the mechanism or the user (auth), the address (mail, rcpt,
                             ///< vrfy, expn, etrn; content of LMTP and PRDR), the sender (data, body, content); empty: always
    QByteArray reply;        ///< "550 5.1.1 No such user", lines divided by LF; empty: none
    bool disconnect = false; ///< close instead of, or after, the reply
    Fault fault = Fault::None;
    QByteArray detail;       ///< of the fault
    std::optional<bool> tls; ///< only inside TLS, or only outside
    qint64 after = 1;        ///< body: once so many octets have come

    bool operator==(const ServerRule &) const = default;
};

/// Whether the rule is meant for `subject`, which `match` names.
[[nodiscard]] bool matches(const ServerRule &rule, QStringView subject);

/// What a file of rules says.
struct ServerRules {
    QList<ServerRule> rules;
    QByteArrayList offer; ///< "LIMITS RCPTMAX=2"
    QByteArrayList hide;  ///< keywords

    bool operator==(const ServerRules &) const = default;
};

/// Reads rules from JSON: [{"stage": "rcpt", "match": "*@bad.test", "reply": "550 5.1.1 No such user", "disconnect": false,
/// "fault": "drip", "detail": "10", "tls": true, "after": 1000}, ...], or {"offer": [...], "hide": [...], "rules": [...]}.
/// The error says which rule and what is wrong with it, as plain English for a developer's file.
[[nodiscard]] Result<ServerRules, QString> readServerRules(const QByteArray &json);

/// Reads a fault in one line: PHASE=KIND[:DETAIL], "data=close", "rcpt=450 4.2.1 Later", "auth=scram-iterations:1". The error as above.
[[nodiscard]] Result<ServerRule, QString> readFault(const QString &text);

/// The names that readFault() and the rules know, divided by ", ".
[[nodiscard]] QString stageNames();
[[nodiscard]] QString faultNames();

} // namespace postscope::smtp
