// SPDX-License-Identifier: MIT
#include "ui/inspect/tlspage.h"

#include "ui/icon.h"
#include "ui/inspect/plainlabel.h"
#include "ui/inspect/plaintext.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QMessageBox>
#include <QSaveFile>
#include <QStackedLayout>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace postscope::ui {

using namespace Qt::StringLiterals;
using net::CertificateFault;
using net::TlsReport;
using Check = CertificateFault::Check;

namespace {

QTreeWidgetItem *item(const QString &name, const QString &value)
{
    auto *made = new QTreeWidgetItem({visible(name), visible(value)});
    made->setToolTip(1, plainToolTip(visible(value)));
    return made;
}

void mark(QTreeWidgetItem &fact, bool good)
{
    fact.setIcon(1, good ? icon("ok"_L1, Tone::Good) : icon("error"_L1, Tone::Error));
}

QString question(Check check)
{
    switch (check) {
    case Check::Authority:
        return TlsPage::tr("Trusted authority");
    case Check::Validity:
        return TlsPage::tr("In date");
    case Check::Name:
        return TlsPage::tr("Right name");
    case Check::Strength:
        return TlsPage::tr("Strong enough");
    case Check::Pin:
        return TlsPage::tr("Pinned key");
    case Check::Other:
        break;
    }
    return TlsPage::tr("Other checks");
}

/// Octets in hexadecimal, in pairs: as other programs show fingerprints.
QString paired(const QByteArray &hex)
{
    return QString::fromLatin1(QByteArray::fromHex(hex).toHex(':').toUpper());
}

QString verdictOf(const TlsReport &tls)
{
    if (!tls.attempted)
        return TlsPage::tr("No TLS was used.");
    if (!tls.established)
        return tls.chain.isEmpty() ? TlsPage::tr("The handshake failed before the server showed a certificate.") : TlsPage::tr("The handshake failed.");
    const QString agreed = TlsPage::tr("%1, %2", "protocol, cipher").arg(tls.protocol, tls.cipher);
    return tls.verified ? TlsPage::tr("%1, and the server is who it should be.").arg(agreed)
                        : TlsPage::tr("%1, but nobody vouches for the server.").arg(agreed);
}

void appendLines(QStringList &lines, const QTreeWidgetItem &fact, int depth)
{
    const QString value = fact.text(1);
    lines += QString(depth * 2, u' ') + (value.isEmpty() ? fact.text(0) : TlsPage::tr("%1: %2", "name and value of a fact").arg(fact.text(0), value));
    for (int i = 0; i < fact.childCount(); ++i)
        appendLines(lines, *fact.child(i), depth + 1);
}

} // namespace

TlsPage::TlsPage(QWidget *parent)
    : SessionPage(parent), m_trust(new QAction(icon("lock"_L1), tr("Trust This Certificate…"), this)),
      m_copy(new QAction(icon("copy"_L1), tr("Copy TLS Report"), this)), m_save(new QAction(icon("save"_L1), tr("Save Chain as PEM…"), this)),
      m_empty(plainLabel()), m_sign(new QLabel), m_verdict(plainLabel()), m_server(new QComboBox), m_facts(new QTreeWidget), m_stack(new QStackedLayout(this))
{
    m_trust->setObjectName(u"trustCertificate"_s);
    m_trust->setToolTip(tr("Trusts this server's key for this account, at its host and port"));
    m_copy->setToolTip(tr("Copies everything on this page as text"));
    m_save->setToolTip(tr("Writes the certificates that the server showed, its own first"));
    connect(m_copy, &QAction::triggered, this, [this] { QGuiApplication::clipboard()->setText(toText()); });
    connect(m_save, &QAction::triggered, this, &TlsPage::askWhereToSave);
    connect(m_server, &QComboBox::currentIndexChanged, this, &TlsPage::showReport);
    m_empty->setAlignment(Qt::AlignCenter);
    m_sign->setTextFormat(Qt::PlainText);
    m_server->setAccessibleName(tr("Server"));
    m_facts->setObjectName(u"tlsFacts"_s);
    m_facts->setAccessibleName(tr("Facts of TLS"));
    m_facts->setColumnCount(2);
    m_facts->setHeaderHidden(true);
    m_facts->setUniformRowHeights(true);
    m_facts->setFrameShape(QFrame::NoFrame);
    m_facts->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_facts->addAction(m_trust);
    m_facts->addAction(m_copy);
    m_facts->addAction(m_save);
    m_facts->setContextMenuPolicy(Qt::ActionsContextMenu);
    auto *top = new QHBoxLayout;
    top->addWidget(m_sign);
    top->addWidget(m_verdict, 1);
    top->addWidget(m_server);
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->addLayout(top);
    column->addWidget(m_facts, 1);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(page);
    clear();
}

void TlsPage::clear()
{
    m_reports.clear();
    m_facts->clear();
    m_empty->setText(tr("Nothing about TLS yet: version, checks and certificates of the next session appear here."));
    m_trust->setVisible(false);
    m_copy->setEnabled(false);
    m_save->setEnabled(false);
    m_stack->setCurrentIndex(0);
}

void TlsPage::finish(const delivery::Outcome &outcome)
{
    const QSignalBlocker quiet(m_server);
    m_reports.clear();
    m_server->clear();
    for (const delivery::DomainDelivery &delivered : outcome.deliveries) {
        m_reports += delivered.tls;
        m_server->addItem(visible(delivered.host.isEmpty() ? delivered.domain : delivered.host));
    }
    if (m_reports.isEmpty())
        m_reports += outcome.tls;
    m_server->setVisible(m_reports.size() > 1);
    m_server->setCurrentIndex(0);
    showReport();
}

const TlsReport &TlsPage::report() const
{
    return m_reports.at(qBound(0, m_server->currentIndex(), int(m_reports.size()) - 1));
}

void TlsPage::showReport()
{
    if (m_reports.isEmpty())
        return;
    const TlsReport &tls = report();
    const int side = fontMetrics().height();
    const QIcon sign = !tls.attempted ? icon("unlock"_L1)
                       : tls.verified ? icon("lock"_L1, Tone::Good)
                                      : icon(tls.established ? "warning"_L1 : "error"_L1, tls.established ? Tone::Warning : Tone::Error);
    m_sign->setPixmap(sign.pixmap(side, side));
    m_verdict->setText(visible(verdictOf(tls)));
    m_facts->clear();
    if (tls.attempted) {
        addSession(tls);
        addChecks(tls);
    }
    for (qsizetype place = 0; place < tls.chain.size(); ++place)
        addCertificate(tls, place);
    m_copy->setEnabled(true);
    m_save->setEnabled(!tls.chain.isEmpty());
    m_stack->setCurrentIndex(1);
}

void TlsPage::addSession(const TlsReport &tls)
{
    auto *session = item(tr("Handshake"), tls.established ? tr("established") : tr("failed"));
    mark(*session, tls.established);
    m_facts->addTopLevelItem(session);
    const auto add = [session](const QString &name, const QString &value) {
        if (!value.isEmpty())
            session->addChild(item(name, value));
    };
    add(tr("Version"), tls.protocol);
    add(tr("Cipher"), tls.cipher);
    add(tr("Versions offered"), tls.offered.join(u", "_s));
    add(tr("Name asked for (SNI)"), tls.serverName);
    add(tr("Server's alert"), tls.alert);
    if (tls.certificateAsked)
        add(tr("Your certificate"), !*tls.certificateAsked ? tr("not asked for")
                                    : tls.certificateSent  ? tr("asked for and sent")
                                                           : tr("asked for, and there is none"));
    if (tls.chain.isEmpty())
        for (const QString &error : tls.errors)
            add(tr("In the library's words"), error);
    session->setExpanded(true);
}

void TlsPage::addChecks(const TlsReport &tls)
{
    auto *checks = item(tr("Checks"), tls.chain.isEmpty() ? tr("none: there was no certificate") : QString());
    m_facts->addTopLevelItem(checks);
    if (tls.chain.isEmpty())
        return;
    for (const Check check : {Check::Authority, Check::Name, Check::Validity, Check::Strength, Check::Pin, Check::Other}) {
        QStringList words;
        for (const CertificateFault &fault : tls.faults)
            if (fault.check == check && !words.contains(fault.text))
                words += fault.text;
        if (words.isEmpty() && (check == Check::Pin || check == Check::Other))
            continue;
        const QString against = check == Check::Name ? tls.verifiedName : QString();
        const QString found = words.isEmpty() ? tr("yes") : tr("no: %1").arg(words.join(u"; "_s));
        auto *fact = item(question(check), against.isEmpty() ? found : tr("%1 (checked against %2)", "what was found, a name").arg(found, against));
        mark(*fact, words.isEmpty());
        checks->addChild(fact);
    }
    checks->setExpanded(true);
}

void TlsPage::addCertificate(const TlsReport &tls, qsizetype place)
{
    const net::CertificateFacts &certificate = tls.chain.at(place);
    auto *top = item(place == 0 ? tr("Server's certificate") : tr("Certificate %1").arg(place + 1), certificate.subject);
    m_facts->addTopLevelItem(top);
    const QLocale locale;
    const auto time = [&locale](const QDateTime &when) { return locale.toString(when.toUTC(), QLocale::ShortFormat) + u" UTC"_s; };
    top->addChild(item(tr("Subject"), certificate.subject));
    top->addChild(item(tr("Issued by"), certificate.issuer));
    if (!certificate.alternativeNames.isEmpty())
        top->addChild(item(tr("For"), certificate.alternativeNames.join(u", "_s)));
    top->addChild(item(tr("Valid"), tr("%1 to %2", "two times").arg(time(certificate.notBefore), time(certificate.notAfter))));
    top->addChild(item(tr("Key"), certificate.key));
    top->addChild(item(tr("SHA-256"), paired(certificate.sha256)));
    top->addChild(item(tr("Pin"), u"sha256:"_s + QString::fromLatin1(certificate.publicKeySha256)));
    for (const CertificateFault &fault : tls.faults)
        if (fault.certificate == place) {
            auto *wrong = item(tr("Wrong"), fault.text);
            mark(*wrong, false);
            top->addChild(wrong);
        }
    top->setExpanded(place == 0);
}

QString TlsPage::toText() const
{
    QStringList lines{m_verdict->text()};
    for (int i = 0; i < m_facts->topLevelItemCount(); ++i)
        appendLines(lines, *m_facts->topLevelItem(i), 0);
    return lines.join(u'\n') + u'\n';
}

std::optional<QString> TlsPage::saveTo(const QString &path) const
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return file.errorString();
    file.write(net::pemOf(report().chain));
    return file.commit() ? std::nullopt : std::optional(file.errorString());
}

void TlsPage::askWhereToSave()
{
    auto *dialog = new QFileDialog(this, tr("Save Chain as PEM"), u"chain.pem"_s, tr("Certificates (*.pem)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"pem"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        if (const auto error = saveTo(path)) {
            auto *box = new QMessageBox(QMessageBox::Warning, tr("Save Chain as PEM"), tr("The certificates were not saved."), QMessageBox::Ok, this);
            box->setAttribute(Qt::WA_DeleteOnClose);
            box->setTextFormat(Qt::PlainText);
            box->setInformativeText(visible(*error));
            box->open();
        }
    });
    dialog->open();
}

void TlsPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_reports.isEmpty())
        showReport();
}

} // namespace postscope::ui
