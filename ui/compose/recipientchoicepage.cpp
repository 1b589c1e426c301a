// SPDX-License-Identifier: MIT
#include "ui/compose/recipientchoicepage.h"

#include "ui/compose/formtable.h"
#include "ui/icon.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QStyledItemDelegate>

namespace postscope::ui {

namespace {

/// What a cell usually holds, to choose from; anything else can be typed.
class ChoiceDelegate final : public QStyledItemDelegate {
public:
    ChoiceDelegate(const QStringList &recipients, QObject *parent) : QStyledItemDelegate(parent), m_recipients(recipients) {}

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QStringList choices = choicesFor(index.column());
        if (choices.isEmpty())
            return QStyledItemDelegate::createEditor(parent, option, index);
        auto *box = new QComboBox(parent);
        box->setEditable(true);
        box->setFrame(false);
        box->addItems(choices);
        return box;
    }
    void setEditorData(QWidget *editor, const QModelIndex &index) const override
    {
        if (auto *box = qobject_cast<QComboBox *>(editor))
            return box->setEditText(index.data(Qt::EditRole).toString());
        QStyledItemDelegate::setEditorData(editor, index);
    }
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override
    {
        if (const auto *box = qobject_cast<QComboBox *>(editor))
            model->setData(index, box->currentText());
        else
            QStyledItemDelegate::setModelData(editor, model, index);
    }

private:
    [[nodiscard]] QStringList choicesFor(int column) const
    {
        if (column == RecipientChoiceModel::Addresses)
            return m_recipients;
        if (column != RecipientChoiceModel::Notify)
            return {};
        return {QString(),
                QStringLiteral("NEVER"),
                QStringLiteral("FAILURE"),
                QStringLiteral("SUCCESS"),
                QStringLiteral("DELAY"),
                QStringLiteral("FAILURE,DELAY"),
                QStringLiteral("SUCCESS,FAILURE"),
                QStringLiteral("SUCCESS,FAILURE,DELAY")};
    }

    const QStringList &m_recipients;
};

} // namespace

RecipientChoicePage::RecipientChoicePage(QWidget *parent)
    : QWidget(parent), m_model(new RecipientChoiceModel(this)), m_table(new FormTable(QStringLiteral("recipientChoices"), tr("For single recipients"), this))
{
    m_table->setModel(m_model);
    m_table->setItemDelegate(new ChoiceDelegate(m_recipients, m_table));
    const int width = fontMetrics().horizontalAdvance(u'x');
    m_table->setColumnWidth(RecipientChoiceModel::Addresses, 34 * width);
    m_table->setColumnWidth(RecipientChoiceModel::Notify, 24 * width);
    m_table->setColumnWidth(RecipientChoiceModel::OriginalRecipient, 30 * width);
    constexpr int rows = 3;
    m_table->setMinimumHeight(m_table->verticalHeader()->defaultSectionSize() * (rows + 1) + 2 * m_table->frameWidth());
    auto *add = new QPushButton(icon(QLatin1StringView("add")), tr("Add recipient"), this);
    add->setObjectName(QStringLiteral("addRecipientChoice"));
    auto *remove = new QPushButton(icon(QLatin1StringView("delete")), tr("Remove"), this);
    auto *buttons = new QVBoxLayout;
    buttons->addWidget(add);
    buttons->addWidget(remove);
    buttons->addStretch();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->addWidget(m_table, 1);
    row->addLayout(buttons);
    connect(add, &QPushButton::clicked, this, &RecipientChoicePage::add);
    connect(remove, &QPushButton::clicked, this, &RecipientChoicePage::removeSelected);
    connect(m_table, &FormTable::deletePressed, this, &RecipientChoicePage::removeSelected);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &RecipientChoicePage::edited);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &RecipientChoicePage::edited);
}

void RecipientChoicePage::add()
{
    const QModelIndex index = m_model->index(m_model->append(), RecipientChoiceModel::Addresses);
    m_table->setCurrentIndex(index);
    m_table->edit(index);
}

void RecipientChoicePage::removeSelected()
{
    const QList<int> rows = m_table->selectedRows();
    for (const int row : rows)
        m_model->removeRow(row);
}

} // namespace postscope::ui
