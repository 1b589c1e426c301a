// SPDX-License-Identifier: MIT
#include "ui/inspect/report/reportdialog.h"

#include "ui/icon.h"
#include "ui/inspect/plainlabel.h"
#include "ui/inspect/plaintext.h"
#include "ui/inspect/report/replacementmodel.h"
#include "ui/inspect/rowtable.h"

#include <QCheckBox>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QLabel>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSaveFile>
#include <QSplitter>
#include <QVBoxLayout>

namespace postscope::ui {

using namespace Qt::StringLiterals;

ReportDialog::ReportDialog(const QString &report, transcript::Anonymizer anonymizer, QWidget *parent)
    : QDialog(parent), m_plain(report), m_anonymous(anonymizer.replaced(report)), m_anonymize(new QCheckBox(tr("&Anonymise"))), m_text(new QPlainTextEdit),
      m_replacements(new ReplacementModel(this))
{
    setObjectName(u"reportDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Report"));
    m_replacements->setReplacements(anonymizer.replacements());
    m_anonymize->setObjectName(u"anonymize"_s);
    m_anonymize->setChecked(true);
    m_anonymize->setToolTip(tr("Addresses, names, hosts and ids give way to stand-ins, the same ones throughout"));
    m_text->setObjectName(u"reportText"_s);
    m_text->setAccessibleName(tr("Text of the report"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    auto *splitter = new QSplitter(Qt::Vertical);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_text);
    splitter->addWidget(makeReplacements());
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QPushButton *copyButton = buttons->addButton(tr("&Copy"), QDialogButtonBox::ActionRole);
    QPushButton *saveButton = buttons->addButton(tr("&Save…"), QDialogButtonBox::ActionRole);
    copyButton->setObjectName(u"copyReport"_s);
    copyButton->setIcon(icon("copy"_L1));
    copyButton->setDefault(true);
    saveButton->setIcon(icon("save"_L1));
    auto *column = new QVBoxLayout(this);
    column->addWidget(
        plainLabel(tr("To pass on to whoever runs the server, or to a forum. No password is in it. Read it before you pass it on: what nobody can "
                      "know for a name is not replaced.")));
    column->addWidget(m_anonymize);
    column->addWidget(splitter, 1);
    column->addWidget(buttons);
    connect(m_anonymize, &QCheckBox::toggled, this, &ReportDialog::showReport);
    connect(copyButton, &QPushButton::clicked, this, &ReportDialog::copy);
    connect(saveButton, &QPushButton::clicked, this, &ReportDialog::askWhereToSave);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resize(fontMetrics().horizontalAdvance(u'x') * 110, fontMetrics().height() * 36);
    showReport();
    copyButton->setFocus();
}

QWidget *ReportDialog::makeReplacements()
{
    auto *table = new RowTable;
    table->setObjectName(u"replacements"_s);
    table->setModel(m_replacements);
    table->setAccessibleName(tr("What was replaced"));
    const int width = fontMetrics().horizontalAdvance(u'x');
    table->setColumnWidth(ReplacementModel::Kind, width * 16);
    table->setColumnWidth(ReplacementModel::Original, width * 40);
    table->setColumnWidth(ReplacementModel::Replacement, width * 30);
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins({});
    auto *caption = new QLabel(tr("What was &replaced; this list is for you alone, and is not part of the report:"));
    caption->setTextFormat(Qt::PlainText);
    caption->setBuddy(table);
    column->addWidget(caption);
    column->addWidget(table, 1);
    connect(m_anonymize, &QCheckBox::toggled, box, &QWidget::setEnabled);
    return box;
}

QString ReportDialog::report() const
{
    return m_anonymize->isChecked() ? m_anonymous : m_plain;
}

void ReportDialog::showReport()
{
    m_text->setPlainText(report());
}

void ReportDialog::copy()
{
    QGuiApplication::clipboard()->setText(report());
}

std::optional<QString> ReportDialog::saveTo(const QString &path) const
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return file.errorString();
    file.write(report().toUtf8());
    return file.commit() ? std::nullopt : std::optional(file.errorString());
}

void ReportDialog::askWhereToSave()
{
    auto *dialog = new QFileDialog(this, tr("Save Report"), u"report.txt"_s, tr("Text (*.txt)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"txt"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        if (const auto error = saveTo(path)) {
            auto *box = new QMessageBox(QMessageBox::Warning, tr("Save Report"), tr("The report was not saved."), QMessageBox::Ok, this);
            box->setAttribute(Qt::WA_DeleteOnClose);
            box->setTextFormat(Qt::PlainText);
            box->setInformativeText(visible(*error));
            box->open();
        }
    });
    dialog->open();
}

} // namespace postscope::ui
