// SPDX-License-Identifier: MIT
#pragma once

#include "core/smtp/deliver.h"
#include "core/smtp/transaction.h"

#include <QQueue>

#include <memory>

namespace postscope::smtp {

/// The mails of a queue on their way through an open session, one transaction after the other: while the content of one leaves, the next is planned,
/// so that its first commands, or QUIT, go in the same flight.
class Mailing {
public:
    Mailing(Conversation &peer, const OpenOptions &options, MailQueue &queue, Session &session);
    ~Mailing();
    Q_DISABLE_COPY_MOVE(Mailing)

    /// Until the queue is empty. Throws the Failure that ended the session; every mail that was taken has been told of by then.
    [[nodiscard]] Task<Done> run();

private:
    /// A mail with what became of it, until that is told.
    struct Entry;
    /// One of its transactions.
    struct Leg {
        std::shared_ptr<Entry> entry;
        Transaction transaction;
        Announcement announcement;
    };

    [[nodiscard]] MailQueue::State take(std::optional<Leg> &leg);
    [[nodiscard]] bool takeMore(std::optional<Leg> &leg);
    [[nodiscard]] bool full();
    [[nodiscard]] std::shared_ptr<Entry> planned(Mail mail);
    void begin(Leg &leg);
    void follow();
    [[nodiscard]] Task<Done> advance();
    [[nodiscard]] Task<Done> conduct(Leg &leg);
    void settle(Leg &leg, const std::optional<Failure> &failure);
    void abandon(const std::optional<Failure> &failure);
    void tell();

    Conversation &m_peer;
    const OpenOptions &m_options;
    MailQueue &m_queue;
    Session &m_session;
    QQueue<std::shared_ptr<Entry>> m_entries; // taken and not told of; of the last one there may be more to send
    std::optional<Leg> m_current;
    std::optional<Leg> m_following; // its first flight has left with the end of the current one
    bool m_later = false;           // the queue was asked already, and has nothing before proceed()
    bool m_leftOpen = false;        // a transaction that RSET must end
};

} // namespace postscope::smtp
