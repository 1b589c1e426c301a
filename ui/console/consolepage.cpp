// SPDX-License-Identifier: MIT
#include "ui/console/consolepage.h"

#include "ui/console/answerbox.h"
#include "ui/console/commandbox.h"
#include "ui/console/commandedit.h"
#include "ui/console/consolestart.h"
#include "ui/console/verbmodel.h"
#include "ui/icon.h"
#include "ui/inspect/plainlabel.h"
#include "ui/inspect/plaintext.h"
#include "ui/inspect/rowtable.h"
#include "ui/secretquestion.h"
#include "ui/text/sentences.h"
#include "ui/text/steps.h"

#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

namespace postscope::ui {

using delivery::Console;
using Begin = ConsoleStart::Begin;

namespace {

// How long a server waits for a command unless it is told otherwise (RFC 5321 4.5.3.2.7).
constexpr std::chrono::minutes usualLimit{5};

QString clockTime(qint64 seconds)
{
    return QStringLiteral("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

} // namespace

ConsolePage::ConsolePage(const Environment &environment, QWidget *parent)
    : TalkPage(parent), m_environment(environment), m_start(new ConsoleStart(environment, this)), m_state(plainLabel()), m_idle(new QLabel(this)),
      m_verbs(new VerbModel(this)), m_table(new RowTable(this)), m_answer(new AnswerBox(this)), m_remark(plainLabel()), m_commands(new CommandBox(this))
{
    setObjectName(QStringLiteral("console"));
    setWindowTitle(tr("Console"));
    setWindowIcon(icon(QLatin1StringView("client")));
    makeTable();
    arrange();
    setConnected(false);
    connect(m_start, &ConsoleStart::connectClicked, this, &ConsolePage::connectOrLeave);
    connect(&session(), &KeptSession::replaced, m_start, [this] { m_start->setSessionKept(!session().isEmpty()); });
    connect(m_start, &ConsoleStart::sessionWanted, this, &ConsolePage::sessionWanted);
    connect(m_start, &ConsoleStart::rawClicked, this, [this](bool on) {
        if (m_console)
            m_console->type({on ? "/raw on" : "/raw off"});
        m_commands->edit()->setFocus();
    });
    connect(m_commands, &CommandBox::entered, this, &ConsolePage::type);
    connect(m_commands, &CommandBox::lineChanged, this, [this](const QString &line) {
        if (const int row = m_verbs->rowOf(line.toUtf8()); row >= 0)
            m_table->setCurrentIndex(m_verbs->index(row, VerbModel::Command));
    });
    m_tick.setInterval(std::chrono::seconds(1));
    connect(&m_tick, &QTimer::timeout, this, &ConsolePage::showIdleTime);
}

ConsolePage::~ConsolePage() = default;

void ConsolePage::makeTable()
{
    m_verbs->setPalette(palette());
    m_table->setObjectName(QStringLiteral("verbs"));
    m_table->setAccessibleName(tr("Commands"));
    m_table->setModel(m_verbs);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_table->setMinimumHeight(fontMetrics().height() * 4);
    const int width = fontMetrics().horizontalAdvance(u'x');
    m_table->setColumnWidth(VerbModel::Command, width * 44);
    m_table->setColumnWidth(VerbModel::Offered, width * 15);
    connect(m_table, &QAbstractItemView::activated, this, [this](const QModelIndex &index) {
        if (m_commands->edit()->isEnabled())
            m_commands->edit()->propose(QString::fromLatin1(m_verbs->syntax(index.row()).start));
    });
}

void ConsolePage::arrange()
{
    m_state->setObjectName(QStringLiteral("state"));
    m_state->setAccessibleName(tr("State of the session"));
    m_idle->setObjectName(QStringLiteral("idle"));
    m_idle->setAccessibleName(tr("Silence"));
    m_idle->setTextFormat(Qt::PlainText);
    m_remark->setObjectName(QStringLiteral("remark"));
    m_remark->hide();
    setFocusProxy(m_start->server());
    auto *state = new QHBoxLayout;
    state->addWidget(m_state, 1);
    state->addWidget(m_idle, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_start);
    column->addLayout(state);
    column->addWidget(m_table, 1);
    column->addWidget(m_answer);
    column->addWidget(m_remark);
    column->addWidget(m_commands);
    const QList<QWidget *> order = m_start->stops() + QList<QWidget *>{m_table} + m_commands->stops();
    for (qsizetype i = 0; i + 1 < order.size(); ++i)
        setTabOrder(order.at(i), order.at(i + 1));
}

void ConsolePage::connectOrLeave()
{
    if (m_waiting)
        return giveUp();
    if (m_console) {
        m_console->type({"/quit"});
        return m_start->setLeaving(); // QUIT has a limit of its own
    }
    const auto choice = m_start->server()->choice();
    if (choice)
        start(*choice);
    else
        tell(choice.error());
}

bool ConsolePage::leave()
{
    if (!m_console || m_waiting || m_leaving)
        return true;
    m_leaving = true;
    connectOrLeave();
    return false;
}

void ConsolePage::start(const ServerChoice &choice)
{
    delivery::Route route = choice.route;
    route.options.authenticate = m_start->begin() == Begin::LoggedIn;
    m_console = std::make_unique<Console>(m_environment.worker);
    listen(choice);
    m_options = {.byHand = m_start->begin() == Begin::ByHand, .raw = m_start->isRaw()};
    if (choice.account && !choice.account->from.isEmpty())
        m_options.names.sender = choice.account->from.toUtf8();
    m_limit.reset();
    if (choice.sandbox)
        m_limit = m_environment.sandboxOptions.patience.value_or(usualLimit);
    tell({});
    m_answer->clear();
    const QString title = tr("Console — %1").arg(choice.name);
    setWindowTitle(visible(title));
    setConnected(true);
    session().begin(title);
    if (!choice.account || choice.account->proxy.user.isEmpty())
        return launch(route);
    m_waiting = true;
    askProxyPassword(m_environment.secrets, *choice.account, this, m_console.get(), [this, route](const Secret &secret) {
        if (secret.isEmpty())
            return giveUp();
        delivery::Route through = route;
        through.endpoint.proxyPassword = secret;
        launch(through);
    });
}

void ConsolePage::listen(const ServerChoice &choice)
{
    Console *console = m_console.get();
    connect(console, &Console::events, this, &ConsolePage::hear);
    connect(console, &Console::waiting, this, &ConsolePage::showState);
    connect(console, &Console::asked, this, &ConsolePage::answer);
    connect(console, &Console::stumbled, this, [this](const smtp::Failure &failure) { tell(text::explain(failure).toString()); });
    connect(console, &Console::finished, this, &ConsolePage::end);
    connect(console, &Console::secretNeeded, this, [this, choice] {
        if (!choice.account)
            return m_console->provideSecret(Secret(QByteArrayLiteral("sandbox")));
        askSecret(m_environment.secrets, *choice.account, this, m_console.get(), [this](const Secret &secret) { m_console->provideSecret(secret); });
    });
}

void ConsolePage::launch(const delivery::Route &route)
{
    m_waiting = false;
    m_console->start(route, m_options);
    m_commands->edit()->setFocus();
}

void ConsolePage::giveUp()
{
    m_waiting = false;
    m_console.release()->deleteLater();
    setConnected(false);
    tell(tr("The proxy wants a password: without it nothing was connected."));
}

void ConsolePage::type(const QByteArrayList &lines)
{
    if (!m_console)
        return;
    tell({});
    m_console->type(lines);
}

void ConsolePage::hear(const QList<Event> &events)
{
    m_silence.restart();
    showIdleTime();
    m_answer->hear(events);
    session().append(events);
}

void ConsolePage::showState(const smtp::ConsoleState &state, const smtp::ConsoleStep &step)
{
    if (!m_console)
        return;
    m_start->setRaw(state.raw);
    m_verbs->setState(state);
    m_commands->setState(state, step);
    QStringList told{state.tls ? tr("inside TLS") : tr("in clear"), state.introduced ? tr("introduced") : tr("not introduced"),
                     state.authenticated ? tr("logged in") : tr("not logged in")};
    if (state.mail)
        told << tr("a mail with %n recipient(s)", nullptr, state.recipients);
    if (state.messages > 0)
        told << tr("%n message(s) taken", nullptr, state.messages);
    m_state->setText(tr("Session: %1", "a list of states").arg(told.join(QStringLiteral(" · "))));
}

void ConsolePage::answer(const smtp::ConsoleLine &line, const smtp::ConsoleState &state, const net::TlsReport &tls)
{
    using Kind = smtp::ConsoleLine::Kind;
    switch (line.kind) {
    case Kind::Help:
        return tell(text::consoleHelp());
    case Kind::Info: {
        QStringList keywords;
        for (const smtp::Capability &capability : state.offered.list())
            keywords << QString::fromUtf8((QByteArrayList{capability.keyword} + capability.parameters).join(' '));
        const QString secured = state.tls ? tls.protocol + QStringLiteral(", ") + tls.cipher : tr("none");
        return tell(tr("TLS: %1").arg(secured) + u'\n' + tr("Offered: %1").arg(keywords.join(QStringLiteral(" · "))));
    }
    case Kind::Hex:
        return tell(tr("Choose a line in the log: its octets are shown beside it."));
    default:
        return tell(
            tr("There is no such word: %1\nSee /help. A line for the server that begins with a slash begins with two here.").arg(QString::fromUtf8(line.text)));
    }
}

void ConsolePage::end(const std::optional<smtp::Failure> &failure)
{
    m_console.release()->deleteLater(); // it is the one that speaks
    setConnected(false);
    if (failure)
        tell(text::explain(*failure).toString());
    if (m_leaving)
        Q_EMIT left();
    else if (m_commands->isAncestorOf(focusWidget()) || focusWidget() == nullptr)
        m_start->focusConnect();
}

void ConsolePage::tell(const QString &words)
{
    m_remark->setText(visibleLines(words));
    m_remark->setVisible(!words.isEmpty());
}

void ConsolePage::setConnected(bool connected)
{
    m_start->setConnected(connected);
    m_commands->setConnected(connected);
    m_verbs->setState({});
    m_state->setText(connected ? tr("Connecting…") : QString());
    m_silence.start();
    if (connected)
        m_tick.start();
    else
        m_tick.stop();
    showIdleTime();
    Q_EMIT changed();
}

/// Nothing is said to keep the session alive: how long a server waits is to be seen.
void ConsolePage::showIdleTime()
{
    m_idle->setVisible(m_console != nullptr);
    const qint64 silent = m_silence.elapsed() / 1000;
    const QString time = tr("Silent for %1", "a time such as 0:42").arg(clockTime(silent));
    if (!m_limit)
        return m_idle->setText(time);
    const qint64 left = qMax<qint64>(0, std::chrono::duration_cast<std::chrono::seconds>(*m_limit).count() - silent);
    m_idle->setText(tr("%1; the sandbox hangs up in %2", "silence, time left").arg(time, clockTime(left)));
}

} // namespace postscope::ui
