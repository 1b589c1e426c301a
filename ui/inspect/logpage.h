// SPDX-License-Identifier: MIT
#pragma once

#include "core/transcript/transcript.h"
#include "ui/inspect/sessionpage.h"

#include <QAction>

#include <memory>

class QLabel;
class QStackedLayout;

namespace postscope::ui {

class FilterLine;
class FindBar;
class LogCommands;
class LogModel;
class LogRows;
class LogView;
class MeaningPane;
class SessionContent;
enum class Step;

/// The log of a session with what can be done to it, and the chosen line in full beside it.
class LogPage final : public SessionPage {
    Q_OBJECT

public:
    explicit LogPage(QWidget *parent = nullptr);

    void begin(Source source) override;
    void addEvents(const QList<Event> &events) override;
    void finish(const delivery::Outcome &) override {}
    [[nodiscard]] QList<QAction *> tools() const override;
    /// Everything that can be done to the log, for a menu of the window; nullptr: a separator.
    [[nodiscard]] QList<QAction *> menuActions() const;
    /// Chooses this row of the session, a filter or not, and brings it into sight.
    void showRow(qsizetype row);
    /// What stands there while there is no session.
    void setEmptyText(const QString &text);
    /// Where the mails of this session can be had, until the next begins.
    void setContent(std::shared_ptr<const SessionContent> content);
    void setAnnotations(const transcript::Annotations &annotations);

    [[nodiscard]] LogView *view() const { return m_view; }
    [[nodiscard]] LogModel *model() const { return m_model; }
    [[nodiscard]] LogRows *rows() const { return m_rows; }
    [[nodiscard]] FilterLine *filterLine() const { return m_filter; }
    [[nodiscard]] FindBar *findBar() const { return m_find; }
    [[nodiscard]] LogCommands *commands() const { return m_commands; }
    [[nodiscard]] QAction *copyAllAction() const;
    [[nodiscard]] QAction *saveAction() const;
    [[nodiscard]] QAction *followAction() const;
    [[nodiscard]] QAction *lineEndsAction() const;

    /// Writes the session in the format that the name's ending says: .json, .html, otherwise text. The error is the system's words.
    [[nodiscard]] std::optional<QString> saveTo(const QString &path) const;

Q_SIGNALS:
    /// The user wants to type a filter: the page has to come to the front.
    void filterWanted();

private:
    void arrange();
    void connectSeeking();
    void connectViews();
    void connectRemarks();
    [[nodiscard]] QLabel *makeEmptyState();
    void showCurrent();
    void updateState();
    void showCount();
    void applyCell(bool exclude);
    void step(Step step, bool forward);
    void search(bool forward, bool anew);
    void toggleMark();
    void askForComment();
    void askToReveal(bool wanted);
    void showContent();

    LogModel *m_model;
    LogRows *m_rows;
    LogView *m_view;
    LogCommands *m_commands;
    FilterLine *m_filter;
    FindBar *m_find;
    MeaningPane *m_details;
    QStackedLayout *m_stack;
    QLabel *m_empty;
    int m_searchedFrom = -1; ///< event
};

} // namespace postscope::ui
