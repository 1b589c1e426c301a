// SPDX-License-Identifier: MIT
#include "core/smtp/deliver.h"

#include "core/smtp/mailing.h"

#include <utility>

namespace postscope::smtp {

namespace {

/// One mail, and where its receipt goes.
class OneMail final : public MailQueue {
public:
    OneMail(Mail mail, Receipt &receipt) : m_mail(std::move(mail)), m_receipt(receipt) {}

    [[nodiscard]] State next(Mail &mail) override
    {
        if (std::exchange(m_taken, true))
            return State::Empty;
        mail = std::move(m_mail);
        return State::Ready;
    }
    void done(const Receipt &receipt, const std::optional<Failure> &why) override
    {
        m_receipt = receipt;
        failure = why;
    }

    std::optional<Failure> failure;

private:
    Mail m_mail;
    Receipt &m_receipt;
    bool m_taken = false;
};

} // namespace

Task<std::optional<Failure>> sendMails(Conversation &peer, OpenOptions options, MailQueue &queue, Session &session)
{
    std::optional<Failure> failure;
    Mailing mailing(peer, options, queue, session);
    try {
        co_await open(peer, options, session);
        co_await mailing.run();
    } catch (const Failure &caught) {
        failure = caught;
    }
    co_await finish(peer, failure, session);
    co_return failure;
}

Task<std::optional<Failure>> sendMail(Conversation &peer, OpenOptions options, Mail mail, Session &session, Receipt &receipt)
{
    receipt = {};
    for (const Recipient &recipient : mail.envelope.recipients)
        receipt.recipients << RecipientResult{.address = recipient.address};
    OneMail one(std::move(mail), receipt);
    const std::optional<Failure> ended = co_await sendMails(peer, options, one, session);
    co_return one.failure ? one.failure : ended;
}

} // namespace postscope::smtp
