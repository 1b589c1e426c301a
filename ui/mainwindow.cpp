// SPDX-License-Identifier: MIT
#include "ui/mainwindow.h"

#include "core/net/handshake.h"
#include "ui/about.h"
#include "ui/accounts/accountsdialog.h"
#include "ui/actions.h"
#include "ui/compose/draftfiles.h"
#include "ui/desk.h"
#include "ui/destinationbox.h"
#include "ui/editing.h"
#include "ui/explain/explaindialog.h"
#include "ui/extending.h"
#include "ui/fittingtoolbar.h"
#include "ui/icon.h"
#include "ui/inspect/inspector.h"
#include "ui/inspect/log/sessioncontent.h"
#include "ui/inspect/logpage.h"
#include "ui/inspect/logview.h"
#include "ui/inspect/plaintext.h"
#include "ui/inspectordock.h"
#include "ui/knownservers.h"
#include "ui/menus.h"
#include "ui/messageissues.h"
#include "ui/noticebar.h"
#include "ui/panes.h"
#include "ui/partstates.h"
#include "ui/readcommands.h"
#include "ui/repair.h"
#include "ui/reporting.h"
#include "ui/sandbox/sandboxpage.h"
#include "ui/sandbox/sandboxsettings.h"
#include "ui/saving.h"
#include "ui/sendcommands.h"
#include "ui/sending.h"
#include "ui/sendingagain.h"
#include "ui/statusline.h"
#include "ui/talks.h"
#include "ui/trusting.h"

#include <QActionGroup>
#include <QClipboard>
#include <QCloseEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QMenuBar>
#include <QMessageBox>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

namespace postscope::ui {

namespace {

/// Of saveState(): a layout of another version is not restored.
constexpr int layoutVersion = 1;

/// Most of a small screen, three quarters of a large one.
QSize firstSize(QSize screen)
{
    const QSize usual(1280, 800);
    const QSize largest(1600, 1000);
    return usual.expandedTo(screen * 3 / 4).boundedTo(largest).boundedTo(screen * 19 / 20);
}

} // namespace

MainWindow::MainWindow(const Environment &environment, const Settings &settings)
    : m_environment(environment), m_settings(settings), m_actions(new Actions(*this)), m_notice(new NoticeBar),
      m_saving(new Saving(environment.clock, settings.directory, *this)), m_captured(new SandboxPage(environment.archive, environment.sandbox)),
      m_desk(new Desk(environment.clock, *m_saving, m_captured)), m_inspector(new Inspector), m_dock(new InspectorDock(m_inspector, *m_actions, *this)),
      m_sending(new Sending(environment, *m_inspector, *this)), m_destination(new DestinationBox), m_remark(new QLabel), m_status(new StatusLine),
      m_talks(new Talks(environment, {*m_actions, *m_desk, *m_inspector, *m_sending}, this))
{
    setWindowIcon(QIcon(QStringLiteral(":/icons/org.postscope.Postscope.svg")));
    arrange();
    connectFileCommands();
    connectViewCommands();
    connectMessageCommands();
    connectSandbox();
    connectChoices();
    connectReading(*m_actions, *m_desk, *m_captured, *m_saving);
    connectEditing(*m_actions, this);
    loadAccounts();
    restoreLayout();
    updateCommands();
    if (!net::tlsAvailable())
        tell(text::explain({.kind = smtp::Failure::Kind::Tls, .reason = smtp::Failure::Reason::TlsUnavailable}));
}

MainWindow::~MainWindow() = default;

void MainWindow::arrange()
{
    auto *middle = new QWidget(this);
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_notice);
    column->addWidget(m_desk, 1);
    setCentralWidget(middle);

    setStatusBar(m_status);

    m_remark->setTextFormat(Qt::PlainText);
    fillMenuBar(*menuBar(), *m_actions, m_inspector->logActions());
    auto *bar = new FittingToolBar(tr("Toolbar"));
    addToolBar(bar);
    bar->setObjectName(QStringLiteral("toolBar"));
    fillToolBar(*bar, *m_actions, m_destination, m_remark);
    setContextMenuPolicy(Qt::NoContextMenu);
    resize(firstSize(screen()->availableSize()));
    const int bars = menuBar()->sizeHint().height() + bar->sizeHint().height() + m_status->sizeHint().height();
    m_dock->fit(size() - QSize(0, bars));
    m_plainLayout = saveState(layoutVersion);
}

void MainWindow::connectFileCommands()
{
    const Actions &a = *m_actions;
    connect(a.newMessage, &QAction::triggered, m_desk, [this] {
        const auto account = m_destination->account();
        m_desk->add({.from = account ? account->from : QString()});
    });
    connect(a.newSample, &QAction::triggered, m_desk, [this] { m_desk->add(sampleDraft()); });
    connect(a.duplicate, &QAction::triggered, m_desk, [this] {
        if (const Composer *composer = m_desk->composer())
            m_desk->restore({OpenMessage{.draft = composer->draft()}});
    });
    connect(a.open, &QAction::triggered, this, [this] {
        const QStringList filters{tr("Messages (*.eml *.json)"), tr("All files (*)")};
        m_saving->chooseFiles(tr("Open message"), filters, [this](const QStringList &paths) { open(paths); });
    });
    connect(a.save, &QAction::triggered, this, [this] { m_saving->save(m_desk->composer()); });
    connect(a.saveAs, &QAction::triggered, this, [this] { m_saving->saveAs(m_desk->composer()); });
    connect(a.closeTab, &QAction::triggered, this, [this] { m_desk->close(m_desk->currentIndex()); });
    connect(a.quit, &QAction::triggered, this, &QWidget::close);
    connect(m_desk, &Desk::failed, this, &MainWindow::tell);
    connect(m_saving, &Saving::failed, this, &MainWindow::tell);
    connect(m_desk, &Desk::changed, this, &MainWindow::updateCommands);
}

void MainWindow::connectViewCommands()
{
    const Actions &a = *m_actions;
    connect(a.captured, &QAction::triggered, m_desk, &Desk::showCaptured);
    connect(a.nextPane, &QAction::triggered, this, [this] { focusPane(1); });
    connect(a.previousPane, &QAction::triggered, this, [this] { focusPane(-1); });
    connect(a.resetLayout, &QAction::triggered, this, &MainWindow::resetLayout);
    connect(a.shortcuts, &QAction::triggered, this, [this] { showShortcuts(*m_actions, *this); });
    connect(a.about, &QAction::triggered, this, [this] { showAbout(*this); });
}

void MainWindow::connectMessageCommands()
{
    const Actions &a = *m_actions;
    auto *issues = new MessageIssues(*m_sending, *m_inspector, *m_desk, *m_status);
    const auto *commands = new SendCommands(m_environment, {a, *m_desk, *m_destination, *m_sending, *m_inspector, *m_saving, *issues}, *this);
    connect(commands, &SendCommands::refused, this, &MainWindow::tell);
    connect(a.stop, &QAction::triggered, m_sending, &Sending::stop);
    connect(a.attach, &QAction::triggered, this, &MainWindow::chooseAttachments);
    connect(m_desk, &Desk::filesWanted, this, &MainWindow::chooseAttachments);
    connect(a.rareFields, &QAction::toggled, m_desk, &Desk::setRareFieldsShown);
    connect(m_desk, &Desk::rareFieldsShownChanged, a.rareFields, &QAction::setChecked);
    connect(m_destination, &DestinationBox::destinationChanged, this, &MainWindow::updateDestination);
    connect(m_sending, &Sending::started, m_status, &StatusLine::showSending);
    connect(m_sending, &Sending::started, this, &MainWindow::updateCommands);
    connect(m_sending, &Sending::progressed, m_status, &StatusLine::showProgress);
    connect(m_sending, &Sending::finished, m_status, &StatusLine::showOutcome);
    connect(m_sending, &Sending::finished, this, &MainWindow::updateCommands);
    new KnownServers(*m_sending, *m_destination, *m_desk);
    new Extending(a, *m_sending, *m_inspector, *m_status);
    const auto *repair = new Repair(m_environment, *m_sending, *m_inspector, *this);
    connect(repair, &Repair::accountsChanged, this, &MainWindow::loadAccounts);
    connect(repair, &Repair::failed, this, [this](const account::StoreFailure &failure) { tell(text::explain(failure)); });
    const auto *trusting = new Trusting(m_environment, *m_sending, *m_inspector, *this);
    connect(trusting, &Trusting::accountsChanged, this, &MainWindow::loadAccounts);
    connect(trusting, &Trusting::failed, this, [this](const account::StoreFailure &failure) { tell(text::explain(failure)); });
    new SendingAgain(*m_sending, *m_inspector, *this);
    new Reporting(*m_sending, *m_inspector, *this);
    connect(a.accounts, &QAction::triggered, this, [this] {
        auto *dialog = new AccountsDialog(m_environment, this);
        connect(dialog, &AccountsDialog::accountsChanged, this, &MainWindow::loadAccounts);
        dialog->open();
    });
    // It stays beside the window while something is written there.
    connect(a.explain, &QAction::triggered, this, [this] { (new ExplainDialog(this))->show(); });
    connect(m_talks, &Talks::changed, this, &MainWindow::updateCommands);
}

void MainWindow::connectSandbox()
{
    const Actions &a = *m_actions;
    net::Sandbox *sandbox = &m_environment.sandbox;
    delivery::CaptureArchive *archive = &m_environment.archive;
    const auto update = [this, sandbox] {
        m_status->showSandbox(*sandbox);
        updateCommands();
    };
    const auto count = [this, archive] {
        m_desk->setCapturedCount(archive->messages().size());
        m_actions->deleteCaptured->setEnabled(!archive->messages().isEmpty());
    };
    connect(sandbox, &net::Sandbox::listening, this, update);
    connect(sandbox, &net::Sandbox::stopped, this, update);
    connect(sandbox, &net::Sandbox::failed, this, [this, update](const QString &reason) {
        update();
        tell({tr("The sandbox could not start."), reason, tr("Mail can still be sent through an account.")});
    });
    connect(archive, &delivery::CaptureArchive::messagesAdded, this, count);
    connect(archive, &delivery::CaptureArchive::messagesRemoved, this, count);
    connect(m_captured, &SandboxPage::sessionSelected, this, [this](const QString &title, const transcript::Transcript &transcript) {
        if (m_sending->isUnderWay())
            return;
        m_inspector->showTranscript(title, transcript);
        m_inspector->setContent(contentOf(m_captured->mailsOfSession()));
    });
    connect(a.sandboxRunning, &QAction::triggered, this, [this, sandbox](bool run) {
        if (run)
            sandbox->start(m_environment.sandboxOptions);
        else
            sandbox->stop();
    });
    connect(a.deleteCaptured, &QAction::triggered, m_captured->deleteAllAction(), &QAction::trigger);
    connect(a.sandboxSettings, &QAction::triggered, this, [this, sandbox] {
        auto *settings = findChild<SandboxSettings *>();
        if (settings == nullptr)
            settings = new SandboxSettings(*sandbox, m_environment.sandboxOptions, this);
        settings->show();
        settings->activateWindow();
    });
    connect(a.copySandboxAddress, &QAction::triggered, this,
            [sandbox] { QGuiApplication::clipboard()->setText(QStringLiteral("127.0.0.1:%1").arg(sandbox->port())); });
    count();
    if (sandbox->isListening())
        update();
}

void MainWindow::connectChoices()
{
    const auto check = [](QActionGroup *group, const QVariant &chosen) {
        for (QAction *action : group->actions())
            action->setChecked(action->data() == chosen);
    };
    check(m_actions->theme, int(m_settings.theme));
    check(m_actions->language, m_settings.language);
    connect(m_actions->theme, &QActionGroup::triggered, this, [this](const QAction *action) {
        m_settings.theme = static_cast<Theme>(action->data().toInt());
        Q_EMIT themeChosen();
    });
    connect(m_actions->language, &QActionGroup::triggered, this, [this](const QAction *action) {
        m_settings.language = action->data().toString();
        Q_EMIT languageChosen();
    });
}

void MainWindow::open(const QStringList &arguments)
{
    for (const QString &argument : arguments) {
        if (argument.startsWith(QStringLiteral("mailto:"), Qt::CaseInsensitive))
            m_desk->openLink(argument);
        else
            m_desk->openFile(argument);
    }
}

void MainWindow::tell(const text::Explanation &explanation)
{
    m_notice->tell(explanation);
}

QString MainWindow::notice() const
{
    return m_notice->message();
}

void MainWindow::loadAccounts()
{
    const auto accounts = m_environment.accounts.load();
    if (!accounts)
        return tell(text::explain(accounts.error()));
    m_destination->setAccounts(*accounts);
    m_desk->setOwnAddresses(ownAddresses(*accounts));
}

void MainWindow::chooseAttachments()
{
    m_saving->chooseFiles(tr("Attach files"), {}, [composer = QPointer<Composer>(m_desk->composer())](const QStringList &paths) {
        if (composer)
            composer->attachFiles(paths);
    });
}

void MainWindow::updateCommands()
{
    const Composer *composer = m_desk->composer();
    const bool busy = m_sending->isUnderWay();
    const Actions &a = *m_actions;
    for (QAction *action : {a.save, a.saveAs, a.duplicate, a.attach, a.rareFields})
        action->setEnabled(composer != nullptr);
    a.closeTab->setEnabled(m_desk->currentWidget() != m_captured);
    a.send->setEnabled(composer != nullptr && !busy);
    a.sendToList->setEnabled(composer != nullptr && !busy);
    a.sendRepeatedly->setEnabled(composer != nullptr && !busy);
    a.sendToSandbox->setEnabled(composer != nullptr && !busy && m_environment.sandbox.isListening());
    a.stop->setEnabled(busy);
    a.language->setEnabled(!busy && !m_talks->isUnderWay()); // another language takes another window
    a.sandboxRunning->setChecked(m_environment.sandbox.isListening());
    a.copySandboxAddress->setEnabled(m_environment.sandbox.isListening());
    setWindowTitle(m_desk->title().remove(QStringLiteral("[*]")) + QStringLiteral("[*]"));
    setWindowModified(composer != nullptr && composer->isModified());
}

void MainWindow::updateDestination()
{
    const Destination destination = m_destination->destination();
    m_remark->setText(destination.isReal() ? tr("Leaves this computer") : QString());
    m_remark->setToolTip(destination.kind == Destination::Kind::Mx ? tr("The mail goes straight to the servers that the recipients' domains name, on port 25.")
                                                                   : QString());
    QPalette palette;
    palette.setColor(QPalette::WindowText, color(Tone::Warning, palette));
    m_remark->setPalette(palette);
}

void MainWindow::focusPane(int step)
{
    ui::focusPane({{m_desk->currentWidget()}, {m_inspector, m_inspector->log()->view()}, {m_destination}}, focusWidget(), step);
}

Settings MainWindow::settings() const
{
    Settings settings = m_settings;
    settings.directory = m_saving->directory();
    settings.rareFieldsShown = m_actions->rareFields->isChecked();
    settings.geometry = saveGeometry();
    settings.windowState = saveState(layoutVersion);
    settings.parts = partStates(*this);
    return settings;
}

void MainWindow::restore(const ShownSession &session)
{
    m_inspector->restore(session);
    if (session.outcome)
        m_status->showOutcome(*session.outcome);
}

void MainWindow::restoreLayout()
{
    m_actions->rareFields->setChecked(m_settings.rareFieldsShown);
    // The geometry first: the state is laid out in it.
    restoreGeometry(m_settings.geometry);
    restoreState(m_settings.windowState, layoutVersion);
    restoreParts(*this, m_settings.parts);
    m_actions->inspector->setChecked(!m_dock->isHidden());
}

void MainWindow::resetLayout()
{
    restoreState(m_plainLayout, layoutVersion);
    m_dock->show();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    const QList<Composer *> composers = m_desk->composers();
    const bool unsaved = std::any_of(composers.cbegin(), composers.cend(), [](const Composer *composer) { return composer->isModified(); });
    if (!m_settled && (m_sending->isUnderWay() || unsaved)) {
        event->ignore();
        return askToClose();
    }
    Q_EMIT closing();
    event->accept();
}

void MainWindow::askToClose()
{
    const auto settle = [this] {
        m_saving->settle(m_desk->composers(), [this] {
            m_settled = true;
            close();
        });
    };
    if (!m_sending->isUnderWay())
        return settle();
    auto *question = new QMessageBox(QMessageBox::Question, tr("A mail is being sent"), tr("Stop sending and quit?"), QMessageBox::Cancel, this);
    question->setObjectName(QStringLiteral("stopQuestion"));
    question->setTextFormat(Qt::PlainText);
    question->setAttribute(Qt::WA_DeleteOnClose);
    connect(question->addButton(tr("&Stop and quit"), QMessageBox::DestructiveRole), &QPushButton::clicked, this, [this, settle] {
        m_sending->stop();
        settle();
    });
    question->open();
}

} // namespace postscope::ui
