// SPDX-License-Identifier: MIT
#include "ui/inspect/server/keywordpane.h"

#include "ui/inspect/plainlabel.h"
#include "ui/inspect/plaintext.h"
#include "ui/inspect/server/offermodel.h"
#include "ui/inspect/server/treatment.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace postscope::ui {

using namespace Qt::StringLiterals;

namespace {

QString wordsOf(const text::ExtensionText &extension)
{
    QStringList parts{extension.purpose};
    if (extension.isNeverUsed())
        parts << KeywordPane::tr("This program does nothing with it.");
    else
        parts << extension.when << KeywordPane::tr("Where it is missing: %1").arg(extension.without);
    QStringList forms;
    const std::pair<QString, QStringList> places[] = {{KeywordPane::tr("Behind the keyword: %1"), extension.ehlo},
                                                      {KeywordPane::tr("In MAIL: %1"), extension.mail},
                                                      {KeywordPane::tr("In RCPT: %1"), extension.rcpt},
                                                      {KeywordPane::tr("Commands: %1"), extension.commands}};
    for (const auto &[sentence, words] : places) {
        if (!words.isEmpty())
            forms << sentence.arg(words.join(u", "_s));
    }
    if (!forms.isEmpty())
        parts << forms.join(u'\n');
    parts.removeAll(QString());
    return parts.join(u"\n\n"_s);
}

} // namespace

KeywordPane::KeywordPane(const OfferModel &model, QWidget *parent)
    : QWidget(parent), m_model(model), m_title(plainLabel()), m_message(plainLabel()), m_words(plainLabel()), m_treatment(new QComboBox),
      m_parameters(new QLineEdit)
{
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_treatment->setObjectName(u"serverTreatment"_s);
    m_treatment->setAccessibleName(tr("In the sends that follow"));
    m_treatment->addItems({tr("Next sends: as the server says"), tr("Next sends: as if not offered"), tr("Next sends: as if offered, with")});
    m_treatment->view()->setAccessibleName(m_treatment->accessibleName());
    m_treatment->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_parameters->setObjectName(u"serverParameters"_s);
    m_parameters->setAccessibleName(tr("Parameters behind the keyword"));
    m_parameters->setPlaceholderText(tr("no parameters"));
    auto *column = new QVBoxLayout(this);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_title, m_message, m_treatment, m_parameters, m_words})
        column->addWidget(widget);
    column->addStretch();
    connect(m_treatment, &QComboBox::activated, this, [this](int treatment) {
        if (Treatment(treatment) == Treatment::Pretended) // from what the server says on
            m_parameters->setText(m_model.offeredParameters(m_model.rowOf(m_keyword)));
        treat();
    });
    connect(m_parameters, &QLineEdit::editingFinished, this, &KeywordPane::treat);
    show(-1, {});
}

void KeywordPane::show(int row, const ExtensionChoice &choice)
{
    m_choice = choice;
    const bool any = row >= 0 && row < m_model.rowCount();
    m_keyword = any ? m_model.keyword(row) : QByteArray();
    m_treatment->setVisible(any);
    const Treatment treatment = treatmentOf(choice, m_keyword);
    m_treatment->setCurrentIndex(int(treatment));
    m_parameters->setVisible(any && treatment == Treatment::Pretended);
    if (!m_parameters->hasFocus())
        m_parameters->setText(parametersOf(choice, m_keyword));
    if (!any) {
        m_title->setText(tr("Select a keyword, and what it means appears here."));
        m_message->hide();
        m_words->clear();
        return;
    }
    const auto &extension = m_model.extension(row);
    const QString keyword = visible(QByteArrayView(m_keyword));
    m_title->setText(extension ? keyword + u" · "_s + extension->specification.join(u", "_s) : keyword);
    const QString used = m_model.index(row, OfferModel::Message).data().toString();
    m_message->setText((QStringList(tr("This message: %1").arg(used)) + m_model.use(row).reasons).join(u'\n'));
    m_message->show();
    m_words->setText(extension ? wordsOf(*extension) : tr("This program does nothing with it."));
}

void KeywordPane::treat()
{
    if (m_keyword.isEmpty())
        return;
    const auto treatment = Treatment(m_treatment->currentIndex());
    const ExtensionChoice wanted = treated(m_choice, m_keyword, treatment, m_parameters->text());
    if (wanted != m_choice)
        Q_EMIT choiceWanted(wanted);
}

QString KeywordPane::toText() const
{
    return QStringList{m_title->text(), m_message->text(), m_words->text()}.join(u'\n');
}

} // namespace postscope::ui
