// SPDX-License-Identifier: MIT
#include "ui/inspect/log/contentdialog.h"

#include "ui/inspect/log/contentmodel.h"
#include "ui/inspect/plainlabel.h"
#include "ui/inspect/rowtable.h"
#include "ui/text/sentences.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QFontDatabase>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace postscope::ui {

ContentDialog::ContentDialog(std::unique_ptr<MailContent> mail, int event, QWidget *parent)
    : QDialog(parent), m_model(new ContentModel(this)), m_table(new RowTable), m_place(plainLabel()), m_first(new QPushButton(tr("&First"))),
      m_last(new QPushButton(tr("&Last"))), m_range(new QSpinBox)
{
    setObjectName(QStringLiteral("content"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Content of row %1").arg(event + 1));
    m_model->setMail(std::move(mail));
    arrange();
    takeStyle();
    showRange();
    connect(m_range, &QSpinBox::valueChanged, this, &ContentDialog::showRange);
    connect(m_first, &QPushButton::clicked, m_range, [this] { m_range->setValue(m_range->minimum()); });
    connect(m_last, &QPushButton::clicked, m_range, [this] { m_range->setValue(m_range->maximum()); });
}

void ContentDialog::arrange()
{
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Lines of the content"));
    m_table->setTextElideMode(Qt::ElideNone);
    m_range->setObjectName(QStringLiteral("range"));
    m_range->setRange(1, int(qMin<qint64>(m_model->rangeCount(), INT_MAX)));
    m_range->setSuffix(tr(" of %1", "parts of a content").arg(QLocale().toString(m_range->maximum())));
    m_range->setKeyboardTracking(false);
    m_range->setAccessibleName(tr("Part of the content"));
    auto *caption = new QLabel(tr("&Part:"));
    caption->setBuddy(m_range);
    auto *row = new QHBoxLayout;
    row->addWidget(m_place, 1);
    row->addWidget(m_first);
    row->addWidget(caption);
    row->addWidget(m_range);
    row->addWidget(m_last);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_table, 1);
    column->addLayout(row);
    column->addWidget(buttons);
    for (QPushButton *button : {m_first, m_last})
        button->setAutoDefault(false);
    resize(fontMetrics().horizontalAdvance(u'x') * 110, fontMetrics().height() * 30);
}

void ContentDialog::showRange()
{
    const auto failure = m_model->showRange(m_range->value() - 1);
    const QLocale locale;
    const auto [begin, end] = m_model->shown();
    const QString place = m_model->isComposed() ? tr("Octets %1 to %2 of %3, as composed: without DKIM signatures that were added when it left")
                                                : tr("Octets %1 to %2 of %3, as received");
    m_place->setText(failure ? text::explain(*failure).toString() : place.arg(locale.toString(begin), locale.toString(end), locale.toString(m_model->size())));
    m_first->setEnabled(m_range->value() > m_range->minimum());
    m_last->setEnabled(m_range->value() < m_range->maximum());
    m_table->scrollToTop();
}

void ContentDialog::takeStyle()
{
    const QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    m_model->setStyle(fixed, palette());
    m_table->setRowFont(fixed);
    const QString widest = QLocale().toString(m_model->size()) + QStringLiteral("00");
    m_table->setColumnWidth(ContentModel::Offset, qMax(fontMetrics().horizontalAdvance(widest), m_table->horizontalHeader()->sectionSizeHint(0)));
}

void ContentDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        takeStyle();
}

} // namespace postscope::ui
