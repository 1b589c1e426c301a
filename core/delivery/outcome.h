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

    /// The exit code of the command-line contract, 0..6: also the one-word verdict of the window.
    enum class Verdict { Accepted = 0, SomeRefused = 1, Refused = 2, TryLater = 3, Local = 4, Policy = 5, Unknown = 6 };
    [[nodiscard]] Verdict verdict() const;
};

/// Hides a known secret in the words of others that the outcome repeats: a server may have sent it back.
void redact(Outcome &outcome, const transcript::Redactor &redactor);

/// The queue id that Postfix, Exim, Sendmail, Exchange, Gmail, Amazon SES, OpenSMTPD or our sandbox names in its 250; empty: none.
[[nodiscard]] QByteArray queueIdOf(const smtp::Reply &reply);

} // namespace postscope::delivery

Q_DECLARE_METATYPE(postscope::delivery::Outcome)
