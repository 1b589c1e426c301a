// SPDX-License-Identifier: MIT
#include "ui/mailing/rowchecker.h"

#include <QDeadlineTimer>

#include <algorithm>

namespace postscope::ui {

namespace {

constexpr int turn = 40; // ms

} // namespace

RowChecker::RowChecker(const Clock &clock, QObject *parent) : QObject(parent), m_clock(clock), m_turn(this)
{
    connect(&m_turn, &QTimer::timeout, this, &RowChecker::goOn);
}

void RowChecker::start(const delivery::Mailing &mailing)
{
    m_mailing = mailing;
    m_next = 0;
    m_problems.clear();
    m_turn.start(0);
}

void RowChecker::goOn()
{
    const delivery::ComposeContext context = delivery::ComposeContext::system(m_clock);
    const qsizetype count = m_mailing.data.rows.size();
    for (const QDeadlineTimer deadline(turn); m_next < count && m_problems.size() < maxProblems && !deadline.hasExpired(); ++m_next)
        m_problems += delivery::problemsOf(m_mailing, m_next, m_next + 1, maxProblems - m_problems.size(), context);
    Q_EMIT progressed(m_next, count);
    if (m_next < count && m_problems.size() < maxProblems)
        return;
    m_turn.stop();
    Q_EMIT finished(m_problems);
}

} // namespace postscope::ui
