// SPDX-License-Identifier: MIT
#include "ui/compose/envelopepage.h"

#include "ui/caption.h"
#include "ui/compose/addressedit.h"
#include "ui/compose/recipientchoicepage.h"
#include "ui/compose/requestform.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QLabel>

namespace postscope::ui {

using delivery::EnvelopeChoice;
using delivery::Field;

EnvelopePage::EnvelopePage(QWidget *parent) : QWidget(parent)
{
    auto *row = new QHBoxLayout;
    row->addWidget(envelopeGroup(), 3);
    row->addWidget(dsnGroup(), 2);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(gap(), 0, gap(), gap());
    column->addLayout(row);
    column->addWidget(requestGroup());
    column->addWidget(recipientGroup(), 1);
    for (QCheckBox *box : {m_overridden, m_never, m_success, m_failure, m_delay})
        connect(box, &QCheckBox::toggled, this, [this] {
            enableFields();
            Q_EMIT edited();
        });
    for (QLineEdit *edit : std::initializer_list<QLineEdit *>{m_mailFrom, m_rcptTo, m_envelopeId})
        connect(edit, &QLineEdit::textChanged, this, &EnvelopePage::edited);
    connect(m_requests, &RequestForm::edited, this, &EnvelopePage::edited);
    connect(m_recipients, &RecipientChoicePage::edited, this, &EnvelopePage::edited);
    connect(m_return, &QComboBox::currentIndexChanged, this, &EnvelopePage::edited);
    enableFields();
}

int EnvelopePage::gap() const
{
    return fontMetrics().height() / 3;
}

QWidget *EnvelopePage::envelopeGroup()
{
    auto *group = new QGroupBox(tr("Envelope"), this);
    m_overridden = new QCheckBox(tr("Use another envelope than the header says"), group);
    m_mailFrom = new AddressEdit(group);
    m_mailFrom->setPlaceholderText(tr("empty: the null path <>, as bounces have"));
    m_mailFrom->setAccessibleName(QStringLiteral("MAIL FROM"));
    m_rcptTo = new AddressEdit(group);
    m_rcptTo->setAccessibleName(QStringLiteral("RCPT TO"));
    auto *form = new QFormLayout(group);
    form->setContentsMargins(gap(), gap() / 2, gap(), gap());
    form->setVerticalSpacing(gap() / 2);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(m_overridden);
    form->addRow(QStringLiteral("MAIL FROM"), m_mailFrom);
    form->addRow(QStringLiteral("RCPT TO"), m_rcptTo);
    return group;
}

QWidget *EnvelopePage::dsnGroup()
{
    auto *group = new QGroupBox(tr("Delivery status notification"), this);
    m_never = new QCheckBox(tr("Never"), group);
    m_success = new QCheckBox(tr("&Success"), group);
    m_failure = new QCheckBox(tr("Fai&lure"), group);
    m_delay = new QCheckBox(tr("Dela&y"), group);
    auto *notify = new QHBoxLayout;
    for (QCheckBox *box : {m_never, m_success, m_failure, m_delay}) {
        box->setAccessibleName(tr("Notify: %1").arg(withoutAccessKey(box->text())));
        notify->addWidget(box);
    }
    notify->addStretch();
    m_return = new QComboBox(group);
    m_return->setAccessibleName(tr("What a notification brings back (RET)"));
    m_return->addItem(tr("Not said"), QByteArray());
    m_return->addItem(tr("The whole mail (FULL)"), QByteArrayLiteral("FULL"));
    m_return->addItem(tr("Its header only (HDRS)"), QByteArrayLiteral("HDRS"));
    m_envelopeId = new QLineEdit(group);
    m_envelopeId->setAccessibleName(tr("Envelope identifier (ENVID)"));
    auto *form = new QFormLayout(group);
    form->setContentsMargins(gap(), gap() / 2, gap(), gap());
    form->setVerticalSpacing(gap() / 2);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(QStringLiteral("NOTIFY"), notify);
    form->addRow(QStringLiteral("RET"), m_return);
    form->addRow(QStringLiteral("ENVI&D"), m_envelopeId);
    return group;
}

QWidget *EnvelopePage::requestGroup()
{
    auto *group = new QGroupBox(tr("Delivery options"), this);
    m_requests = new RequestForm(group);
    auto *column = new QVBoxLayout(group);
    column->setContentsMargins(gap(), gap() / 2, gap(), gap());
    column->addWidget(m_requests);
    return group;
}

QWidget *EnvelopePage::recipientGroup()
{
    auto *group = new QGroupBox(tr("For single recipients"), this);
    m_recipients = new RecipientChoicePage(group);
    auto *column = new QVBoxLayout(group);
    column->setContentsMargins(gap(), gap() / 2, gap(), gap());
    column->addWidget(m_recipients);
    return group;
}

void EnvelopePage::load(const EnvelopeChoice &choice)
{
    m_overridden->setChecked(choice.overridden);
    m_mailFrom->setText(choice.mailFrom);
    m_rcptTo->setText(choice.rcptTo);
    m_return->setCurrentIndex(qMax(0, m_return->findData(choice.dsnReturn.toUpper())));
    const QByteArrayList notify = choice.dsnNotify.toUpper().replace(' ', "").split(',');
    m_never->setChecked(notify.contains("NEVER"));
    m_success->setChecked(notify.contains("SUCCESS"));
    m_failure->setChecked(notify.contains("FAILURE"));
    m_delay->setChecked(notify.contains("DELAY"));
    m_envelopeId->setText(QString::fromUtf8(choice.dsnEnvelopeId));
    m_requests->load(choice.parameters);
    m_recipients->load(choice.recipients);
}

EnvelopeChoice EnvelopePage::choice() const
{
    EnvelopeChoice choice;
    choice.overridden = m_overridden->isChecked();
    choice.mailFrom = m_mailFrom->text();
    choice.rcptTo = m_rcptTo->text();
    choice.dsnReturn = m_return->currentData().toByteArray();
    QByteArrayList notify;
    if (m_never->isChecked())
        notify = {"NEVER"};
    else
        for (const auto &[box, word] : {std::pair{m_success, "SUCCESS"}, std::pair{m_failure, "FAILURE"}, std::pair{m_delay, "DELAY"}})
            if (box->isChecked())
                notify += word;
    choice.dsnNotify = notify.join(',');
    choice.dsnEnvelopeId = m_envelopeId->text().toUtf8();
    choice.parameters = m_requests->parameters();
    choice.recipients = m_recipients->choices();
    return choice;
}

void EnvelopePage::setProblems(const QHash<Field, QString> &problems)
{
    m_mailFrom->setProblem(problems.value(Field::MailFrom));
    m_rcptTo->setProblem(problems.value(Field::RcptTo));
    m_envelopeId->setAccessibleDescription(problems.value(Field::Dsn));
    m_requests->setProblem(problems.value(Field::Requests));
}

void EnvelopePage::setRecipients(const QStringList &recipients)
{
    m_recipients->setRecipients(recipients);
}

void EnvelopePage::focusField(Field field)
{
    if (field == Field::Requests)
        return m_requests->focus();
    QLineEdit *edit = field == Field::MailFrom ? m_mailFrom : field == Field::RcptTo ? m_rcptTo : m_envelopeId;
    edit->setFocus(Qt::OtherFocusReason);
}

void EnvelopePage::enableFields()
{
    m_mailFrom->setEnabled(m_overridden->isChecked());
    m_rcptTo->setEnabled(m_overridden->isChecked());
    for (QCheckBox *box : {m_success, m_failure, m_delay})
        box->setEnabled(!m_never->isChecked());
}

} // namespace postscope::ui
