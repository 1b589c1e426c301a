// SPDX-License-Identifier: MIT
#include "ui/trustdialog.h"

#include "ui/icon.h"
#include "ui/inspect/plainlabel.h"
#include "ui/inspect/plaintext.h"

#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QFormLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

namespace postscope::ui {

using namespace Qt::StringLiterals;
using account::Account;
using account::TrustedCertificate;

namespace {

/// A digest in two lines of pairs: two of them can be compared by eye.
QString paired(const QByteArray &hex)
{
    const QString pairs = QString::fromLatin1(QByteArray::fromHex(hex).toHex(':').toUpper());
    constexpr qsizetype half = 16 * 3;
    return pairs.size() > half ? pairs.first(half) + u'\n' + pairs.sliced(half) : pairs;
}

QLabel *digest(const QByteArray &hex)
{
    QLabel *label = plainLabel(paired(hex));
    label->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    label->setWordWrap(false);
    return label;
}

QString place(const Account &account)
{
    return visible(TrustDialog::tr("%1, port %2", "host and port").arg(account.host, QString::number(account.port)));
}

} // namespace

TrustDialog::TrustDialog(const Account &account, const net::TlsReport &tls, QWidget *parent)
    : QDialog(parent), m_account(account), m_leaf(tls.chain.constFirst()),
      m_changed(!account.pins.isEmpty() || !account::keysTrustedAt(account.trusted, account.host, account.port).isEmpty())
{
    setObjectName(u"trustDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(m_changed ? tr("The server's key has changed") : tr("Trust this certificate"));
    auto *sign = new QLabel;
    const int side = style()->pixelMetric(QStyle::PM_MessageBoxIconSize);
    sign->setPixmap(icon("warning"_L1, Tone::Warning).pixmap(side, side));
    QLabel *words = plainLabel(introduction());
    words->setObjectName(u"trustWords"_s);
    auto *top = new QHBoxLayout;
    top->addWidget(sign, 0, Qt::AlignTop);
    top->addWidget(words, 1);
    auto *form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->addRow(tr("Server"), plainLabel(place(account)));
    if (m_changed)
        addBefore(*form);
    addCertificate(*form, tls);
    auto *column = new QVBoxLayout(this);
    column->addLayout(top);
    column->addLayout(form);
    column->addWidget(
        plainLabel(tr("It is trusted for the account %1 alone, and only at this host and port. If the server comes with another key, you are asked "
                      "again. The account's TLS page takes it back. On the command line: --pin sha256:%2")
                       .arg(visible(account.name), QString::fromLatin1(m_leaf.publicKeySha256))));
    addButtons(*column);
}

QString TrustDialog::introduction() const
{
    if (m_changed)
        return tr(
            "This server comes with another key than the one that you trust. It may have got a new certificate; or somebody between you and it reads what you "
            "send, your password first. Do not trust it before whoever runs the server has confirmed the new fingerprint, by another way than this one.");
    return tr(
        "Nobody whom this computer trusts vouches for this server. Trust its certificate only if you know by another way that the fingerprint is right: from "
        "whoever runs the server, or because it is your own.");
}

void TrustDialog::addBefore(QFormLayout &form)
{
    const QLocale locale;
    for (const QByteArray &pin : std::as_const(m_account.pins))
        form.addRow(tr("Public key so far"), digest(pin));
    for (const TrustedCertificate &before : std::as_const(m_account.trusted)) {
        if (!before.isAt(m_account.host, m_account.port))
            continue;
        form.addRow(tr("Trusted so far"), plainLabel(visible(before.subject)));
        form.addRow(tr("Trusted since"), plainLabel(locale.toString(before.trusted.toLocalTime(), QLocale::ShortFormat)));
        if (!before.sha256.isEmpty())
            form.addRow(tr("Its SHA-256"), digest(before.sha256));
        form.addRow(tr("Its public key"), digest(before.publicKeySha256));
    }
}

void TrustDialog::addCertificate(QFormLayout &form, const net::TlsReport &tls)
{
    const QLocale locale;
    const auto time = [&locale](const QDateTime &when) { return locale.toString(when.toUTC(), QLocale::ShortFormat) + u" UTC"_s; };
    QStringList wrong;
    for (const net::CertificateFault &fault : tls.faults)
        if (const QString words = visible(fault.text); fault.check != net::CertificateFault::Check::Pin && !wrong.contains(words))
            wrong += words;
    form.addRow(m_changed ? tr("Now") : tr("Subject"), plainLabel(visible(m_leaf.subject)));
    form.addRow(tr("Issued by"), plainLabel(visible(m_leaf.issuer)));
    form.addRow(tr("Valid"), plainLabel(tr("%1 to %2", "two times").arg(time(m_leaf.notBefore), time(m_leaf.notAfter))));
    if (!wrong.isEmpty())
        form.addRow(tr("What is wrong"), plainLabel(wrong.join(u'\n')));
    form.addRow(tr("SHA-256"), digest(m_leaf.sha256));
    form.addRow(tr("Public key (pin)"), digest(m_leaf.publicKeySha256));
}

void TrustDialog::addButtons(QLayout &column)
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    QPushButton *both = buttons->addButton(tr("Trust and &Send Again"), QDialogButtonBox::AcceptRole);
    QPushButton *only = buttons->addButton(tr("&Trust"), QDialogButtonBox::AcceptRole);
    both->setObjectName(u"trustAndSend"_s);
    only->setObjectName(u"trustOnly"_s);
    both->setAutoDefault(false);
    only->setAutoDefault(false);
    QPushButton *cancel = buttons->button(QDialogButtonBox::Cancel);
    cancel->setDefault(true);
    cancel->setFocus();
    column.addWidget(buttons);
    connect(both, &QPushButton::clicked, this, [this] { Q_EMIT trusted(true); });
    connect(only, &QPushButton::clicked, this, [this] { Q_EMIT trusted(false); });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

TrustedCertificate TrustDialog::certificate(const QDateTime &now) const
{
    return {.host = m_account.host,
            .port = m_account.port,
            .publicKeySha256 = m_leaf.publicKeySha256,
            .sha256 = m_leaf.sha256,
            .subject = m_leaf.subject,
            .trusted = now.toUTC()};
}

} // namespace postscope::ui
