// SPDX-License-Identifier: MIT
#include "ui/compose/attachmentmodel.h"

#include "core/delivery/mediatypes.h"
#include "core/delivery/transferencoding.h"
#include "ui/icon.h"
#include "ui/inspect/plaintext.h"

#include <QFileInfo>
#include <QLocale>
#include <QMimeDatabase>

namespace postscope::ui {

using delivery::Attachment;

namespace {

// Of the column that says what a part goes as; no disposition (RFC 2183) has this name.
constexpr QLatin1StringView alternativeWord("alternative");

QString nameOf(const Attachment &attachment)
{
    return attachment.fileName.isEmpty() ? QFileInfo(attachment.path).fileName() : attachment.fileName;
}

qint64 sizeOf(const Attachment &attachment)
{
    return attachment.path.isEmpty() ? attachment.content.size() : QFileInfo(attachment.path).size();
}

void goAs(bool &alternative, Attachment &attachment, const QString &word)
{
    alternative = word == alternativeWord;
    attachment.disposition = alternative ? QByteArray() : word.toUtf8();
}

QString typeOf(const Attachment &attachment)
{
    if (!attachment.contentType.isEmpty())
        return QString::fromLatin1(attachment.contentType);
    if (const QByteArray byName = delivery::mediaTypeOfName(nameOf(attachment)); !byName.isEmpty())
        return QString::fromLatin1(byName);
    const QMimeDatabase types;
    if (attachment.path.isEmpty())
        return types.mimeTypeForFileNameAndData(nameOf(attachment), attachment.content.left(4096)).name();
    return types.mimeTypeForFile(nameOf(attachment), QMimeDatabase::MatchExtension).name();
}

} // namespace

AttachmentModel::AttachmentModel(QObject *parent) : QAbstractTableModel(parent)
{
}

QStringList AttachmentModel::choices(int column)
{
    using enum mime::TransferEncoding;
    if (column == GoesAs)
        return {QString(), QStringLiteral("attachment"), QStringLiteral("inline"), alternativeWord};
    if (column != Encoding)
        return {};
    QStringList names;
    for (const mime::TransferEncoding encoding : {Automatic, SevenBit, EightBit, QuotedPrintable, Base64})
        names += delivery::name(encoding);
    return names;
}

QString AttachmentModel::shownChoice(const QString &choice)
{
    if (choice.isEmpty())
        return usual();
    return choice == alternativeWord ? tr("alternative to the text") : choice;
}

void AttachmentModel::load(const QList<Attachment> &attachments, const QList<Attachment> &alternatives)
{
    beginResetModel();
    m_rows.clear();
    for (const Attachment &part : attachments)
        m_rows.append({part, false});
    for (const Attachment &part : alternatives)
        m_rows.append({part, true});
    m_problems.clear();
    endResetModel();
}

QList<Attachment> AttachmentModel::parts(bool alternative) const
{
    QList<Attachment> found;
    for (const Row &row : m_rows) {
        if (row.alternative == alternative)
            found += row.part;
    }
    return found;
}

int AttachmentModel::rowOf(qsizetype index, bool alternative) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (m_rows.at(row).alternative == alternative && index-- == 0)
            return row;
    }
    return -1;
}

void AttachmentModel::append(const QList<Attachment> &attachments)
{
    if (attachments.isEmpty())
        return;
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(attachments.size()) - 1);
    for (const Attachment &part : attachments)
        m_rows.append({part, false});
    endInsertRows();
}

void AttachmentModel::setProblems(const QHash<qsizetype, QString> &attachments, const QHash<qsizetype, QString> &alternatives)
{
    QHash<int, QString> problems;
    for (const auto &[index, sentence] : attachments.asKeyValueRange())
        problems.insert(rowOf(index, false), sentence);
    for (const auto &[index, sentence] : alternatives.asKeyValueRange())
        problems.insert(rowOf(index, true), sentence);
    if (problems == m_problems)
        return;
    m_problems = problems;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, Name), index(rowCount() - 1, Name), {Qt::DecorationRole, Qt::ToolTipRole, Qt::AccessibleDescriptionRole});
}

int AttachmentModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int AttachmentModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString AttachmentModel::text(const Row &row, int column) const
{
    const Attachment &attachment = row.part;
    switch (column) {
    case Name:
        return nameOf(attachment);
    case Type:
        return typeOf(attachment);
    case Size:
        return QLocale().formattedDataSize(sizeOf(attachment));
    case ContentId:
        return QString::fromUtf8(attachment.contentId);
    case GoesAs:
        return row.alternative ? QString(alternativeWord) : QString::fromUtf8(attachment.disposition);
    case Encoding:
        return delivery::name(attachment.encoding);
    case Place:
        return attachment.path.isEmpty() ? tr("in the message file") : attachment.path;
    default:
        return {};
    }
}

QVariant AttachmentModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    const QString problem = index.column() == Name ? m_problems.value(index.row()) : QString();
    switch (role) {
    case Qt::DisplayRole:
        if (const QString shown = text(row, index.column()); !choices(index.column()).contains(shown))
            return visible(shown);
        else
            return shownChoice(shown);
    case Qt::EditRole:
        return text(row, index.column());
    case Qt::ToolTipRole:
        return plainToolTip(problem.isEmpty() ? text(row, index.column()) : problem);
    case Qt::AccessibleDescriptionRole:
        return visible(problem);
    case Qt::DecorationRole:
        return problem.isEmpty() ? QVariant() : QVariant(icon(QLatin1StringView("error"), Tone::Error));
    case Qt::TextAlignmentRole:
        return index.column() == Size ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    default:
        return {};
    }
}

QVariant AttachmentModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && section == GoesAs && role == Qt::ToolTipRole)
        return tr("An alternative says once more what text and HTML say, as a calendar entry does. A mail program shows the last one that it understands.");
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Name");
    case Type:
        return tr("Type");
    case Size:
        return tr("Size");
    case ContentId:
        return tr("Content-ID (inline)");
    case GoesAs:
        return tr("Goes as");
    case Encoding:
        return tr("Encoding");
    case Place:
        return tr("File");
    default:
        return {};
    }
}

Qt::ItemFlags AttachmentModel::flags(const QModelIndex &index) const
{
    const bool raw = index.isValid() && m_rows.at(index.row()).part.raw; // it has a header of its own
    const bool editable = index.column() != Size && index.column() != Place && !(raw && !choices(index.column()).isEmpty());
    return QAbstractTableModel::flags(index) | (editable ? Qt::ItemIsEditable : Qt::NoItemFlags);
}

bool AttachmentModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid) || value.toString() == data(index, Qt::EditRole).toString())
        return false;
    Row &row = m_rows[index.row()];
    Attachment &attachment = row.part;
    const QString text = value.toString().trimmed();
    if (index.column() == Name)
        attachment.fileName = text;
    else if (index.column() == Type)
        attachment.contentType = text.toUtf8();
    else if (index.column() == ContentId)
        attachment.contentId = text.toUtf8();
    else if (index.column() == GoesAs)
        goAs(row.alternative, attachment, text);
    else if (index.column() == Encoding)
        attachment.encoding = delivery::transferEncodingNamed(text).value_or(mime::TransferEncoding::Automatic);
    else
        return false;
    // The type may follow from the name.
    Q_EMIT dataChanged(this->index(index.row(), 0), this->index(index.row(), ColumnCount - 1));
    return true;
}

bool AttachmentModel::removeRows(int row, int count, const QModelIndex &parent)
{
    if (parent.isValid() || row < 0 || count <= 0 || row + count > rowCount())
        return false;
    beginRemoveRows({}, row, row + count - 1);
    m_rows.remove(row, count);
    m_problems.clear();
    endRemoveRows();
    return true;
}

} // namespace postscope::ui
