// SPDX-License-Identifier: MIT
#include "ui/read/envelopeview.h"

#include "ui/inspect/plainlabel.h"
#include "ui/inspect/plaintext.h"
#include "ui/inspect/rowtable.h"
#include "ui/moment.h"
#include "ui/read/textrows.h"

#include <QFormLayout>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

namespace postscope::ui {

using namespace Qt::StringLiterals;

namespace {

QString path(const QByteArray &address)
{
    return u'<' + visible(QByteArrayView(address)) + u'>';
}

// Which address headers name the recipient, as far as their text tells.
QString namedIn(const QByteArray &address, const outline::Outline &outline)
{
    QStringList names;
    for (const QString &name : {u"To"_s, u"Cc"_s, u"Bcc"_s}) {
        if (outline.header(name).contains(QString::fromUtf8(address), Qt::CaseInsensitive))
            names.append(name);
    }
    return names.isEmpty() ? EnvelopeView::tr("no header: a blind copy") : names.join(u", "_s);
}

} // namespace

EnvelopeView::EnvelopeView(QWidget *parent)
    : QWidget(parent), m_facts(new QFormLayout), m_recipients(new TextRows({tr("RCPT TO"), tr("Named in"), tr("Parameters")}, this)), m_table(new RowTable)
{
    m_facts->setHorizontalSpacing(fontMetrics().horizontalAdvance(u'x') * 2);
    m_table->setModel(m_recipients);
    m_table->setAccessibleName(tr("Recipients of the envelope"));
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(m_facts);
    layout->addWidget(m_table, 1);
}

void EnvelopeView::addFact(const QString &name, const QString &value)
{
    m_facts->addRow(plainLabel(name), plainLabel(value));
}

void EnvelopeView::show(const net::CapturedMessage &message, const outline::Outline &outline)
{
    while (m_facts->rowCount() > 0)
        m_facts->removeRow(0);
    const smtp::Envelope &envelope = message.envelope;
    addFact(tr("MAIL FROM"), path(envelope.sender));
    addFact(tr("From header"), visible(outline.header(u"From")));
    addFact(tr("Logged in as"), message.user.isEmpty() ? tr("nobody") : visible(QByteArrayView(message.user)));
    addFact(tr("Connection"), message.tls ? tr("inside TLS") : tr("in clear"));
    addFact(tr("Received"), momentText(message.received, QLocale::LongFormat));
    addFact(tr("Size"), tr("%1 octets").arg(QLocale().toString(message.size)));
    if (!message.mailParameters.isEmpty())
        addFact(tr("Parameters"), visible(QByteArrayView(message.mailParameters)));
    else if (envelope.smtpUtf8) // kept before the parameters were
        addFact(tr("Parameters"), u"SMTPUTF8"_s);
    if (!message.client.isEmpty())
        addFact(tr("On behalf of"), visible(QByteArrayView(message.client)));
    if (!envelope.envelopeId.isEmpty())
        addFact(tr("Envelope ID"), visible(QByteArrayView(envelope.envelopeId)));
    if (!envelope.returnContent.isEmpty())
        addFact(tr("Return"), visible(QByteArrayView(envelope.returnContent)));

    QList<QStringList> rows;
    for (qsizetype i = 0; i < envelope.recipients.size(); ++i) {
        const smtp::Recipient &recipient = envelope.recipients[i];
        const QByteArray parameters = message.recipientParameters.value(i, recipient.notify);
        rows.append({path(recipient.address), namedIn(recipient.address, outline), visible(QByteArrayView(parameters))});
    }
    m_recipients->setRows(rows);
    m_table->setColumnWidth(0, fontMetrics().horizontalAdvance(u'x') * 40);
    m_table->setColumnWidth(1, fontMetrics().horizontalAdvance(u'x') * 26);
}

} // namespace postscope::ui
