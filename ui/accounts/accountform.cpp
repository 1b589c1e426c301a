// SPDX-License-Identifier: MIT
#include "ui/accounts/accountform.h"

#include "ui/accounts/accountchecks.h"
#include "ui/accounts/checkedline.h"
#include "ui/accounts/connectionform.h"
#include "ui/accounts/dkimform.h"
#include "ui/accounts/loginform.h"
#include "ui/accounts/mechanismbox.h"
#include "ui/accounts/settingsfinder.h"
#include "ui/accounts/tlsform.h"
#include "ui/caption.h"
#include "ui/icon.h"
#include "ui/text/sentences.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QTabWidget>
#include <QVBoxLayout>

namespace postscope::ui {

using account::Account;
using account::Provider;

AccountForm::AccountForm(QWidget *parent)
    : QWidget(parent), m_providers(account::providers()), m_pages(new QTabWidget(this)), m_login(new LoginForm), m_tlsForm(new TlsForm),
      m_connection(new ConnectionForm), m_dkim(new DkimForm)
{
    m_pages->setObjectName(QStringLiteral("accountPages"));
    m_pages->setAccessibleName(tr("Parts of the account"));
    m_pages->setUsesScrollButtons(true);
    addPage(everydayPage(), tr("Account"));
    addPage(m_login, tr("Login"));
    addPage(m_tlsForm, QStringLiteral("TLS"));
    addPage(m_connection, tr("Connection"));
    addPage(m_dkim, QStringLiteral("DKIM"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_pages);
    for (QComboBox *box : std::initializer_list<QComboBox *>{m_tls, m_mechanism})
        connect(box, &QComboBox::currentIndexChanged, this, &AccountForm::enableFields);
    connect(m_tokenCommand, &QLineEdit::textChanged, this, &AccountForm::enableFields);
    connect(m_askEachTime, &QCheckBox::toggled, this, &AccountForm::enableFields);
    connect(m_port, &QSpinBox::valueChanged, this, &AccountForm::edited);
    connect(m_provider, &QComboBox::activated, this, &AccountForm::take);
    connect(m_login, &LoginForm::edited, this, &AccountForm::edited);
    connect(m_tlsForm, &TlsForm::edited, this, &AccountForm::edited);
    connect(m_connection, &ConnectionForm::edited, this, &AccountForm::edited);
    connect(m_dkim, &DkimForm::edited, this, &AccountForm::edited);
    load({}, {}, {});
}

void AccountForm::addPage(QWidget *page, const QString &title)
{
    auto *area = new QScrollArea(m_pages); // the dialog may be lower than a page
    area->setWidget(page);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    m_pages->addTab(area, title);
}

QWidget *AccountForm::everydayPage()
{
    auto *page = new QWidget;
    m_everyday = new QFormLayout(page);
    m_everyday->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_everyday->setLabelAlignment(Qt::AlignRight | Qt::AlignVCenter);
    addServerRows(*m_everyday);
    addLoginRows(*m_everyday);
    return page;
}

QLineEdit *AccountForm::addLine(QFormLayout &form, const char *name, const QString &label)
{
    auto *edit = new QLineEdit(this);
    edit->setObjectName(QString(QLatin1StringView(name)));
    edit->setAccessibleName(withoutAccessKey(label));
    form.addRow(label, edit);
    connect(edit, &QLineEdit::textChanged, this, &AccountForm::edited);
    return edit;
}

void AccountForm::addServerRows(QFormLayout &form)
{
    m_provider = new QComboBox(this);
    m_provider->setObjectName(QStringLiteral("provider"));
    m_provider->setAccessibleName(tr("Fill in for"));
    m_provider->addItem(tr("Another server"));
    for (const Provider &provider : std::as_const(m_providers))
        m_provider->addItem(provider.name);
    form.addRow(tr("F&ill in for"), m_provider);
    m_name = addLine(form, "name", tr("&Name"));
    m_host = new CheckedLine("host", tr("Server"), hostProblem, this);
    auto *find = new QPushButton(icon(QLatin1StringView("find")), tr("Find settin&gs…"), this);
    find->setObjectName(QStringLiteral("findSettings"));
    find->setToolTip(tr("Asks the domain of a mail address for its server"));
    find->setAutoDefault(false);
    m_host->addButton(find);
    form.addRow(tr("&Server"), m_host);
    connect(find, &QPushButton::clicked, this, &AccountForm::findSettings);
    connect(m_host, &CheckedLine::edited, this, &AccountForm::edited);
    m_port = new QSpinBox(this);
    m_port->setObjectName(QStringLiteral("port"));
    m_port->setRange(1, 65535);
    m_port->setAccessibleName(tr("Port"));
    m_tls = new QComboBox(this);
    m_tls->setObjectName(QStringLiteral("tls"));
    m_tls->setAccessibleName(tr("Encryption"));
    for (const TlsMode mode : {TlsMode::Auto, TlsMode::StartTls, TlsMode::Implicit, TlsMode::Opportunistic, TlsMode::None})
        m_tls->addItem(text::name(mode), int(mode));
    form.addRow(tr("&Port"), m_port);
    form.addRow(tr("&Encryption"), m_tls);
}

void AccountForm::addLoginRows(QFormLayout &form)
{
    m_mechanism = new MechanismBox(this);
    m_mechanism->setObjectName(QStringLiteral("mechanism"));
    m_mechanism->setAccessibleName(tr("Log in with"));
    form.addRow(tr("&Log in with"), m_mechanism);
    m_user = addLine(form, "user", tr("&User"));
    m_password = addLine(form, "password", tr("Pass&word or token"));
    m_password->setEchoMode(QLineEdit::Password);
    m_passwordHint = new QLabel(this);
    m_passwordHint->setTextFormat(Qt::PlainText);
    m_passwordHint->setForegroundRole(QPalette::PlaceholderText);
    m_passwordHint->setWordWrap(true);
    m_passwordHint->hide();
    form.addRow(QString(), m_passwordHint);
    m_tokenCommand = addLine(form, "tokenCommand", tr("To&ken command"));
    m_tokenCommand->setPlaceholderText(tr("empty: the token above"));
    m_tokenCommand->setToolTip(tr("A command that prints a token, run at each login, without a shell."));
    m_askEachTime = new QCheckBox(tr("&Ask each time, keep it nowhere"), this);
    m_askEachTime->setObjectName(QStringLiteral("askEachTime"));
    form.addRow(QString(), m_askEachTime);
    m_from = addLine(form, "from", tr("&From in new messages"));
    m_from->setPlaceholderText(QStringLiteral("Name <name@example.org>"));
}

void AccountForm::load(const Account &account, const Secret &password, const Secret &proxyPassword)
{
    const QSignalBlocker quiet(this);
    m_loaded = account;
    m_provider->setCurrentIndex(0);
    m_passwordHint->hide();
    m_name->setText(account.name);
    m_host->setText(account.host);
    m_port->setValue(account.port);
    m_tls->setCurrentIndex(m_tls->findData(int(account.tls)));
    m_mechanism->load(account);
    m_tokenCommand->setText(account.tokenCommand);
    m_user->setText(account.user);
    m_password->setText(QString::fromUtf8(password.expose()));
    m_askEachTime->setChecked(account.askEachTime);
    m_from->setText(account.from);
    m_login->load(account);
    m_tlsForm->load(account);
    m_connection->load(account, proxyPassword);
    m_dkim->load(account);
    enableFields();
}

Account AccountForm::account() const
{
    Account account = m_loaded;
    account.name = m_name->text().trimmed();
    account.host = m_host->text();
    account.port = static_cast<quint16>(m_port->value());
    account.tls = static_cast<TlsMode>(m_tls->currentData().toInt());
    m_mechanism->store(account);
    account.tokenCommand = m_mechanism->wantsToken() ? m_tokenCommand->text().trimmed() : QString();
    account.user = m_user->text().trimmed();
    account.askEachTime = m_askEachTime->isChecked();
    account.from = m_from->text().trimmed();
    m_login->store(account);
    m_tlsForm->store(account);
    m_connection->store(account);
    m_dkim->store(account);
    return account;
}

Secret AccountForm::password() const
{
    return Secret(m_password->text().toUtf8());
}

Secret AccountForm::proxyPassword() const
{
    return m_connection->proxyPassword();
}

QHash<QString, Secret> AccountForm::dkimKeys() const
{
    return m_dkim->keys();
}

void AccountForm::setAskEachTime(bool ask)
{
    m_askEachTime->setChecked(ask);
}

void AccountForm::focusName()
{
    m_pages->setCurrentIndex(0);
    m_name->setFocus(Qt::OtherFocusReason);
}

void AccountForm::focusProblem()
{
    for (int page = 0; page < m_pages->count(); ++page)
        for (const CheckedLine *line : m_pages->widget(page)->findChildren<CheckedLine *>())
            if (!line->problem().isEmpty()) {
                m_pages->setCurrentIndex(page);
                return line->edit()->setFocus(Qt::OtherFocusReason);
            }
}

void AccountForm::take(int index)
{
    if (index < 1)
        return;
    const Provider &provider = m_providers.at(index - 1);
    if (m_name->text().trimmed().isEmpty())
        m_name->setText(provider.name);
    m_host->setText(provider.host);
    m_port->setValue(provider.port);
    m_tls->setCurrentIndex(m_tls->findData(int(provider.tls)));
    if (provider.userHint == Provider::UserHint::Literal)
        m_user->setText(provider.user);
    const QHash<Provider::SecretHint, QString> hints{
        {Provider::SecretHint::AppPassword, tr("An app password, made in the settings of the mail service, not the one for its web page.")},
        {Provider::SecretHint::BridgePassword, tr("The password that the bridge program shows.")},
        {Provider::SecretHint::ApiKey, tr("An API key with the right to send.")},
        {Provider::SecretHint::OAuthToken, tr("This service wants an OAuth token: paste one, or name a command that prints it.")}};
    if (provider.secretHint == Provider::SecretHint::OAuthToken)
        m_mechanism->chooseToken();
    m_passwordHint->setText(hints.value(provider.secretHint));
    m_passwordHint->setHidden(m_passwordHint->text().isEmpty());
}

void AccountForm::findSettings()
{
    // The user name is the address as a rule; else the sender's may be known.
    QString address = m_user->text().trimmed();
    if (!address.contains(u'@'))
        address = m_from->text().section(u'<', -1).section(u'>', 0, 0).trimmed();
    auto *finder = new SettingsFinder(address.contains(u'@') ? address : QString(), {}, this);
    connect(finder, &SettingsFinder::chosen, this, &AccountForm::fillIn);
    finder->open();
}

void AccountForm::fillIn(const delivery::ServerSettings &settings)
{
    m_host->setText(settings.host);
    m_port->setValue(settings.port);
    m_tls->setCurrentIndex(m_tls->findData(int(settings.tls)));
    if (!settings.user.isEmpty())
        m_user->setText(settings.user);
    Account said = account();
    said.mechanism = settings.mechanisms == QByteArrayList{"NONE"} ? QByteArrayLiteral("NONE") : QByteArray();
    m_mechanism->load(said);
    if (settings.mechanisms.startsWith("OAUTHBEARER") && !settings.mechanisms.contains("PLAIN"))
        m_mechanism->chooseToken();
    m_host->setFocus(Qt::OtherFocusReason);
}

void AccountForm::enableFields()
{
    const bool asks = m_mechanism->wantsSecret();
    const bool printed = m_mechanism->wantsToken() && !m_tokenCommand->text().trimmed().isEmpty();
    m_user->setEnabled(m_mechanism->wantsUser());
    m_login->setLogsIn(m_mechanism->logsIn());
    m_tokenCommand->setEnabled(m_mechanism->wantsToken());
    m_everyday->setRowVisible(m_tokenCommand, m_mechanism->wantsToken());
    m_askEachTime->setEnabled(asks && !printed);
    m_password->setEnabled(asks && !printed && !m_askEachTime->isChecked());
    m_password->setPlaceholderText(m_askEachTime->isChecked() ? tr("asked for each time") : tr("in the keychain, if it was kept before"));
    Q_EMIT edited();
}

} // namespace postscope::ui
