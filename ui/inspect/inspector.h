// SPDX-License-Identifier: MIT
#pragma once

#include "core/transcript/transcript.h"
#include "ui/inspect/sessionpage.h"
#include "ui/inspect/timing/run.h"

#include <memory>
#include <optional>

class QStackedWidget;
class QTabWidget;

namespace postscope::ui {

class LogPage;
class ResultsPage;
class ServerPage;
class SessionContent;
class TimingPage;
class TlsPage;

/// A session that the inspector shows, as a value: another inspector can show it.
struct ShownSession {
    QString title;
    transcript::Transcript transcript;
    SessionPage::Source source = SessionPage::Source::Captured;
    std::optional<delivery::Outcome> outcome; ///< nothing: it was not sent from here, or is not over
    QList<TimingRun> runs = {};               ///< kept to be compared, whatever session is shown
    transcript::Annotations annotations = {};
    std::shared_ptr<const SessionContent> content = nullptr;
};

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
    /// Where the mails of the session in view can be had, until another one begins.
    void setContent(const std::shared_ptr<const SessionContent> &content);
    /// A session that somebody types, or of a probe, as far as it has come; addEvents() goes on with it.
    void follow(const QString &title, const transcript::Transcript &soFar);
    /// The live session is over.
    void finish(const delivery::Outcome &outcome);

    [[nodiscard]] ShownSession session() const;
    void restore(const ShownSession &session);

    /// What can be done to the log, for the window's menus; nullptr: a separator.
    [[nodiscard]] QList<QAction *> logActions() const;
    /// Brings a row of the log into sight.
    void showRow(qsizetype row);
    [[nodiscard]] LogPage *log() const { return m_log; }
    [[nodiscard]] ResultsPage *results() const { return m_results; }
    [[nodiscard]] TlsPage *tls() const { return m_tls; }
    [[nodiscard]] TimingPage *timing() const { return m_timing; }
    [[nodiscard]] ServerPage *server() const { return m_server; }

Q_SIGNALS:
    /// As it came: not yet fit to be shown.
    void titleChanged(const QString &title);

private:
    /// `tools`: how a screen reader calls the bar of its commands.
    void addPage(SessionPage *page, const QString &title, const QString &tools);
    void start(const QString &title, SessionPage::Source source);
    /// Whether this is the captured session in view, with more at its end.
    [[nodiscard]] bool goesOn(const QString &title, const transcript::Transcript &transcript) const;

    QString m_title;
    SessionPage::Source m_source = SessionPage::Source::Captured;
    std::optional<delivery::Outcome> m_outcome;
    QList<SessionPage *> m_pages;
    QTabWidget *m_tabs;
    QStackedWidget *m_tools; ///< of the page in view
    LogPage *m_log;
    ResultsPage *m_results;
    TlsPage *m_tls;
    TimingPage *m_timing;
    ServerPage *m_server;
};

} // namespace postscope::ui
