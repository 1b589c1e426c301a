// SPDX-License-Identifier: MIT
#include "ui/probe/probetarget.h"

#include "core/mime/domain.h"
#include "ui/icon.h"
#include "ui/inspect/plaintext.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QStackedWidget>

namespace postscope::ui {

namespace {

/// An address as it may stand in RCPT, as far as a look tells.
bool isAddress(const QString &text)
{
    return text.contains(u'@') && !text.contains(u' ') && !text.contains(u'<') && !text.contains(u'>');
}

/// "192.0.2.53" or "192.0.2.53:5353", "[2001:db8::53]:5353"; nothing: it is neither.
std::optional<net::Nameserver> nameserverIn(const QString &text)
{
    if (const QHostAddress address(text); !address.isNull())
        return net::Nameserver{address};
    const qsizetype colon = text.lastIndexOf(u':');
    QString host = text.left(qMax<qsizetype>(0, colon));
    if (host.startsWith(u'[') && host.endsWith(u']'))
        host = host.mid(1).chopped(1);
    bool number = false;
    const quint16 port = text.mid(colon + 1).toUShort(&number);
    const QHostAddress address(host);
    return address.isNull() || !number || port == 0 ? std::nullopt : std::optional(net::Nameserver{address, port});
}

struct DomainAndPort {
    QByteArray domain; // empty: it is none
    quint16 port = 25;
};

DomainAndPort readDomain(const QString &text)
{
    DomainAndPort read;
    QString name = text;
    const qsizetype colon = text.lastIndexOf(u':');
    if (colon > text.lastIndexOf(u']')) {
        bool number = false;
        read.port = text.mid(colon + 1).toUShort(&number);
        if (!number || read.port == 0)
            return {};
        name = text.left(colon);
    }
    read.domain = name.startsWith(u'[') ? name.toLatin1() : mime::asciiDomain(name).toLower();
    return read;
}

} // namespace

ProbeTarget::ProbeTarget(const Environment &environment, QWidget *parent)
    : QWidget(parent), m_kind(new QComboBox(this)), m_what(new QStackedWidget(this)), m_server(new ServerBox(environment)), m_domain(new QLineEdit),
      m_recipient(new QLineEdit(this)), m_how(new QStackedWidget(this)), m_login(new QCheckBox(tr("Log in too, with the password of the account"))),
      m_nameserver(new QLineEdit)
{
    m_kind->setObjectName(QStringLiteral("kind"));
    m_kind->setAccessibleName(tr("What is looked at"));
    m_kind->addItem(icon(QLatin1StringView("server")), tr("A server"));
    m_kind->addItem(icon(QLatin1StringView("find")), tr("The mail servers of a domain"));
    m_domain->setObjectName(QStringLiteral("domain"));
    m_domain->setAccessibleName(tr("Domain"));
    m_domain->setPlaceholderText(tr("example.org; empty: that of the recipient"));
    m_domain->setToolTip(plainToolTip(tr("Its MX records name the servers; all of them are looked at on port 25, or on the one that follows a colon.")));
    m_recipient->setObjectName(QStringLiteral("recipient"));
    m_recipient->setPlaceholderText(tr("optional: is this address taken?"));
    m_login->setObjectName(QStringLiteral("login"));
    m_nameserver->setObjectName(QStringLiteral("nameserver"));
    m_nameserver->setAccessibleName(tr("Nameserver"));
    m_nameserver->setPlaceholderText(tr("nameserver to ask; empty: the system's"));
    arrange();
    connect(m_kind, &QComboBox::currentIndexChanged, m_what, &QStackedWidget::setCurrentIndex);
    connect(m_kind, &QComboBox::currentIndexChanged, m_how, &QStackedWidget::setCurrentIndex);
    for (const QLineEdit *field : {m_server->lineEdit(), m_domain, m_recipient, m_nameserver})
        connect(field, &QLineEdit::returnPressed, this, &ProbeTarget::returnPressed);
}

void ProbeTarget::arrange()
{
    for (QWidget *field : std::initializer_list<QWidget *>{m_server, m_domain})
        m_what->addWidget(field);
    for (QWidget *field : std::initializer_list<QWidget *>{m_login, m_nameserver})
        m_how->addWidget(field);
    for (QStackedWidget *stack : {m_what, m_how})
        stack->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto *caption = new QLabel(tr("&Look at:"), this);
    caption->setBuddy(m_kind);
    auto *recipientCaption = new QLabel(tr("Reci&pient:"), this);
    recipientCaption->setBuddy(m_recipient);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins({});
    grid->addWidget(caption, 0, 0);
    grid->addWidget(m_kind, 0, 1);
    grid->addWidget(m_what, 0, 2);
    grid->addWidget(recipientCaption, 1, 0);
    grid->addWidget(m_recipient, 1, 1);
    grid->addWidget(m_how, 1, 2);
    grid->setColumnStretch(1, 2);
    grid->setColumnStretch(2, 3);
    setFocusProxy(m_kind);
}

QList<QWidget *> ProbeTarget::stops() const
{
    return {m_kind, m_server, m_domain, m_recipient, m_login, m_nameserver};
}

ProbeTarget::Kind ProbeTarget::kind() const
{
    return m_kind->currentIndex() == 0 ? Kind::Server : Kind::Domain;
}

Result<ProbeAim, QString> ProbeTarget::aim() const
{
    const QString recipient = m_recipient->text().trimmed();
    if (!recipient.isEmpty() && !isAddress(recipient))
        return Unexpected(tr("A recipient is written as name@domain."));
    auto aim = kind() == Kind::Server ? server() : domain();
    if (aim)
        aim->request.recipient = recipient.toUtf8();
    return aim;
}

Result<ProbeAim, QString> ProbeTarget::server() const
{
    const auto choice = m_server->choice();
    if (!choice)
        return Unexpected(choice.error());
    delivery::Route route = choice->route;
    route.options.authenticate = m_login->isChecked() && !route.options.user.isEmpty();
    return ProbeAim{choice->name, {.routes = {route}}, choice->account};
}

Result<ProbeAim, QString> ProbeTarget::domain() const
{
    const QString recipient = m_recipient->text().trimmed();
    QString typed = m_domain->text().trimmed();
    if (typed.isEmpty())
        typed = recipient.mid(recipient.lastIndexOf(u'@') + 1);
    const DomainAndPort read = readDomain(typed);
    if (read.domain.isEmpty())
        return Unexpected(tr("A domain is written as example.org, or example.org:25."));
    ProbeAim aim{typed, {.routes = {delivery::routeToMx(read.port)}, .domain = read.domain}, std::nullopt};
    const QString nameserver = m_nameserver->text().trimmed();
    if (nameserver.isEmpty())
        return aim;
    const auto known = nameserverIn(nameserver);
    if (!known)
        return Unexpected(tr("A nameserver is written as an address: 192.0.2.53, or 192.0.2.53:53."));
    aim.request.nameservers = {*known};
    return aim;
}

} // namespace postscope::ui
