// SPDX-License-Identifier: MIT
#include "ui/extensionsdialog.h"

#include "ui/icon.h"
#include "ui/inspect/plainlabel.h"
#include "ui/inspect/plaintext.h"
#include "ui/text/extensions.h"
#include "ui/text/translations.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QTreeWidget>

namespace postscope::ui {

using namespace Qt::StringLiterals;
using smtp::Capability;

namespace {

enum Column { Keyword, Offered, Treated };

/// What a server says with the keyword; nothing: it does not offer it.
std::optional<QString> offerOf(const smtp::Capabilities &offered, const QString &keyword)
{
    for (const Capability &capability : offered.list())
        if (QString::fromLatin1(capability.keyword) == keyword)
            return QString::fromUtf8(capability.parameters.join(' '));
    return std::nullopt;
}

} // namespace

ExtensionsDialog::ExtensionsDialog(const ExtensionChoice &choice, const smtp::Capabilities &offered, QWidget *parent)
    : QDialog(parent), m_offered(offered), m_list(new QTreeWidget(this)), m_title(plainLabel()), m_words(plainLabel()), m_treatment(new QButtonGroup(this)),
      m_parameters(new QLineEdit(this)), m_bdat(new QCheckBox(tr("Send the message by &BDAT where CHUNKING is offered"), this)),
      m_prdr(new QCheckBox(tr("As&k for an answer for each recipient where PRDR is offered"), this))
{
    setObjectName(u"extensions"_s);
    setWindowTitle(tr("Extensions of the next sends"));
    setAttribute(Qt::WA_DeleteOnClose);
    arrange(choice);
    addRows(choice);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &ExtensionsDialog::showCurrent);
    connect(m_treatment, &QButtonGroup::idClicked, this, &ExtensionsDialog::treat);
    connect(m_parameters, &QLineEdit::textEdited, this, &ExtensionsDialog::treat);
    m_list->setCurrentItem(m_list->topLevelItem(0));
    m_list->setFocus();
}

void ExtensionsDialog::arrange(const ExtensionChoice &choice)
{
    m_list->setObjectName(u"extensionList"_s);
    m_list->setAccessibleName(tr("Extensions"));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setHeaderLabels({tr("Extension"), tr("Last server"), tr("Next sends")});
    m_list->header()->setStretchLastSection(true);
    m_bdat->setObjectName(u"bdat"_s);
    m_bdat->setChecked(choice.bdat);
    m_prdr->setObjectName(u"prdr"_s);
    m_prdr->setChecked(choice.prdr);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    auto *usual = buttons->addButton(tr("All as &usual"), QDialogButtonBox::ResetRole);
    usual->setObjectName(u"usual"_s);
    connect(usual, &QPushButton::clicked, this, &ExtensionsDialog::reset);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *row = new QHBoxLayout;
    row->addWidget(m_list, 3);
    row->addWidget(makeDetails(), 2);
    auto *column = new QVBoxLayout(this);
    column->addLayout(row, 1);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_bdat, m_prdr, buttons})
        column->addWidget(widget);
    resize(fontMetrics().horizontalAdvance(u'x') * 130, fontMetrics().height() * 30);
}

QWidget *ExtensionsDialog::makeDetails()
{
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_words->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->addWidget(m_title);
    column->addWidget(m_words);
    const std::pair<Treatment, QString> treatments[] = {
        {AsOffered, tr("&As the server says")}, {LeftOut, tr("As if it were &not offered")}, {Forced, tr("As if it were o&ffered, with these parameters:")}};
    for (const auto &[treatment, words] : treatments) {
        auto *button = new QRadioButton(words, page);
        m_treatment->addButton(button, treatment);
        column->addWidget(button);
    }
    m_parameters->setObjectName(u"parameters"_s);
    m_parameters->setAccessibleName(tr("Parameters behind the keyword"));
    m_parameters->setPlaceholderText(tr("none"));
    column->addWidget(m_parameters);
    column->addStretch();
    auto *area = new QScrollArea;
    area->setWidget(page);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    return area;
}

void ExtensionsDialog::addRows(const ExtensionChoice &choice)
{
    for (const QByteArray &keyword : choice.without)
        m_rows[QString::fromLatin1(keyword)].treatment = LeftOut;
    for (const Capability &capability : choice.with)
        m_rows[QString::fromLatin1(capability.keyword)] = {Forced, QString::fromUtf8(capability.parameters.join(' '))};
    const QStringList own = m_rows.keys();
    for (const text::ExtensionText &extension : text::extensionTexts(text::language()))
        if (extension.keyword != "LMTP"_L1 && extension.keyword != "PROXY"_L1) // no words of EHLO
            addRow(extension.keyword);
    for (const Capability &capability : m_offered.list())
        addRow(QString::fromLatin1(capability.keyword));
    for (const QString &keyword : own)
        addRow(keyword);
    for (const int column : {Keyword, Offered})
        m_list->resizeColumnToContents(column);
    m_list->setColumnWidth(Offered, qMin(m_list->columnWidth(Offered), fontMetrics().horizontalAdvance(u'x') * 16));
}

void ExtensionsDialog::addRow(const QString &keyword)
{
    if (!m_list->findItems(visible(keyword), Qt::MatchExactly, Keyword).isEmpty())
        return;
    const auto offer = offerOf(m_offered, keyword);
    auto *item = new QTreeWidgetItem({visible(keyword), !offer ? QString() : offer->isEmpty() ? tr("offered") : visible(*offer)});
    item->setData(Keyword, Qt::UserRole, keyword);
    item->setToolTip(Offered, offer ? plainToolTip(visible(*offer)) : QString());
    m_list->addTopLevelItem(item);
    showTreatment(*item);
}

QString ExtensionsDialog::currentKeyword() const
{
    const QTreeWidgetItem *item = m_list->currentItem();
    return item != nullptr ? item->data(Keyword, Qt::UserRole).toString() : QString();
}

QString ExtensionsDialog::wordsFor(const std::optional<text::ExtensionText> &extension)
{
    const QString never = tr("This program does nothing with it.");
    if (!extension)
        return never;
    if (extension->isNeverUsed())
        return extension->purpose + u"\n\n"_s + never;
    return extension->purpose + u"\n\n"_s + extension->when + u"\n\n"_s + tr("Where it is missing: %1").arg(extension->without);
}

void ExtensionsDialog::showCurrent()
{
    const QString keyword = currentKeyword();
    const Row row = m_rows.value(keyword);
    const auto extension = text::extensionText(keyword, text::language());
    m_title->setText(extension ? visible(keyword) + u" · "_s + extension->specification.join(u", "_s) : visible(keyword));
    m_words->setText(wordsFor(extension));
    m_treatment->button(row.treatment)->setChecked(true);
    m_parameters->setText(row.parameters);
    m_parameters->setEnabled(row.treatment == Forced);
}

void ExtensionsDialog::treat()
{
    Row &row = m_rows[currentKeyword()];
    const bool begins = row.treatment != Forced && m_treatment->checkedId() == Forced;
    row.treatment = static_cast<Treatment>(m_treatment->checkedId());
    row.parameters = m_parameters->text();
    m_parameters->setEnabled(row.treatment == Forced);
    if (begins)
        m_parameters->setText(row.parameters = offerOf(m_offered, currentKeyword()).value_or(row.parameters));
    if (QTreeWidgetItem *item = m_list->currentItem())
        showTreatment(*item);
}

void ExtensionsDialog::showTreatment(QTreeWidgetItem &item)
{
    const Row row = m_rows.value(item.data(Keyword, Qt::UserRole).toString());
    const QString forced = row.parameters.trimmed().isEmpty() ? tr("as if offered") : tr("as if offered: %1").arg(visible(row.parameters.trimmed()));
    item.setText(Treated, row.treatment == LeftOut ? tr("left out") : row.treatment == Forced ? forced : QString());
    item.setIcon(Treated, row.treatment == AsOffered ? QIcon() : icon("warning"_L1, Tone::Warning));
}

void ExtensionsDialog::reset()
{
    m_rows.clear();
    m_bdat->setChecked(false);
    m_prdr->setChecked(false);
    for (int i = 0; i < m_list->topLevelItemCount(); ++i)
        showTreatment(*m_list->topLevelItem(i));
    showCurrent();
}

ExtensionChoice ExtensionsDialog::choice() const
{
    ExtensionChoice choice{.bdat = m_bdat->isChecked(), .prdr = m_prdr->isChecked()};
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        const QString keyword = m_list->topLevelItem(i)->data(Keyword, Qt::UserRole).toString();
        const Row row = m_rows.value(keyword);
        if (row.treatment == LeftOut)
            choice.without += keyword.toLatin1();
        else if (row.treatment == Forced)
            choice.with +=
                Capability{keyword.toLatin1(), row.parameters.simplified().isEmpty() ? QByteArrayList() : row.parameters.simplified().toUtf8().split(' ')};
    }
    return choice;
}

} // namespace postscope::ui
