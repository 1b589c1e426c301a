// SPDX-License-Identifier: MIT
#include "ui/inspect/recipientmodel.h"

#include "ui/inspect/plaintext.h"
#include "ui/text/sentences.h"

namespace postscope::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maxWords = 4 * 1024; ///< octets of a reply that a cell shows

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

void RecipientModel::setOutcome(const delivery::Outcome &outcome)
{
    beginResetModel();
    m_recipients = outcome.receipt.recipients;
    m_ways.clear();
    for (const delivery::DomainDelivery &delivered : outcome.deliveries)
        for (const qsizetype place : delivered.places)
            m_ways.insert(int(place), {delivered.host, delivered.queueId});
    if (outcome.deliveries.isEmpty())
        for (int row = 0; row < m_recipients.size(); ++row)
            m_ways.insert(row, {{}, outcome.queueId});
    endResetModel();
}

QString RecipientModel::textOf(int row, Column column) const
{
    const smtp::RecipientResult &recipient = m_recipients.at(row);
    switch (column) {
    case Address:
        return visible(QByteArrayView(recipient.address));
    case State:
        return text::name(recipient.state);
    case Reply:
        return recipient.reply ? QString::number(recipient.reply->code) : QString();
    case Code: {
        const auto enhanced = recipient.reply ? recipient.reply->enhanced() : std::nullopt;
        return enhanced ? QString::fromLatin1(enhanced->toByteArray()) : QString();
    }
    case Host:
        return visible(m_ways.value(row).host);
    case Queue:
        return recipient.state == smtp::RecipientResult::State::Accepted ? visible(QByteArrayView(m_ways.value(row).queueId)) : QString();
    case Words:
        return recipient.reply ? visibleLine(recipient.reply->toByteArray(), LineEnds::Hidden, maxWords) : QString();
    case ColumnCount:
        break;
    }
    return {};
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
        return textOf(index.row(), column);
    case Qt::ToolTipRole:
        return plainToolTip(textOf(index.row(), column));
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
    case Reply:
        return tr("Code");
    case Code:
        return tr("Status");
    case Host:
        return tr("Server");
    case Queue:
        return tr("Queue ID");
    case Words:
        return tr("The server's words");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace postscope::ui
