// SPDX-License-Identifier: MIT
#include "ui/accounts/dkimform.h"

#include "core/delivery/signings.h"
#include "ui/accounts/accountchecks.h"
#include "ui/accounts/checkedline.h"
#include "ui/caption.h"
#include "ui/icon.h"
#include "ui/inspect/plaintext.h"
#include "ui/text/sentences.h"

#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QFormLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QUuid>
#include <QVBoxLayout>

namespace postscope::ui {

using account::Account;
using account::DkimSignature;

namespace {

QComboBox *canonicalizationBox(const char *name, const QString &accessibleName, QWidget *parent)
{
    auto *box = new QComboBox(parent);
    box->setObjectName(QString(QLatin1StringView(name)));
    box->setAccessibleName(accessibleName);
    box->addItem(DkimForm::tr("White space may change on the way (relaxed)"), QByteArrayLiteral("relaxed"));
    box->addItem(DkimForm::tr("Nothing may change on the way (simple)"), QByteArrayLiteral("simple"));
    return box;
}

void select(QComboBox &box, const QByteArray &canonicalization)
{
    box.setCurrentIndex(qMax(0, box.findData(canonicalization)));
}

} // namespace

DkimForm::DkimForm(QWidget *parent)
    : QWidget(parent), m_list(new QListWidget(this)), m_add(new QPushButton(icon(QLatin1StringView("add")), tr("Add si&gnature"), this)),
      m_remove(new QPushButton(icon(QLatin1StringView("delete")), tr("Remo&ve signature"), this)), m_fields(new QWidget(this)),
      m_domain(new CheckedLine("dkimDomain", tr("Domain"), dkimDomainProblem, this)),
      m_selector(new CheckedLine("dkimSelector", tr("Selector"), dkimSelectorProblem, this)), m_keep(new QPushButton(tr("Keep in keychain"), this)),
      m_header(canonicalizationBox("dkimHeader", tr("Header"), this)), m_body(canonicalizationBox("dkimBody", tr("Body"), this)),
      m_headers(new CheckedLine("dkimHeaders", tr("Fields to sign"), dkimHeadersProblem, this)), m_record(new QLabel(this)),
      m_copy(new QPushButton(icon(QLatin1StringView("copy")), tr("Copy &record"), this))
{
    m_keyFile = new CheckedLine(
        "dkimKeyFile", tr("Private key"), [this](const QString &path) { return keyProblem(path); }, this);
    m_identity = new CheckedLine(
        "dkimIdentity", tr("On behalf of"), [this](const QString &text) { return dkimIdentityProblem(text, m_domain->text()); }, this);
    auto *column = new QVBoxLayout(this);
    addButtons();
    auto *form = new QFormLayout(m_fields);
    form->setContentsMargins({});
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setLabelAlignment(Qt::AlignRight | Qt::AlignVCenter);
    addRows(*form);
    addRecordRows(*form);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_add);
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    column->addWidget(m_list);
    column->addLayout(buttons);
    column->addWidget(m_fields);
    column->addStretch(1);
    load({});
}

void DkimForm::addButtons()
{
    m_list->setObjectName(QStringLiteral("dkimSignatures"));
    m_list->setAccessibleName(tr("DKIM signatures"));
    m_list->setToolTip(
        plainToolTip(tr("Every mail through this account gets these signatures. They show that it comes from the domain, and was not changed.")));
    m_list->setFixedHeight(fontMetrics().height() * 4);
    m_add->setObjectName(QStringLiteral("addDkim"));
    m_remove->setObjectName(QStringLiteral("removeDkim"));
    for (QPushButton *button : {m_add, m_remove, m_keep, m_copy})
        button->setAutoDefault(false);
    connect(m_add, &QPushButton::clicked, this, &DkimForm::add);
    connect(m_remove, &QPushButton::clicked, this, &DkimForm::remove);
    connect(m_list, &QListWidget::currentRowChanged, this, &DkimForm::choose);
}

void DkimForm::addRows(QFormLayout &form)
{
    m_domain->edit()->setPlaceholderText(QStringLiteral("example.org"));
    m_domain->setToolTip(plainToolTip(tr("As a rule the domain of From: a receiver that looks at DMARC wants it so.")));
    m_selector->edit()->setPlaceholderText(QStringLiteral("mail2026"));
    m_selector->setToolTip(plainToolTip(tr("A word of your choice. With a new key comes a new one, so that mail on its way can still be verified.")));
    m_keyFile->addChooser(tr("Choose the file of the private key"), tr("Keys (*.pem *.key *.private);;All files (*)"));
    m_keyFile->addButton(m_keep);
    m_keep->setObjectName(QStringLiteral("keepDkimKey"));
    m_keep->setToolTip(plainToolTip(tr("Puts the key into the keychain of the system. The file is not needed any more then, and not removed.")));
    m_headers->edit()->setPlaceholderText(tr("empty: what RFC 6376 recommends"));
    m_headers->setToolTip(plainToolTip(tr("Names with colons between, such as from:to:subject. One that is named twice cannot be added on the way.")));
    m_identity->edit()->setPlaceholderText(tr("empty: nobody in particular"));
    form.addRow(tr("Domai&n"), m_domain);
    form.addRow(tr("Se&lector"), m_selector);
    form.addRow(tr("Private &key"), m_keyFile);
    form.addRow(tr("&Header"), m_header);
    form.addRow(tr("Bod&y"), m_body);
    form.addRow(tr("&Fields to sign"), m_headers);
    form.addRow(tr("On &behalf of"), m_identity);
    for (CheckedLine *line : {m_domain, m_selector, m_keyFile, m_headers, m_identity})
        connect(line, &CheckedLine::edited, this, &DkimForm::take);
    for (QComboBox *box : {m_header, m_body})
        connect(box, &QComboBox::currentIndexChanged, this, &DkimForm::take);
    connect(m_keep, &QPushButton::clicked, this, &DkimForm::keepKey);
}

void DkimForm::addRecordRows(QFormLayout &form)
{
    m_record->setObjectName(QStringLiteral("dkimRecord"));
    m_record->setAccessibleName(tr("Record for the DNS"));
    m_record->setTextFormat(Qt::PlainText);
    m_record->setWordWrap(true);
    m_record->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_copy->setObjectName(QStringLiteral("copyDkimRecord"));
    form.addRow(tr("In the DNS"), m_record);
    form.addRow(QString(), m_copy);
    connect(m_copy, &QPushButton::clicked, this, &DkimForm::copyRecord);
}

void DkimForm::load(const Account &account)
{
    m_signatures = account.dkim;
    m_keys.clear();
    showNames();
    const QSignalBlocker quiet(m_list);
    m_list->setCurrentRow(m_signatures.isEmpty() ? -1 : 0);
    choose(m_list->currentRow());
}

void DkimForm::store(Account &account) const
{
    account.dkim = m_signatures;
}

void DkimForm::showNames()
{
    const QSignalBlocker quiet(m_list);
    while (m_list->count() > m_signatures.size())
        delete m_list->takeItem(m_list->count() - 1);
    for (int row = 0; row < m_signatures.size(); ++row) {
        if (row == m_list->count())
            m_list->addItem(QString());
        const DkimSignature &signature = m_signatures.at(row);
        m_list->item(row)->setText(signature.domain.isEmpty() ? tr("New signature")
                                                              : visible(signature.selector + QStringLiteral("._domainkey.") + signature.domain));
    }
    m_add->setEnabled(m_signatures.size() < account::mostDkimSignatures);
    m_remove->setEnabled(!m_signatures.isEmpty());
}

void DkimForm::add()
{
    m_signatures += DkimSignature{};
    showNames();
    m_list->setCurrentRow(int(m_signatures.size()) - 1);
    m_domain->edit()->setFocus(Qt::OtherFocusReason);
    Q_EMIT edited();
}

void DkimForm::remove()
{
    if (m_row < 0)
        return;
    m_keys.remove(m_signatures.takeAt(m_row).id);
    const int next = qMin(m_row, int(m_signatures.size()) - 1);
    showNames();
    const QSignalBlocker quiet(m_list);
    m_list->setCurrentRow(next);
    choose(next);
    Q_EMIT edited();
}

void DkimForm::choose(int row)
{
    m_row = row < m_signatures.size() ? row : -1;
    m_showing = true;
    const DkimSignature signature = chosen();
    m_fields->setVisible(m_row >= 0);
    m_keyFile->edit()->setPlaceholderText(signature.id.isEmpty() ? tr("a PEM file, RSA or Ed25519") : tr("in the keychain"));
    m_domain->setText(signature.domain);
    m_selector->setText(signature.selector);
    m_keyFile->setText(signature.keyFile);
    select(*m_header, signature.canonicalization.split('/').constFirst());
    select(*m_body, signature.canonicalization.split('/').constLast());
    m_headers->setText(QString::fromUtf8(signature.headers));
    m_identity->setText(signature.identity);
    m_showing = false;
    showRecord();
}

void DkimForm::take()
{
    if (m_showing || m_row < 0)
        return;
    DkimSignature &signature = m_signatures[m_row];
    signature.domain = m_domain->text();
    signature.selector = m_selector->text();
    signature.keyFile = m_keyFile->text();
    if (!signature.keyFile.isEmpty())
        m_keys.remove(std::exchange(signature.id, QString())); // the one in the keychain has no use any more
    signature.canonicalization = m_header->currentData().toByteArray() + '/' + m_body->currentData().toByteArray();
    signature.headers = m_headers->text().toUtf8();
    signature.identity = m_identity->text();
    m_identity->check();
    showNames();
    showRecord();
    Q_EMIT edited();
}

void DkimForm::keepKey()
{
    QFile file(chosen().keyFile);
    if (!key() || !file.open(QIODevice::ReadOnly))
        return;
    DkimSignature &signature = m_signatures[m_row];
    signature.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    signature.keyFile.clear();
    m_keys.insert(signature.id, Secret(file.read(dkim::Key::maxFile)));
    choose(m_row);
    Q_EMIT edited();
}

std::optional<dkim::Key> DkimForm::key() const
{
    const DkimSignature signature = chosen();
    if (signature.keyFile.isEmpty() && !m_keys.contains(signature.id))
        return std::nullopt;
    const auto read = signature.keyFile.isEmpty() ? dkim::Key::fromText(m_keys.value(signature.id)) : dkim::Key::fromFile(signature.keyFile);
    return read ? std::optional(*read) : std::nullopt;
}

QString DkimForm::keyProblem(const QString &path) const
{
    if (path.isEmpty())
        return m_row < 0 || !chosen().id.isEmpty() ? QString() : tr("Which key signs?");
    const auto read = dkim::Key::fromFile(path);
    if (!read)
        return text::explain(read.error()).headline;
    const bool weak = read->algorithm() == dkim::Algorithm::RsaSha256 && read->bits() < dkim::Key::goodRsaBits;
    return weak ? tr("This key has only %1 bits. It can be used, but should be replaced with one of 2048.").arg(read->bits()) : QString();
}

void DkimForm::showRecord()
{
    const auto known = key();
    const auto request = delivery::requestOf(chosen());
    m_keep->setEnabled(known && !chosen().keyFile.isEmpty());
    m_copy->setEnabled(known && request.has_value());
    if (known && request)
        m_record->setText(tr("A TXT record at %1:\n%2").arg(QString::fromLatin1(dkim::recordName(*request)), QString::fromLatin1(known->record())));
    else
        m_record->setText(tr("Domain, selector and the file of the key make the record that has to be published."));
}

void DkimForm::copyRecord()
{
    if (const auto known = key())
        QGuiApplication::clipboard()->setText(QString::fromLatin1(known->record()));
}

} // namespace postscope::ui
