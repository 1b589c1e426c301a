// SPDX-License-Identifier: MIT
#include "ui/inspect/recipientdetails.h"

#include "ui/inspect/plainlabel.h"
#include "ui/inspect/plaintext.h"

#include <QFormLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace postscope::ui {

using namespace Qt::StringLiterals;

RecipientDetails::RecipientDetails(QWidget *parent) : QScrollArea(parent), m_headline(plainLabel()), m_parts(new QFormLayout)
{
    setObjectName(u"recipientDetails"_s);
    setAccessibleName(tr("What the result of this recipient means"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    QFont bold = font();
    bold.setBold(true);
    m_headline->setFont(bold);
    m_parts->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_parts->setHorizontalSpacing(fontMetrics().horizontalAdvance(u'x') * 2);
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins({});
    column->addWidget(m_headline);
    column->addLayout(m_parts);
    column->addStretch();
    setWidget(page);
    clear();
}

void RecipientDetails::clear()
{
    while (m_parts->rowCount() > 0)
        m_parts->removeRow(0);
    m_lines.clear();
    m_headline->setText(tr("Choose a recipient to see what its result means."));
}

void RecipientDetails::addPart(const QString &name, const QString &value)
{
    if (value.isEmpty())
        return;
    m_parts->addRow(plainLabel(name), plainLabel(value));
    m_lines += tr("%1: %2", "name and value of a fact").arg(name, value);
}

void RecipientDetails::show(const QString &address, const QString &words, const text::CodeText &told)
{
    clear();
    const QString code = told.code.isEmpty() ? told.name : tr("%1 %2", "code, its name").arg(told.code, told.name);
    m_headline->setText(visible(tr("%1: %2", "recipient, its result").arg(address, code)));
    m_lines += m_headline->text();
    addPart(tr("The server's words"), visibleLines(words));
    addPart(tr("Meaning"), told.meaning);
    addPart(tr("Likely cause"), told.cause);
    addPart(tr("Next step"), told.action);
    addPart(tr("Specification"), told.specification.join(u", "_s));
}

QString RecipientDetails::toText() const
{
    return m_lines.join(u'\n');
}

} // namespace postscope::ui
