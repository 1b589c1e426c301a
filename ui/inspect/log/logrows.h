// SPDX-License-Identifier: MIT
#pragma once

#include "core/transcript/filter.h"

#include <QAbstractProxyModel>
#include <QHash>
#include <QSet>
#include <QTimer>

namespace postscope::ui {

class LogModel;

/// Those rows of a log that pass a filter, with the further lines of a reply folded into its first line.
///
/// It looks at each row once, a short step at a time, and adds what it finds at its end: a filter over 100,000 rows shows its first results
/// at once and holds nothing up.
class LogRows final : public QAbstractProxyModel {
    Q_OBJECT

public:
    /// What a row is of its turn.
    enum class Turn { Alone, Folded, Unfolded, Further };
    enum Role { TurnRole = Qt::UserRole + 1 };

    explicit LogRows(LogModel &model, QObject *parent = nullptr);

    void setFilter(const transcript::Filter &filter);
    [[nodiscard]] const transcript::Filter &filter() const { return m_filter; }
    void setAllUnfolded(bool unfolded);
    /// Of the turn that this row belongs to; false: nothing has changed.
    bool setUnfolded(int row, bool unfolded);
    [[nodiscard]] Turn turnAt(int row) const;

    [[nodiscard]] int eventAt(int row) const { return m_rows.at(row); }
    /// The row and what is folded into it.
    [[nodiscard]] QList<int> eventsAt(int row) const;
    /// -1: it is not shown.
    [[nodiscard]] int rowOf(int event) const;
    /// The row that this event is folded into, or is; -1: the filter hides it.
    [[nodiscard]] int rowHolding(int event) const;
    [[nodiscard]] bool passes(int event) const { return matches(m_filter, event); }
    [[nodiscard]] bool matches(const transcript::Filter &filter, int event) const;
    /// How many rows of the session pass the filter, folded ones too, as far as it has come.
    [[nodiscard]] int passed() const { return m_passed; }
    [[nodiscard]] bool isDone() const;
    /// Looks at all that is left, now.
    void finish();

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &) const override { return {}; }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex mapToSource(const QModelIndex &index) const override;
    [[nodiscard]] QModelIndex mapFromSource(const QModelIndex &index) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] bool hasChildren(const QModelIndex &parent = {}) const override { return !parent.isValid(); }
    [[nodiscard]] QModelIndex sibling(int row, int column, const QModelIndex &) const override { return index(row, column); }

Q_SIGNALS:
    /// What passes has been counted on, or anew.
    void counted();

private:
    void rebuild();
    void start();
    void advance(bool wholly = false);
    /// Adds to `shown` what is to be shown of the events that are left, for one step or to the end.
    void look(QList<int> &shown, bool wholly);
    void sourceChanged(const QModelIndex &first, const QModelIndex &last, const QList<int> &roles);
    [[nodiscard]] bool isUnfolded(int event) const;
    [[nodiscard]] QList<int> furtherOf(int head) const;

    LogModel &m_log;
    transcript::Filter m_filter;
    QList<int> m_rows;         ///< events that are shown, ascending
    QHash<int, int> m_further; ///< how many rows a turn has behind its first one, by the event of that one
    QSet<int> m_otherwise;     ///< turns that are not as m_allUnfolded says, by their first events
    QTimer m_timer;
    bool m_allUnfolded = false;
    int m_next = 0;  ///< the first event that was not looked at
    int m_head = -1; ///< the first row of the turn that was looked at last
    int m_passed = 0;
};

} // namespace postscope::ui
