// SPDX-License-Identifier: MIT
#include "ui/inspect/report/replacementmodel.h"

#include "ui/inspect/plaintext.h"

namespace postscope::ui {

namespace {

QString nameOf(transcript::Replacement::Kind kind)
{
    using Kind = transcript::Replacement::Kind;
    switch (kind) {
    case Kind::User:
        return ReplacementModel::tr("User");
    case Kind::Domain:
        return ReplacementModel::tr("Domain");
    case Kind::Host:
        return ReplacementModel::tr("Host");
    case Kind::IpAddress:
        return ReplacementModel::tr("IP address");
    case Kind::Name:
        return ReplacementModel::tr("Name");
    case Kind::Subject:
        return ReplacementModel::tr("Subject");
    case Kind::MessageId:
        return ReplacementModel::tr("Message-ID");
    case Kind::Id:
        return ReplacementModel::tr("ID");
    case Kind::Fingerprint:
        return ReplacementModel::tr("Fingerprint");
    }
    return {};
}

} // namespace

void ReplacementModel::setReplacements(const QList<transcript::Replacement> &replacements)
{
    beginResetModel();
    m_replacements = replacements;
    endResetModel();
}

int ReplacementModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_replacements.size());
}

int ReplacementModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ReplacementModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::DisplayRole)
        return {};
    const transcript::Replacement &replacement = m_replacements.at(index.row());
    switch (Column(index.column())) {
    case Kind:
        return nameOf(replacement.kind);
    case Original:
        return visible(replacement.original);
    case Replacement:
        return replacement.replacement;
    case Count:
        return QString::number(replacement.count);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant ReplacementModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Kind:
        return tr("Kind");
    case Original:
        return tr("Original");
    case Replacement:
        return tr("In the report");
    case Count:
        return tr("Times");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace postscope::ui
