// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/clock.h"
#include "core/delivery/mailing/mailing.h"
#include "core/delivery/mailsource.h"

namespace postscope::delivery {

/// Makes the mails of a mailing one by one, when their turn comes, and signs them: none is held.
class MailingMails final : public MailSource {
public:
    explicit MailingMails(const Mailing &mailing) : m_mailing(mailing) {}

    [[nodiscard]] Result<Item, smtp::Failure> mail(qint64 number, const QByteArray &date, qint64 now) override;

private:
    Mailing m_mailing;
    SystemClock m_clock;
};

} // namespace postscope::delivery
