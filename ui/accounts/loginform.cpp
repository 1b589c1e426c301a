// SPDX-License-Identifier: MIT
#include "ui/accounts/loginform.h"

#include "ui/icon.h"
#include "ui/inspect/plaintext.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>

namespace postscope::ui {

using account::Account;

LoginForm::LoginForm(QWidget *parent)
    : QWidget(parent), m_authorizationId(new QLineEdit(this)), m_realm(new QLineEdit(this)),
      m_initialResponse(new QCheckBox(tr("Send the user along with AUTH &LOGIN"), this)),
      m_plaintext(new QCheckBox(tr("Allow the password &over a connection without TLS"), this)), m_plaintextWarning(new QLabel(this))
{
    m_authorizationId->setObjectName(QStringLiteral("authorizationId"));
    m_authorizationId->setAccessibleName(tr("Act on behalf of"));
    m_authorizationId->setPlaceholderText(tr("empty: the user"));
    m_authorizationId->setToolTip(plainToolTip(tr("Whom to send as, where the server lets the user do that: the authorization identity of SASL.")));
    m_realm->setObjectName(QStringLiteral("realm"));
    m_realm->setAccessibleName(tr("Realm or domain"));
    m_realm->setToolTip(plainToolTip(tr("The realm for DIGEST-MD5, the domain for NTLM.")));
    m_initialResponse->setObjectName(QStringLiteral("loginInitialResponse"));
    m_initialResponse->setToolTip(plainToolTip(tr("Saves a round trip with LOGIN. A few servers do not understand it.")));
    m_plaintext->setObjectName(QStringLiteral("allowPlaintext"));
    m_plaintextWarning->setTextFormat(Qt::PlainText);
    m_plaintextWarning->setText(tr("Everybody between here and the server can then read the password."));
    m_plaintextWarning->setWordWrap(true);
    auto *form = new QFormLayout(this);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setLabelAlignment(Qt::AlignRight | Qt::AlignVCenter);
    form->addRow(tr("Act on &behalf of"), m_authorizationId);
    form->addRow(tr("R&ealm or domain"), m_realm);
    form->addRow(QString(), m_initialResponse);
    form->addRow(QString(), m_plaintext);
    form->addRow(QString(), m_plaintextWarning);
    for (QLineEdit *edit : {m_authorizationId, m_realm})
        connect(edit, &QLineEdit::textChanged, this, &LoginForm::edited);
    connect(m_plaintext, &QCheckBox::toggled, this, &LoginForm::warn);
    for (QCheckBox *box : {m_initialResponse, m_plaintext})
        connect(box, &QCheckBox::toggled, this, &LoginForm::edited);
    warn();
}

void LoginForm::load(const Account &account)
{
    m_authorizationId->setText(account.authorizationId);
    m_realm->setText(account.realm);
    m_initialResponse->setChecked(account.loginInitialResponse);
    m_plaintext->setChecked(account.allowPlaintextAuth);
}

void LoginForm::store(Account &account) const
{
    account.authorizationId = m_authorizationId->text().trimmed();
    account.realm = m_realm->text().trimmed();
    account.loginInitialResponse = m_initialResponse->isChecked();
    account.allowPlaintextAuth = m_plaintext->isChecked();
}

void LoginForm::setLogsIn(bool logsIn)
{
    for (QWidget *widget : std::initializer_list<QWidget *>{m_authorizationId, m_realm, m_initialResponse, m_plaintext})
        widget->setEnabled(logsIn);
}

void LoginForm::warn()
{
    QPalette palette;
    palette.setColor(QPalette::WindowText, color(Tone::Warning, palette));
    m_plaintextWarning->setPalette(palette);
    m_plaintextWarning->setVisible(m_plaintext->isChecked());
}

} // namespace postscope::ui
