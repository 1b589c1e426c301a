// SPDX-License-Identifier: MIT
#include "ui/compose/recipientchoicemodel.h"

#include "ui/inspect/plaintext.h"

namespace postscope::ui {

using delivery::RecipientChoice;

namespace {

QString textOf(const RecipientChoice &choice, int column)
{
    switch (RecipientChoiceModel::Column(column)) {
    case RecipientChoiceModel::Addresses:
        return choice.addresses;
    case RecipientChoiceModel::Notify:
        return QString::fromUtf8(choice.notify);
    case RecipientChoiceModel::OriginalRecipient:
        return QString::fromUtf8(choice.originalRecipient);
    case RecipientChoiceModel::ValidSince:
        return QString::fromUtf8(choice.validSince);
    case RecipientChoiceModel::ColumnCount:
        break;
    }
    return {};
}

void setText(RecipientChoice &choice, int column, const QString &text)
{
    switch (RecipientChoiceModel::Column(column)) {
    case RecipientChoiceModel::Addresses:
        choice.addresses = text;
        break;
    case RecipientChoiceModel::Notify:
        choice.notify = text.toUpper().remove(QLatin1Char(' ')).toUtf8();
        break;
    case RecipientChoiceModel::OriginalRecipient:
        choice.originalRecipient = text.toUtf8();
        break;
    case RecipientChoiceModel::ValidSince:
        choice.validSince = text.toUpper().toUtf8();
        break;
    case RecipientChoiceModel::ColumnCount:
        break;
    }
}

} // namespace

void RecipientChoiceModel::load(const QList<RecipientChoice> &choices)
{
    beginResetModel();
    m_rows = choices;
    endResetModel();
}

QList<RecipientChoice> RecipientChoiceModel::choices() const
{
    QList<RecipientChoice> filled = m_rows;
    filled.removeIf([](const RecipientChoice &choice) { return choice == RecipientChoice{}; });
    return filled;
}

int RecipientChoiceModel::append()
{
    const int row = rowCount();
    beginInsertRows({}, row, row);
    m_rows += RecipientChoice{};
    endInsertRows();
    return row;
}

int RecipientChoiceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RecipientChoiceModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RecipientChoiceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const QString text = textOf(m_rows.at(index.row()), index.column());
    switch (role) {
    case Qt::DisplayRole:
        return visible(text);
    case Qt::EditRole:
        return text;
    case Qt::ToolTipRole:
        return plainToolTip(visible(text));
    default:
        return {};
    }
}

QVariant RecipientChoiceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const bool tip = role == Qt::ToolTipRole;
    switch (Column(section)) {
    case Addresses:
        return tip ? plainToolTip(tr("Recipients of this mail: one, or several with commas between")) : tr("Recipients");
    case Notify:
        return tip ? plainToolTip(tr("NOTIFY (DSN, RFC 3461): when these recipients are reported on, in place of what holds for all"))
                   : QStringLiteral("NOTIFY");
    case OriginalRecipient:
        return tip ? plainToolTip(tr("ORCPT (DSN, RFC 3461): the address that a report names, with its type; empty: the recipient itself"))
                   : QStringLiteral("ORCPT");
    case ValidSince:
        return tip ? plainToolTip(tr("RRVS (RFC 7293): deliver only if the mailbox has had the same owner since this time, as 2020-01-31T00:00:00Z. "
                                     "Where the server does not offer it, nothing is sent: the mail could reach a stranger."))
                   : tr("Owner since (RRVS)");
    case ColumnCount:
        break;
    }
    return {};
}

Qt::ItemFlags RecipientChoiceModel::flags(const QModelIndex &index) const
{
    return QAbstractTableModel::flags(index) | Qt::ItemIsEditable;
}

bool RecipientChoiceModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    RecipientChoice &choice = m_rows[index.row()];
    const RecipientChoice before = choice;
    setText(choice, index.column(), value.toString().trimmed());
    if (choice == before)
        return false;
    Q_EMIT dataChanged(index, index);
    return true;
}

bool RecipientChoiceModel::removeRows(int row, int count, const QModelIndex &parent)
{
    if (parent.isValid() || row < 0 || count <= 0 || row + count > rowCount())
        return false;
    beginRemoveRows({}, row, row + count - 1);
    m_rows.remove(row, count);
    endRemoveRows();
    return true;
}

} // namespace postscope::ui
