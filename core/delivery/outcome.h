// SPDX-License-Identifier: MIT
#pragma once

#include "core/delivery/timings.h"
#include "core/net/tlsreport.h"
#include "core/smtp/deliver.h"
#include "core/smtp/failure.h"
#include "core/smtp/session.h"
#include "core/transcript/redactor.h"

#include <QMetaType>

#include <optional>

namespace postscope::delivery {

/// The exit code of the command-line contract, 0..6: also the one-word verdict of the window.
enum class Verdict { Accepted = 0, SomeRefused = 1, Refused = 2, TryLater = 3, Local = 4, Policy = 5, Unknown = 6 };

/// What became of the recipients of one domain, where each domain got a delivery of its own (RFC 5321 5.1).
struct DomainDelivery {
    QString domain; ///< A-labels, or an address literal
    QString host;   ///< the last one that was tried; empty: none was
    qsizetype hostsTried = 0;
    QList<qsizetype> places; ///< of the recipients in the envelope
    std::optional<smtp::Reply> content;
    QByteArray queueId;
    std::optional<smtp::Failure> failure;
    net::TlsReport tls;
    QString address; ///< that the last connection went to
    Verdict verdict = Verdict::TryLater;
};

/// What became of one send. Kept as data; ui/text says it.
struct Outcome {
    smtp::Receipt receipt;
    std::optional<smtp::Failure> failure; ///< nothing: the session went to its end
    smtp::Session session;
    net::TlsReport tls;
    Timings timings;
    smtp::Envelope envelope;
    QByteArray messageId;
    qint64 messageSize = 0;
    QByteArray queueId; ///< from the reply to the final dot; empty: not found

    QList<DomainDelivery> deliveries; ///< not empty: straight to the servers of these domains; `session` and `tls` are those of the last

    using Verdict = delivery::Verdict;
    [[nodiscard]] Verdict verdict() const;
};

/// What became of one mail of a series.
struct MailResult {
    qint64 number = 0; ///< from 0 on
    QByteArray messageId;
    smtp::Receipt receipt;
    std::optional<smtp::Failure> failure;

    [[nodiscard]] Verdict verdict() const;

    bool operator==(const MailResult &) const = default;
};

/// What came of one mail, of the failure that ended it and of what its recipients got.
[[nodiscard]] Outcome::Verdict verdictOf(const smtp::Receipt &receipt, const std::optional<smtp::Failure> &failure);

/// Hides a known secret in the words of others that the outcome repeats: a server may have sent it back.
void redact(Outcome &outcome, const transcript::Redactor &redactor);
void redact(MailResult &result, const transcript::Redactor &redactor);

/// The queue id that Postfix, Exim, Sendmail, Exchange, Gmail, Amazon SES, OpenSMTPD or our sandbox names in its 250; empty: none.
[[nodiscard]] QByteArray queueIdOf(const smtp::Reply &reply);

} // namespace postscope::delivery

Q_DECLARE_METATYPE(postscope::delivery::Outcome)
Q_DECLARE_METATYPE(postscope::delivery::MailResult)
