// SPDX-License-Identifier: MIT
#include "ui/probe/domainchecks/domaincheckspane.h"

#include "core/delivery/domainchecks/plan.h"
#include "core/mime/domain.h"
#include "ui/icon.h"
#include "ui/inspect/plainlabel.h"
#include "ui/inspect/plaintext.h"
#include "ui/probe/probetree.h"
#include "ui/text/domainreport.h"

#include <QCheckBox>
#include <QClipboard>
#include <QFormLayout>
#include <QGridLayout>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace postscope::ui {

using namespace Qt::StringLiterals;
using delivery::DomainCheck;
using delivery::DomainCheckRequest;
using delivery::DomainChecks;

namespace {

constexpr int columns = 4;

/// Of a client an address as SPF compares it; null: it is none.
QHostAddress clientOf(const QString &text)
{
    const QHostAddress address(text);
    const bool whole = address.protocol() == QAbstractSocket::IPv6Protocol ? !text.contains(u'%') : text.count(u'.') == 3;
    bool v4 = false;
    const quint32 number = address.toIPv4Address(&v4);
    return !whole ? QHostAddress() : v4 ? QHostAddress(number) : address;
}

} // namespace

DomainChecksPane::DomainChecksPane(QWidget *parent)
    : QWidget(parent), m_domain(new QLineEdit(this)), m_selectors(new QLineEdit(this)), m_client(new QLineEdit(this)), m_run(new QPushButton(this)),
      m_told(plainLabel()), m_tree(new ProbeTree(this)), m_copyText(new QPushButton(icon("copy"_L1), tr("Copy as te&xt"), this)),
      m_copyJson(new QPushButton(icon("copy"_L1), tr("Copy as JSO&N"), this))
{
    setObjectName(u"domainChecks"_s);
    setWindowTitle(tr("DNS"));
    m_tree->setObjectName(u"domainFacts"_s);
    m_tree->setAccessibleName(tr("What is asked of the DNS, and what came"));
    m_told->setObjectName(u"domainTold"_s);
    m_told->setAccessibleName(tr("What happens with the DNS"));
    auto *column = new QVBoxLayout(this);
    column->addLayout(fields());
    column->addLayout(boxes());
    column->addLayout(buttons());
    column->addWidget(m_tree, 1);
    connect(m_run, &QPushButton::clicked, this, &DomainChecksPane::run);
    QList<QWidget *> order{m_domain, m_selectors, m_client};
    for (const auto &[check, box] : std::as_const(m_boxes))
        order << box;
    order << m_run << m_copyText << m_copyJson << m_tree;
    for (qsizetype i = 0; i + 1 < order.size(); ++i)
        setTabOrder(order.at(i), order.at(i + 1));
    setRunning(false);
    showPlan();
}

DomainChecksPane::~DomainChecksPane() = default;

QLayout *DomainChecksPane::fields()
{
    m_domain->setObjectName(u"checkedDomain"_s);
    m_domain->setPlaceholderText(u"example.org"_s);
    m_selectors->setObjectName(u"selectors"_s);
    m_selectors->setPlaceholderText(tr("s= of a DKIM signature; several with commas"));
    m_client->setObjectName(u"spfClient"_s);
    m_client->setPlaceholderText(tr("optional: may this IP address send mail of the domain?"));
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->addRow(tr("&Domain:"), m_domain);
    form->addRow(tr("DKIM sele&ctor:"), m_selectors);
    form->addRow(tr("SPF for &IP:"), m_client);
    for (QLineEdit *field : {m_domain, m_selectors, m_client})
        connect(field, &QLineEdit::textChanged, this, &DomainChecksPane::showPlan);
    return form;
}

QLayout *DomainChecksPane::boxes()
{
    auto *grid = new QGridLayout;
    for (const DomainCheck check : delivery::allDomainChecks) {
        auto *box = new QCheckBox(text::name(check), this);
        box->setObjectName(u"check-"_s + delivery::keyword(check));
        box->setToolTip(plainToolTip(text::describe(check)));
        box->setAccessibleDescription(text::describe(check));
        connect(box, &QCheckBox::toggled, this, &DomainChecksPane::showPlan);
        grid->addWidget(box, int(m_boxes.size()) / columns, int(m_boxes.size()) % columns);
        m_boxes << std::pair(check, box);
    }
    return grid;
}

QLayout *DomainChecksPane::buttons()
{
    m_run->setObjectName(u"askDns"_s);
    m_run->setAutoDefault(false);
    m_copyText->setObjectName(u"copyDomainText"_s);
    m_copyJson->setObjectName(u"copyDomainJson"_s);
    connect(m_copyText, &QPushButton::clicked, this, &DomainChecksPane::copyText);
    connect(m_copyJson, &QPushButton::clicked, this, &DomainChecksPane::copyJson);
    auto *row = new QHBoxLayout;
    row->addWidget(m_run, 0, Qt::AlignTop);
    row->addWidget(m_told, 1, Qt::AlignVCenter);
    for (QPushButton *button : {m_copyText, m_copyJson}) {
        button->setAutoDefault(false);
        button->setEnabled(false);
        row->addWidget(button, 0, Qt::AlignTop);
    }
    return row;
}

void DomainChecksPane::follow(const delivery::ProbeRequest &request)
{
    const net::Endpoint endpoint = request.routes.isEmpty() ? net::Endpoint() : request.routes.constFirst().endpoint;
    setNameservers(endpoint.nameserver.isNull() ? QList<net::Nameserver>() : QList<net::Nameserver>{{endpoint.nameserver}});
    const QString recipient = QString::fromUtf8(request.recipient);
    if (!request.domain.isEmpty())
        suggestDomain(QString::fromLatin1(request.domain));
    else
        suggestDomain(recipient.contains(u'@') ? recipient.section(u'@', -1) : endpoint.host);
}

void DomainChecksPane::suggestDomain(const QString &domain)
{
    if (m_domain->text().isEmpty() && QHostAddress(domain).isNull())
        m_domain->setText(domain);
}

void DomainChecksPane::setServers(const QList<delivery::CheckedServer> &servers)
{
    m_servers = servers;
    showPlan();
}

void DomainChecksPane::setNameservers(const QList<net::Nameserver> &nameservers)
{
    m_nameservers = nameservers;
}

Result<DomainCheckRequest, QString> DomainChecksPane::request() const
{
    DomainCheckRequest request{.servers = m_servers, .nameservers = m_nameservers};
    const QString domain = m_domain->text().trimmed();
    request.domain = mime::asciiDomain(domain).toLower();
    if (!domain.isEmpty() && net::dnsQuestion(0, request.domain, net::DnsRecord::Type::A).isEmpty())
        return Unexpected(tr("This is no domain: %1").arg(domain));
    for (const QString &selector : m_selectors->text().split(QRegularExpression(u"[,\\s]+"_s), Qt::SkipEmptyParts)) {
        if (!delivery::isSelector(selector.toLatin1()) || request.selectors.size() == DomainCheckRequest::maxSelectors)
            return Unexpected(tr("This is no selector: %1").arg(selector));
        request.selectors << selector.toLatin1();
    }
    const QString client = m_client->text().trimmed();
    request.client = clientOf(client);
    if (!client.isEmpty() && request.client.isNull())
        return Unexpected(tr("This is no IP address: %1").arg(client));
    for (const auto &[check, box] : m_boxes) {
        if (!box->isChecked())
            continue;
        request.checks << check;
        if (const auto lack = delivery::lackOf(request, check))
            return Unexpected(tr("%1 %2.", "the name of a check, and what it needs").arg(text::name(check), text::describe(*lack)));
    }
    if (request.checks.isEmpty())
        return Unexpected(tr("Nothing is asked of the DNS before you choose what, and press the button."));
    return request;
}

void DomainChecksPane::showPlan()
{
    if (m_checks)
        return;
    m_result.reset();
    m_copyText->setEnabled(false);
    m_copyJson->setEnabled(false);
    const auto wanted = request();
    m_run->setEnabled(wanted.has_value());
    const QList<delivery::PlannedQuestion> plan = wanted ? planOf(*wanted) : QList<delivery::PlannedQuestion>();
    m_tree->show(text::factsOf(plan));
    tell(wanted ? tr("%n question(s) or kinds of them, listed below, are asked when you press the button.", nullptr, int(plan.size())) : wanted.error());
}

void DomainChecksPane::run()
{
    if (m_checks)
        return m_checks->cancel();
    const auto wanted = request();
    if (!wanted)
        return tell(wanted.error());
    m_checks = std::make_unique<DomainChecks>(*wanted);
    connect(m_checks.get(), &DomainChecks::asking, this, [this](const QString &question) { tell(tr("Asking %1…").arg(question)); });
    connect(m_checks.get(), &DomainChecks::finished, this, &DomainChecksPane::finish);
    setRunning(true);
    m_checks->start();
}

void DomainChecksPane::finish(const delivery::DomainCheckResult &result)
{
    m_checks.release()->deleteLater(); // it is the one that speaks
    setRunning(false);
    m_result = result;
    m_tree->show(text::factsOf(result));
    qsizetype asked = 0;
    for (const delivery::CheckResult &check : result.checks)
        asked += check.evidence.size();
    const QString words = tr("%n answer(s), looked at in the list below.", nullptr, int(asked));
    tell(result.mayPass() ? words + u' ' + tr("Something was not answered: it may be later.") : words);
    m_copyText->setEnabled(true);
    m_copyJson->setEnabled(true);
    m_tree->setFocus();
}

void DomainChecksPane::setRunning(bool running)
{
    m_run->setText(running ? tr("Stop as&king") : tr("As&k the DNS"));
    m_run->setIcon(icon(running ? "stop"_L1 : "find"_L1));
    for (QLineEdit *field : {m_domain, m_selectors, m_client})
        field->setEnabled(!running);
    for (const auto &[check, box] : std::as_const(m_boxes))
        box->setEnabled(!running);
}

void DomainChecksPane::tell(const QString &words)
{
    m_told->setText(visibleLines(words));
}

void DomainChecksPane::copyText() const
{
    if (m_result)
        QGuiApplication::clipboard()->setText(text::toText(text::factsOf(*m_result)));
}

void DomainChecksPane::copyJson() const
{
    if (!m_result)
        return;
    const QJsonObject object = toJson(*m_result, [](DomainCheck check, const delivery::DomainFact &fact) { return text::words(check, fact); });
    QGuiApplication::clipboard()->setText(QString::fromUtf8(QJsonDocument(object).toJson()));
}

} // namespace postscope::ui
