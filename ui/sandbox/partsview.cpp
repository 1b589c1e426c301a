// SPDX-License-Identifier: MIT
#include "ui/sandbox/partsview.h"

#include "ui/icon.h"
#include "ui/inspect/plaintext.h"
#include "ui/inspect/rowtable.h"
#include "ui/sandbox/savename.h"
#include "ui/sandbox/textrows.h"

#include <QAction>
#include <QFileDialog>
#include <QItemSelectionModel>
#include <QLocale>
#include <QMessageBox>
#include <QMimeDatabase>
#include <QPushButton>
#include <QSaveFile>
#include <QVBoxLayout>

#include <algorithm>

namespace postscope::ui {

using namespace Qt::StringLiterals;

namespace {

QString nameFor(const outline::Part &part)
{
    const QString ending = QMimeDatabase().mimeTypeForName(QString::fromLatin1(part.contentType)).preferredSuffix();
    const QString number = part.path.isEmpty() ? u"1"_s : QString::fromLatin1(part.path);
    return safeFileName(part.fileName, u"part-%1.%2"_s.arg(number, ending.isEmpty() ? u"bin"_s : ending));
}

QStringList rowOf(const outline::Part &part)
{
    const QString indent(qMin(part.depth, 20) * 3, u' ');
    const QString size = part.container ? QString() : QLocale().toString(part.size);
    const QStringList kind = {QString::fromLatin1(part.encoding), QString::fromLatin1(part.charset), QString::fromLatin1(part.disposition)};
    QStringList named;
    std::copy_if(kind.begin(), kind.end(), std::back_inserter(named), [](const QString &word) { return !word.isEmpty(); });
    return {indent + visible(QByteArrayView(part.contentType)), visible(part.fileName), size, visible(named.join(u", "_s))};
}

} // namespace

PartsView::PartsView(QWidget *parent)
    : QWidget(parent), m_model(new TextRows({tr("Type"), tr("Name"), tr("Octets"), tr("Details")}, this)), m_table(new RowTable),
      m_save(new QPushButton(icon("save"_L1), tr("&Save Part…"))), m_saveAll(new QPushButton(tr("Save All…")))
{
    m_table->setModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setAccessibleName(tr("Parts of the mail"));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_save);
    buttons->addWidget(m_saveAll);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_table, 1);
    layout->addLayout(buttons);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &PartsView::updateButtons);
    connect(m_table, &QAbstractItemView::activated, this, &PartsView::saveCurrent);
    connect(m_save, &QPushButton::clicked, this, &PartsView::saveCurrent);
    connect(m_saveAll, &QPushButton::clicked, this, &PartsView::askWhereToSaveAll);
    updateButtons();
}

void PartsView::show(const QList<outline::Part> &parts)
{
    m_parts = parts;
    QList<QStringList> rows;
    for (const outline::Part &part : parts)
        rows.append(rowOf(part));
    m_model->setRows(rows);
    const int width = fontMetrics().horizontalAdvance(u'x');
    m_table->setColumnWidth(0, width * 32);
    m_table->setColumnWidth(1, width * 32);
    m_table->setColumnWidth(2, width * 14);
    updateButtons();
}

void PartsView::updateButtons()
{
    const int row = m_table->currentIndex().row();
    m_save->setEnabled(row >= 0 && row < m_parts.size() && !m_parts.at(row).container);
    m_saveAll->setEnabled(std::any_of(m_parts.begin(), m_parts.end(), [](const outline::Part &part) { return !part.container; }));
}

void PartsView::saveCurrent()
{
    const int row = m_table->currentIndex().row();
    if (!m_save->isEnabled() || row < 0)
        return;
    auto *dialog = new QFileDialog(this, tr("Save Part"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(nameFor(m_parts.at(row)));
    connect(dialog, &QFileDialog::fileSelected, this, [this, octets = m_parts.at(row).content](const QString &path) {
        QSaveFile file(path); // the dialog has asked before it replaces one
        if (!file.open(QIODevice::WriteOnly) || file.write(octets) != octets.size() || !file.commit())
            report({file.errorString()});
    });
    dialog->open();
}

QStringList PartsView::saveAll(const QString &directory) const
{
    QStringList problems;
    for (const outline::Part &part : m_parts) {
        if (part.container)
            continue;
        const QString name = nameFor(part);
        const auto saved = saveNew(directory, name, part.content);
        if (!saved)
            problems.append(tr("%1: %2", "file name, the system's words").arg(name, saved.error()));
        else if (part.content.size() < part.size)
            problems.append(tr("%1: only its beginning was read and saved", "file name").arg(name));
    }
    return problems;
}

void PartsView::askWhereToSaveAll()
{
    auto *dialog = new QFileDialog(this, tr("Save All Parts Into"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &directory) { report(saveAll(directory)); });
    dialog->open();
}

void PartsView::report(const QStringList &problems)
{
    if (problems.isEmpty())
        return;
    auto *box = new QMessageBox(QMessageBox::Warning, tr("Save"), tr("Not everything was saved."), QMessageBox::Ok, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    constexpr qsizetype shown = 10;
    box->setInformativeText(visibleLines(problems.first(qMin(problems.size(), shown)).join(u'\n')));
    box->open();
}

} // namespace postscope::ui
