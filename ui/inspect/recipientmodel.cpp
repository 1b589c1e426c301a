// SPDX-License-Identifier: MIT
#include "ui/inspect/recipientmodel.h"

#include "ui/inspect/plaintext.h"
#include "ui/text/sentences.h"

namespace postscope::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maxWords = 4 * 1024; ///< octets of a reply that a cell shows

QString textOf(const smtp::RecipientResult &recipient, RecipientModel::Column column)
{
    switch (column) {
    case RecipientModel::Address:
        return visible(QByteArrayView(recipient.address));
    case RecipientModel::State:
        return text::name(recipient.state);
    case RecipientModel::Code: {
        const auto enhanced = recipient.reply ? recipient.reply->enhanced() : std::nullopt;
        return enhanced ? QString::fromLatin1(enhanced->toByteArray()) : QString();
    }
    case RecipientModel::Words:
        return recipient.reply ? visibleLine(recipient.reply->toByteArray(), LineEnds::Hidden, maxWords) : QString();
    case RecipientModel::ColumnCount:
        break;
    }
    return {};
}

} // namespace

Tone toneOf(smtp::RecipientResult::State state)
{
    switch (state) {
    case smtp::RecipientResult::State::NotTried:
        return Tone::Muted;
    case smtp::RecipientResult::State::Accepted:
        return Tone::Good;
    case smtp::RecipientResult::State::Later:
    case smtp::RecipientResult::State::Unknown:
        return Tone::Warning;
    case smtp::RecipientResult::State::Refused:
        break;
    }
    return Tone::Error;
}

QIcon iconOf(smtp::RecipientResult::State state)
{
    switch (state) {
    case smtp::RecipientResult::State::NotTried:
        return icon("note"_L1, Tone::Muted);
    case smtp::RecipientResult::State::Accepted:
        return icon("ok"_L1, Tone::Good);
    case smtp::RecipientResult::State::Later:
        return icon("warning"_L1, Tone::Warning);
    case smtp::RecipientResult::State::Unknown:
        return icon("unknown"_L1, Tone::Warning);
    case smtp::RecipientResult::State::Refused:
        break;
    }
    return icon("error"_L1, Tone::Error);
}

void RecipientModel::setRecipients(QList<smtp::RecipientResult> recipients)
{
    beginResetModel();
    m_recipients = std::move(recipients);
    endResetModel();
}

void RecipientModel::setPalette(const QPalette &palette)
{
    m_palette = palette;
    if (!m_recipients.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1), {Qt::ForegroundRole, Qt::DecorationRole});
}

int RecipientModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_recipients.size());
}

int RecipientModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RecipientModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const smtp::RecipientResult &recipient = m_recipients.at(index.row());
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return textOf(recipient, column);
    case Qt::ToolTipRole:
        return plainToolTip(textOf(recipient, column));
    case Qt::DecorationRole:
        return column == State ? QVariant(iconOf(recipient.state)) : QVariant();
    case Qt::ForegroundRole:
        return column == State ? QVariant(color(toneOf(recipient.state), m_palette)) : QVariant();
    default:
        return {};
    }
}

QVariant RecipientModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Address:
        return tr("Recipient");
    case State:
        return tr("Result");
    case Code:
        return tr("Status");
    case Words:
        return tr("The server's words");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace postscope::ui
