// SPDX-License-Identifier: MIT
#pragma once

#include "core/delivery/issues/sessionissues.h"
#include "ui/inspect/sessionpage.h"

class QComboBox;
class QLabel;
class QSortFilterProxyModel;
class QStackedLayout;

namespace postscope::ui {

class IssueModel;
class RowTable;

/// What deserves a look in the session and in the message that was sent in it: one list. A click leads to the row of the log, or to the field.
class IssuesPage final : public SessionPage {
    Q_OBJECT

public:
    explicit IssuesPage(QWidget *parent = nullptr);

    void begin(Source source) override;
    void addEvents(const QList<Event> &events) override;
    void finish(const delivery::Outcome &outcome) override;
    [[nodiscard]] QList<QAction *> tools() const override { return {m_copy}; }

    /// What was found in the message of this session.
    void setFindings(const QList<delivery::Finding> &findings);

    /// "1 error · 2 warnings"; empty: nothing was found.
    [[nodiscard]] QString count() const;
    [[nodiscard]] QIcon sign() const;
    /// Rows of the log that have an issue, in order, each once: for going from one to the next.
    [[nodiscard]] QList<qsizetype> rows() const;
    [[nodiscard]] RowTable *table() const { return m_table; }
    [[nodiscard]] IssueModel *model() const { return m_model; }
    [[nodiscard]] QComboBox *filter() const { return m_filter; }

Q_SIGNALS:
    void countChanged();
    /// A field of the message is to be shown.
    void findingWanted(const postscope::delivery::Finding &finding);

private:
    void clear();
    void showIssues();
    void showDetails();
    void goTo(const QModelIndex &index);
    void applyFilter();
    [[nodiscard]] QWidget *makeTop();

    std::optional<delivery::SessionIssues> m_found; ///< always one
    IssueModel *m_model;
    QSortFilterProxyModel *m_shown;
    RowTable *m_table;
    QComboBox *m_filter;
    QLabel *m_sign;
    QLabel *m_count;
    QLabel *m_details;
    QLabel *m_empty;
    QStackedLayout *m_stack;
    QAction *m_copy;
    bool m_begun = false;
};

} // namespace postscope::ui
