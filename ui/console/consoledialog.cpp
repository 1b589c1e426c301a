// SPDX-License-Identifier: MIT
#include "ui/console/consoledialog.h"

#include "ui/console/commandedit.h"
#include "ui/icon.h"
#include "ui/inspect/logmodel.h"
#include "ui/inspect/logpage.h"
#include "ui/inspect/logview.h"
#include "ui/inspect/plainlabel.h"
#include "ui/inspect/plaintext.h"
#include "ui/secretquestion.h"
#include "ui/text/sentences.h"
#include "ui/text/steps.h"

#include <QAction>
#include <QCheckBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace postscope::ui {

using delivery::Console;
using Expects = smtp::ConsoleState::Expects;

namespace {

/// Verbs and words that may begin a line.
QStringList verbs()
{
    return {QStringLiteral("EHLO "),     QStringLiteral("HELO "), QStringLiteral("STARTTLS"), QStringLiteral("AUTH "),  QStringLiteral("MAIL FROM:<"),
            QStringLiteral("RCPT TO:<"), QStringLiteral("DATA"),  QStringLiteral("BDAT "),    QStringLiteral("RSET"),   QStringLiteral("NOOP"),
            QStringLiteral("VRFY "),     QStringLiteral("EXPN "), QStringLiteral("ETRN "),    QStringLiteral("HELP"),   QStringLiteral("QUIT"),
            QStringLiteral("/help"),     QStringLiteral("/info"), QStringLiteral("/send "),   QStringLiteral("/file "), QStringLiteral("/wait "),
            QStringLiteral("/raw on"),   QStringLiteral("/quit")};
}

} // namespace

ConsoleDialog::ConsoleDialog(const Environment &environment, QWidget *parent)
    : QDialog(parent), m_environment(environment), m_server(new ServerBox(environment, this)), m_byHand(new QCheckBox(tr("EHLO and TLS b&y hand"), this)),
      m_rawBox(new QCheckBox(tr("Ra&w"), this)), m_connect(new QPushButton(this)), m_log(new LogPage(this)), m_remark(plainLabel()), m_next(plainLabel()),
      m_take(new QPushButton(this)), m_command(new CommandEdit(this)), m_send(new QPushButton(icon(QLatin1StringView("send")), tr("Se&nd"), this))
{
    setObjectName(QStringLiteral("console"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Console"));
    arrange();
    setConnected(false);
    connect(m_connect, &QPushButton::clicked, this, &ConsoleDialog::connectOrLeave);
    connect(m_server->lineEdit(), &QLineEdit::returnPressed, this, &ConsoleDialog::connectOrLeave);
    connect(m_command, &CommandEdit::entered, this, &ConsoleDialog::type);
    connect(m_send, &QPushButton::clicked, this, [this] {
        const QByteArray line = m_command->text().toUtf8();
        m_command->clear();
        type({line});
    });
    connect(m_take, &QPushButton::clicked, this, [this] { m_command->propose(QString::fromUtf8(m_step.command)); });
    connect(m_rawBox, &QCheckBox::clicked, this, [this](bool on) {
        if (m_console)
            m_console->type({on ? "/raw on" : "/raw off"});
        m_command->setFocus();
    });
}

ConsoleDialog::~ConsoleDialog() = default;

void ConsoleDialog::arrange()
{
    m_byHand->setObjectName(QStringLiteral("byHand"));
    m_rawBox->setObjectName(QStringLiteral("raw"));
    m_rawBox->setToolTip(plainToolTip(tr("What is typed leaves as it is: \\r \\n \\0 \\xHH are octets, nothing is checked, no answer is waited for.")));
    m_connect->setObjectName(QStringLiteral("connect"));
    m_send->setObjectName(QStringLiteral("send"));
    m_take->setObjectName(QStringLiteral("take"));
    m_next->setObjectName(QStringLiteral("next"));
    m_next->setAccessibleName(tr("The next sensible step"));
    m_remark->setObjectName(QStringLiteral("remark"));
    m_remark->hide();
    m_command->setAccessibleName(tr("Command"));
    m_command->setCompletions(verbs());
    m_log->setEmptyText(tr("Connect, then type SMTP commands below: every line that both sides say appears here."));
    for (QPushButton *button : {m_connect, m_send, m_take})
        button->setAutoDefault(false);

    auto *top = new QHBoxLayout;
    auto *caption = new QLabel(tr("&Server:"), this);
    caption->setBuddy(m_server);
    top->addWidget(caption);
    top->addWidget(m_server, 1);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_byHand, m_rawBox, m_connect})
        top->addWidget(widget);
    auto *step = new QHBoxLayout;
    step->addWidget(m_next, 1);
    step->addWidget(m_take);
    auto *line = new QHBoxLayout;
    auto *commandCaption = new QLabel(tr("C&ommand:"), this);
    commandCaption->setBuddy(m_command);
    line->addWidget(commandCaption);
    line->addWidget(m_command, 1);
    line->addWidget(m_send);
    auto *column = new QVBoxLayout(this);
    column->addLayout(top);
    column->addWidget(m_log, 1);
    column->addWidget(m_remark);
    column->addLayout(step);
    column->addLayout(line);
    const QList<QWidget *> order{m_server, m_byHand, m_rawBox, m_connect, m_log->view(), m_take, m_command, m_send};
    for (qsizetype i = 0; i + 1 < order.size(); ++i)
        setTabOrder(order.at(i), order.at(i + 1));
    resize(fontMetrics().horizontalAdvance(u'x') * 125, fontMetrics().height() * 32);
}

void ConsoleDialog::connectOrLeave()
{
    if (m_waiting)
        return giveUp();
    if (m_console) {
        m_console->type({"/quit"});
        m_connect->setEnabled(false); // a second press would be too much: QUIT has a limit of its own
        return;
    }
    const auto choice = m_server->choice();
    if (choice)
        start(*choice);
    else
        tell(choice.error());
}

void ConsoleDialog::start(const ServerChoice &choice)
{
    delivery::Route route = choice.route;
    route.options.authenticate = false; // only an AUTH that is typed logs in
    m_console = std::make_unique<Console>(m_environment.worker);
    connect(m_console.get(), &Console::events, m_log, &LogPage::addEvents);
    connect(m_console.get(), &Console::waiting, this, &ConsoleDialog::showState);
    connect(m_console.get(), &Console::asked, this, &ConsoleDialog::answer);
    connect(m_console.get(), &Console::stumbled, this, [this](const smtp::Failure &failure) { tell(text::explain(failure).toString()); });
    connect(m_console.get(), &Console::finished, this, &ConsoleDialog::end);
    connect(m_console.get(), &Console::secretNeeded, this, [this, choice] {
        if (!choice.account)
            return m_console->provideSecret(Secret(QByteArrayLiteral("sandbox")));
        askSecret(m_environment.secrets, *choice.account, this, m_console.get(), [this](const Secret &secret) { m_console->provideSecret(secret); });
    });
    m_options = {.byHand = m_byHand->isChecked(), .raw = m_rawBox->isChecked()};
    if (choice.account && !choice.account->from.isEmpty())
        m_options.names.sender = choice.account->from.toUtf8();
    m_raw = m_options.raw;
    m_log->begin(SessionPage::Source::Live);
    tell({});
    setWindowTitle(tr("Console — %1").arg(visible(choice.name)));
    setConnected(true);
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

void ConsoleDialog::launch(const delivery::Route &route)
{
    m_waiting = false;
    m_console->start(route, m_options);
    m_command->setFocus();
}

void ConsoleDialog::giveUp()
{
    m_waiting = false;
    m_console.release()->deleteLater();
    setConnected(false);
    tell(tr("The proxy wants a password: without it nothing was connected."));
}

void ConsoleDialog::type(const QByteArrayList &lines)
{
    if (!m_console)
        return;
    tell({});
    m_console->type(lines);
}

void ConsoleDialog::showState(const smtp::ConsoleState &state, const smtp::ConsoleStep &step)
{
    if (!m_console)
        return;
    m_step = step;
    m_raw = state.raw;
    m_rawBox->setChecked(state.raw);
    m_next->setText(visible(text::sentence(step.advice)));
    m_take->setText(visible(QString::fromUtf8(step.command)).replace(QStringLiteral("&"), QStringLiteral("&&")));
    m_take->setVisible(!step.command.isEmpty());
    m_take->setToolTip(plainToolTip(tr("Put this line in")));
    m_command->setSecret(state.expects == Expects::Response);
    const bool text = state.expects == Expects::Content || state.expects == Expects::Chunk;
    m_command->setCompletions(text || state.expects == Expects::Response ? QStringList() : verbs());
}

void ConsoleDialog::answer(const smtp::ConsoleLine &line, const smtp::ConsoleState &state, const net::TlsReport &tls)
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

void ConsoleDialog::end(const std::optional<smtp::Failure> &failure)
{
    m_console.release()->deleteLater(); // it is the one that speaks
    setConnected(false);
    if (failure)
        tell(text::explain(*failure).toString());
    m_connect->setFocus();
}

void ConsoleDialog::tell(const QString &words)
{
    m_remark->setText(visibleLines(words));
    m_remark->setVisible(!words.isEmpty());
}

void ConsoleDialog::setConnected(bool connected)
{
    m_connect->setEnabled(true);
    m_connect->setText(connected ? tr("&Leave") : tr("&Connect"));
    m_connect->setIcon(icon(connected ? QLatin1StringView("stop") : QLatin1StringView("server")));
    m_server->setEnabled(!connected);
    m_byHand->setEnabled(!connected);
    m_command->setEnabled(connected);
    m_command->setSecret(false);
    m_send->setEnabled(connected);
    m_take->hide();
    m_next->setText(connected ? text::sentence(smtp::ConsoleStep::Advice::AwaitGreeting) : tr("Not connected."));
}

void ConsoleDialog::keyPressEvent(QKeyEvent *event)
{
    // Escape while a session is open would be a slip of the finger.
    if (m_console && event->key() == Qt::Key_Escape)
        event->ignore();
    else
        QDialog::keyPressEvent(event);
}

} // namespace postscope::ui
