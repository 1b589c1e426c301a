// SPDX-License-Identifier: MIT
#include "ui/sandbox/sandboxpage.h"

#include "ui/icon.h"
#include "ui/inspect/plaintext.h"
#include "ui/inspect/rowtable.h"
#include "ui/read/mailview.h"
#include "ui/read/reading.h"
#include "ui/sandbox/messagemodel.h"
#include "ui/sandbox/sandboxguide.h"
#include "ui/sandbox/sessionmodel.h"

#include <QAction>
#include <QFileDialog>
#include <QHash>
#include <QHeaderView>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QSaveFile>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QToolBar>
#include <QVBoxLayout>

namespace postscope::ui {

using namespace Qt::StringLiterals;

namespace {

QString titleOf(const net::SandboxSession &session)
{
    return SandboxPage::tr("Sandbox session at %1").arg(QLocale().toString(session.started.toLocalTime().time(), u"HH:mm:ss"_s));
}

} // namespace

SandboxPage::SandboxPage(delivery::CaptureArchive &archive, net::Sandbox &sandbox, QWidget *parent)
    : QWidget(parent), m_archive(archive), m_sandbox(sandbox), m_messages(new MessageModel(this)), m_sessions(new SessionModel(this)), m_lists(new QTabWidget),
      m_messageTable(new RowTable), m_sessionTable(new RowTable), m_right(new QStackedWidget), m_guide(new SandboxGuide), m_mail(new MailView)
{
    m_messages->reset(archive.messages());
    m_sessions->reset(archive.sessions());
    makeActions();
    m_right->addWidget(m_guide);
    m_right->addWidget(m_mail);
    auto *splitter = new QSplitter(Qt::Horizontal);
    splitter->setObjectName(u"sandboxSplitter"_s);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(makeLists());
    splitter->addWidget(m_right);
    splitter->setStretchFactor(0, 45);
    splitter->setStretchFactor(1, 55);
    splitter->setSizes({450, 550}); // parts of what there is
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);
    listen();
    showState();
    updateActions();
}

void SandboxPage::makeActions()
{
    m_save = new QAction(icon("save"_L1), tr("Save Message As…"), this);
    connect(m_save, &QAction::triggered, this, &SandboxPage::saveSelected);
    m_delete = new QAction(icon("delete"_L1), tr("&Delete"), this);
    m_delete->setShortcut(QKeySequence::Delete);
    m_delete->setShortcutContext(Qt::WidgetShortcut);
    connect(m_delete, &QAction::triggered, this, &SandboxPage::removeSelected);
    m_deleteAll = new QAction(tr("Delete All…"), this);
    connect(m_deleteAll, &QAction::triggered, this, [this] {
        QStringList ids; // those that are here now: what arrives while the question is open stays
        for (int row = 0; row < m_messages->rowCount(); ++row)
            ids.append(m_messages->message(row).id);
        askToRemove(ids);
    });
    m_messageTable->addActions({m_save, m_delete, m_deleteAll});
}

void SandboxPage::makeTable(RowTable *table, QAbstractItemModel *model, const QString &name)
{
    table->setModel(model);
    table->setAccessibleName(name);
    table->setTextElideMode(Qt::ElideMiddle);
}

QWidget *SandboxPage::makeLists()
{
    makeTable(m_messageTable, m_messages, tr("Captured messages"));
    makeTable(m_sessionTable, m_sessions, tr("Sandbox sessions"));
    m_sessionTable->setSelectionMode(QAbstractItemView::SingleSelection);
    const int width = fontMetrics().horizontalAdvance(u'x');
    const std::pair<int, int> widths[] = {
        {MessageModel::Time, 10}, {MessageModel::From, 16}, {MessageModel::To, 16}, {MessageModel::Size, 10}, {MessageModel::Security, 9}};
    for (const auto &[column, characters] : widths)
        m_messageTable->setColumnWidth(column, width * characters);
    m_messageTable->horizontalHeader()->setStretchLastSection(false);
    m_messageTable->horizontalHeader()->setMinimumSectionSize(width * 8);
    m_messageTable->horizontalHeader()->setSectionResizeMode(MessageModel::Subject, QHeaderView::Stretch);
    m_sessionTable->setColumnWidth(SessionModel::Time, width * 12);
    m_sessionTable->setColumnWidth(SessionModel::Peer, width * 22);
    m_sessionTable->setColumnWidth(SessionModel::Result, width * 18);
    m_lists->setDocumentMode(true);
    m_lists->addTab(m_messageTable, QString());
    m_lists->addTab(m_sessionTable, QString());

    auto *bar = new QToolBar;
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    const int side = style()->pixelMetric(QStyle::PM_SmallIconSize);
    bar->setIconSize(QSize(side, side));
    bar->setAccessibleName(tr("Sandbox tools"));
    bar->addActions({m_save, m_delete, m_deleteAll});
    auto *left = new QWidget;
    auto *layout = new QVBoxLayout(left);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_lists, 1);
    layout->addWidget(bar);
    return left;
}

void SandboxPage::listen()
{
    connect(&m_archive, &delivery::CaptureArchive::messagesAdded, this, &SandboxPage::messagesArrived);
    connect(&m_archive, &delivery::CaptureArchive::messagesRemoved, this, &SandboxPage::messagesGone);
    connect(&m_archive, &delivery::CaptureArchive::sessionAdded, m_sessions, &SessionModel::add);
    connect(&m_archive, &delivery::CaptureArchive::sessionAdded, this, &SandboxPage::updateActions);
    connect(&m_archive, &delivery::CaptureArchive::sessionChanged, this, &SandboxPage::sessionWentOn);
    connect(&m_sandbox, &net::Sandbox::listening, this, &SandboxPage::showState);
    connect(&m_sandbox, &net::Sandbox::stopped, this, &SandboxPage::showState);
    connect(&m_sandbox, &net::Sandbox::failed, m_guide, &SandboxGuide::showFailed);
    connect(m_messageTable->selectionModel(), &QItemSelectionModel::selectionChanged, this, &SandboxPage::messageChosen);
    connect(m_messageTable, &QTableView::clicked, this, [this](const QModelIndex &index) { showSession(m_messages->message(index.row()).sessionId); });
    connect(m_sessionTable->selectionModel(), &QItemSelectionModel::selectionChanged, this, &SandboxPage::sessionChosen);
}

void SandboxPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!m_shownMessage.isEmpty() || m_messages->rowCount() == 0 || m_messageTable->selectionModel()->hasSelection())
        return;
    // The inspector keeps what it shows until somebody chooses a message.
    const QSignalBlocker quiet(this);
    m_messageTable->selectRow(0);
    m_shownSession.clear();
}

void SandboxPage::showState()
{
    if (m_sandbox.isListening())
        m_guide->showListening(m_sandbox.port(), m_sandbox.tlsPort());
    else
        m_guide->showStopped();
}

int SandboxPage::messageCount() const
{
    return m_messages->rowCount();
}

void SandboxPage::select(const QString &messageId)
{
    const int row = m_messages->rowOf(messageId);
    if (row < 0)
        return;
    m_lists->setCurrentWidget(m_messageTable);
    m_messageTable->selectRow(row);
}

void SandboxPage::messageChosen()
{
    updateActions();
    const QModelIndexList rows = m_messageTable->selectionModel()->selectedRows();
    if (rows.size() != 1)
        return;
    const net::CapturedMessage message = m_messages->message(rows.first().row());
    if (message.id != m_shownMessage)
        showMessage(message);
    showSession(message.sessionId);
}

void SandboxPage::showMessage(const net::CapturedMessage &message)
{
    m_shownMessage = message.id;
    readInBackground(message.path, this, [this, message](const OutlineResult &outline) { outlineRead(message, outline); });
}

void SandboxPage::outlineRead(const net::CapturedMessage &message, const OutlineResult &outline)
{
    if (message.id != m_shownMessage)
        return; // another one was chosen meanwhile
    if (outline)
        m_mail->show(message, *outline, message.path);
    else
        m_mail->showFailure(outline.error());
    m_right->setCurrentWidget(m_mail);
}

void SandboxPage::sessionChosen()
{
    const QModelIndexList rows = m_sessionTable->selectionModel()->selectedRows();
    if (rows.isEmpty())
        return;
    const net::SandboxSession session = m_sessions->session(rows.first().row());
    showSession(session.id);
    const int row = session.messages.isEmpty() ? -1 : m_messages->rowOf(session.messages.last());
    if (row >= 0) {
        showMessage(m_messages->message(row));
    } else {
        m_shownMessage.clear();
        m_right->setCurrentWidget(m_guide);
    }
}

void SandboxPage::showSession(const QString &id)
{
    m_shownSession = id;
    for (int row = 0; row < m_sessions->rowCount(); ++row) {
        if (m_sessions->session(row).id == id) {
            Q_EMIT sessionSelected(titleOf(m_sessions->session(row)), m_archive.transcript(id));
            return;
        }
    }
}

QList<net::CapturedMessage> SandboxPage::mailsOfSession() const
{
    QHash<QString, net::CapturedMessage> kept;
    for (const net::CapturedMessage &message : m_archive.messages())
        if (message.sessionId == m_shownSession)
            kept.insert(message.id, message);
    QList<net::CapturedMessage> mails;
    for (const net::SandboxSession &session : m_archive.sessions())
        if (session.id == m_shownSession)
            for (const QString &id : session.messages)
                mails.append(kept.value(id));
    return mails;
}

void SandboxPage::sessionWentOn(const net::SandboxSession &session)
{
    m_sessions->change(session);
    if (session.id == m_shownSession && isVisible())
        Q_EMIT sessionSelected(titleOf(session), m_archive.transcript(session.id));
}

void SandboxPage::messagesArrived(const QList<net::CapturedMessage> &messages)
{
    m_messages->add(messages);
    updateActions();
}

void SandboxPage::messagesGone(const QStringList &ids)
{
    m_messages->remove(ids);
    if (ids.contains(m_shownMessage)) {
        m_shownMessage.clear();
        m_right->setCurrentWidget(m_guide);
    }
    updateActions();
}

void SandboxPage::updateActions()
{
    const QLocale locale;
    m_lists->setTabText(0, tr("Messages (%1)").arg(locale.toString(m_messages->rowCount())));
    m_lists->setTabText(1, tr("Sessions (%1)").arg(locale.toString(m_sessions->rowCount())));
    const qsizetype selected = m_messageTable->selectionModel() == nullptr ? 0 : selectedIds().size();
    m_save->setEnabled(selected == 1);
    m_delete->setEnabled(selected > 0);
    m_deleteAll->setEnabled(m_messages->rowCount() > 0);
}

QStringList SandboxPage::selectedIds() const
{
    QStringList ids;
    const QModelIndexList rows = m_messageTable->selectionModel()->selectedRows();
    for (const QModelIndex &index : rows)
        ids.append(m_messages->message(index.row()).id);
    return ids;
}

void SandboxPage::removeSelected()
{
    const QStringList ids = selectedIds();
    if (ids.size() == 1)
        m_archive.remove(ids);
    else if (!ids.isEmpty())
        askToRemove(ids);
}

void SandboxPage::askToRemove(const QStringList &ids)
{
    auto *box = new QMessageBox(QMessageBox::Question, tr("Delete"), tr("Delete %n captured message(s)?", nullptr, int(ids.size())), QMessageBox::Cancel, this);
    box->setObjectName(u"askToRemove"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(tr("This cannot be undone. Sessions are kept."));
    auto *remove = box->addButton(tr("&Delete"), QMessageBox::DestructiveRole);
    connect(remove, &QPushButton::clicked, this, [this, ids] { m_archive.remove(ids); });
    box->setDefaultButton(QMessageBox::Cancel);
    box->open();
}

void SandboxPage::saveSelected()
{
    const QModelIndexList rows = m_messageTable->selectionModel()->selectedRows();
    if (rows.size() != 1)
        return;
    const net::CapturedMessage message = m_messages->message(rows.first().row());
    auto *dialog = new QFileDialog(this, tr("Save Message"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("Mail (*.eml)"));
    dialog->setDefaultSuffix(u"eml"_s);
    dialog->selectFile(message.id + u".eml"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this, message](const QString &path) { copyTo(message.path, path); });
    dialog->open();
}

void SandboxPage::copyTo(const QString &from, const QString &to)
{
    constexpr qint64 pieceSize = 1024 * 1024;
    QFile source(from);
    QSaveFile target(to);
    bool copied = source.open(QIODevice::ReadOnly) && target.open(QIODevice::WriteOnly);
    while (copied && !source.atEnd()) {
        const QByteArray piece = source.read(pieceSize);
        copied = !piece.isEmpty() && target.write(piece) == piece.size();
    }
    if (copied && target.commit())
        return;
    auto *box = new QMessageBox(QMessageBox::Warning, tr("Save Message"), tr("The message was not saved."), QMessageBox::Ok, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(visible(source.error() != QFile::NoError ? source.errorString() : target.errorString()));
    box->open();
}

} // namespace postscope::ui
