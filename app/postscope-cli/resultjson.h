// SPDX-License-Identifier: MIT
#pragma once

#include "core/delivery/delivery.h"

#include <QJsonObject>
#include <QLatin1StringView>

namespace postscope::cli {

/// What became of a send, in the names of Nodemailer's result (accepted, rejected, rejectedErrors, ehlo, envelopeTime, messageTime,
/// messageSize, response, envelope, messageId; times in milliseconds), and verdict, unknown, queueId, tls, auth, timings, error.
[[nodiscard]] QJsonObject toJson(const delivery::Outcome &outcome);

/// What became of one mail of a mailing: row (from 1 on), verdict, messageId, response, error, accepted, rejected, rejectedErrors, unknown.
[[nodiscard]] QJsonObject toJson(const delivery::MailResult &result);

/// Stable names for JSON.
[[nodiscard]] QLatin1StringView name(smtp::Failure::Kind kind);
[[nodiscard]] QLatin1StringView name(smtp::Failure::Reason reason);
[[nodiscard]] QLatin1StringView name(delivery::Outcome::Verdict verdict);

} // namespace postscope::cli
