// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/clock.h"
#include "core/delivery/mailing/mailing.h"

#include <QObject>
#include <QTimer>

namespace postscope::ui {

/// Makes every mail of a mailing once, before the first is sent: a few at a time, so that the window goes on.
class RowChecker final : public QObject {
    Q_OBJECT

public:
    static constexpr qsizetype maxProblems = 100;

    /// `clock` outlives this.
    explicit RowChecker(const Clock &clock, QObject *parent = nullptr);

    void start(const delivery::Mailing &mailing);
    void stop() { m_turn.stop(); }
    [[nodiscard]] bool isUnderWay() const { return m_turn.isActive(); }

Q_SIGNALS:
    void progressed(qint64 rows, qint64 total);
    /// Last: what is wrong, the first of it; nothing: each row can become a mail.
    void finished(const QList<postscope::delivery::RowProblem> &problems);

private:
    void goOn();

    const Clock &m_clock;
    delivery::Mailing m_mailing;
    qsizetype m_next = 0;
    QList<delivery::RowProblem> m_problems;
    QTimer m_turn;
};

} // namespace postscope::ui
