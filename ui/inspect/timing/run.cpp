// SPDX-License-Identifier: MIT
#include "ui/inspect/timing/run.h"

#include <algorithm>

namespace postscope::ui {

void TimingRuns::add(TimingRun run)
{
    run.number = 1;
    for (const TimingRun &known : std::as_const(m_list))
        run.number = qMax(run.number, known.number + 1);
    if (m_list.size() >= most)
        m_list.erase(std::ranges::find(m_list, false, &TimingRun::pinned));
    m_list << run;
}

void TimingRuns::remove(qsizetype place)
{
    m_list.removeAt(place);
}

bool TimingRuns::setPinned(qsizetype place, bool pinned)
{
    if (pinned && !m_list.at(place).pinned && std::ranges::count(m_list, true, &TimingRun::pinned) >= mostPinned)
        return false;
    m_list[place].pinned = pinned;
    return true;
}

QList<TimingRun> TimingRuns::shown() const
{
    QList<TimingRun> chosen;
    std::ranges::copy_if(m_list, std::back_inserter(chosen), &TimingRun::shown);
    return chosen;
}

} // namespace postscope::ui
