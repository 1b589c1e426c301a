// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QList>

#include <optional>

namespace postscope::smtp {

/// A parameter of MAIL or RCPT: "SIZE=1000", "SMTPUTF8" (RFC 5321 4.1.2).
struct ServerParameter {
    QByteArray keyword; ///< upper case
    std::optional<QByteArray> value;

    bool operator==(const ServerParameter &) const = default;
};

/// What stands after "FROM:" or "TO:".
struct ServerPath {
    QByteArray address; ///< without angle brackets and source route; empty: the null path
    QByteArray rest;    ///< what follows the path, as sent
    QList<ServerParameter> parameters;

    [[nodiscard]] bool ascii() const;
    /// `argument` of MAIL or RCPT with `keyword` "FROM:" or "TO:". Nothing where the syntax is wrong.
    [[nodiscard]] static std::optional<ServerPath> read(const QByteArray &argument, QByteArrayView keyword);
};

/// local-part@domain or local-part@[literal] as RFC 5321 4.1.2 and RFC 6531 3.3 spell it; comments and white space are wrong.
[[nodiscard]] bool isMailbox(QByteArrayView address);
/// A domain or an address literal.
[[nodiscard]] bool isDomain(QByteArrayView domain);
/// The octets behind xtext (RFC 3461 4). Nothing where it is malformed.
[[nodiscard]] std::optional<QByteArray> fromXtext(QByteArrayView xtext);

} // namespace postscope::smtp
