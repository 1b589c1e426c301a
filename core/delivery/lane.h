// SPDX-License-Identifier: MIT
#pragma once

#include "core/delivery/backlog.h"
#include "core/delivery/livesession.h"
#include "core/delivery/mailsource.h"

#include <QObject>
#include <QQueue>
#include <QTimer>

#include <memory>

namespace postscope::delivery {

/// One of the connections of a series: takes mails from the backlog as long as its server takes them, and connects again for what is left.
class Lane final : public QObject, private smtp::MailQueue {
    Q_OBJECT

public:
    /// `backlog` and `mails` outlive this. `recorded`: events() tells of the first mails.
    Lane(const Route &route, Backlog &backlog, MailSource &mails, qint64 recorded, QObject *parent);
    ~Lane() override;

    void open();
    void provideSecret(const Secret &secret);
    /// over() follows, unless it was told.
    void cancel();
    /// The backlog gives out no more: it need not wait for its next turn.
    void hurry();

    [[nodiscard]] const smtp::Session &session() const { return m_session; }
    [[nodiscard]] const net::TlsReport &tls() const { return m_tls; }

Q_SIGNALS:
    void events(const QList<postscope::Event> &events);
    void secretNeeded(const QString &host, const QString &user);
    /// A session is open, for the first time.
    void ready();
    /// Last of all signals.
    void over();

private:
    struct Sent {
        qint64 number;
        std::chrono::nanoseconds taken;
        qint64 size;
        QByteArray messageId;
    };

    [[nodiscard]] State next(smtp::Mail &mail) override;
    void done(const smtp::Receipt &receipt, const std::optional<smtp::Failure> &failure) override;
    [[nodiscard]] State take(qint64 number, std::chrono::nanoseconds now, smtp::Mail &mail);
    void tell(const Sent &sent, std::chrono::nanoseconds now, const smtp::Receipt &receipt, const std::optional<smtp::Failure> &failure);
    void nextIn(std::chrono::nanoseconds time);
    void goOn();
    [[nodiscard]] QByteArray date(std::chrono::nanoseconds now);
    void conclude(const std::optional<smtp::Failure> &failure);
    void reopen();

    Route m_route;
    Backlog &m_backlog;
    MailSource &m_mails;
    SystemClock m_clock;
    qint64 m_recorded;
    QQueue<Sent> m_underWay;
    std::chrono::nanoseconds m_rests{0}; // no mail before that
    QTimer m_turn;
    QTimer m_retry;
    qsizetype m_failures = 0; // sessions on end in which nothing came of any mail
    bool m_ready = false;     // ever
    bool m_opened = false;    // this session
    bool m_judged = false;    // the server has judged a mail of this session, or may have
    QByteArray m_date;
    qint64 m_seconds = 0;                // since 1970, of m_date
    std::chrono::nanoseconds m_dated{0}; // when m_date was made
    smtp::Session m_session;
    net::TlsReport m_tls;
    std::unique_ptr<LiveSession> m_live; // goes first: its dialogue refers to the rest
};

} // namespace postscope::delivery
