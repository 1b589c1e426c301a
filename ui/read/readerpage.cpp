// SPDX-License-Identifier: MIT
#include "ui/read/readerpage.h"

#include "ui/inspect/rowtable.h"
#include "ui/read/mailboxmodel.h"
#include "ui/read/mailview.h"

#include <QDir>
#include <QFileInfo>
#include <QSplitter>
#include <QVBoxLayout>

namespace postscope::ui {

namespace {

/// One mail out of a mailbox, put into a file of its own and read there.
OutlineResult readOut(const QString &mailbox, const outline::MailboxEntry &entry, const QString &to)
{
    QFile file(to);
    if (!file.open(QIODevice::WriteOnly | QIODevice::ExistingOnly)) // it may be gone with its page
        return Unexpected(file.errorString());
    if (auto copied = outline::copyMail(mailbox, entry, file); !copied)
        return Unexpected(std::move(copied.error()));
    if (!file.flush())
        return Unexpected(file.errorString());
    return outline::readOutline(to);
}

} // namespace

ReaderPage::ReaderPage(const QString &path, QWidget *parent)
    : QWidget(parent), m_path(path), m_mailbox(new MailboxModel(this)), m_list(new RowTable), m_mail(new MailView)
{
    arrange();
    read();
}

ReaderPage::~ReaderPage()
{
    *m_gone = true;
}

QString ReaderPage::title() const
{
    return QFileInfo(m_path).fileName();
}

void ReaderPage::arrange()
{
    m_list->setModel(m_mailbox);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setAccessibleName(tr("Mails of the mailbox"));
    const int width = fontMetrics().horizontalAdvance(u'x');
    const std::pair<int, int> widths[] = {
        {MailboxModel::Number, 6}, {MailboxModel::Subject, 28}, {MailboxModel::From, 24}, {MailboxModel::Date, 34}, {MailboxModel::Size, 10}};
    for (const auto &[column, characters] : widths)
        m_list->setColumnWidth(column, width * characters);
    m_list->hide(); // until it turns out to be a mailbox
    auto *splitter = new QSplitter(Qt::Horizontal);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_list);
    splitter->addWidget(m_mail);
    splitter->setSizes({400, 600}); // parts of what there is
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(splitter);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ReaderPage::mailChosen);
}

void ReaderPage::read()
{
    m_mail->showWaiting();
    if (!outline::isMailbox(m_path)) {
        readInBackground(m_path, this, [this](const OutlineResult &outline) { mailRead(m_path, outline); });
        return;
    }
    const auto gone = m_gone;
    const auto index = [path = m_path, gone] { return outline::readMailbox(path, [gone](qint64) { return !*gone; }); };
    inBackground<IndexResult>(index, this, [this](const IndexResult &read) { mailboxRead(read); });
}

void ReaderPage::mailboxRead(const IndexResult &index)
{
    if (!index)
        return m_mail->showFailure(index.error());
    m_mailbox->setMailbox(m_path, *index);
    m_list->setVisible(m_mailbox->rowCount() > 1);
    m_list->selectRow(0);
}

void ReaderPage::mailChosen()
{
    const QModelIndex current = m_list->currentIndex();
    if (!current.isValid())
        return;
    auto copy = std::make_unique<QTemporaryFile>(QDir::tempPath() + QStringLiteral("/postscope-XXXXXX.eml"));
    if (!copy->open())
        return m_mail->showFailure(copy->errorString());
    copy->close(); // its name is taken; it goes with its object
    const QString path = copy->fileName();
    m_copy = std::move(copy);
    const auto out = [mailbox = m_path, entry = m_mailbox->entry(current.row()), path] { return readOut(mailbox, entry, path); };
    inBackground<OutlineResult>(out, this, [this, path](const OutlineResult &outline) { mailRead(path, outline); });
}

void ReaderPage::mailRead(const QString &path, const OutlineResult &outline)
{
    if (m_copy && m_copy->fileName() != path)
        return; // another one was chosen meanwhile
    if (outline)
        m_mail->show(*outline, path);
    else
        m_mail->showFailure(outline.error());
}

} // namespace postscope::ui
