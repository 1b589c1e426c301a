// SPDX-License-Identifier: MIT
#include "ui/inspect/issues/issuemodel.h"

#include "ui/icon.h"
#include "ui/inspect/plaintext.h"
#include "ui/text/findings.h"
#include "ui/text/sessionissues.h"

namespace postscope::ui {

using namespace Qt::StringLiterals;
using delivery::Finding;
using delivery::SessionIssue;

QIcon iconOf(Finding::Severity severity)
{
    switch (severity) {
    case Finding::Severity::Info:
        return icon("info"_L1, Tone::Muted);
    case Finding::Severity::Note:
        return icon("note"_L1, Tone::Note);
    case Finding::Severity::Warning:
        return icon("warning"_L1, Tone::Warning);
    case Finding::Severity::Error:
        return icon("error"_L1, Tone::Error);
    }
    return {};
}

void IssueModel::setIssues(const QList<SessionIssue> &issues)
{
    // They only grow while a session goes on: what is chosen stays chosen.
    const bool grows = issues.size() > m_issues.size() && m_findings.isEmpty() && std::equal(m_issues.cbegin(), m_issues.cend(), issues.cbegin());
    if (grows)
        beginInsertRows({}, int(m_issues.size()), int(issues.size()) - 1);
    else
        beginResetModel();
    m_issues = issues;
    grows ? endInsertRows() : endResetModel();
}

void IssueModel::setFindings(const QList<Finding> &findings)
{
    beginResetModel();
    m_findings = findings;
    endResetModel();
}

const SessionIssue *IssueModel::issue(int row) const
{
    return row >= 0 && row < m_issues.size() ? &m_issues.at(row) : nullptr;
}

const Finding *IssueModel::finding(int row) const
{
    const qsizetype place = row - m_issues.size();
    return place >= 0 && place < m_findings.size() ? &m_findings.at(place) : nullptr;
}

Finding::Severity IssueModel::severity(int row) const
{
    const SessionIssue *of = issue(row);
    return of != nullptr ? of->severity : finding(row)->severity;
}

QList<Finding::Severity> IssueModel::severities() const
{
    QList<Finding::Severity> severities;
    for (int row = 0; row < rowCount(); ++row)
        severities += severity(row);
    return severities;
}

QString IssueModel::details(int row) const
{
    const SessionIssue *of = issue(row);
    return visibleLines((of != nullptr ? text::explain(*of) : text::explain(*finding(row))).toString());
}

QString IssueModel::textOf(int row, Column column) const
{
    const SessionIssue *of = issue(row);
    const text::Explanation said = of != nullptr ? text::explain(*of) : text::explain(*finding(row));
    switch (column) {
    case Severity:
        return text::name(severity(row));
    case Where:
        if (of == nullptr)
            return tr("Message: %1", "a field of it").arg(text::name(finding(row)->field));
        return of->row < 0 ? tr("Session") : tr("Row %1").arg(of->row + 1);
    case What:
        return visible(said.words.isEmpty() ? said.headline : tr("%1 — %2", "what it is, the words of others").arg(said.headline, said.words));
    case Advice:
        return visible(said.advice);
    case ColumnCount:
        break;
    }
    return {};
}

int IssueModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_issues.size() + m_findings.size());
}

int IssueModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant IssueModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return textOf(index.row(), Column(index.column()));
    case Qt::ToolTipRole:
        return plainToolTip(details(index.row()));
    case Qt::DecorationRole:
        return index.column() == Severity ? QVariant(iconOf(severity(index.row()))) : QVariant();
    case severityRole:
        return int(severity(index.row()));
    default:
        return {};
    }
}

QVariant IssueModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Severity:
        return tr("Severity");
    case Where:
        return tr("Where");
    case What:
        return tr("What");
    case Advice:
        return tr("What to do");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace postscope::ui
