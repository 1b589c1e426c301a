// SPDX-License-Identifier: MIT
#include "ui/read/findingsview.h"

#include "ui/inspect/plainlabel.h"
#include "ui/inspect/rowtable.h"
#include "ui/read/findingsmodel.h"

#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QVBoxLayout>

namespace postscope::ui {

FindingsView::FindingsView(QWidget *parent) : QWidget(parent), m_model(new FindingsModel(this)), m_table(new RowTable), m_sentence(plainLabel())
{
    m_table->setModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setAccessibleName(tr("Findings about the mail"));
    const int width = fontMetrics().horizontalAdvance(u'x');
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->horizontalHeader()->setSectionResizeMode(FindingsModel::Sentence, QHeaderView::Stretch);
    m_table->setColumnWidth(FindingsModel::Severity, width * 14);
    m_table->setColumnWidth(FindingsModel::Place, width * 26);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_sentence);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &FindingsView::showSentence);
    for (const auto signal : {&QAbstractItemView::clicked, &QAbstractItemView::activated})
        connect(m_table, signal, this, [this](const QModelIndex &index) { Q_EMIT chosen(m_model->finding(index.row()).offset); });
    showSentence();
}

void FindingsView::show(const QList<outline::Finding> &findings)
{
    m_model->setFindings(findings);
    showSentence();
}

void FindingsView::showSentence()
{
    const QModelIndex current = m_table->currentIndex();
    const QString none = m_model->rowCount() == 0 ? tr("Nothing stands out about this mail.") : tr("Choose a finding to see its place in the source.");
    m_sentence->setText(current.isValid() ? current.siblingAtColumn(FindingsModel::Sentence).data().toString() : none);
}

} // namespace postscope::ui
