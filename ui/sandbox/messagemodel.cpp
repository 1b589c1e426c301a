// SPDX-License-Identifier: MIT
#include "ui/sandbox/messagemodel.h"

#include "core/outline/outline.h"
#include "ui/icon.h"
#include "ui/inspect/plaintext.h"
#include "ui/moment.h"
#include "ui/read/textrows.h"

#include <QFile>
#include <QLocale>
#include <QSet>

#include <algorithm>

namespace postscope::ui {

using namespace Qt::StringLiterals;

namespace {

// The header of the file, as far as a list needs it.
QByteArray headerOf(const QString &path)
{
    constexpr qint64 enough = 64 * 1024;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray start = file.read(enough);
    const qsizetype end = start.indexOf("\r\n\r\n");
    return end < 0 ? start : start.first(end + 4);
}

QString path(const QByteArray &address)
{
    return address.isEmpty() ? u"<>"_s : visible(QByteArrayView(address));
}

QString recipients(const smtp::Envelope &envelope)
{
    const qsizetype more = envelope.recipients.size() - 1;
    const QString first = more < 0 ? QString() : path(envelope.recipients.first().address);
    return more > 0 ? MessageModel::tr("%1 and %n more", nullptr, int(more)).arg(first) : first;
}

} // namespace

void MessageModel::reset(const QList<net::CapturedMessage> &messages)
{
    beginResetModel();
    m_messages = messages;
    m_subjects.clear();
    endResetModel();
}

void MessageModel::add(const QList<net::CapturedMessage> &messages)
{
    beginInsertRows({}, 0, int(messages.size()) - 1);
    m_messages.append(messages);
    endInsertRows();
}

void MessageModel::remove(const QStringList &ids)
{
    const QSet<QString> gone(ids.begin(), ids.end());
    for (int last = rowCount() - 1; last >= 0; --last) {
        int first = last;
        while (first >= 0 && gone.contains(message(first).id))
            m_subjects.remove(message(first--).id);
        if (first == last)
            continue;
        beginRemoveRows({}, first + 1, last);
        m_messages.remove(m_messages.size() - 1 - last, last - first);
        endRemoveRows();
        last = first;
    }
}

int MessageModel::rowOf(const QString &id) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (message(row).id == id)
            return row;
    }
    return -1;
}

int MessageModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_messages.size());
}

int MessageModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString MessageModel::subjectOf(const net::CapturedMessage &message) const
{
    auto known = m_subjects.constFind(message.id);
    if (known == m_subjects.cend())
        known = m_subjects.insert(message.id, visible(outline::readOutline(QByteArrayView(headerOf(message.path))).header(u"Subject")));
    return known->isEmpty() ? tr("(no subject)") : *known;
}

QString MessageModel::text(const net::CapturedMessage &message, Column column) const
{
    switch (column) {
    case Time:
        return briefMomentText(message.received);
    case Subject:
        return subjectOf(message);
    case From:
        return path(message.envelope.sender);
    case To:
        return recipients(message.envelope);
    case Size:
        return QLocale().formattedDataSize(message.size);
    case Security:
        return message.tls ? tr("TLS") : tr("clear");
    case ColumnCount:
        break;
    }
    return {};
}

QVariant MessageModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const net::CapturedMessage &shown = message(index.row());
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(shown, column);
    case Qt::ToolTipRole:
        return plainToolTip(text(shown, column));
    case Qt::DecorationRole:
        return column == Security ? QVariant(icon(shown.tls ? "lock"_L1 : "unlock"_L1, shown.tls ? Tone::Good : Tone::Muted)) : QVariant();
    case Qt::TextAlignmentRole:
        return column == Size ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    default:
        return {};
    }
}

QVariant MessageModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return columnTitle({tr("Time"), tr("Subject"), tr("From"), tr("To"), tr("Size"), tr("Security")}, section, orientation, role);
}

} // namespace postscope::ui
