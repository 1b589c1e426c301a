// SPDX-License-Identifier: MIT
#pragma once

#include "ui/inspect/rowtable.h"

namespace postscope::ui {

class LogColumns;
class LogModel;
class LogRows;

/// The rows of a session. While it follows, the newest row stays in sight; scrolling away from the end stops that, scrolling back resumes it.
///
/// It speaks of rows as events: what is shown of them is between it and LogRows. A chosen event stays chosen when a filter takes it away and
/// gives it back.
class LogView final : public RowTable {
    Q_OBJECT

public:
    LogView(LogModel &model, LogRows &rows, QWidget *parent = nullptr);

    [[nodiscard]] bool isFollowing() const { return m_following; }
    void setFollowing(bool following);
    [[nodiscard]] LogColumns *columns() const { return m_columns; }

    /// -1: none is chosen.
    [[nodiscard]] int currentEvent() const;
    /// Chooses this event, unfolds what it is folded into, and brings it into sight; false: the filter hides it.
    bool showEventRow(int event);
    /// No event is chosen any more.
    void forget() { m_chosen = -1; }

    /// Lines of the text export: never cut, never a secret. What is folded away is copied too.
    [[nodiscard]] QString rowsAsText(bool all) const override;
    /// A head and rows of the columns that are shown, TAB between cells: the selected ones where there are several, otherwise all.
    [[nodiscard]] QString rowsAsTable() const;

Q_SIGNALS:
    void followingChanged(bool following);
    /// Enter, or a double click, on a row that does not unfold.
    void opened(int event);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    void scrolled(int value);
    void extended(int minimum, int maximum);
    void fitColumns();
    void takeStyle();
    void chooseAgain();
    void openCurrent();
    /// The row of the current turn's first line becomes the current one when it is folded.
    bool unfold(int row, bool unfolded);
    [[nodiscard]] QList<int> selectedRows() const;

    LogModel &m_model;
    LogRows &m_rows;
    LogColumns *m_columns;
    bool m_following = true;
    bool m_clamped = false; ///< the bar is about to be moved by its new range
    int m_chosen = -1;      ///< event
};

} // namespace postscope::ui
