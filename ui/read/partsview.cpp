// SPDX-License-Identifier: MIT
#include "ui/read/partsview.h"

#include "ui/icon.h"
#include "ui/inspect/fittingsplitter.h"
#include "ui/inspect/plaintext.h"
#include "ui/inspect/rowtable.h"
#include "ui/read/partview.h"
#include "ui/read/savename.h"
#include "ui/read/textrows.h"

#include <QFile>
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
    const QLocale locale;
    const QString indent(qMin(part.depth, 20) * 3, u' ');
    const QString size = part.container ? QString() : locale.toString(part.size);
    const QStringList kind = {QString::fromLatin1(part.encoding), QString::fromLatin1(part.charset), QString::fromLatin1(part.disposition)};
    QStringList named;
    std::copy_if(kind.begin(), kind.end(), std::back_inserter(named), [](const QString &word) { return !word.isEmpty(); });
    const QString place =
        part.rawSize > 0 ? locale.toString(part.offset) + u'–' + locale.toString(part.offset + part.rawSize - 1) : locale.toString(part.offset);
    return {indent + visible(QByteArrayView(part.contentType)), visible(part.fileName), size, visible(named.join(u", "_s)), place};
}

// A message/rfc822 can be saved as the mail that it is.
bool canBeSaved(const outline::Part &part)
{
    return !part.container || (part.contentType.startsWith("message/") && !part.path.isEmpty());
}

/// The content of a part into a file that is open; what was kept of it, or out of the mail's own file where that is not all.
QString write(const QString &mail, const outline::Part &part, QFileDevice &file)
{
    bool written = true;
    const auto take = [&](QByteArrayView octets) {
        written = file.write(octets.data(), octets.size()) == octets.size();
        return written;
    };
    if (!part.container && part.content.size() == part.size)
        (void)take(part.content);
    else if (const auto read = outline::readContent(mail, part, take); !read)
        return read.error();
    return written && file.flush() ? QString() : file.errorString();
}

} // namespace

CidParts picturesOf(const QList<outline::Part> &parts)
{
    CidParts pictures;
    for (const outline::Part &part : parts) {
        if (!part.contentId.isEmpty() && !part.container)
            pictures.insert(part.contentId, part.content);
    }
    return pictures;
}

PartsView::PartsView(QWidget *parent)
    : QWidget(parent), m_model(new TextRows({tr("Type"), tr("Name"), tr("Octets"), tr("Details"), tr("Place")}, this)), m_table(new RowTable),
      m_view(new PartView), m_save(new QPushButton(icon("save"_L1), tr("&Save Part…"))), m_saveAll(new QPushButton(tr("Save All…"))),
      m_place(new QPushButton(icon("find"_L1), tr("Show in Source")))
{
    m_table->setModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setAccessibleName(tr("Parts of the mail"));
    auto *splitter = new FittingSplitter(Qt::Vertical);
    splitter->setObjectName(u"partsSplitter"_s);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_table);
    splitter->addWidget(m_view);
    splitter->setSizes({400, 600}); // parts of what there is
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {m_save, m_saveAll, m_place})
        buttons->addWidget(button);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(splitter, 1);
    layout->addLayout(buttons);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &PartsView::partChosen);
    connect(m_table, &QAbstractItemView::activated, this, &PartsView::saveCurrent);
    connect(m_save, &QPushButton::clicked, this, &PartsView::saveCurrent);
    connect(m_saveAll, &QPushButton::clicked, this, &PartsView::askWhereToSaveAll);
    connect(m_place, &QPushButton::clicked, this, [this] { Q_EMIT placeWanted(current()->headerOffset); });
    updateButtons();
}

void PartsView::show(const QList<outline::Part> &parts, const QString &path)
{
    m_parts = parts;
    m_path = path;
    m_pictures = picturesOf(parts);
    QList<QStringList> rows;
    for (const outline::Part &part : parts)
        rows.append(rowOf(part));
    m_model->setRows(rows);
    const int width = fontMetrics().horizontalAdvance(u'x');
    const std::pair<int, int> widths[] = {{0, 32}, {1, 26}, {2, 12}, {3, 28}};
    for (const auto &[column, characters] : widths)
        m_table->setColumnWidth(column, width * characters);
    m_view->clear();
    updateButtons();
}

const outline::Part *PartsView::current() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    const int row = rows.isEmpty() ? -1 : rows.first().row();
    return row >= 0 && row < m_parts.size() ? &m_parts.at(row) : nullptr;
}

QByteArray PartsView::startOf(const outline::Part &container) const
{
    constexpr qint64 enough = 1024 * 1024;
    QByteArray octets;
    (void)outline::readContent(m_path, container, [&octets](QByteArrayView piece) {
        octets += piece;
        return octets.size() < enough;
    });
    return octets;
}

void PartsView::partChosen()
{
    const outline::Part *part = current();
    if (part)
        m_view->show(*part, m_pictures, part->container ? startOf(*part) : QByteArray());
    else
        m_view->clear();
    updateButtons();
}

void PartsView::updateButtons()
{
    const outline::Part *part = current();
    m_save->setEnabled(part && canBeSaved(*part));
    m_place->setEnabled(part);
    m_saveAll->setEnabled(std::any_of(m_parts.begin(), m_parts.end(), [](const outline::Part &one) { return !one.container; }));
}

void PartsView::saveCurrent()
{
    const outline::Part *part = current();
    if (!part || !m_save->isEnabled())
        return;
    auto *dialog = new QFileDialog(this, tr("Save Part"));
    dialog->setObjectName(u"savePart"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(nameFor(*part));
    connect(dialog, &QFileDialog::fileSelected, this, [this, saved = *part](const QString &path) { savePart(saved, path); });
    dialog->open();
}

void PartsView::savePart(const outline::Part &part, const QString &to)
{
    QSaveFile file(to); // the dialog has asked before it replaces one
    if (!file.open(QIODevice::WriteOnly))
        return report({file.errorString()});
    if (const QString problem = write(m_path, part, file); !problem.isEmpty())
        return report({problem});
    if (!file.commit())
        report({file.errorString()});
}

QStringList PartsView::saveAll(const QString &directory) const
{
    QStringList problems;
    for (const outline::Part &part : m_parts) {
        if (part.container)
            continue;
        const QString name = nameFor(part);
        QFile file;
        QString problem = openNew(directory, name, file).value_or(QString());
        if (problem.isEmpty())
            problem = write(m_path, part, file);
        if (!problem.isEmpty())
            problems.append(tr("%1: %2", "file name, the system's words").arg(name, problem));
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
