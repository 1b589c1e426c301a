// SPDX-License-Identifier: MIT
#include "ui/compose/attachmentpage.h"

#include "ui/compose/formtable.h"
#include "ui/compose/inlinepictures.h"
#include "ui/icon.h"

#include <QClipboard>
#include <QComboBox>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QStyledItemDelegate>

namespace postscope::ui {

using delivery::Attachment;
using delivery::BodyEncoding;

namespace {

/// The words that a cell may hold, to choose from.
class WordDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QStringList words = AttachmentModel::choices(index.column());
        if (words.isEmpty())
            return QStyledItemDelegate::createEditor(parent, option, index);
        auto *box = new QComboBox(parent);
        box->setFrame(false);
        box->setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal).toString());
        for (const QString &word : words)
            box->addItem(AttachmentModel::shownChoice(word), word);
        return box;
    }
    void setEditorData(QWidget *editor, const QModelIndex &index) const override
    {
        if (auto *box = qobject_cast<QComboBox *>(editor))
            return box->setCurrentIndex(qMax(0, box->findData(index.data(Qt::EditRole))));
        QStyledItemDelegate::setEditorData(editor, index);
    }
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override
    {
        if (const auto *box = qobject_cast<QComboBox *>(editor))
            model->setData(index, box->currentData());
        else
            QStyledItemDelegate::setModelData(editor, model, index);
    }
};

} // namespace

AttachmentPage::AttachmentPage(QWidget *parent)
    : QWidget(parent), m_model(new AttachmentModel(this)), m_table(new FormTable(QStringLiteral("attachments"), tr("Attachments"), this)),
      m_remove(new QPushButton(icon(QLatin1StringView("delete")), tr("Remove"), this)), m_encoding(new QComboBox(this))
{
    m_table->setModel(m_model);
    m_table->setItemDelegate(new WordDelegate(m_table));
    const int character = fontMetrics().horizontalAdvance(u'x');
    m_table->setColumnWidth(AttachmentModel::Name, 30 * character);
    m_table->setColumnWidth(AttachmentModel::Type, 22 * character);
    m_table->setColumnWidth(AttachmentModel::ContentId, 22 * character);
    m_table->setColumnWidth(AttachmentModel::GoesAs, 26 * character);
    m_table->setColumnWidth(AttachmentModel::Encoding, 18 * character);

    auto *add = new QPushButton(icon(QLatin1StringView("attach")), tr("Attach files…"), this);
    auto *hint = new QLabel(tr("Files can also be dropped anywhere on the message, or pasted here."), this);
    hint->setForegroundRole(QPalette::PlaceholderText);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(add);
    buttons->addWidget(m_remove);
    buttons->addWidget(hint, 1);
    makeEncoding();
    buttons->addWidget(m_encoding);
    auto *column = new QVBoxLayout(this);
    const int gap = fontMetrics().height() / 4;
    column->setContentsMargins(gap, gap, gap, gap);
    column->setSpacing(gap);
    column->addWidget(m_table, 1);
    column->addLayout(buttons);

    connect(add, &QPushButton::clicked, this, &AttachmentPage::filesWanted);
    connect(m_remove, &QPushButton::clicked, this, &AttachmentPage::removeSelected);
    connect(m_table, &FormTable::deletePressed, this, &AttachmentPage::removeSelected);
    connect(m_table, &FormTable::pasted, this, &AttachmentPage::paste);
    connect(m_model, &QAbstractItemModel::dataChanged, this, [this](const QModelIndex &, const QModelIndex &, const QList<int> &roles) {
        if (roles.isEmpty()) // marks of problems name their roles: they are no edit
            Q_EMIT edited();
    });
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &AttachmentPage::edited);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &AttachmentPage::edited);
}

void AttachmentPage::makeEncoding()
{
    m_encoding->setObjectName(QStringLiteral("bodyEncoding"));
    m_encoding->setAccessibleName(tr("Encoding of text and attachments"));
    m_encoding->setToolTip(tr("How text and attachments are encoded. What the server does not take goes in the usual encoding."));
    m_encoding->addItem(tr("Usual encoding"), QVariant::fromValue(BodyEncoding::Automatic));
    m_encoding->addItem(tr("7bit only"), QVariant::fromValue(BodyEncoding::SevenBit));
    m_encoding->addItem(tr("8bit text"), QVariant::fromValue(BodyEncoding::EightBit));
    m_encoding->addItem(tr("Binary (BINARYMIME)"), QVariant::fromValue(BodyEncoding::Binary));
    connect(m_encoding, &QComboBox::currentIndexChanged, this, &AttachmentPage::edited);
}

void AttachmentPage::load(const delivery::Draft &draft)
{
    m_model->load(draft.attachments, draft.alternatives);
    m_encoding->setCurrentIndex(static_cast<int>(draft.encoding));
}

void AttachmentPage::store(delivery::Draft &draft) const
{
    draft.attachments = m_model->attachments();
    draft.alternatives = m_model->alternatives();
    draft.encoding = m_encoding->currentData().value<BodyEncoding>();
}

void AttachmentPage::focusPart(qsizetype index, bool alternative)
{
    m_table->setFocus(Qt::OtherFocusReason);
    if (const int row = m_model->rowOf(index, alternative); row >= 0)
        m_table->setCurrentIndex(m_model->index(row, 0));
}

void AttachmentPage::paste()
{
    m_model->append(attachmentsIn(QGuiApplication::clipboard()->mimeData()));
}

void AttachmentPage::removeSelected()
{
    const QList<int> rows = m_table->selectedRows();
    for (const int row : rows)
        m_model->removeRow(row);
}

} // namespace postscope::ui
