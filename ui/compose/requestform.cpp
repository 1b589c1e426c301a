// SPDX-License-Identifier: MIT
#include "ui/compose/requestform.h"

#include "ui/caption.h"
#include "ui/inspect/plaintext.h"
#include "ui/text/extensions.h"
#include "ui/text/translations.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>

namespace postscope::ui {

using namespace Qt::StringLiterals;
using smtp::DeliverBy;
using smtp::MailParameters;

namespace {

constexpr int longest = 999'999'999;     // nine digits (RFC 2852, RFC 4865)
constexpr int highest = 9;               // RFC 6710
constexpr int noPriority = -highest - 1; // what the lowest step of the box stands for
constexpr int anHour = 3600;

enum Deliver { NotSaid, Return, Notify };

QString toolTipOf(const QString &keyword)
{
    const auto extension = text::extensionText(keyword, text::language());
    if (!extension)
        return {};
    const QString source = QStringList{extension->keyword, extension->specification.join(u", "_s)}.join(u", "_s);
    return plainToolTip(RequestForm::tr("%1 (%2)\nWhere the server does not offer it: %3", "purpose, extension, consequence")
                            .arg(extension->purpose, source, extension->without));
}

} // namespace

RequestForm::RequestForm(QWidget *parent)
    : QWidget(parent), m_requireTls(new QCheckBox(tr("TLS all the way, or send it back"), this)), m_priority(new QSpinBox(this)),
      m_deliverBy(new QComboBox(this)), m_deliverSeconds(new QSpinBox(this)), m_trace(new QCheckBox(tr("Trace"), this)), m_holdFor(new QSpinBox(this)),
      m_holdUntil(new QLineEdit(this)), m_submitter(new QLineEdit(this)), m_solicitation(new QLineEdit(this))
{
    makeNumbers();
    makeWords();
    arrange();
    for (QCheckBox *box : {m_requireTls, m_trace})
        connect(box, &QCheckBox::toggled, this, &RequestForm::edited);
    for (QSpinBox *box : {m_priority, m_deliverSeconds, m_holdFor})
        connect(box, &QSpinBox::valueChanged, this, &RequestForm::edited);
    for (QLineEdit *edit : {m_holdUntil, m_submitter, m_solicitation})
        connect(edit, &QLineEdit::textChanged, this, &RequestForm::edited);
    connect(m_deliverBy, &QComboBox::currentIndexChanged, this, [this] {
        enableFields();
        Q_EMIT edited();
    });
    load({});
}

void RequestForm::makeNumbers()
{
    m_requireTls->setObjectName(u"requireTls"_s);
    m_priority->setObjectName(u"priority"_s);
    m_priority->setRange(noPriority, highest);
    m_priority->setSpecialValueText(tr("Not said"));
    m_deliverBy->setObjectName(u"deliverBy"_s);
    m_deliverBy->setAccessibleName(tr("What becomes of a mail that is late"));
    m_deliverBy->addItem(tr("Not said"), NotSaid);
    m_deliverBy->addItem(tr("or send it back"), Return);
    m_deliverBy->addItem(tr("or tell the sender"), Notify);
    m_deliverSeconds->setObjectName(u"deliverSeconds"_s);
    m_deliverSeconds->setAccessibleName(tr("Deliver within seconds"));
    m_trace->setObjectName(u"deliverTrace"_s);
    m_trace->setAccessibleName(tr("Trace: report relays that do not keep to the time"));
    m_holdFor->setObjectName(u"holdFor"_s);
    m_holdFor->setRange(0, longest);
    m_holdFor->setSpecialValueText(tr("Not said"));
    for (QSpinBox *box : {m_deliverSeconds, m_holdFor})
        box->setSuffix(tr(" s", "seconds, behind a number"));
}

void RequestForm::makeWords()
{
    m_holdUntil->setObjectName(u"holdUntil"_s);
    m_holdUntil->setPlaceholderText(u"2026-12-24T18:00:00Z"_s);
    m_submitter->setObjectName(u"submitter"_s);
    m_submitter->setPlaceholderText(tr("empty: not said; <>: nobody known"));
    m_solicitation->setObjectName(u"solicitation"_s);
    m_solicitation->setPlaceholderText(u"org.example:ADV"_s);
}

void RequestForm::arrange()
{
    auto *left = new QFormLayout;
    auto *right = new QFormLayout;
    for (QFormLayout *form : {left, right}) {
        form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
        form->setLabelAlignment(Qt::AlignRight | Qt::AlignVCenter);
        form->setVerticalSpacing(fontMetrics().height() / 4);
    }
    auto *deliver = new QWidget(this);
    auto *row = new QHBoxLayout(deliver);
    row->setContentsMargins({});
    row->addWidget(m_deliverSeconds, 1);
    row->addWidget(m_deliverBy, 1);
    row->addWidget(m_trace);
    deliver->setFocusProxy(m_deliverBy);
    addRow(*left, u"REQUIRETLS"_s, m_requireTls, u"REQUIRETLS"_s);
    addRow(*left, tr("Priority"), m_priority, u"MT-PRIORITY"_s);
    addRow(*left, tr("Deliver within"), deliver, u"DELIVERBY"_s);
    addRow(*left, u"AUTH="_s, m_submitter, u"AUTH"_s);
    addRow(*right, tr("Hold for"), m_holdFor, u"FUTURERELEASE"_s);
    addRow(*right, tr("Hold until"), m_holdUntil, u"FUTURERELEASE"_s);
    addRow(*right, u"SOLICIT="_s, m_solicitation, u"NO-SOLICITING"_s);
    auto *both = new QHBoxLayout(this);
    both->setContentsMargins({});
    both->setSpacing(fontMetrics().height());
    both->addLayout(left, 1);
    both->addLayout(right, 1);
}

void RequestForm::addRow(QFormLayout &form, const QString &label, QWidget *field, const QString &keyword)
{
    form.addRow(label, field);
    const QString told = toolTipOf(keyword);
    field->setToolTip(told);
    if (QWidget *words = form.labelForField(field))
        words->setToolTip(told);
    if (field->accessibleName().isEmpty())
        field->setAccessibleName(label == keyword ? keyword : tr("%1 (%2)", "label, extension").arg(label, keyword));
}

void RequestForm::load(const MailParameters &parameters)
{
    m_requireTls->setChecked(parameters.requireTls);
    m_priority->setValue(parameters.priority.value_or(noPriority));
    const DeliverBy by = parameters.deliverBy.value_or(DeliverBy{.seconds = anHour});
    m_deliverBy->setCurrentIndex(m_deliverBy->findData(!parameters.deliverBy ? NotSaid : by.mode == DeliverBy::Mode::Return ? Return : Notify));
    enableFields();
    m_deliverSeconds->setValue(int(by.seconds));
    m_trace->setChecked(by.trace);
    m_holdFor->setValue(int(parameters.holdFor.value_or(0)));
    m_holdUntil->setText(QString::fromUtf8(parameters.holdUntil));
    m_submitter->setText(!parameters.submitter ? QString() : parameters.submitter->isEmpty() ? u"<>"_s : QString::fromUtf8(*parameters.submitter));
    m_solicitation->setText(QString::fromUtf8(parameters.solicitation.join(", ")));
}

MailParameters RequestForm::parameters() const
{
    MailParameters parameters;
    parameters.requireTls = m_requireTls->isChecked();
    if (m_priority->value() != noPriority)
        parameters.priority = m_priority->value();
    if (const int deliver = m_deliverBy->currentData().toInt(); deliver != NotSaid)
        parameters.deliverBy =
            DeliverBy{m_deliverSeconds->value(), deliver == Return ? DeliverBy::Mode::Return : DeliverBy::Mode::Notify, m_trace->isChecked()};
    if (m_holdFor->value() > 0)
        parameters.holdFor = m_holdFor->value();
    parameters.holdUntil = m_holdUntil->text().trimmed().toUpper().toUtf8();
    if (const QString submitter = m_submitter->text().trimmed(); !submitter.isEmpty())
        parameters.submitter = submitter == "<>"_L1 ? QByteArray("") : submitter.toUtf8();
    for (const QString &keyword : m_solicitation->text().split(u',', Qt::SkipEmptyParts))
        if (!keyword.trimmed().isEmpty())
            parameters.solicitation += keyword.trimmed().toUtf8();
    return parameters;
}

void RequestForm::setProblem(const QString &problem)
{
    for (QLineEdit *edit : {m_holdUntil, m_submitter, m_solicitation})
        edit->setAccessibleDescription(problem);
}

void RequestForm::focus()
{
    m_holdUntil->setFocus(Qt::OtherFocusReason);
}

void RequestForm::enableFields()
{
    const int deliver = m_deliverBy->currentData().toInt();
    m_deliverSeconds->setRange(deliver == Notify ? -longest : 1, longest);
    m_deliverSeconds->setEnabled(deliver != NotSaid);
    m_trace->setEnabled(deliver != NotSaid);
}

} // namespace postscope::ui
