// SPDX-License-Identifier: MIT
#pragma once

#include "core/net/sandbox.h"

#include <QByteArray>

#include <optional>

namespace postscope::delivery {

/// What is kept of a captured message beside its .eml: {"version":1,"id","session","received","mailParameters","recipientParameters":[...],
/// "client","user","tls","envelope":{...}}.
[[nodiscard]] QByteArray messageToJson(const net::CapturedMessage &message);
/// Reads it back, without path and size, which are the .eml's own. Nothing where it is not such a file.
[[nodiscard]] std::optional<net::CapturedMessage> messageFromJson(const QByteArray &json);

/// What is kept of a session beside its transcript: {"version":1,"id","started","peer","tls","messages":[...]}.
[[nodiscard]] QByteArray sessionToJson(const net::SandboxSession &session);
/// Reads it back; what was kept is over.
[[nodiscard]] std::optional<net::SandboxSession> sessionFromJson(const QByteArray &json);

} // namespace postscope::delivery
