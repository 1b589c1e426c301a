// SPDX-License-Identifier: MIT
#include "ui/read/hexmodel.h"

#include "ui/read/textrows.h"

namespace postscope::ui {

using namespace Qt::StringLiterals;

namespace {

QString charactersOf(QByteArrayView octets)
{
    QString text;
    for (const char octet : octets)
        text += octet >= ' ' && octet <= '~' ? QChar::fromLatin1(octet) : QChar(u'·');
    return text;
}

} // namespace

void HexModel::setOctets(const QByteArray &octets, qint64 offset)
{
    beginResetModel();
    m_octets = octets.first(qMin(octets.size(), maxOctets));
    m_offset = offset;
    endResetModel();
}

void HexModel::setFont(const QFont &font)
{
    m_font = font;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, Characters), {Qt::FontRole});
}

int HexModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int((m_octets.size() + rowOctets - 1) / rowOctets);
}

int HexModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant HexModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::FontRole)
        return m_font;
    if (role != Qt::DisplayRole)
        return {};
    const qsizetype begin = qsizetype(index.row()) * rowOctets;
    const QByteArray octets = m_octets.mid(begin, rowOctets);
    switch (Column(index.column())) {
    case Offset:
        return u"%1"_s.arg(m_offset + begin, 8, 16, QLatin1Char('0'));
    case Octets:
        return QString::fromLatin1(octets.toHex(' '));
    case Characters:
        return charactersOf(octets);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant HexModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return columnTitle({tr("Offset"), tr("Octets"), tr("Characters")}, section, orientation, role);
}

} // namespace postscope::ui
