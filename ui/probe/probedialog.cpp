// SPDX-License-Identifier: MIT
#include "ui/probe/probedialog.h"

#include "ui/icon.h"
#include "ui/inspect/plainlabel.h"
#include "ui/inspect/plaintext.h"
#include "ui/probe/domainchecks/domaincheckspane.h"
#include "ui/probe/probetree.h"
#include "ui/secretquestion.h"
#include "ui/text/probereport.h"
#include "ui/text/sentences.h"

#include <QCheckBox>
#include <QClipboard>
#include <QFormLayout>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

namespace postscope::ui {

using delivery::Probe;
using delivery::ProbeResult;

ProbeDialog::ProbeDialog(const Environment &environment, QWidget *parent)
    : QDialog(parent), m_environment(environment), m_server(new ServerBox(environment, this)), m_recipient(new QLineEdit(this)),
      m_login(new QCheckBox(tr("Log in too, with the password of the account"), this)), m_run(new QPushButton(this)), m_mark(new QLabel(this)),
      m_verdict(plainLabel()), m_tree(new ProbeTree(this)), m_domain(new DomainChecksPane(this)),
      m_copyText(new QPushButton(icon(QLatin1StringView("copy")), tr("Copy as &text"), this)),
      m_copyJson(new QPushButton(icon(QLatin1StringView("copy")), tr("Copy as &JSON"), this))
{
    setObjectName(QStringLiteral("probe"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Probe a server"));
    arrange();
    setRunning(false);
    connect(m_run, &QPushButton::clicked, this, &ProbeDialog::run);
    connect(m_copyText, &QPushButton::clicked, this, &ProbeDialog::copyText);
    connect(m_copyJson, &QPushButton::clicked, this, &ProbeDialog::copyJson);
}

ProbeDialog::~ProbeDialog() = default;

void ProbeDialog::arrange()
{
    m_recipient->setObjectName(QStringLiteral("recipient"));
    m_recipient->setPlaceholderText(tr("optional: is this address taken?"));
    m_run->setObjectName(QStringLiteral("run"));
    m_run->setDefault(true);
    m_login->setObjectName(QStringLiteral("login"));
    m_verdict->setObjectName(QStringLiteral("verdict"));
    m_verdict->setAccessibleName(tr("What it came to"));
    m_copyText->setObjectName(QStringLiteral("copyText"));
    m_copyJson->setObjectName(QStringLiteral("copyJson"));

    auto *form = new QFormLayout;
    form->addRow(tr("&Server:"), m_server);
    form->addRow(tr("Reci&pient:"), m_recipient);
    form->addRow(QString(), m_login);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    auto *told = new QHBoxLayout;
    told->addWidget(m_run, 0, Qt::AlignTop);
    told->addWidget(m_mark, 0, Qt::AlignVCenter);
    told->addWidget(m_verdict, 1, Qt::AlignVCenter);
    auto *close = new QPushButton(tr("&Close"), this);
    close->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &ProbeDialog::reject);
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {m_copyText, m_copyJson}) {
        button->setAutoDefault(false);
        button->setEnabled(false);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    buttons->addWidget(close);
    auto *column = new QVBoxLayout(this);
    column->addLayout(form);
    column->addLayout(told);
    auto *tabs = new QTabWidget(this);
    tabs->addTab(m_tree, tr("Server"));
    tabs->addTab(m_domain, tr("DNS"));
    column->addWidget(tabs, 1);
    column->addLayout(buttons);
    const QList<QWidget *> order{m_server, m_recipient, m_login, m_run, m_tree, m_copyText, m_copyJson, close};
    for (qsizetype i = 0; i + 1 < order.size(); ++i)
        setTabOrder(order.at(i), order.at(i + 1));
    m_verdict->setText(tr("Nothing is ever sent: it only asks."));
    resize(fontMetrics().horizontalAdvance(u'x') * 110, fontMetrics().height() * 40);
}

void ProbeDialog::run()
{
    if (m_probe)
        return stop();
    const auto choice = m_server->choice();
    const QString recipient = m_recipient->text().trimmed();
    if (!choice)
        return tell(choice.error(), false);
    if (!recipient.isEmpty() && (!recipient.contains(u'@') || recipient.contains(u' ') || recipient.contains(u'<') || recipient.contains(u'>')))
        return tell(tr("A recipient is written as name@domain."), false);
    start(*choice);
}

void ProbeDialog::start(const ServerChoice &choice)
{
    delivery::Route route = choice.route;
    route.options.authenticate = m_login->isChecked() && !route.options.user.isEmpty();
    if (!route.endpoint.nameserver.isNull())
        m_domain->setNameservers({net::Nameserver{route.endpoint.nameserver}});
    else
        m_domain->setNameservers({});
    m_domain->suggestDomain(m_recipient->text().contains(u'@') ? m_recipient->text().trimmed().section(u'@', -1) : route.endpoint.host);
    m_probe = std::make_unique<Probe>(m_environment.worker);
    connect(m_probe.get(), &Probe::reached, this, [this](const QString &host, const QString &address) {
        m_verdict->setText(host == address ? tr("Asking %1…").arg(visible(host)) : tr("Asking %1 at %2…").arg(visible(host), visible(address)));
    });
    connect(m_probe.get(), &Probe::secretNeeded, this, [this, choice] {
        if (!choice.account)
            return m_probe->provideSecret(Secret(QByteArrayLiteral("sandbox")));
        askSecret(m_environment.secrets, *choice.account, this, m_probe.get(), [this](const Secret &secret) { m_probe->provideSecret(secret); });
    });
    connect(m_probe.get(), &Probe::finished, this, &ProbeDialog::showResult);
    m_tree->show({});
    m_mark->clear();
    m_verdict->setText(tr("Looking up %1…").arg(visible(route.endpoint.host)));
    setRunning(true);
    if (!choice.account || choice.account->proxy.user.isEmpty())
        return launch(route);
    m_waiting = true;
    askProxyPassword(m_environment.secrets, *choice.account, this, m_probe.get(), [this, route](const Secret &secret) {
        if (secret.isEmpty())
            return stop();
        delivery::Route through = route;
        through.endpoint.proxyPassword = secret;
        launch(through);
    });
}

void ProbeDialog::launch(const delivery::Route &route)
{
    m_waiting = false;
    m_probe->start({.routes = {route}, .recipient = m_recipient->text().trimmed().toUtf8()});
}

void ProbeDialog::stop()
{
    if (!m_waiting)
        return m_probe->cancel();
    m_waiting = false;
    m_probe.release()->deleteLater();
    setRunning(false);
    tell(tr("The proxy wants a password: without it nobody was asked."), false);
}

void ProbeDialog::showResult(const ProbeResult &result)
{
    m_probe.release()->deleteLater(); // it is the one that speaks
    m_result = result;
    setRunning(false);
    tell(text::verdict(result), result.verdict() == delivery::Outcome::Verdict::Accepted);
    m_tree->show(text::factsOf(result));
    m_domain->setServers(delivery::serversOf(result));
    m_copyText->setEnabled(true);
    m_copyJson->setEnabled(true);
    m_tree->setFocus();
}

void ProbeDialog::tell(const QString &words, bool good)
{
    m_mark->setPixmap((good ? icon(QLatin1StringView("ok"), Tone::Good) : icon(QLatin1StringView("error"), Tone::Error)).pixmap(fontMetrics().height()));
    m_verdict->setText(visibleLines(words));
}

void ProbeDialog::setRunning(bool running)
{
    m_run->setText(running ? tr("St&op") : tr("P&robe"));
    m_run->setIcon(icon(running ? QLatin1StringView("stop") : QLatin1StringView("find")));
    for (QWidget *field : std::initializer_list<QWidget *>{m_server, m_recipient, m_login})
        field->setEnabled(!running);
}

void ProbeDialog::copyText() const
{
    if (m_result)
        QGuiApplication::clipboard()->setText(text::toText(*m_result));
}

void ProbeDialog::copyJson() const
{
    if (!m_result)
        return;
    const QJsonObject object = toJson(*m_result, [](const smtp::Failure &failure) { return text::explain(failure).headline; });
    QGuiApplication::clipboard()->setText(QString::fromUtf8(QJsonDocument(object).toJson()));
}

} // namespace postscope::ui
