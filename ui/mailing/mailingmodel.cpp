// SPDX-License-Identifier: MIT
#include "ui/mailing/mailingmodel.h"

#include "ui/icon.h"
#include "ui/inspect/plaintext.h"
#include "ui/text/sentences.h"

#include <QIcon>

#include <algorithm>

namespace postscope::ui {

using namespace Qt::StringLiterals;
using delivery::MailResult;
using delivery::Verdict;

namespace {

constexpr qsizetype maxShown = 1024; // characters of a cell

QIcon iconFor(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Accepted:
        return icon("ok"_L1, Tone::Good);
    case Verdict::SomeRefused:
    case Verdict::TryLater:
        return icon("warning"_L1, Tone::Warning);
    case Verdict::Unknown:
        return icon("unknown"_L1, Tone::Warning);
    case Verdict::Refused:
    case Verdict::Local:
    case Verdict::Policy:
        break;
    }
    return icon("error"_L1, Tone::Error);
}

QString resultOf(const MailResult &result)
{
    delivery::Outcome outcome;
    outcome.receipt = result.receipt;
    outcome.failure = result.failure;
    return text::verdict(outcome);
}

/// What the server said that decided: to the mail, or else to the first recipient that it refused.
QString answerOf(const MailResult &result)
{
    if (result.receipt.content)
        return QString::fromUtf8(result.receipt.content->toByteArray());
    for (const smtp::RecipientResult &recipient : result.receipt.recipients)
        if (recipient.reply && recipient.state != smtp::RecipientResult::State::Accepted)
            return QString::fromUtf8(recipient.reply->toByteArray());
    return result.failure && result.failure->reply ? QString::fromUtf8(result.failure->reply->toByteArray()) : QString();
}

} // namespace

void MailingModel::setTable(const delivery::DataTable &table)
{
    beginResetModel();
    m_table = table;
    m_results.clear();
    m_problems.clear();
    endResetModel();
}

void MailingModel::addResults(const QList<MailResult> &results)
{
    if (results.isEmpty())
        return;
    qint64 first = results.constFirst().number, last = first;
    for (const MailResult &result : results) {
        m_results.insert(result.number, result);
        first = std::min(first, result.number);
        last = std::max(last, result.number);
    }
    Q_EMIT dataChanged(index(int(first), Result), index(int(last), Answer));
}

void MailingModel::addProblem(qsizetype row, const QString &problem)
{
    m_problems.insert(row, problem);
    Q_EMIT dataChanged(index(int(row), Result), index(int(row), Answer));
}

void MailingModel::clearResults()
{
    m_results.clear();
    m_problems.clear();
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, Result), index(rowCount() - 1, Answer));
}

int MailingModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_table.rows.size());
}

int MailingModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : FirstCell + int(m_table.columns.size());
}

QString MailingModel::textOf(int row, int column) const
{
    if (column >= FirstCell)
        return visible(m_table.rows.at(row).value(column - FirstCell).left(maxShown));
    const auto result = m_results.constFind(row);
    if (result == m_results.cend())
        return column == Result ? visible(m_problems.value(row)) : QString();
    return visible((column == Result ? resultOf(*result) : answerOf(*result)).left(maxShown));
}

QIcon MailingModel::iconOf(int row) const
{
    const auto result = m_results.constFind(row);
    if (result != m_results.cend())
        return iconFor(result->verdict());
    return m_problems.contains(row) ? icon("error"_L1, Tone::Error) : QIcon();
}

QVariant MailingModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return textOf(index.row(), index.column());
    case Qt::ToolTipRole:
        return plainToolTip(textOf(index.row(), index.column()));
    case Qt::DecorationRole:
        return index.column() == Result ? QVariant(iconOf(index.row())) : QVariant();
    default:
        return {};
    }
}

QVariant MailingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || section < 0)
        return {};
    if (orientation == Qt::Vertical)
        return section + 1;
    if (section == Result)
        return tr("Result");
    if (section == Answer)
        return tr("Answer");
    return visible(m_table.columns.value(section - FirstCell).left(maxShown));
}

} // namespace postscope::ui
