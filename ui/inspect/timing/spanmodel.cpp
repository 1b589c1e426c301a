// SPDX-License-Identifier: MIT
#include "ui/inspect/timing/spanmodel.h"

#include "ui/icon.h"
#include "ui/inspect/plaintext.h"
#include "ui/inspect/timing/spantext.h"

#include <QLocale>

#include <algorithm>

namespace postscope::ui {

using namespace Qt::StringLiterals;
using delivery::Span;

void SpanModel::reset()
{
    beginResetModel();
    m_spans = {};
    m_now = {};
    m_rows = 0;
    endResetModel();
    Q_EMIT rescaled();
}

void SpanModel::addEvents(const QList<Event> &events)
{
    for (const Event &event : events)
        m_spans.see(event);
    takeChanges();
}

void SpanModel::finish()
{
    m_now = {};
    m_spans.finish();
    takeChanges();
}

void SpanModel::takeChanges()
{
    const int changed = int(m_spans.takeChanged());
    const int before = m_rows;
    if (const int rows = int(m_spans.list().size()); rows > before) {
        beginInsertRows({}, before, rows - 1);
        m_rows = rows;
        endInsertRows();
    }
    if (changed < before)
        Q_EMIT dataChanged(index(changed, 0), index(before - 1, ColumnCount - 1));
    Q_EMIT rescaled();
}

void SpanModel::setNow(std::chrono::nanoseconds now)
{
    m_now = now;
    Q_EMIT rescaled();
}

void SpanModel::setPalette(const QPalette &palette)
{
    m_palette = palette;
    if (m_rows > 0)
        Q_EMIT dataChanged(index(0, Result), index(m_rows - 1, Bar), {Qt::ForegroundRole});
}

std::chrono::nanoseconds SpanModel::endOf(int row) const
{
    return span(row).state == Span::State::Open ? qMax(now(), span(row).begin) : span(row).end;
}

QString SpanModel::hostOf(int row) const
{
    return QString::fromUtf8(m_spans.hosts().value(span(row).connection));
}

bool SpanModel::hasOpen() const
{
    return std::ranges::any_of(m_spans.list(), [](const Span &span) { return span.state == Span::State::Open; });
}

int SpanModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

int SpanModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString SpanModel::textOf(int row, Column column) const
{
    const Span &one = span(row);
    switch (column) {
    case Step:
        return stepName(one.what);
    case Argument:
        return argumentText(one);
    case Server:
        return visible(hostOf(row));
    case Begin:
        return inMilliseconds(one.begin);
    case Duration:
        return inMilliseconds(endOf(row) - one.begin);
    case Octets:
        return one.octets > 0 ? QLocale().toString(one.octets) : QString();
    case Rate: {
        const auto rate = one.rate();
        return rate ? rateText(*rate) : QString();
    }
    case Result:
        return stateName(one);
    case Bar:
    case ColumnCount:
        break;
    }
    return {};
}

QVariant SpanModel::toneOf(int row, Column column) const
{
    const Span::State state = span(row).state;
    if (column != Result || state == Span::State::Done || state == Span::State::Open)
        return {};
    return color(state == Span::State::Failed ? Tone::Error : Tone::Warning, m_palette);
}

QVariant SpanModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return textOf(index.row(), column);
    case Qt::ToolTipRole:
        return plainToolTip(spanDetails(span(index.row()), hostOf(index.row()), now()));
    case Qt::AccessibleTextRole:
        return column == Bar ? spanDetails(span(index.row()), hostOf(index.row()), now()) : textOf(index.row(), column);
    case Qt::ForegroundRole:
        return toneOf(index.row(), column);
    case Qt::TextAlignmentRole:
        return QVariant((column >= Begin && column <= Rate ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant SpanModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((section >= Begin && section <= Rate ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Step:
        return tr("Step");
    case Argument:
        return tr("For");
    case Server:
        return tr("Server");
    case Begin:
        return tr("Begin (ms)");
    case Duration:
        return tr("Duration (ms)");
    case Octets:
        return tr("Octets");
    case Rate:
        return tr("Rate");
    case Result:
        return tr("Result");
    case Bar:
        return tr("Time");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace postscope::ui
