// SPDX-License-Identifier: MIT
#include "ui/accounts/tlsform.h"

#include "ui/accounts/accountchecks.h"
#include "ui/accounts/checkedline.h"
#include "ui/accounts/trustedlist.h"
#include "ui/icon.h"
#include "ui/inspect/plaintext.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>

namespace postscope::ui {

using account::Account;

TlsForm::TlsForm(QWidget *parent)
    : QWidget(parent), m_form(new QFormLayout(this)), m_version(new QComboBox(this)), m_warning(new QLabel(this)),
      m_caFile(new CheckedLine("caFile", tr("Trusted certificates"), fileProblem, this)),
      m_verifyName(new CheckedLine("verifyName", tr("Certificate must be for"), hostProblem, this)),
      m_serverName(new CheckedLine("serverName", tr("Name to ask for (SNI)"), hostProblem, this)),
      m_certificateFile(new CheckedLine("certificateFile", tr("Your certificate"), fileProblem, this)),
      m_keyFile(new CheckedLine("keyFile", tr("Its private key"), fileProblem, this)), m_pins(new CheckedLine("pins", tr("Pinned keys"), pinsProblem, this)),
      m_trusted(new TrustedList(this))
{
    m_version->setObjectName(QStringLiteral("minimumVersion"));
    m_version->setAccessibleName(tr("Oldest version"));
    m_version->addItem(QStringLiteral("TLS 1.3"), int(TlsVersion::Tls13));
    m_version->addItem(tr("TLS 1.2 (as a rule)"), int(TlsVersion::Tls12));
    m_version->addItem(tr("TLS 1.1 (broken)"), int(TlsVersion::Tls11));
    m_version->addItem(tr("TLS 1.0 (broken)"), int(TlsVersion::Tls10));
    m_warning->setTextFormat(Qt::PlainText);
    m_warning->setWordWrap(true);
    m_warning->setText(tr("Only to try an old server: what is sent can be read by who listens hard enough."));
    const QString certificates = tr("Certificates (*.pem *.crt *.cer);;All files (*)");
    m_caFile->edit()->setPlaceholderText(tr("empty: those of the system"));
    m_caFile->setToolTip(plainToolTip(tr("A PEM file. Only what leads to a certificate in it is trusted, and nothing of the system's.")));
    m_caFile->addChooser(tr("Choose a file of trusted certificates"), certificates);
    m_verifyName->edit()->setPlaceholderText(tr("empty: the server"));
    m_verifyName->setToolTip(plainToolTip(tr("Where the server is reached under another name than its certificate has.")));
    m_serverName->edit()->setPlaceholderText(tr("empty: the server"));
    m_serverName->setToolTip(plainToolTip(tr("A server with several certificates chooses by the name that is asked for in the handshake.")));
    m_certificateFile->edit()->setPlaceholderText(tr("empty: none is shown to the server"));
    m_certificateFile->addChooser(tr("Choose the file of your certificate"), certificates);
    m_keyFile->edit()->setPlaceholderText(tr("empty: it is in the file of the certificate"));
    m_keyFile->addChooser(tr("Choose the file of your private key"), tr("Keys (*.pem *.key);;All files (*)"));
    m_pins->edit()->setPlaceholderText(QStringLiteral("sha256:…"));
    m_pins->setToolTip(
        plainToolTip(tr("The server's public key must be one of these, whoever vouches for it. The TLS page of a session shows the key of a server.")));

    QFormLayout *form = m_form;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setLabelAlignment(Qt::AlignRight | Qt::AlignVCenter);
    form->addRow(tr("&Oldest version"), m_version);
    form->addRow(QString(), m_warning);
    form->addRow(tr("T&rusted certificates"), m_caFile);
    form->addRow(tr("Certificate must be &for"), m_verifyName);
    form->addRow(tr("&Name to ask for (SNI)"), m_serverName);
    form->addRow(tr("&Your certificate"), m_certificateFile);
    form->addRow(tr("Its private &key"), m_keyFile);
    form->addRow(tr("&Pinned keys"), m_pins);
    form->addRow(tr("Trusted by yo&u"), m_trusted);
    connect(m_version, &QComboBox::currentIndexChanged, this, &TlsForm::warn);
    connect(m_version, &QComboBox::currentIndexChanged, this, &TlsForm::edited);
    connect(m_trusted, &TrustedList::edited, this, &TlsForm::edited);
    for (CheckedLine *line : {m_caFile, m_verifyName, m_serverName, m_certificateFile, m_keyFile, m_pins})
        connect(line, &CheckedLine::edited, this, &TlsForm::edited);
}

void TlsForm::load(const Account &account)
{
    m_version->setCurrentIndex(m_version->findData(int(account.minimumVersion)));
    m_caFile->setText(account.caFile);
    m_verifyName->setText(account.verifyName);
    m_serverName->setText(account.serverName);
    m_certificateFile->setText(account.certificateFile);
    m_keyFile->setText(account.keyFile);
    m_pins->setText(toText(account.pins));
    m_trusted->load(account.trusted);
    m_form->setRowVisible(m_trusted, !account.trusted.isEmpty());
    warn();
}

void TlsForm::store(Account &account) const
{
    account.minimumVersion = static_cast<TlsVersion>(m_version->currentData().toInt());
    account.caFile = m_caFile->text();
    account.verifyName = m_verifyName->text();
    account.serverName = m_serverName->text();
    account.certificateFile = m_certificateFile->text();
    account.keyFile = m_keyFile->text();
    account.pins = pinsOf(m_pins->text());
    account.trusted = m_trusted->trusted();
}

void TlsForm::warn()
{
    QPalette palette;
    palette.setColor(QPalette::WindowText, color(Tone::Warning, palette));
    m_warning->setPalette(palette);
    m_warning->setVisible(m_version->currentData().toInt() < int(TlsVersion::Tls12));
}

} // namespace postscope::ui
