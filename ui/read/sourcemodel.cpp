// SPDX-License-Identifier: MIT
#include "ui/read/sourcemodel.h"

#include "ui/icon.h"
#include "ui/inspect/plaintext.h"
#include "ui/read/textrows.h"

#include <QLocale>

#include <algorithm>

namespace postscope::ui {

std::optional<QString> SourceModel::open(const QString &path)
{
    beginResetModel();
    m_rows.clear();
    m_file.close();
    m_file.setFileName(path);
    const bool opened = m_file.open(QIODevice::ReadOnly);
    if (opened)
        findRows();
    endResetModel();
    return opened ? std::nullopt : std::optional(m_file.errorString());
}

void SourceModel::close()
{
    beginResetModel();
    m_rows.clear();
    m_file.close();
    endResetModel();
}

void SourceModel::findRows()
{
    constexpr qint64 pieceSize = 256 * 1024;
    qint64 position = 0;
    int line = 1;
    Row row{0, line};
    for (QByteArray piece = m_file.read(pieceSize); !piece.isEmpty(); piece = m_file.read(pieceSize)) {
        for (qint64 i = 0; i < piece.size();) {
            const qint64 room = row.offset + maxRowOctets - (position + i);
            const qint64 lf = QByteArrayView(piece).sliced(i, qMin(room, piece.size() - i)).indexOf('\n');
            const qint64 taken = lf >= 0 ? lf + 1 : qMin(room, piece.size() - i);
            i += taken;
            if (lf < 0 && taken < room)
                continue; // the row goes on in the next piece
            if (m_rows.size() == maxRows) {
                m_end = row.offset;
                return;
            }
            m_rows.append(row);
            row = Row{position + i, lf >= 0 ? ++line : 0};
        }
        position += piece.size();
    }
    if (position > row.offset && m_rows.size() < maxRows)
        m_rows.append(row);
    m_end = position;
}

int SourceModel::rowOf(qint64 offset) const
{
    const auto next = std::ranges::upper_bound(m_rows, offset, {}, &Row::offset);
    return m_rows.isEmpty() ? -1 : qMax(0, int(next - m_rows.cbegin()) - 1);
}

void SourceModel::setStyle(const QFont &font, const QPalette &palette)
{
    m_font = font;
    m_palette = palette;
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, Text), {Qt::FontRole, Qt::ForegroundRole});
}

int SourceModel::rowCount(const QModelIndex &parent) const
{
    const bool more = m_file.isOpen() && m_end < m_file.size();
    return parent.isValid() ? 0 : int(m_rows.size()) + (more ? 1 : 0);
}

int SourceModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString SourceModel::text(int row) const
{
    if (row == m_rows.size())
        return tr("… %1 more octets: save the message to see them").arg(QLocale().toString(m_file.size() - m_end));
    const qint64 start = m_rows.at(row).offset;
    const qint64 end = row + 1 < m_rows.size() ? m_rows.at(row + 1).offset : m_end;
    if (!m_file.seek(start))
        return {};
    return visibleLine(m_file.read(end - start), LineEnds::Hidden, maxRowOctets);
}

QVariant SourceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const bool isNumber = index.column() == Number;
    const int line = index.row() < m_rows.size() ? m_rows.at(index.row()).line : 0;
    switch (role) {
    case Qt::DisplayRole:
        return isNumber ? (line > 0 ? QString::number(line) : QString()) : text(index.row());
    case Qt::FontRole:
        return m_font;
    case Qt::ForegroundRole:
        return isNumber ? QVariant(color(Tone::Muted, m_palette)) : QVariant();
    case Qt::TextAlignmentRole:
        return isNumber ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    default:
        return {};
    }
}

QVariant SourceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return columnTitle({tr("Line"), tr("Source")}, section, orientation, role);
}

} // namespace postscope::ui
