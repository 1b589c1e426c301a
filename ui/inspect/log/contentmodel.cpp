// SPDX-License-Identifier: MIT
#include "ui/inspect/log/contentmodel.h"

#include "ui/icon.h"
#include "ui/inspect/plaintext.h"
#include "ui/read/textrows.h"

#include <QLocale>

namespace postscope::ui {

void ContentModel::setMail(std::unique_ptr<MailContent> mail)
{
    beginResetModel();
    m_mail = std::move(mail);
    m_octets.clear();
    m_rows.clear();
    m_start = 0;
    endResetModel();
}

void ContentModel::setStyle(const QFont &font, const QPalette &palette)
{
    m_font = font;
    m_palette = palette;
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, Text), {Qt::FontRole, Qt::ForegroundRole});
}

qint64 ContentModel::rangeCount() const
{
    return qMax(qint64(1), (size() + rangeOctets - 1) / rangeOctets);
}

std::optional<ReadFailure> ContentModel::showRange(qint64 range)
{
    if (!m_mail)
        return std::nullopt;
    // One octet more in front tells whether a line begins with the range; another range behind lets its last line end.
    const qint64 begin = qBound(qint64(0), range, rangeCount() - 1) * rangeOctets;
    const qint64 before = begin > 0 ? 1 : 0;
    auto octets = m_mail->range(begin - before, before + 2 * rangeOctets);
    if (!octets)
        return octets.error();
    const bool whole = octets->size() < before + 2 * rangeOctets; // up to the end of the mail
    const auto endOfLine = [&](qsizetype from) {
        const qsizetype lf = octets->indexOf('\n', from);
        const qsizetype end = lf >= 0 ? lf + 1 : whole ? octets->size() : -1;
        return end < 0 || end - from > rangeOctets ? from : end; // too long: cut
    };
    const qsizetype first = before == 0 ? 0 : qMax(endOfLine(0), qsizetype(before));
    const qsizetype last = octets->size() <= before + rangeOctets ? octets->size() : qMax(endOfLine(before + rangeOctets - 1), qsizetype(before + rangeOctets));
    beginResetModel();
    m_octets = octets->sliced(qMin(first, last), qMax(qsizetype(0), last - first));
    m_start = begin - before + first;
    cut();
    endResetModel();
    return std::nullopt;
}

void ContentModel::cut()
{
    m_rows.clear();
    for (qsizetype at = 0; at < m_octets.size();) {
        m_rows.append(at);
        const qsizetype lf = m_octets.indexOf('\n', at);
        at = lf < 0 ? m_octets.size() : lf + 1;
    }
}

QByteArrayView ContentModel::line(int row) const
{
    const qsizetype begin = m_rows.at(row);
    const qsizetype end = row + 1 < m_rows.size() ? m_rows.at(row + 1) : m_octets.size();
    return QByteArrayView(m_octets).sliced(begin, end - begin);
}

int ContentModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ContentModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ContentModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const bool isOffset = index.column() == Offset;
    switch (role) {
    case Qt::DisplayRole:
        return isOffset ? QLocale().toString(m_start + m_rows.at(index.row())) : visibleLine(line(index.row()), LineEnds::Hidden, maxShown);
    case Qt::FontRole:
        return isOffset ? QVariant() : QVariant(m_font);
    case Qt::ForegroundRole:
        return isOffset ? QVariant(color(Tone::Muted, m_palette)) : QVariant();
    case Qt::TextAlignmentRole:
        return isOffset ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    default:
        return {};
    }
}

QVariant ContentModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return columnTitle({tr("Octet"), tr("Line")}, section, orientation, role);
}

} // namespace postscope::ui
