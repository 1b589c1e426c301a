// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/smtp/failure.h"
#include "core/smtp/mail.h"

#include <QByteArray>

namespace postscope::delivery {

/// Where a series takes its mails from, by their numbers from 0 on. A mail may be asked for more than once.
class MailSource {
public:
    struct Item {
        smtp::Mail mail;
        QByteArray messageId; ///< with its angle brackets
        qint64 size = 0;      ///< octets
    };

    MailSource() = default;
    virtual ~MailSource() = default;
    Q_DISABLE_COPY_MOVE(MailSource)

    /// `date`: the time as the field Date says it (see dateText()), and `now` in seconds since 1970. A failure ends the series.
    [[nodiscard]] virtual Result<Item, smtp::Failure> mail(qint64 number, const QByteArray &date, qint64 now) = 0;
};

} // namespace postscope::delivery
