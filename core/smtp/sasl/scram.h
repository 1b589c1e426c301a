// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace postscope::smtp {

/// How often a server may have the password hashed (RFC 7677 4 asks for 4096 at least): GNU SASL would compute any number, for hours.
constexpr int leastIterations = 4096;
constexpr int mostIterations = 1'000'000;

/// What is wrong with the first word of a SCRAM server, "r=...,s=...,i=..." (RFC 5802 7); nothing: it may be answered.
/// `clientFirst`: ours, whose nonce the server has to extend. Attributes beyond these three are taken for an attack: no server sends any.
[[nodiscard]] std::optional<QString> faultOfServerFirst(const QByteArray &serverFirst, const QByteArray &clientFirst);

} // namespace postscope::smtp
