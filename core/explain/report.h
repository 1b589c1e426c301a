// SPDX-License-Identifier: MIT
#pragma once

#include "core/smtp/reply.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace postscope::explain {

/// What became of one recipient (RFC 3464 2.3); octets as they stand in the report, without their types.
struct ReportedRecipient {
    enum class Action { Failed, Delayed, Delivered, Relayed, Expanded, Unknown };

    QByteArray originalRecipient;
    QByteArray finalRecipient;
    Action action = Action::Unknown;
    std::optional<smtp::EnhancedCode> status;
    QByteArray remoteMta;
    QByteArray diagnosticType; ///< "smtp", lower case
    QByteArray diagnostic;
    std::optional<smtp::Reply> reply; ///< in the diagnostic
    QByteArray lastAttempt;           ///< a date as it stands there
    QByteArray willRetryUntil;

    bool operator==(const ReportedRecipient &) const = default;
};

/// A delivery status notification (RFC 3464).
struct Report {
    static constexpr qsizetype maxRecipients = 500;

    QByteArray reportingMta;
    QByteArray receivedFromMta;
    QByteArray envelopeId;
    QByteArray arrivalDate;
    QString subject;      ///< of the mail that it is about; empty: not told
    QByteArray messageId; ///< the same
    QList<ReportedRecipient> recipients;
    bool truncated = false;

    bool operator==(const Report &) const = default;
};

/// Reads the fields of message/delivery-status, leniently: groups of fields, an empty line between them. Nothing where no recipient is told of.
[[nodiscard]] std::optional<Report> readReport(QByteArrayView octets);

} // namespace postscope::explain
