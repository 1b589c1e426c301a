// SPDX-License-Identifier: MIT
#include "ui/compose/headerpage.h"

#include "ui/compose/formtable.h"
#include "ui/icon.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace postscope::ui {

HeaderPage::HeaderPage(QWidget *parent)
    : QWidget(parent), m_model(new HeaderModel(this)), m_table(new FormTable(QStringLiteral("headers"), tr("Other headers"), this))
{
    m_table->setModel(m_model);
    m_table->setColumnWidth(HeaderModel::Name, 30 * fontMetrics().horizontalAdvance(u'x'));
    auto *column = new QVBoxLayout(this);
    const int gap = fontMetrics().height() / 4;
    column->setContentsMargins(gap, gap, gap, gap);
    column->setSpacing(gap);
    column->addWidget(m_table, 1);
    auto *row = new QHBoxLayout;
    QPushButton *add = button("add", tr("A&dd header"));
    QPushButton *remove = button("delete", tr("Remove"));
    QPushButton *up = button("up", tr("Move u&p"));
    QPushButton *down = button("down", tr("Move do&wn"));
    for (QPushButton *each : {add, remove, up, down})
        row->addWidget(each);
    row->addStretch();
    column->addLayout(row);

    connect(add, &QPushButton::clicked, this, &HeaderPage::add);
    connect(remove, &QPushButton::clicked, this, &HeaderPage::removeSelected);
    connect(up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(down, &QPushButton::clicked, this, [this] { move(1); });
    connect(m_table, &FormTable::deletePressed, this, &HeaderPage::removeSelected);
    connect(m_model, &QAbstractItemModel::dataChanged, this, [this](const QModelIndex &, const QModelIndex &, const QList<int> &roles) {
        if (roles.isEmpty()) // marks of problems name their roles: they are no edit
            Q_EMIT edited();
    });
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &HeaderPage::edited);
    connect(m_model, &QAbstractItemModel::rowsMoved, this, &HeaderPage::edited);
}

QPushButton *HeaderPage::button(const char *name, const QString &text)
{
    return new QPushButton(icon(QLatin1StringView(name)), text, this);
}

void HeaderPage::focusHeader(qsizetype index)
{
    m_table->setFocus(Qt::OtherFocusReason);
    if (const int row = m_model->rowOf(index); row >= 0)
        m_table->setCurrentIndex(m_model->index(row, HeaderModel::Name));
}

void HeaderPage::add()
{
    const QModelIndex index = m_model->index(m_model->append(), HeaderModel::Name);
    m_table->setCurrentIndex(index);
    m_table->edit(index);
}

void HeaderPage::removeSelected()
{
    const QList<int> rows = m_table->selectedRows();
    for (const int row : rows)
        m_model->removeRow(row);
}

void HeaderPage::move(int by)
{
    const int row = m_table->currentIndex().row();
    if (row < 0)
        return;
    m_model->swapWithNext(by < 0 ? row - 1 : row);
}

} // namespace postscope::ui
