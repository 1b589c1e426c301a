// SPDX-License-Identifier: MIT
#include "ui/read/findingsmodel.h"

#include "ui/icon.h"
#include "ui/inspect/plaintext.h"
#include "ui/read/textrows.h"
#include "ui/text/outlinefindings.h"

namespace postscope::ui {

using namespace Qt::StringLiterals;
using outline::Finding;

namespace {

QString textOf(const Finding &finding, int column)
{
    switch (FindingsModel::Column(column)) {
    case FindingsModel::Severity:
        return text::name(finding.severity);
    case FindingsModel::Sentence:
        return visible(text::sentence(finding));
    case FindingsModel::Place:
        return text::place(finding);
    case FindingsModel::ColumnCount:
        break;
    }
    return {};
}

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

} // namespace

void FindingsModel::setFindings(const QList<Finding> &findings)
{
    beginResetModel();
    m_findings = findings;
    endResetModel();
}

int FindingsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_findings.size());
}

int FindingsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant FindingsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Finding &shown = finding(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return textOf(shown, index.column());
    case Qt::ToolTipRole:
        return plainToolTip(textOf(shown, index.column()));
    case Qt::DecorationRole:
        return index.column() == Severity ? QVariant(iconOf(shown.severity)) : QVariant();
    default:
        return {};
    }
}

QVariant FindingsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return columnTitle({tr("Severity"), tr("Finding"), tr("Place")}, section, orientation, role);
}

} // namespace postscope::ui
