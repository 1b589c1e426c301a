// SPDX-License-Identifier: MIT
#include "ui/inspect/timing/comparemodel.h"

#include "ui/inspect/plaintext.h"
#include "ui/inspect/timing/spantext.h"

#include <QLocale>

#include <algorithm>

namespace postscope::ui {

using namespace Qt::StringLiterals;
using delivery::ComparedStep;
using delivery::Span;
using Duration = std::optional<std::chrono::nanoseconds>;

QString runName(const TimingRun &run)
{
    return CompareModel::tr("%1 · %2", "number and time of a run").arg(QString::number(run.number), run.time.toLocalTime().toString(u"HH:mm:ss"_s));
}

void CompareModel::setRuns(const QList<TimingRun> &runs)
{
    beginResetModel();
    m_runs = runs;
    m_spans.clear();
    m_longest = {};
    for (const TimingRun &run : runs) {
        m_spans << run.spans;
        for (const Span &span : run.spans)
            m_longest = qMax(m_longest, span.duration());
    }
    m_steps = delivery::compared(m_spans);
    endResetModel();
}

void CompareModel::setBasis(Basis basis)
{
    m_basis = basis;
    if (rowCount() > 0 && !m_runs.isEmpty())
        Q_EMIT dataChanged(index(0, FirstRun), index(rowCount() - 1, columnCount() - 1));
}

const Span *CompareModel::span(int row, int run) const
{
    const qsizetype place = isWhole(row) ? -1 : m_steps.at(row).places.at(run);
    return place < 0 ? nullptr : &m_spans.at(run).at(place);
}

Duration CompareModel::duration(int row, int run) const
{
    if (isWhole(row))
        return m_runs.at(run).total;
    const Span *one = span(row, run);
    return one != nullptr ? Duration(one->duration()) : std::nullopt;
}

Duration CompareModel::difference(int row, int run) const
{
    QList<Duration> all;
    for (int one = 0; one < m_runs.size(); ++one)
        all << duration(row, one);
    const Duration basis = m_basis == Basis::First ? all.constFirst() : delivery::median(all);
    const bool itself = m_basis == Basis::First && run == 0;
    return all.at(run) && basis && !itself && m_runs.size() > 1 ? Duration(*all.at(run) - *basis) : std::nullopt;
}

int CompareModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || m_runs.isEmpty() ? 0 : int(m_steps.size()) + 1;
}

int CompareModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : FirstRun + int(m_runs.size());
}

QString CompareModel::textOf(int row, int column) const
{
    if (column == Step)
        return isWhole(row) ? tr("In all") : stepName(m_steps.at(row).what);
    if (column == Argument)
        return isWhole(row) ? QString() : visible(QByteArrayView(m_steps.at(row).argument));
    const Duration time = duration(row, column - FirstRun);
    if (!time)
        return u"–"_s;
    const Duration change = difference(row, column - FirstRun);
    if (!change)
        return inMilliseconds(*time);
    const QString sign = change->count() < 0 ? QString(QChar(0x2212)) : u"+"_s;
    const auto size = std::chrono::nanoseconds(qAbs(change->count()));
    return tr("%1 (%2%3)", "milliseconds, sign, difference").arg(inMilliseconds(*time), sign, inMilliseconds(size));
}

QString CompareModel::details(int row, int run) const
{
    const Span *one = span(row, run);
    const TimingRun &of = m_runs.at(run);
    const QString title = visible(of.title);
    return one == nullptr ? title : title + u'\n' + spanDetails(*one, QString::fromUtf8(of.hosts.value(one->connection)), one->end);
}

QVariant CompareModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const bool figure = index.column() >= FirstRun;
    switch (role) {
    case Qt::DisplayRole:
        return textOf(index.row(), index.column());
    case Qt::ToolTipRole:
        return plainToolTip(figure ? details(index.row(), index.column() - FirstRun) : textOf(index.row(), index.column()));
    case Qt::TextAlignmentRole:
        return QVariant((figure ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant CompareModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const bool run = section >= FirstRun;
    if (role == Qt::TextAlignmentRole)
        return QVariant((run ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole)
        return run ? QVariant(plainToolTip(visible(m_runs.at(section - FirstRun).title))) : QVariant();
    if (role != Qt::DisplayRole)
        return {};
    if (run)
        return tr("%1 (ms)", "a run").arg(runName(m_runs.at(section - FirstRun)));
    return section == Step ? tr("Step") : tr("For");
}

} // namespace postscope::ui
