// SPDX-License-Identifier: MIT
#pragma once

#include "ui/inspect/sessionpage.h"
#include "ui/inspect/timing/run.h"

#include <QElapsedTimer>

class QAction;
class QLabel;
class QStackedLayout;
class QTimer;

namespace postscope::ui {

class ComparePane;
class SpanModel;
class WaterfallView;

/// Where the time of a session went: a waterfall, and several runs beside each other.
class TimingPage final : public SessionPage {
    Q_OBJECT

public:
    explicit TimingPage(QWidget *parent = nullptr);

    void begin(Source source) override;
    void addEvents(const QList<Event> &events) override;
    void finish(const delivery::Outcome &outcome) override;
    [[nodiscard]] QList<QAction *> tools() const override;
    /// Of the session that begins, as it came.
    void setTitle(const QString &title) { m_title = title; }

    [[nodiscard]] QList<TimingRun> runs() const;
    void setRuns(const QList<TimingRun> &runs);

    [[nodiscard]] SpanModel *model() const { return m_model; }
    [[nodiscard]] WaterfallView *waterfall() const { return m_waterfall; }
    [[nodiscard]] ComparePane *comparison() const { return m_compare; }
    [[nodiscard]] QAction *copyAction() const { return m_copy; }
    [[nodiscard]] QAction *compareAction() const { return m_comparing; }
    [[nodiscard]] QAction *keepAction() const { return m_keep; }

private:
    void makeActions();
    void showState();
    void tick();
    [[nodiscard]] bool isKept() const;
    void keep();
    void copy();

    QString m_title;
    QDateTime m_began;
    Source m_source = Source::Live;
    bool m_over = true; ///< or recorded: nothing goes on
    SpanModel *m_model;
    WaterfallView *m_waterfall;
    ComparePane *m_compare;
    QLabel *m_empty;
    QLabel *m_summary;
    QStackedLayout *m_stack;
    QAction *m_copy;
    QAction *m_comparing;
    QAction *m_keep;
    QTimer *m_ticking;         ///< while something is waited for
    QElapsedTimer m_sinceLast; ///< event
};

} // namespace postscope::ui
