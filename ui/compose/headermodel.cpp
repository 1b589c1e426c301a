// SPDX-License-Identifier: MIT
#include "ui/compose/headermodel.h"

#include "ui/icon.h"
#include "ui/inspect/plaintext.h"

namespace postscope::ui {

using delivery::CustomHeader;

namespace {

bool isBlank(const CustomHeader &header)
{
    return header.name.isEmpty() && header.value.isEmpty();
}

} // namespace

HeaderModel::HeaderModel(QObject *parent) : QAbstractTableModel(parent)
{
}

void HeaderModel::load(const QList<CustomHeader> &headers)
{
    beginResetModel();
    m_rows = headers;
    m_problems.clear();
    endResetModel();
}

QList<CustomHeader> HeaderModel::headers() const
{
    QList<CustomHeader> filled = m_rows;
    filled.removeIf(isBlank);
    return filled;
}

int HeaderModel::rowOf(qsizetype index) const
{
    for (int row = 0; row < rowCount(); ++row)
        if (!isBlank(m_rows.at(row)) && index-- == 0)
            return row;
    return -1;
}

void HeaderModel::setProblems(const QHash<qsizetype, QString> &problems)
{
    QHash<int, QString> byRow;
    for (auto it = problems.cbegin(); it != problems.cend(); ++it)
        byRow.insert(rowOf(it.key()), it.value());
    if (byRow == m_problems)
        return;
    m_problems = byRow;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, Name), index(rowCount() - 1, Name), {Qt::DecorationRole, Qt::ToolTipRole, Qt::AccessibleDescriptionRole});
}

int HeaderModel::append()
{
    const int row = rowCount();
    beginInsertRows({}, row, row);
    m_rows += CustomHeader{};
    endInsertRows();
    return row;
}

void HeaderModel::swapWithNext(int row)
{
    if (row < 0 || row + 1 >= rowCount() || !beginMoveRows({}, row, row, {}, row + 2))
        return;
    m_rows.swapItemsAt(row, row + 1);
    m_problems.clear();
    endMoveRows();
}

int HeaderModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int HeaderModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant HeaderModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CustomHeader &header = m_rows.at(index.row());
    const QString &text = index.column() == Name ? header.name : header.value;
    const QString problem = index.column() == Name ? m_problems.value(index.row()) : QString();
    switch (role) {
    case Qt::DisplayRole:
        return visible(text);
    case Qt::EditRole:
        return text;
    case Qt::ToolTipRole:
        return problem.isEmpty() && text.isEmpty() ? QString() : plainToolTip(problem.isEmpty() ? text : problem);
    case Qt::AccessibleDescriptionRole:
        return visible(problem);
    case Qt::DecorationRole:
        return problem.isEmpty() ? QVariant() : QVariant(icon(QLatin1StringView("error"), Tone::Error));
    default:
        return {};
    }
}

QVariant HeaderModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Name ? tr("Header") : tr("Value");
}

Qt::ItemFlags HeaderModel::flags(const QModelIndex &index) const
{
    return QAbstractTableModel::flags(index) | Qt::ItemIsEditable;
}

bool HeaderModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    QString &text = index.column() == Name ? m_rows[index.row()].name : m_rows[index.row()].value;
    QString wanted = value.toString();
    if (index.column() == Name) {
        wanted = wanted.trimmed();
        if (wanted.endsWith(QLatin1Char(':')))
            wanted.chop(1);
    }
    if (text == wanted)
        return false;
    text = wanted;
    Q_EMIT dataChanged(index, index);
    return true;
}

bool HeaderModel::removeRows(int row, int count, const QModelIndex &parent)
{
    if (parent.isValid() || row < 0 || count <= 0 || row + count > rowCount())
        return false;
    beginRemoveRows({}, row, row + count - 1);
    m_rows.remove(row, count);
    m_problems.clear();
    endRemoveRows();
    return true;
}

} // namespace postscope::ui
