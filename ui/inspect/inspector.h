// SPDX-License-Identifier: MIT
#pragma once

#include "core/delivery/delivery.h"
#include "core/transcript/transcript.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QTabWidget;

namespace postscope::ui {

class LogPage;
class ResultsPage;

/// Shows one session, live or kept: what was said, line by line, and what came of it.
class Inspector final : public QWidget {
    Q_OBJECT

public:
    explicit Inspector(QWidget *parent = nullptr);

    /// A live session starts: what was shown goes.
    void begin(const QString &title);
    void addEvents(const QList<Event> &events);
    /// A session that is kept, or runs elsewhere.
    void showTranscript(const QString &title, const transcript::Transcript &transcript);
    /// Octets of the message handed over, of `total`.
    void setProgress(qint64 sent, qint64 total);
    /// The live session is over.
    void finish(const delivery::Outcome &outcome);

    /// Copy, copy all, save, follow, line ends: for the window's menus.
    [[nodiscard]] QList<QAction *> logActions() const;
    [[nodiscard]] LogPage *log() const { return m_log; }
    [[nodiscard]] ResultsPage *results() const { return m_results; }

private:
    void setTitle(const QString &title);

    QTabWidget *m_tabs;
    LogPage *m_log;
    ResultsPage *m_results;
    QLabel *m_title;
    QProgressBar *m_progress;
};

} // namespace postscope::ui
