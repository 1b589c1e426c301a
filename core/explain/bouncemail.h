// SPDX-License-Identifier: MIT
#pragma once

#include "core/explain/report.h"

#include <QByteArray>

#include <optional>

namespace postscope::explain {

/// What a mail has that could tell of a failed delivery.
struct BounceMail {
    std::optional<Report> report;
    QByteArray text; ///< UTF-8
};

/// True when it begins like a mail: with headers that mails have.
[[nodiscard]] bool isMail(QByteArrayView octets);
[[nodiscard]] BounceMail readBounce(QByteArrayView octets);

} // namespace postscope::explain
