// SPDX-License-Identifier: MIT
#pragma once

#include "ui/inspect/logmodel.h"

#include <QObject>

class QAction;
class QActionGroup;
class QMenu;

namespace postscope::ui {

/// What can be done to a log, once: the window's menus, the bar beside the tabs and the log's own menu show these.
class LogCommands final : public QObject {
    Q_OBJECT

public:
    /// `page`: where the keys work. `copy`: the one that the table has.
    LogCommands(QWidget &page, QAction *copy);

    QAction *copy, *copyAll, *copyTable, *save;
    QAction *filter; ///< goes to where it is typed; its key works in the whole window
    QAction *apply, *exclude;
    QAction *find, *findNext, *findPrevious;
    QAction *nextTurn, *previousTurn, *nextIssue, *previousIssue, *nextMark, *previousMark;
    QAction *mark, *comment;
    QAction *content, *reveal;
    QAction *unfoldAll, *plain, *lineEnds, *follow;
    QActionGroup *time; ///< data: int(TimeShown)

    /// Once the columns are there.
    void setColumnMenu(QMenu *columns) { m_columns = columns; }
    /// For the bar beside the tabs: short.
    [[nodiscard]] QList<QAction *> bar() const;
    /// For a menu of the window; nullptr: a separator.
    [[nodiscard]] QList<QAction *> menu() const;
    /// For the menu of a row.
    [[nodiscard]] QList<QAction *> rowMenu() const;

private:
    QAction *make(const QString &text, const char *drawing, const QKeySequence &key, const QString &tip);
    void makeCopying();
    void makeSeeking();
    void makeSteps();
    void makeRemarks();
    void makeViews();
    void makeMenus();

    QWidget &m_page;
    QMenu *m_steps = nullptr;
    QMenu *m_times = nullptr;
    QMenu *m_columns = nullptr;
    QAction *m_more = nullptr;
    QMenu *m_moreMenu = nullptr;
};

} // namespace postscope::ui
