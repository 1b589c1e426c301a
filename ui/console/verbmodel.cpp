// SPDX-License-Identifier: MIT
#include "ui/console/verbmodel.h"

#include "ui/icon.h"
#include "ui/inspect/plaintext.h"
#include "ui/text/verbs.h"

#include <QFontDatabase>

namespace postscope::ui {

using Offer = smtp::VerbSyntax::Offer;

VerbModel::VerbModel(QObject *parent)
    : QAbstractTableModel(parent), m_syntaxes(smtp::verbSyntaxes({})), m_fixed(QFontDatabase::systemFont(QFontDatabase::FixedFont))
{
}

void VerbModel::setState(const smtp::ConsoleState &state)
{
    const QList<smtp::VerbSyntax> syntaxes = smtp::verbSyntaxes(state);
    if (syntaxes == m_syntaxes)
        return;
    m_syntaxes = syntaxes; // as many rows as before
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int VerbModel::rowOf(const QByteArray &line) const
{
    const QByteArray verb = smtp::TypedCommand::read(line).verb;
    for (int row = 0; row < rowCount(); ++row) {
        if (syntax(row).verb == verb)
            return row;
    }
    return -1;
}

int VerbModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_syntaxes.size());
}

int VerbModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString VerbModel::text(const smtp::VerbSyntax &syntax, Column column) const
{
    switch (column) {
    case Command:
        return visible(QByteArrayView(syntax.line()));
    case Offered:
        return text::sentence(syntax.offer);
    case Purpose:
        return text::purposeOf(syntax.verb);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant VerbModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const smtp::VerbSyntax &syntax = m_syntaxes.at(index.row());
    const auto column = Column(index.column());
    if (role == Qt::DisplayRole)
        return text(syntax, column);
    if (role == Qt::ToolTipRole)
        return plainToolTip(text(syntax, column) + u'\n' + QString::fromLatin1(syntax.specification));
    if (role == Qt::FontRole && column == Command)
        return m_fixed;
    const bool absent = syntax.offer == Offer::NotOffered || syntax.offer == Offer::Unheard;
    if (role == Qt::ForegroundRole && absent)
        return color(Tone::Muted, m_palette);
    return {};
}

QVariant VerbModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Command:
        return tr("Command");
    case Offered:
        return tr("Offered");
    case Purpose:
        return tr("What it does");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace postscope::ui
