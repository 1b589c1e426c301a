// SPDX-License-Identifier: MIT
#include "core/delivery/lane.h"

#include "core/delivery/draftheader.h"

#include <utility>

namespace postscope::delivery {

using namespace std::chrono_literals;
using smtp::Failure;
using std::chrono::nanoseconds;

Lane::Lane(const Route &route, Backlog &backlog, MailSource &mails, qint64 recorded, QObject *parent)
    : QObject(parent), m_route(route), m_backlog(backlog), m_mails(mails), m_recorded(recorded), m_turn(this), m_retry(this)
{
    for (QTimer *timer : {&m_turn, &m_retry})
        timer->setSingleShot(true);
    m_turn.setTimerType(Qt::PreciseTimer);
    connect(&m_turn, &QTimer::timeout, this, &Lane::goOn);
    connect(&m_retry, &QTimer::timeout, this, &Lane::open);
}

Lane::~Lane() = default;

void Lane::open()
{
    m_opened = m_judged = false;
    m_session = {};
    const auto script = [this](smtp::Conversation &peer, const smtp::OpenOptions &options) { return smtp::sendMails(peer, options, *this, m_session); };
    m_live = std::make_unique<LiveSession>(m_route, script);
    m_live->setObserved(m_recorded > 0);
    connect(m_live.get(), &LiveSession::events, this, &Lane::events);
    connect(m_live.get(), &LiveSession::secretNeeded, this, &Lane::secretNeeded);
    connect(m_live.get(), &LiveSession::finished, this, &Lane::conclude);
    m_live->run();
}

void Lane::provideSecret(const Secret &secret)
{
    if (m_live)
        m_live->provideSecret(secret);
}

void Lane::cancel()
{
    if (m_live) {
        m_live->cancel();
    } else if (m_retry.isActive()) {
        m_retry.stop();
        Q_EMIT over();
    }
}

void Lane::hurry()
{
    if (m_turn.isActive())
        m_turn.start(0ms);
    if (m_retry.isActive())
        cancel();
}

// ---- the mails of a session

smtp::MailQueue::State Lane::next(smtp::Mail &mail)
{
    if (!std::exchange(m_opened, true)) {
        m_backlog.addConnection();
        if (!std::exchange(m_ready, true))
            Q_EMIT ready();
    }
    const nanoseconds now = m_clock.steady();
    if (m_backlog.plan().pause > 0ms && m_backlog.hasMore()) {
        if (!m_underWay.isEmpty())
            return State::Later; // done() says how long
        if (now < m_rests) {
            nextIn(m_rests - now);
            return State::Later;
        }
    }
    Backlog::Turn turn = m_backlog.next(now);
    while (turn.number && take(*turn.number, now, mail) == State::Empty)
        turn = m_backlog.next(now); // that mail could not be made
    if (!turn.number && turn.wait > 0ns) {
        nextIn(turn.wait);
        return State::Later;
    }
    return turn.number ? State::Ready : State::Empty;
}

/// Empty: there is no such mail, and that is told.
smtp::MailQueue::State Lane::take(qint64 number, nanoseconds now, smtp::Mail &mail)
{
    const QByteArray stamp = date(now);
    auto item = m_mails.mail(number, stamp, m_seconds);
    if (!item) {
        tell({.number = number, .taken = now, .size = 0, .messageId = {}}, now, {}, item.error());
        return State::Empty;
    }
    mail = std::move(item->mail);
    m_underWay.enqueue({.number = number, .taken = now, .size = item->size, .messageId = item->messageId});
    if (m_recorded > 0 && --m_recorded == 0) {
        m_live->conversation().note(Note::Code::RecordEnds, {QString::number(m_backlog.plan().recorded)});
        m_live->setObserved(false);
    }
    return State::Ready;
}

void Lane::done(const smtp::Receipt &receipt, const std::optional<Failure> &failure)
{
    const Sent sent = m_underWay.dequeue();
    const nanoseconds now = m_clock.steady();
    tell(sent, now, receipt, failure);
    m_judged = m_judged || !untouched(receipt, failure);
    const std::chrono::milliseconds pause = m_backlog.plan().pause;
    m_rests = now + pause;
    if (pause > 0ms)
        nextIn(pause);
}

void Lane::tell(const Sent &sent, nanoseconds now, const smtp::Receipt &receipt, const std::optional<Failure> &failure)
{
    if (m_backlog.tell(sent.number, sent.taken, now, sent.size, receipt, failure))
        m_backlog.report({.number = sent.number, .messageId = sent.messageId, .receipt = receipt, .failure = failure});
}

void Lane::nextIn(nanoseconds time)
{
    m_turn.start(std::chrono::ceil<std::chrono::milliseconds>(time));
}

void Lane::goOn()
{
    if (!m_live)
        return;
    m_live->conversation().proceed();
    m_live->goOn();
}

/// Made anew once a second: a calendar takes longer than a mail.
QByteArray Lane::date(nanoseconds now)
{
    if (m_date.isEmpty() || now - m_dated >= 1s) {
        const QDateTime time = m_clock.now();
        m_date = dateText(time);
        m_seconds = time.toSecsSinceEpoch();
        m_dated = now;
    }
    return m_date;
}

// ---- one session after the other

void Lane::conclude(const std::optional<Failure> &failure)
{
    m_turn.stop();
    m_tls = m_live->tls();
    m_live.release()->deleteLater();
    const bool cancelled = failure && failure->kind == Failure::Kind::Cancelled;
    if (!m_judged && failure && !cancelled)
        m_backlog.addTrouble(*failure);
    const bool vain = !m_judged && failure && hopeless(*failure);
    // What is wrong with one connection more is not wrong with those that stand; a refused login is.
    if (vain && (m_backlog.tally().connections == 0 || failure->phase == Phase::Auth))
        m_backlog.stop(*failure);
    if (cancelled || vain || !m_backlog.hasMore()) {
        Q_EMIT over();
        return;
    }
    reopen();
}

void Lane::reopen()
{
    m_failures = m_judged ? 0 : m_failures + 1;
    const QList<std::chrono::milliseconds> &retries = m_backlog.plan().retries;
    // Who never got in need not try for long: it is the address, or the number of connections, that is wrong.
    if (m_failures > (m_ready ? retries.size() : 0)) {
        Q_EMIT over();
        return;
    }
    m_retry.start(m_failures == 0 ? 0ms : retries[m_failures - 1]);
}

} // namespace postscope::delivery
