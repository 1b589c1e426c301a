// SPDX-License-Identifier: MIT
#pragma once

#include "core/delivery/spans.h"

#include <QDateTime>
#include <QString>

namespace postscope::ui {

/// The timing of one session that is over, kept to be compared with others.
struct TimingRun {
    qint64 number = 0; ///< from 1 on, in the order in which they were added
    QString title;
    QDateTime time; ///< when it began
    QList<delivery::Span> spans;
    QByteArrayList hosts;
    std::chrono::nanoseconds total{0};
    bool pinned = false; ///< it stays when others go
    bool shown = true;   ///< among those that are compared

    bool operator==(const TimingRun &) const = default;
};

/// The last runs of a window. A new one takes the place of the oldest that is not pinned.
class TimingRuns {
public:
    static constexpr qsizetype most = 8;
    static constexpr qsizetype mostPinned = most - 1;

    /// Gives it its number.
    void add(TimingRun run);
    void remove(qsizetype place);
    /// False: too many are pinned.
    bool setPinned(qsizetype place, bool pinned);
    void setShown(qsizetype place, bool shown) { m_list[place].shown = shown; }
    void setList(const QList<TimingRun> &list) { m_list = list; }

    [[nodiscard]] const QList<TimingRun> &list() const { return m_list; }
    [[nodiscard]] QList<TimingRun> shown() const;

private:
    QList<TimingRun> m_list;
};

} // namespace postscope::ui
