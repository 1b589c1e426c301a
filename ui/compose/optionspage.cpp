// SPDX-License-Identifier: MIT
#include "ui/compose/optionspage.h"

#include "core/delivery/transferencoding.h"
#include "ui/accounts/checkedline.h"
#include "ui/compose/sourceedit.h"
#include "ui/inspect/plainlabel.h"
#include "ui/inspect/plaintext.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFontDatabase>
#include <QFormLayout>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace postscope::ui {

using namespace Qt::StringLiterals;
using delivery::CalendarEvent;
using delivery::Draft;
using delivery::Field;
using delivery::Importance;
using mime::TransferEncoding;

namespace {

QFormLayout *formIn(QWidget *box)
{
    auto *form = new QFormLayout(box);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setLabelAlignment(Qt::AlignRight | Qt::AlignVCenter);
    form->setVerticalSpacing(box->fontMetrics().height() / 4);
    return form;
}

QPlainTextEdit *sourceEdit(const QString &name, const QString &accessibleName, QWidget *parent)
{
    auto *edit = new SourceEdit(parent);
    edit->setObjectName(name);
    edit->setAccessibleName(accessibleName);
    edit->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    edit->setLineWrapMode(QPlainTextEdit::NoWrap);
    edit->setMinimumHeight(edit->fontMetrics().height() * 4);
    return edit;
}

void choose(QComboBox &box, const QVariant &data)
{
    box.setCurrentIndex(qMax(0, box.findData(data)));
}

} // namespace

OptionsPage::OptionsPage(QWidget *parent)
    : QWidget(parent), m_kept(plainLabel()), m_importance(new QComboBox(this)), m_messageId(new QLineEdit(this)), m_date(new QLineEdit(this)),
      m_charset(new QComboBox(this)), m_encoding(new QComboBox(this)), m_flowed(new QCheckBox(tr("format=flowed: readers may wrap the lines anew"), this)),
      m_fromHtml(new QCheckBox(tr("Make the text from the HTML where there is none"), this)),
      m_dataUrls(new QCheckBox(tr("Send data: pictures of the HTML as parts"), this)),
      m_oldNames(new QCheckBox(tr("File names for old mail programs too"), this)), m_event(new CheckedLine("event", tr("Invitation"))),
      m_method(new QComboBox(this)), m_alsoFile(new QCheckBox(tr("As a file, too"), this)), m_amp(sourceEdit(u"amp"_s, tr("AMP source"), this)),
      m_watchHtml(sourceEdit(u"watchHtml"_s, tr("HTML source for watches"), this))
{
    makeMail();
    makeTexts();
    makeEvent();
    auto *column = new QVBoxLayout(this);
    const int gap = fontMetrics().height() / 4;
    column->setContentsMargins(gap, gap, gap, gap);
    column->setSpacing(gap);
    column->addWidget(m_kept);
    column->addWidget(makeForms());
    column->addWidget(makeSources(), 1);
    watchFields();
    load({});
}

void OptionsPage::makeMail()
{
    m_importance->setObjectName(u"importance"_s);
    m_importance->addItem(tr("Normal"), QVariant::fromValue(int(Importance::Normal)));
    m_importance->addItem(tr("High"), QVariant::fromValue(int(Importance::High)));
    m_importance->addItem(tr("Low"), QVariant::fromValue(int(Importance::Low)));
    m_importance->setToolTip(tr("A mark for mail programs (X-Priority, Importance). No server heeds it."));
    m_messageId->setObjectName(u"messageId"_s);
    m_messageId->setPlaceholderText(tr("empty: a new one with the sender's domain"));
    m_date->setObjectName(u"date"_s);
    m_date->setPlaceholderText(tr("empty: the time of sending; or 2026-12-24T18:00:00+08:00"));
}

void OptionsPage::makeTexts()
{
    m_charset->setObjectName(u"charset"_s);
    m_charset->setEditable(true);
    m_charset->setInsertPolicy(QComboBox::NoInsert);
    m_charset->addItems(
        {u"utf-8"_s, u"us-ascii"_s, u"big5"_s, u"gb18030"_s, u"iso-2022-jp"_s, u"shift_jis"_s, u"euc-kr"_s, u"koi8-r"_s, u"iso-8859-1"_s, u"windows-1252"_s});
    m_charset->setToolTip(tr("The character set of text and HTML. Headers are always UTF-8."));
    m_encoding->setObjectName(u"textEncoding"_s);
    m_encoding->addItem(tr("Whichever is best"), int(TransferEncoding::Automatic));
    for (const TransferEncoding one : {TransferEncoding::SevenBit, TransferEncoding::EightBit, TransferEncoding::QuotedPrintable, TransferEncoding::Base64})
        m_encoding->addItem(delivery::name(one), int(one));
    m_encoding->setToolTip(tr("The Content-Transfer-Encoding of text and HTML, where they can go so."));
    m_flowed->setObjectName(u"flowed"_s);
    m_fromHtml->setObjectName(u"textFromHtml"_s);
    m_fromHtml->setToolTip(tr("For those who read no HTML, and for filters. The page Raw shows what is made."));
    m_dataUrls->setObjectName(u"attachDataUrls"_s);
    m_oldNames->setObjectName(u"oldFileNames"_s);
    m_oldNames->setToolTip(tr("The file name also as name= with encoded-words, which RFC 2047 forbids and old versions of Outlook need."));
}

void OptionsPage::makeEvent()
{
    m_event->edit()->setPlaceholderText(tr("empty: none; or an .ics file"));
    m_event->addChooser(tr("Choose an invitation"), tr("Calendars (*.ics);;All files (*)"));
    m_method->setObjectName(u"eventMethod"_s);
    m_method->setEditable(true);
    m_method->setInsertPolicy(QComboBox::NoInsert);
    m_method->addItems({u"PUBLISH"_s, u"REQUEST"_s, u"REPLY"_s, u"ADD"_s, u"CANCEL"_s, u"REFRESH"_s, u"COUNTER"_s, u"DECLINECOUNTER"_s});
    m_method->setToolTip(tr("What the calendar is to do (iTIP, RFC 5546). It has to be the METHOD of the file."));
    m_alsoFile->setObjectName(u"eventAlsoFile"_s);
}

QWidget *OptionsPage::makeForms()
{
    auto *mail = new QGroupBox(tr("The mail"), this);
    auto *form = formIn(mail);
    form->addRow(tr("Importance"), m_importance);
    form->addRow(u"Message-ID"_s, m_messageId);
    form->addRow(tr("Date"), m_date);
    form->addRow(tr("Invitation"), m_event);
    form->addRow(tr("Its method"), m_method);
    form->addRow(QString(), m_alsoFile);
    auto *texts = new QGroupBox(tr("Texts"), this);
    form = formIn(texts);
    form->addRow(tr("Character set"), m_charset);
    form->addRow(tr("Encoding"), m_encoding);
    for (QCheckBox *box : {m_flowed, m_fromHtml, m_dataUrls, m_oldNames})
        form->addRow(QString(), box);
    auto *both = new QWidget(this);
    auto *row = new QHBoxLayout(both);
    row->setContentsMargins({});
    row->addWidget(mail, 1);
    row->addWidget(texts, 1);
    return both;
}

QWidget *OptionsPage::makeSources()
{
    auto *both = new QWidget(this);
    auto *row = new QHBoxLayout(both);
    row->setContentsMargins({});
    for (const auto &[title, edit] : {std::pair{tr("AMP for Email (text/x-amp-html)"), m_amp}, {tr("For watches (text/watch-html)"), m_watchHtml}}) {
        auto *box = new QGroupBox(title, this);
        auto *column = new QVBoxLayout(box);
        column->addWidget(edit);
        row->addWidget(box, 1);
    }
    return both;
}

void OptionsPage::watchFields()
{
    for (QComboBox *box : {m_importance, m_encoding, m_charset, m_method})
        connect(box, &QComboBox::currentTextChanged, this, &OptionsPage::edited);
    for (QLineEdit *edit : {m_messageId, m_date})
        connect(edit, &QLineEdit::textChanged, this, &OptionsPage::edited);
    for (QCheckBox *box : {m_flowed, m_fromHtml, m_dataUrls, m_oldNames, m_alsoFile})
        connect(box, &QCheckBox::toggled, this, &OptionsPage::edited);
    for (QPlainTextEdit *edit : {m_amp, m_watchHtml})
        connect(edit, &QPlainTextEdit::textChanged, this, &OptionsPage::edited);
    connect(m_event, &CheckedLine::edited, this, &OptionsPage::edited);
}

void OptionsPage::load(const Draft &draft)
{
    m_raw = draft.raw;
    choose(*m_importance, int(draft.importance));
    m_messageId->setText(draft.messageId);
    m_date->setText(draft.date ? draft.date->toString(Qt::ISODate) : QString());
    m_charset->setCurrentText(QString::fromUtf8(draft.texts.charset));
    choose(*m_encoding, int(draft.texts.encoding));
    m_flowed->setChecked(draft.texts.flowed);
    m_fromHtml->setChecked(draft.texts.fromHtml);
    m_dataUrls->setChecked(draft.texts.attachDataUrls);
    m_oldNames->setChecked(draft.texts.oldNames);
    m_loadedEvent = draft.event.value_or(CalendarEvent{.method = "REQUEST"});
    m_event->setText(m_loadedEvent.path);
    m_method->setCurrentText(QString::fromUtf8(m_loadedEvent.method));
    m_alsoFile->setChecked(m_loadedEvent.alsoFile);
    m_amp->setPlainText(draft.amp);
    m_watchHtml->setPlainText(draft.watchHtml);
    showKept();
}

void OptionsPage::store(Draft &draft) const
{
    draft.raw = m_raw;
    draft.importance = static_cast<Importance>(m_importance->currentData().toInt());
    draft.messageId = m_messageId->text().trimmed();
    if (const QString date = m_date->text().trimmed(); !date.isEmpty())
        draft.date = QDateTime::fromString(date, Qt::ISODate); // compose() tells of one that is none
    const QString charset = m_charset->currentText().trimmed().toLower();
    draft.texts = {.charset = charset.isEmpty() ? QByteArray("utf-8") : charset.toUtf8(),
                   .encoding = static_cast<TransferEncoding>(m_encoding->currentData().toInt()),
                   .flowed = m_flowed->isChecked(),
                   .attachDataUrls = m_dataUrls->isChecked(),
                   .fromHtml = m_fromHtml->isChecked(),
                   .oldNames = m_oldNames->isChecked()};
    CalendarEvent event = m_loadedEvent;
    event.path = m_event->text();
    event.method = m_method->currentText().trimmed().toUpper().toUtf8();
    event.alsoFile = m_alsoFile->isChecked();
    if (!event.path.isEmpty())
        event.content.clear();
    if (!event.path.isEmpty() || !event.content.isEmpty())
        draft.event = event;
    draft.amp = m_amp->toPlainText();
    draft.watchHtml = m_watchHtml->toPlainText();
}

// What no field here shows, so that nobody sends it unawares.
void OptionsPage::showKept()
{
    QStringList kept;
    if (m_raw)
        kept << tr("This message is a finished mail from a message file: it goes as it is, whatever the other fields say.");
    if (!m_loadedEvent.content.isEmpty())
        kept << tr("The message file has an invitation in it, which goes along. A file chosen here takes its place.");
    m_kept->setText(kept.join(u'\n'));
    m_kept->setVisible(!kept.isEmpty());
}

QWidget *OptionsPage::widgetOf(Field field) const
{
    switch (field) {
    case Field::MessageId:
        return m_messageId;
    case Field::Date:
        return m_date;
    case Field::Charset:
        return m_charset;
    case Field::Event:
        return m_event->edit();
    case Field::Amp:
        return m_amp;
    case Field::WatchHtml:
        return m_watchHtml;
    default:
        return nullptr;
    }
}

void OptionsPage::setProblems(const QHash<Field, QString> &problems)
{
    for (const Field field : {Field::MessageId, Field::Date, Field::Charset, Field::Event, Field::Amp, Field::WatchHtml}) {
        widgetOf(field)->setAccessibleDescription(problems.value(field));
        if (field != Field::Charset && field != Field::Event)
            widgetOf(field)->setToolTip(plainToolTip(problems.value(field)));
    }
}

void OptionsPage::focusField(Field field)
{
    QWidget *widget = widgetOf(field);
    (widget ? widget : m_importance)->setFocus(Qt::OtherFocusReason);
}

} // namespace postscope::ui
