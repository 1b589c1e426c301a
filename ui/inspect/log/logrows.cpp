// SPDX-License-Identifier: MIT
#include "ui/inspect/log/logrows.h"

#include "core/transcript/replyline.h"
#include "ui/inspect/logmodel.h"
#include "ui/text/sentences.h"

#include <QElapsedTimer>

#include <algorithm>

namespace postscope::ui {

namespace {

constexpr int stepMilliseconds = 10;
constexpr int rowsBetweenLooks = 64; ///< at the clock

} // namespace

LogRows::LogRows(LogModel &model, QObject *parent) : QAbstractProxyModel(parent), m_log(model)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] { advance(); });
    setSourceModel(&model);
    connect(&model, &QAbstractItemModel::rowsInserted, this, [this] { advance(); });
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, [this] { beginResetModel(); });
    connect(&model, &QAbstractItemModel::modelReset, this, [this] {
        m_otherwise.clear();
        start();
        endResetModel();
        Q_EMIT counted();
    });
    connect(&model, &QAbstractItemModel::dataChanged, this, &LogRows::sourceChanged);
    connect(&model, &QAbstractItemModel::headerDataChanged, this, &QAbstractItemModel::headerDataChanged);
    start();
}

void LogRows::setFilter(const transcript::Filter &filter)
{
    m_filter = filter;
    rebuild();
}

void LogRows::setAllUnfolded(bool unfolded)
{
    m_allUnfolded = unfolded;
    m_otherwise.clear();
    rebuild();
}

void LogRows::rebuild()
{
    beginResetModel();
    start();
    endResetModel();
    Q_EMIT counted();
}

void LogRows::start()
{
    m_rows.clear();
    m_further.clear();
    m_next = 0;
    m_head = -1;
    m_passed = 0;
    look(m_rows, false);
}

bool LogRows::isDone() const
{
    return m_next >= m_log.rowCount();
}

bool LogRows::matches(const transcript::Filter &filter, int event) const
{
    if (filter.isEmpty())
        return true;
    const Event &asked = m_log.event(event);
    const qsizetype recipient = m_log.relations().recipientRow(event);
    const auto remark = m_log.annotations().constFind(event);
    const bool remarked = remark != m_log.annotations().constEnd();
    const transcript::FilterRow row{.event = asked,
                                    .before = event > 0 ? &m_log.event(event - 1) : nullptr,
                                    .recipient = recipient < 0 ? QByteArrayView() : transcript::recipientOf(m_log.event(int(recipient))),
                                    .marked = remarked && remark->marked,
                                    .commented = remarked && !remark->comment.isEmpty(),
                                    .issue = m_log.hasIssue(event)};
    return filter.matches(row, [](const Note &note) { return text::sentence(note); });
}

bool LogRows::isUnfolded(int event) const
{
    return m_allUnfolded != m_otherwise.contains(int(m_log.relations().turnOf(event)));
}

void LogRows::look(QList<int> &shown, bool wholly)
{
    const transcript::Relations &relations = m_log.relations();
    QElapsedTimer timer;
    timer.start();
    for (const int end = m_log.rowCount(); m_next < end; ++m_next) {
        if (!wholly && m_next % rowsBetweenLooks == 0 && timer.hasExpired(stepMilliseconds))
            break;
        if (!passes(m_next))
            continue;
        ++m_passed;
        if (m_head < 0 || relations.turnOf(m_next) != relations.turnOf(m_head)) {
            m_head = m_next;
            shown.append(m_next);
        } else {
            ++m_further[m_head];
            if (isUnfolded(m_head))
                shown.append(m_next);
        }
    }
    if (isDone())
        m_timer.stop();
    else
        m_timer.start(0);
}

void LogRows::advance(bool wholly)
{
    const int head = m_head;
    const int further = m_further.value(head);
    QList<int> shown;
    look(shown, wholly);
    if (!shown.isEmpty()) {
        beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + shown.size()) - 1);
        m_rows += shown;
        endInsertRows();
    }
    if (const int row = rowOf(head); row >= 0 && m_further.value(head) != further)
        Q_EMIT dataChanged(index(row, LogModel::Line), index(row, LogModel::Line), {Qt::DisplayRole, TurnRole});
    Q_EMIT counted();
}

void LogRows::finish()
{
    if (!isDone())
        advance(true);
}

void LogRows::sourceChanged(const QModelIndex &first, const QModelIndex &last, const QList<int> &roles)
{
    const bool remarks = first.column() <= LogModel::Remark && last.column() >= LogModel::Remark;
    if (remarks && m_filter.asksBeyondEvents())
        return rebuild();
    const auto begin = std::ranges::lower_bound(m_rows, first.row());
    const auto end = std::ranges::upper_bound(m_rows, last.row());
    if (begin < end)
        Q_EMIT dataChanged(index(int(begin - m_rows.begin()), first.column()), index(int(end - m_rows.begin()) - 1, last.column()), roles);
}

int LogRows::rowOf(int event) const
{
    const auto found = std::ranges::lower_bound(m_rows, event);
    return found != m_rows.end() && *found == event ? int(found - m_rows.begin()) : -1;
}

int LogRows::rowHolding(int event) const
{
    if (event < 0 || event >= m_next || !passes(event))
        return -1;
    const int row = rowOf(event);
    return row >= 0 ? row : int(std::ranges::upper_bound(m_rows, event) - m_rows.begin()) - 1;
}

LogRows::Turn LogRows::turnAt(int row) const
{
    const transcript::Relations &relations = m_log.relations();
    if (row > 0 && relations.turnOf(m_rows.at(row)) == relations.turnOf(m_rows.at(row - 1)))
        return Turn::Further;
    const int head = m_rows.at(row);
    return !m_further.contains(head) ? Turn::Alone : isUnfolded(head) ? Turn::Unfolded : Turn::Folded;
}

QList<int> LogRows::furtherOf(int head) const
{
    QList<int> further;
    const transcript::Relations &relations = m_log.relations();
    for (int event = head + 1; event < m_next && relations.turnOf(event) == relations.turnOf(head); ++event)
        if (passes(event))
            further.append(event);
    return further;
}

QList<int> LogRows::eventsAt(int row) const
{
    const int head = m_rows.at(row);
    return turnAt(row) == Turn::Folded ? QList<int>{head} + furtherOf(head) : QList<int>{head};
}

bool LogRows::setUnfolded(int row, bool unfolded)
{
    const int turn = int(m_log.relations().turnOf(m_rows.at(row)));
    const int top = int(std::ranges::lower_bound(m_rows, turn) - m_rows.begin());
    const int head = m_rows.at(top);
    if (!m_further.contains(head) || isUnfolded(head) == unfolded)
        return false;
    if (!m_otherwise.remove(turn))
        m_otherwise.insert(turn);
    const QList<int> further = furtherOf(head);
    const int first = top + 1;
    const int last = top + int(further.size());
    if (unfolded) {
        beginInsertRows({}, first, last);
        m_rows = m_rows.first(first) + further + m_rows.sliced(first);
        endInsertRows();
    } else {
        beginRemoveRows({}, first, last);
        m_rows.remove(first, further.size());
        endRemoveRows();
    }
    Q_EMIT dataChanged(index(top, LogModel::Line), index(top, LogModel::Line), {Qt::DisplayRole, TurnRole});
    return true;
}

QModelIndex LogRows::index(int row, int column, const QModelIndex &parent) const
{
    return hasIndex(row, column, parent) ? createIndex(row, column) : QModelIndex();
}

int LogRows::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int LogRows::columnCount(const QModelIndex &parent) const
{
    return m_log.columnCount(parent.isValid() ? m_log.index(0, 0) : QModelIndex());
}

QModelIndex LogRows::mapToSource(const QModelIndex &index) const
{
    return index.isValid() && index.row() < m_rows.size() ? m_log.index(m_rows.at(index.row()), index.column()) : QModelIndex();
}

QModelIndex LogRows::mapFromSource(const QModelIndex &index) const
{
    const int row = index.isValid() ? rowOf(index.row()) : -1;
    return row < 0 ? QModelIndex() : createIndex(row, index.column());
}

QVariant LogRows::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == TurnRole)
        return index.column() == LogModel::Line ? QVariant(int(turnAt(index.row()))) : QVariant();
    const QVariant plain = QAbstractProxyModel::data(index, role);
    if (role != Qt::DisplayRole || index.column() != LogModel::Line || turnAt(index.row()) != Turn::Folded)
        return plain;
    const QString more = tr("+ %n line(s)", "that are folded away", m_further.value(m_rows.at(index.row())));
    return QString(plain.toString() + QStringLiteral("   ") + more);
}

} // namespace postscope::ui
