// SPDX-License-Identifier: MIT
#pragma once

#include "core/transcript/transcript.h"
#include "ui/inspect/sessionpage.h"

#include <QAction>

class QCheckBox;
class QFileDialog;
class QLabel;
class QStackedLayout;

namespace postscope::ui {

class LogModel;
class LogView;
class MeaningPane;

/// The log of a session with what can be done to it, and the chosen line in full beside it.
class LogPage final : public SessionPage {
    Q_OBJECT

public:
    explicit LogPage(QWidget *parent = nullptr);

    void begin(Source source) override;
    void addEvents(const QList<Event> &events) override;
    void finish(const delivery::Outcome &) override {}
    [[nodiscard]] QList<QAction *> tools() const override;
    /// Chooses this row and brings it into sight.
    void showRow(qsizetype row);
    /// What stands there while there is no session.
    void setEmptyText(const QString &text);

    [[nodiscard]] LogView *view() const { return m_view; }
    [[nodiscard]] LogModel *model() const { return m_model; }
    [[nodiscard]] QAction *copyAllAction() const { return m_copyAll; }
    [[nodiscard]] QAction *saveAction() const { return m_save; }
    [[nodiscard]] QAction *followAction() const { return m_follow; }
    [[nodiscard]] QAction *lineEndsAction() const { return m_lineEnds; }

    /// Writes the session in the format that the name's ending says: .json, .html, otherwise text. The error is the system's words.
    [[nodiscard]] std::optional<QString> saveTo(const QString &path) const;

private:
    void makeActions();
    [[nodiscard]] QLabel *makeEmptyState();
    void showCurrent();
    void updateState();
    void askWhereToSave();

    LogModel *m_model;
    LogView *m_view;
    MeaningPane *m_details;
    QStackedLayout *m_stack;
    QLabel *m_empty;
    QAction *m_copyAll = nullptr;
    QAction *m_save = nullptr;
    QAction *m_follow = nullptr;
    QAction *m_lineEnds = nullptr;
};

} // namespace postscope::ui
