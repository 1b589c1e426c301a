// SPDX-License-Identifier: MIT
#include "ui/inspect/logmodel.h"

#include "ui/inspect/log/sessioncontent.h"

#include <QFontDatabase>

#include <algorithm>

namespace postscope::ui {

LogModel::LogModel(QObject *parent) : QAbstractTableModel(parent), m_lineFont(QFontDatabase::systemFont(QFontDatabase::FixedFont))
{
}

void LogModel::append(const QList<Event> &events)
{
    m_transcript.append(events);
    m_relations.extend(m_transcript.events());
    m_hasHidden = m_hasHidden || std::any_of(events.cbegin(), events.cend(), [](const Event &event) { return event.hidden.has_value(); });
    const int rows = int(m_transcript.events().size());
    if (rows > m_rows) {
        beginInsertRows({}, m_rows, rows - 1);
        m_rows = rows;
        endInsertRows();
    } else if (rows > 0) {
        // Only the count of what was not kept has changed.
        Q_EMIT dataChanged(index(rows - 1, 0), index(rows - 1, ColumnCount - 1));
    }
}

void LogModel::reset(transcript::Transcript transcript)
{
    beginResetModel();
    m_transcript = std::move(transcript);
    m_relations.clear();
    m_relations.extend(m_transcript.events());
    m_annotations.clear();
    m_issues.clear();
    m_content.reset();
    m_excerpts.clear();
    m_revealed = false;
    m_hasHidden = std::any_of(m_transcript.events().cbegin(), m_transcript.events().cend(), [](const Event &event) { return event.hidden.has_value(); });
    m_rows = int(m_transcript.events().size());
    endResetModel();
}

void LogModel::setLineEnds(LineEnds lineEnds)
{
    m_lineEnds = lineEnds;
    refresh(Line, Line, {Qt::DisplayRole});
}

void LogModel::setTimeShown(TimeShown shown)
{
    m_timeShown = shown;
    refresh(Time, Time, {Qt::DisplayRole});
    Q_EMIT headerDataChanged(Qt::Horizontal, Time, Time);
}

void LogModel::setPlain(bool plain)
{
    m_plain = plain;
    refresh(Line, Line, {Qt::DisplayRole, Qt::FontRole});
}

void LogModel::setRevealed(bool revealed)
{
    m_revealed = revealed;
    refresh(Line, Line, {Qt::DisplayRole});
}

void LogModel::setContent(std::shared_ptr<const SessionContent> content)
{
    m_content = std::move(content);
    m_excerpts.clear();
    refresh(Line, Line, {Qt::DisplayRole});
}

void LogModel::setAnnotations(const transcript::Annotations &annotations)
{
    m_annotations = annotations;
    refresh(Remark, Remark, {Qt::DisplayRole, Qt::DecorationRole, Qt::ToolTipRole});
}

void LogModel::setIssues(const QSet<int> &rows)
{
    if (m_issues == rows)
        return;
    m_issues = rows;
    refresh(Remark, Remark, {}); // a filter may ask for them
}

void LogModel::annotate(int row, const transcript::Annotation &annotation)
{
    if (annotation.isEmpty())
        m_annotations.remove(row);
    else
        m_annotations.insert(row, annotation);
    Q_EMIT dataChanged(index(row, Remark), index(row, Remark), {Qt::DisplayRole, Qt::DecorationRole, Qt::ToolTipRole});
}

void LogModel::setPalette(const QPalette &palette)
{
    m_palette = palette;
    refresh(Number, Line, {Qt::ForegroundRole, Qt::DecorationRole});
}

void LogModel::setLineFont(const QFont &font)
{
    m_lineFont = font;
    refresh(Number, Line, {Qt::FontRole});
}

void LogModel::refresh(Column first, Column last, const QList<int> &roles)
{
    if (m_rows > 0)
        Q_EMIT dataChanged(index(0, first), index(m_rows - 1, last), roles);
}

int LogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

int LogModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

} // namespace postscope::ui
