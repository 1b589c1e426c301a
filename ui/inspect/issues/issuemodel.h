// SPDX-License-Identifier: MIT
#pragma once

#include "core/delivery/issues/sessionissue.h"

#include <QAbstractTableModel>
#include <QIcon>

namespace postscope::ui {

[[nodiscard]] QIcon iconOf(delivery::Finding::Severity severity);

/// What deserves a look in a session, and in the message that was sent in it, a row each: those of the session first, in their order.
class IssueModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Severity, Where, What, Advice, ColumnCount };
    /// Of the severity, a number: greater is graver.
    static constexpr int severityRole = Qt::UserRole;

    using QAbstractTableModel::QAbstractTableModel;

    void setIssues(const QList<delivery::SessionIssue> &issues);
    void setFindings(const QList<delivery::Finding> &findings);
    [[nodiscard]] const QList<delivery::SessionIssue> &issues() const { return m_issues; }
    [[nodiscard]] QList<delivery::Finding::Severity> severities() const;

    /// Of the session's issue in this row; nullptr: the row is one of the message.
    [[nodiscard]] const delivery::SessionIssue *issue(int row) const;
    [[nodiscard]] const delivery::Finding *finding(int row) const;
    /// Sentence, the words of others and advice, a line each.
    [[nodiscard]] QString details(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] delivery::Finding::Severity severity(int row) const;
    [[nodiscard]] QString textOf(int row, Column column) const;

    QList<delivery::SessionIssue> m_issues;
    QList<delivery::Finding> m_findings;
};

} // namespace postscope::ui
