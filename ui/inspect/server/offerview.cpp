// SPDX-License-Identifier: MIT
#include "ui/inspect/server/offerview.h"

#include "ui/inspect/server/offermodel.h"

#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>

namespace postscope::ui {

using When = delivery::CapabilityStage::When;

OfferView::OfferView(OfferModel &model, QWidget *parent) : RowTable(parent), m_model(model)
{
    setObjectName(QStringLiteral("serverOffer"));
    setAccessibleName(tr("What the server offers"));
    setSelectionMode(SingleSelection);
    setModel(&model);
    connect(this, &QTableView::doubleClicked, this, [this](const QModelIndex &index) {
        if (index.column() != OfferModel::NextSend) // there, a double click is two clicks
            Q_EMIT rowWanted(index.row());
    });
    fit();
}

void OfferView::fit()
{
    const int width = fontMetrics().horizontalAdvance(u'x');
    for (const auto &[column, when] :
         {std::pair(OfferModel::Clear, When::Clear), {OfferModel::Tls, When::Tls}, {OfferModel::Authenticated, When::Authenticated}})
        setColumnHidden(column, m_model.facts().at(when) == nullptr);
    for (int column = 0; column < OfferModel::Message; ++column) {
        const int most = column == OfferModel::Keyword ? width * 24 : width * 20;
        resizeColumnToContents(column);
        setColumnWidth(column, qMin(columnWidth(column) + width, most));
    }
}

void OfferView::keyPressEvent(QKeyEvent *event)
{
    const QModelIndex current = currentIndex();
    if (event->key() == Qt::Key_Space && current.isValid())
        m_model.setData(m_model.index(current.row(), OfferModel::NextSend), {}, Qt::CheckStateRole);
    else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && current.isValid())
        Q_EMIT rowWanted(current.row());
    else
        RowTable::keyPressEvent(event);
}

void OfferView::changeEvent(QEvent *event)
{
    RowTable::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fit();
}

QString OfferView::rowsAsText(bool all) const
{
    QStringList names;
    for (int column = 0; column < OfferModel::ColumnCount; ++column) {
        if (!isColumnHidden(column))
            names << m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    }
    const QString rows = RowTable::rowsAsText(all);
    return rows.isEmpty() ? rows : names.join(u'\t') + u'\n' + rows;
}

} // namespace postscope::ui
