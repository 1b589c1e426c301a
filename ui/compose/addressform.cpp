// SPDX-License-Identifier: MIT
#include "ui/compose/addressform.h"

#include "ui/caption.h"
#include "ui/compose/addressedit.h"
#include "ui/icon.h"

#include <QGridLayout>
#include <QLabel>
#include <QToolButton>

namespace postscope::ui {

using delivery::Draft;
using delivery::Field;

namespace {

bool isAddressList(Field field)
{
    return field != Field::Subject && field != Field::InReplyTo && field != Field::References;
}

} // namespace

AddressForm::AddressForm(QWidget *parent) : QWidget(parent)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins({});
    grid->setVerticalSpacing(fontMetrics().height() / 4);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(3, 1);
    addLine(*grid, 0, 0, 1, Field::From, tr("From"), &Draft::from);
    addLine(*grid, 1, 0, 4, Field::To, tr("T&o"), &Draft::to);
    addLine(*grid, 2, 0, 1, Field::Cc, tr("&Cc"), &Draft::cc);
    addLine(*grid, 2, 2, 1, Field::Bcc, tr("Bcc"), &Draft::bcc);
    addLine(*grid, 3, 0, 1, Field::ReplyTo, tr("&Reply-To"), &Draft::replyTo);
    addLine(*grid, 3, 2, 1, Field::Sender, tr("Se&nder"), &Draft::sender);
    addLine(*grid, 4, 0, 1, Field::InReplyTo, tr("In-Reply-To"), &Draft::inReplyTo);
    addLine(*grid, 4, 2, 1, Field::References, tr("References"), &Draft::references);
    addLine(*grid, 5, 0, 4, Field::Subject, tr("S&ubject"), &Draft::subject);
    for (const Field field : {Field::ReplyTo, Field::Sender, Field::InReplyTo, Field::References})
        m_lines[field].rare = true;

    m_more = new QToolButton(this);
    m_more->setObjectName(QStringLiteral("rareFields"));
    m_more->setText(tr("Reply-To, Sender, more"));
    m_more->setAccessibleDescription(tr("Shows the fields Reply-To, Sender, In-Reply-To and References"));
    m_more->setCheckable(true);
    m_more->setAutoRaise(true);
    m_more->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_more->setIcon(icon(QLatin1StringView("more")));
    grid->addWidget(m_more, 0, 3, Qt::AlignRight);
    setTabOrder(m_lines[Field::From].edit, m_more);
    setTabOrder(m_more, m_lines[Field::To].edit);
    connect(m_more, &QToolButton::toggled, this, [this](bool shown) {
        m_more->setIcon(icon(QLatin1StringView(shown ? "less" : "more")));
        showRareFields();
        Q_EMIT rareFieldsShownChanged(shown);
    });
    showRareFields();
}

void AddressForm::addLine(QGridLayout &grid, int row, int column, int span, Field field, const QString &label, QString Draft::*member)
{
    QLineEdit *edit = isAddressList(field) ? new AddressEdit(this) : new QLineEdit(this);
    auto *caption = new QLabel(label, this);
    caption->setBuddy(edit);
    caption->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    const QString name = withoutAccessKey(label);
    edit->setAccessibleName(name);
    edit->setObjectName(name);
    grid.addWidget(caption, row, column);
    grid.addWidget(edit, row, column + 1, 1, span > 1 ? span - 1 : 1);
    connect(edit, &QLineEdit::textChanged, this, &AddressForm::edited);
    m_lines.insert(field, {caption, edit, member, false});
}

void AddressForm::load(const Draft &draft)
{
    for (const Line &line : std::as_const(m_lines)) {
        line.edit->setText(draft.*line.member);
        line.edit->setCursorPosition(0);
    }
    m_resent = draft.resent;
    nameFields();
    showRareFields();
}

void AddressForm::store(Draft &draft) const
{
    for (const Line &line : m_lines)
        draft.*line.member = line.edit->text();
    draft.resent = m_resent;
}

void AddressForm::focusField(Field field, qsizetype position)
{
    if (m_lines.value(field).rare)
        m_lines[field].edit->setVisible(true);
    QLineEdit *edit = m_lines.value(field).edit;
    if (edit == nullptr)
        return;
    edit->setFocus(Qt::OtherFocusReason);
    if (position >= 0)
        edit->setCursorPosition(static_cast<int>(position));
}

void AddressForm::setProblems(const QHash<Field, QString> &problems)
{
    for (auto it = m_lines.cbegin(); it != m_lines.cend(); ++it)
        if (auto *edit = qobject_cast<AddressEdit *>(it->edit))
            edit->setProblem(problems.value(it.key()));
}

void AddressForm::setRareFieldsShown(bool shown)
{
    m_more->setChecked(shown);
}

bool AddressForm::rareFieldsShown() const
{
    return m_more->isChecked();
}

// Names of headers are the same in every language.
void AddressForm::nameFields()
{
    const std::pair<Field, QPair<QString, QString>> names[] = {{Field::From, {tr("From"), QStringLiteral("Resent-From")}},
                                                               {Field::To, {tr("T&o"), QStringLiteral("Resent-T&o")}},
                                                               {Field::Cc, {tr("&Cc"), QStringLiteral("Resent-&Cc")}}};
    for (const auto &[field, name] : names) {
        m_lines[field].label->setText(m_resent ? name.second : name.first);
        m_lines[field].edit->setAccessibleName(withoutAccessKey(m_lines[field].label->text()));
    }
    m_more->setVisible(!m_resent);
    for (QWidget *part : std::initializer_list<QWidget *>{m_lines[Field::Subject].label, m_lines[Field::Subject].edit})
        part->setVisible(!m_resent);
}

void AddressForm::showRareFields()
{
    // Both fields of a row come and go together, so that the grid keeps its shape.
    const std::pair<Field, Field> rows[] = {{Field::ReplyTo, Field::Sender}, {Field::InReplyTo, Field::References}};
    for (const auto &[left, right] : rows) {
        const bool shown = !m_resent && (m_more->isChecked() || !m_lines[left].edit->text().isEmpty() || !m_lines[right].edit->text().isEmpty());
        for (const Line &line : {m_lines[left], m_lines[right]}) {
            line.label->setVisible(shown);
            line.edit->setVisible(shown);
        }
    }
}

} // namespace postscope::ui
