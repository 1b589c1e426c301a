// SPDX-License-Identifier: MIT
#include "ui/accounts/connectionform.h"

#include "ui/accounts/accountchecks.h"
#include "ui/accounts/checkedline.h"
#include "ui/inspect/plaintext.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QSpinBox>

namespace postscope::ui {

using account::Account;
using account::AddressFamily;

namespace {

constexpr int longestWait = 86'400;

quint16 usualPort(Proxy::Kind kind)
{
    return kind == Proxy::Kind::HttpConnect ? 8080 : 1080;
}

} // namespace

ConnectionForm::ConnectionForm(QWidget *parent)
    : QWidget(parent), m_proxy(new QComboBox(this)), m_proxyPort(new QSpinBox(this)), m_proxyUser(new QLineEdit(this)), m_proxyPassword(new QLineEdit(this)),
      m_family(new QComboBox(this)), m_bindAddress(new CheckedLine("bindAddress", tr("Connect from"), addressProblem, this)),
      m_nameserver(new CheckedLine("nameserver", tr("Nameserver"), addressProblem, this)),
      m_ehloName(new CheckedLine("ehloName", tr("Name in EHLO"), hostProblem, this)), m_timeout(new QSpinBox(this)),
      m_lmtp(new QCheckBox(tr("Spea&k LMTP"), this)), m_bdat(new QCheckBox(tr("Send by &BDAT where it is offered"), this))
{
    m_proxyHost = new CheckedLine(
        "proxyHost", tr("Host of the proxy"),
        [this](const QString &text) { return kind() != Proxy::Kind::None && text.isEmpty() ? tr("Which host is the proxy?") : hostProblem(text); }, this);
    auto *form = new QFormLayout(this);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setLabelAlignment(Qt::AlignRight | Qt::AlignVCenter);
    addProxyRows(*form);
    addOtherRows(*form);
    for (CheckedLine *line : {m_proxyHost, m_bindAddress, m_nameserver, m_ehloName})
        connect(line, &CheckedLine::edited, this, &ConnectionForm::edited);
    for (QLineEdit *edit : {m_proxyUser, m_proxyPassword})
        connect(edit, &QLineEdit::textChanged, this, &ConnectionForm::edited);
    connect(m_proxyUser, &QLineEdit::textChanged, this, &ConnectionForm::enableFields);
    for (QSpinBox *box : {m_proxyPort, m_timeout})
        connect(box, &QSpinBox::valueChanged, this, &ConnectionForm::edited);
    for (QCheckBox *box : {m_lmtp, m_bdat})
        connect(box, &QCheckBox::toggled, this, &ConnectionForm::edited);
    connect(m_proxy, &QComboBox::currentIndexChanged, this, &ConnectionForm::chooseKind);
    connect(m_family, &QComboBox::currentIndexChanged, this, &ConnectionForm::edited);
    enableFields();
}

void ConnectionForm::addProxyRows(QFormLayout &form)
{
    m_proxy->setObjectName(QStringLiteral("proxy"));
    m_proxy->setAccessibleName(tr("Proxy"));
    m_proxy->addItem(tr("None"), int(Proxy::Kind::None));
    m_proxy->addItem(QStringLiteral("SOCKS5"), int(Proxy::Kind::Socks5));
    m_proxy->addItem(QStringLiteral("HTTP CONNECT"), int(Proxy::Kind::HttpConnect));
    m_proxyPort->setObjectName(QStringLiteral("proxyPort"));
    m_proxyPort->setAccessibleName(tr("Port of the proxy"));
    m_proxyPort->setRange(1, 65535);
    m_proxyUser->setObjectName(QStringLiteral("proxyUser"));
    m_proxyUser->setAccessibleName(tr("User of the proxy"));
    m_proxyUser->setPlaceholderText(tr("empty: no login"));
    m_proxyPassword->setObjectName(QStringLiteral("proxyPassword"));
    m_proxyPassword->setAccessibleName(tr("Password of the proxy"));
    m_proxyPassword->setEchoMode(QLineEdit::Password);
    m_proxyPassword->setPlaceholderText(tr("in the keychain, if it was kept before"));
    form.addRow(tr("Pro&xy"), m_proxy);
    form.addRow(tr("Its &host"), m_proxyHost);
    form.addRow(tr("Its p&ort"), m_proxyPort);
    form.addRow(tr("Its us&er"), m_proxyUser);
    form.addRow(tr("Its pass&word"), m_proxyPassword);
}

void ConnectionForm::addOtherRows(QFormLayout &form)
{
    m_family->setObjectName(QStringLiteral("family"));
    m_family->setAccessibleName(tr("Addresses"));
    m_family->addItem(tr("IPv6 and IPv4"), int(AddressFamily::Any));
    m_family->addItem(tr("IPv4 only"), int(AddressFamily::IPv4));
    m_family->addItem(tr("IPv6 only"), int(AddressFamily::IPv6));
    m_bindAddress->edit()->setPlaceholderText(tr("empty: any address of this computer"));
    m_bindAddress->setToolTip(plainToolTip(tr("The address of this computer that the server is to see.")));
    m_nameserver->edit()->setPlaceholderText(tr("empty: that of the system"));
    m_nameserver->setToolTip(plainToolTip(tr("The address of the DNS server that is asked for the server's addresses.")));
    m_ehloName->edit()->setPlaceholderText(tr("empty: the address of this computer"));
    m_timeout->setObjectName(QStringLiteral("timeout"));
    m_timeout->setAccessibleName(tr("Time limit"));
    m_timeout->setRange(0, longestWait);
    m_timeout->setSpecialValueText(tr("as RFC 5321 has it"));
    m_timeout->setSuffix(tr(" s", "seconds, behind a number"));
    m_timeout->setToolTip(plainToolTip(tr("How long each answer is waited for. RFC 5321 gives a server 5 minutes for most, and 10 for the message.")));
    m_lmtp->setObjectName(QStringLiteral("lmtp"));
    m_lmtp->setToolTip(plainToolTip(tr("For a server that puts mail into mailboxes: LHLO in place of EHLO, and an answer for each recipient (RFC 2033).")));
    m_bdat->setObjectName(QStringLiteral("bdat"));
    m_bdat->setToolTip(plainToolTip(tr("CHUNKING, RFC 3030: the message goes in chunks of a size said before. Where it is not offered, it goes by DATA.")));
    form.addRow(tr("Addre&sses"), m_family);
    form.addRow(tr("&Connect from"), m_bindAddress);
    form.addRow(tr("&Nameserver"), m_nameserver);
    form.addRow(tr("Name &in EHLO"), m_ehloName);
    form.addRow(tr("Time &limit"), m_timeout);
    form.addRow(QString(), m_lmtp);
    form.addRow(QString(), m_bdat);
}

void ConnectionForm::load(const Account &account, const Secret &proxyPassword)
{
    m_proxy->setCurrentIndex(m_proxy->findData(int(account.proxy.kind)));
    m_proxyHost->setText(account.proxy.host);
    m_proxyPort->setValue(account.proxy.port);
    m_proxyUser->setText(account.proxy.user);
    m_proxyPassword->setText(QString::fromUtf8(proxyPassword.expose()));
    m_family->setCurrentIndex(m_family->findData(int(account.family)));
    m_bindAddress->setText(account.bindAddress);
    m_nameserver->setText(account.nameserver);
    m_ehloName->setText(account.ehloName);
    m_timeout->setValue(account.timeout);
    m_lmtp->setChecked(account.lmtp);
    m_bdat->setChecked(account.bdat);
    enableFields();
}

void ConnectionForm::store(Account &account) const
{
    account.proxy = {};
    if (kind() != Proxy::Kind::None)
        account.proxy = {
            .kind = kind(), .host = m_proxyHost->text(), .port = static_cast<quint16>(m_proxyPort->value()), .user = m_proxyUser->text().trimmed()};
    account.family = static_cast<AddressFamily>(m_family->currentData().toInt());
    account.bindAddress = m_bindAddress->text();
    account.nameserver = m_nameserver->text();
    account.ehloName = m_ehloName->text();
    account.timeout = m_timeout->value();
    account.lmtp = m_lmtp->isChecked();
    account.bdat = m_bdat->isChecked();
}

Secret ConnectionForm::proxyPassword() const
{
    return m_proxyPassword->isEnabled() ? Secret(m_proxyPassword->text().toUtf8()) : Secret();
}

Proxy::Kind ConnectionForm::kind() const
{
    return static_cast<Proxy::Kind>(m_proxy->currentData().toInt());
}

void ConnectionForm::chooseKind()
{
    // A port that nobody chose follows the kind.
    if (m_proxyPort->value() == usualPort(Proxy::Kind::Socks5) || m_proxyPort->value() == usualPort(Proxy::Kind::HttpConnect))
        m_proxyPort->setValue(usualPort(kind()));
    enableFields();
    Q_EMIT edited();
}

void ConnectionForm::enableFields()
{
    const bool used = kind() != Proxy::Kind::None;
    auto *form = static_cast<QFormLayout *>(layout());
    for (QWidget *row : std::initializer_list<QWidget *>{m_proxyHost, m_proxyPort, m_proxyUser, m_proxyPassword})
        form->setRowVisible(row, used);
    m_proxyPassword->setEnabled(used && !m_proxyUser->text().trimmed().isEmpty());
    m_proxyHost->check();
}

} // namespace postscope::ui
