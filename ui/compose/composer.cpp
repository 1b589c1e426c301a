// SPDX-License-Identifier: MIT
#include "ui/compose/composer.h"

#include "ui/compose/addressform.h"
#include "ui/compose/attachmentpage.h"
#include "ui/compose/bodyedit.h"
#include "ui/compose/envelopepage.h"
#include "ui/compose/filedrop.h"
#include "ui/compose/findingbutton.h"
#include "ui/compose/formtable.h"
#include "ui/compose/headerpage.h"
#include "ui/compose/inlinepictures.h"
#include "ui/compose/issuebar.h"
#include "ui/compose/listpage.h"
#include "ui/compose/optionspage.h"
#include "ui/compose/rawpage.h"
#include "ui/read/safebrowser.h"
#include "ui/text/findings.h"

#include <QFileInfo>
#include <QFontDatabase>
#include <QLocale>
#include <QScrollArea>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;

namespace postscope::ui {

using delivery::ComposeContext;
using delivery::Composed;
using delivery::ComposeProblem;
using delivery::Draft;
using delivery::Field;

namespace {

/// In one line.
template<class Told>
QString sentenceOf(const Told &told)
{
    return text::explain(told).toString().replace(QLatin1Char('\n'), QLatin1Char(' '));
}

} // namespace

Composer::Composer(const Clock &clock, QWidget *parent)
    : QWidget(parent), m_clock(clock), m_addresses(new AddressForm(this)), m_pages(new QTabWidget(this)), m_text(new BodyEdit(this)),
      m_html(new BodyEdit(this)), m_preview(new SafeBrowser(this)), m_attachments(new AttachmentPage(this)), m_headers(new HeaderPage(this)),
      m_list(new ListPage(this)), m_options(new OptionsPage(this)), m_envelope(new EnvelopePage(this)), m_raw(new RawPage(this)), m_issues(new IssueBar(this))
{
    addPages();
    auto *column = new QVBoxLayout(this);
    const int gap = fontMetrics().height() / 3;
    column->setContentsMargins(gap, gap, gap, gap);
    column->setSpacing(gap);
    column->addWidget(m_addresses);
    column->addWidget(m_pages, 1);
    column->addWidget(m_issues);

    auto *drop = new FileDrop(this);
    drop->watch(this);
    drop->watch(m_attachments->table()->viewport());
    connect(drop, &FileDrop::dropped, this, &Composer::attachFiles);
    connect(m_html, &BodyEdit::attachmentsGiven, this, &Composer::placeInHtml);
    connect(m_text, &BodyEdit::attachmentsGiven, this, &Composer::attach);

    m_pause.setSingleShot(true);
    m_pause.setInterval(200ms);
    connect(&m_pause, &QTimer::timeout, this, &Composer::refresh);
    connect(m_addresses, &AddressForm::edited, this, &Composer::edited);
    connect(m_text, &QPlainTextEdit::textChanged, this, &Composer::edited);
    connect(m_html, &QPlainTextEdit::textChanged, this, &Composer::edited);
    connect(m_attachments, &AttachmentPage::edited, this, &Composer::edited);
    connect(m_attachments, &AttachmentPage::filesWanted, this, &Composer::filesWanted);
    connect(m_headers, &HeaderPage::edited, this, &Composer::edited);
    connect(m_list, &ListPage::edited, this, &Composer::edited);
    connect(m_options, &OptionsPage::edited, this, &Composer::edited);
    connect(m_envelope, &EnvelopePage::edited, this, &Composer::edited);
    connect(m_pages, &QTabWidget::currentChanged, this, &Composer::refresh);
    connect(m_issues, &IssueBar::problemChosen, this, &Composer::focusProblem);
    connect(&m_issues->findings(), &FindingButton::chosen, this, &Composer::focusFinding);
    load({});
}

void Composer::addPages()
{
    for (QFrame *body : std::initializer_list<QFrame *>{m_text, m_html, m_preview})
        body->setFrameShape(QFrame::NoFrame);
    m_text->setObjectName(QStringLiteral("text"));
    m_text->setAccessibleName(tr("Text"));
    m_html->setObjectName(QStringLiteral("html"));
    m_html->setAccessibleName(tr("HTML source"));
    m_html->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_preview->setAccessibleName(tr("Preview of the HTML"));
    m_pages->setObjectName(QStringLiteral("pages"));
    m_pages->setAccessibleName(tr("Parts of the message"));
    m_pages->setUsesScrollButtons(true);
    // Pages that need more scroll: the window has to fit on a small screen.
    m_pages->setMinimumHeight(fontMetrics().height() * 6);
    const auto scrolled = [this](QWidget *page) {
        auto *area = new QScrollArea(m_pages);
        area->setWidget(page);
        area->setWidgetResizable(true);
        area->setFrameShape(QFrame::NoFrame);
        area->setFocusPolicy(Qt::NoFocus);
        return area;
    };
    // In the order of Page.
    m_pages->addTab(m_text, tr("Text"));
    m_pages->addTab(m_html, tr("HTML"));
    m_pages->addTab(m_preview, tr("Preview"));
    m_pages->addTab(m_attachments, {});
    m_pages->addTab(m_headers, {});
    m_pages->addTab(m_list, {});
    m_pages->addTab(scrolled(m_options), tr("Options"));
    m_pages->addTab(scrolled(m_envelope), tr("Envelope && DSN"));
    m_pages->addTab(m_raw, tr("Raw"));
}

void Composer::load(const Draft &draft, const QString &path)
{
    m_addresses->load(draft);
    m_text->load(draft.text);
    m_html->load(draft.html);
    m_attachments->load(draft);
    m_headers->load(draft.headers);
    m_list->load(draft.list);
    m_options->load(draft);
    m_envelope->load(draft.envelope);
    m_complete = false;
    m_addresses->setEnabled(!draft.raw || draft.resent); // those of a finished mail are in it
    for (const Page page : {Page::Text, Page::Html, Page::Preview, Page::Headers, Page::List})
        m_pages->setTabEnabled(static_cast<int>(page), !draft.raw); // a finished mail is not written
    showPage(draft.raw ? Page::Raw : draft.text.isEmpty() && !draft.html.isEmpty() ? Page::Html : Page::Text);
    markSaved(path);
    refresh();
}

Draft Composer::draft() const
{
    Draft draft;
    m_addresses->store(draft);
    draft.text = m_text->toPlainText();
    draft.html = m_html->toPlainText();
    m_attachments->store(draft);
    draft.headers = m_headers->headers();
    draft.list = m_list->list();
    m_options->store(draft);
    draft.envelope = m_envelope->choice();
    return draft;
}

void Composer::markSaved(const QString &path)
{
    m_path = path;
    m_saved = draft();
    Q_EMIT changed();
}

void Composer::restore(const OpenMessage &message)
{
    load(message.draft, message.path);
    m_saved = message.saved;
    Q_EMIT changed();
}

QString Composer::title() const
{
    if (!m_path.isEmpty())
        return QFileInfo(m_path).fileName();
    Draft draft;
    m_addresses->store(draft);
    if (draft.resent)
        return tr("Resent message");
    return draft.subject.trimmed().isEmpty() ? tr("New message") : draft.subject.trimmed();
}

std::optional<Composed> Composer::composeToSend()
{
    m_complete = true;
    // What somebody is looking at is what is sent; otherwise the mail gets the date of this moment.
    if (!isShown(Page::Raw) || m_pause.isActive())
        m_composed.reset();
    refresh();
    if (!m_composed && !m_problems.isEmpty())
        focusProblem(m_problems.constFirst());
    if (m_composed && delivery::keepsFromSending(m_issues->findings().findings())) {
        const delivery::Finding gravest = m_issues->findings().findings().constFirst();
        showNote(tr("Not sent: %1").arg(sentenceOf(gravest)));
        focusFinding(gravest);
        return std::nullopt;
    }
    return std::exchange(m_composed, std::nullopt);
}

QList<delivery::Finding> Composer::findings() const
{
    return m_issues->findings().findings();
}

void Composer::attach(const QList<delivery::Attachment> &attachments)
{
    m_attachments->add(attachments);
    showPage(Page::Attachments);
}

void Composer::attachFiles(const QStringList &paths)
{
    attach(attachmentsOf(paths));
}

/// Pictures go where the cursor is, as parts of the HTML; other files are attached.
void Composer::placeInHtml(QList<delivery::Attachment> attachments)
{
    const QString images = placeInline(attachments, m_attachments->attachments());
    m_attachments->add(attachments);
    if (!images.isEmpty())
        m_html->insertPlainText(images);
}

void Composer::showPage(Page page)
{
    m_pages->setCurrentIndex(static_cast<int>(page));
}

void Composer::showNote(const QString &note)
{
    m_note = note;
    m_issues->showNote(note);
}

bool Composer::isShown(Page page) const
{
    return m_pages->currentIndex() == static_cast<int>(page);
}

void Composer::edited()
{
    m_composed.reset();
    m_note.clear();
    m_pause.start();
}

void Composer::refresh()
{
    m_pause.stop();
    showCounts();
    if (isShown(Page::Preview))
        showPreview();
    if (m_composed) {
        showComposed();
    } else if (Result<Composed, QList<ComposeProblem>> composed = delivery::compose(draft(), ComposeContext::system(m_clock))) {
        m_composed = std::move(*composed);
        showProblems({});
        showFindings();
        showComposed();
    } else {
        showProblems(composed.error());
        m_issues->findings().showFindings({});
    }
    Q_EMIT changed();
}

void Composer::showComposed()
{
    QStringList recipients;
    for (const smtp::Recipient &recipient : m_composed->envelope.recipients)
        recipients += QString::fromUtf8(recipient.address);
    m_envelope->setRecipients(recipients);
    if (isShown(Page::Raw))
        m_raw->showMessage(m_composed->message);
    if (!m_note.isEmpty())
        return m_issues->showNote(m_note);
    if (const QList<delivery::Finding> &findings = m_issues->findings().findings(); delivery::keepsFromSending(findings))
        return m_issues->showFinding(findings.constFirst(), sentenceOf(findings.constFirst()));
    const smtp::Envelope &envelope = m_composed->envelope;
    QStringList notes{tr("Ready: %n recipient(s)", nullptr, static_cast<int>(envelope.recipients.size())),
                      QLocale().formattedDataSize(m_composed->message.size())};
    if (envelope.smtpUtf8)
        notes += tr("needs SMTPUTF8 because of %1").arg(QString::fromUtf8(envelope.smtpUtf8Cause));
    m_issues->showNote(notes.join(QStringLiteral(" · ")));
}

void Composer::showProblems(const QList<ComposeProblem> &problems)
{
    QList<ComposeProblem> told;
    QStringList sentences;
    QHash<Field, QString> fields;
    QHash<Field, QHash<qsizetype, QString>> rows;
    const auto awaitsFilling = [](const ComposeProblem &problem) { return problem.detail.contains(u"{{"); };
    for (const ComposeProblem &problem : problems) {
        const bool missing = problem.code == ComposeProblem::Code::NoSender || problem.code == ComposeProblem::Code::NoRecipient;
        if ((missing || awaitsFilling(problem)) && !m_complete)
            continue;
        told += problem;
        sentences += sentenceOf(problem);
        fields.insert(problem.field, sentences.constLast());
        rows[problem.field].insert(problem.index, sentences.constLast());
    }
    m_addresses->setProblems(fields);
    m_options->setProblems(fields);
    m_envelope->setProblems(fields);
    m_attachments->setProblems(rows.value(Field::Attachments), rows.value(Field::Alternatives));
    m_headers->setProblems(rows.value(Field::Headers));
    m_list->setProblems(rows.value(Field::List));
    m_problems = told;
    m_issues->showProblems(told, sentences);
    if (told.isEmpty() && std::ranges::any_of(problems, awaitsFilling))
        m_issues->showNote(tr("Placeholders such as {{name}} are filled in by Message > Send to a list."));
    if (told.isEmpty() && !m_note.isEmpty())
        m_issues->showNote(m_note);
    if (!problems.isEmpty() && isShown(Page::Raw))
        m_raw->showProblem(text::explain(problems.constFirst()).headline);
}

void Composer::showCounts()
{
    const auto counted = [this](Page page, const QString &name, qsizetype count) {
        m_pages->setTabText(static_cast<int>(page), count == 0 ? name : QStringLiteral("%1  %2").arg(name).arg(count));
    };
    counted(Page::Attachments, tr("Attachments"), m_attachments->count());
    counted(Page::Headers, tr("Headers"), m_headers->headers().size());
    counted(Page::List, QStringLiteral("List-*"), m_list->list().size());
}

void Composer::showPreview()
{
    m_preview->setMail(m_html->toPlainText(), inlineParts(m_attachments->attachments()));
}

void Composer::setCheckContext(const delivery::CheckContext &context)
{
    if (std::exchange(m_checks, context) != context && m_composed)
        showFindings();
}

void Composer::showFindings()
{
    m_issues->findings().showFindings(delivery::check(draft(), *m_composed, m_checks));
}

void Composer::focusPlace(Field field, qsizetype index, qsizetype position, qsizetype length)
{
    switch (field) {
    case Field::From:
    case Field::Sender:
    case Field::ReplyTo:
    case Field::To:
    case Field::Cc:
    case Field::Bcc:
    case Field::Subject:
    case Field::InReplyTo:
    case Field::References:
        return m_addresses->focusField(field, position);
    case Field::Text:
        showPage(Page::Text);
        return m_text->showPlace(position, length);
    case Field::Html:
        showPage(Page::Html);
        return m_html->showPlace(position, length);
    case Field::Attachments:
    case Field::Alternatives:
        showPage(Page::Attachments);
        return m_attachments->focusPart(index, field == Field::Alternatives);
    case Field::Headers:
        showPage(Page::Headers);
        return m_headers->focusHeader(index);
    case Field::List:
        showPage(Page::List);
        return m_list->focusEntry(index);
    case Field::WatchHtml:
    case Field::Amp:
    case Field::Event:
    case Field::Charset:
    case Field::MessageId:
    case Field::Date:
    case Field::Raw:
        showPage(Page::Options);
        return m_options->focusField(field);
    case Field::MailFrom:
    case Field::RcptTo:
    case Field::Dsn:
    case Field::Requests:
        showPage(Page::Envelope);
        return m_envelope->focusField(field);
    }
}

} // namespace postscope::ui
