// SPDX-License-Identifier: MIT
#include "core/delivery/draftbody.h"

#include "core/html/plaintext.h"
#include "core/mime/charset.h"
#include "core/mime/textpart.h"

#include <algorithm>

namespace postscope::delivery {

namespace {

using Code = ComposeProblem::Code;

/// Makes the part tree of one draft in one form.
class BodyBuilder {
public:
    BodyBuilder(const Draft &draft, QList<ComposeProblem> &problems, BodyEncoding form) : m_draft(draft), m_problems(problems), m_form(form)
    {
        m_texts.charset = draft.texts.charset.toLower();
        m_texts.flowed = draft.texts.flowed;
        m_texts.encoding = draft.texts.encoding;
        m_texts.eightBit = form == BodyEncoding::EightBit || form == BodyEncoding::Binary;
        if (form == BodyEncoding::SevenBit && m_texts.encoding == mime::TransferEncoding::EightBit)
            m_texts.encoding = mime::TransferEncoding::Automatic;
    }

    [[nodiscard]] mime::Part build();

private:
    void check(Field field, const QString &text);
    void makeText();
    void checkTexts();
    [[nodiscard]] mime::Part madePart() const;
    void addEvent(QList<mime::Part> &alternatives, QList<mime::Part> &beside);
    [[nodiscard]] mime::Part readable(const QList<mime::Part> &inlineParts, const QList<mime::Part> &event);

    const Draft &m_draft;
    QList<ComposeProblem> &m_problems;
    BodyEncoding m_form;
    mime::TextForm m_texts;
    QString m_madeText; // of the HTML; empty: the draft's own counts
};

void BodyBuilder::check(Field field, const QString &text)
{
    if (const qsizetype nul = text.indexOf(QChar(0)); nul >= 0) {
        m_problems.append({.field = field, .code = Code::UnsafeCharacter, .position = nul});
        return;
    }
    const qsizetype outside = m_texts.charset == "utf-8" ? -1 : mime::firstOutside(text, m_texts.charset);
    if (outside >= 0)
        m_problems.append(
            {.field = field, .code = Code::NotInCharset, .detail = text.mid(outside, text[outside].isHighSurrogate() ? 2 : 1), .position = outside});
}

void BodyBuilder::checkTexts()
{
    if (!mime::isTextCharset(m_texts.charset)) {
        m_problems.append({.field = Field::Charset, .code = Code::BadCharset, .detail = QString::fromUtf8(m_draft.texts.charset).left(80)});
        m_texts.charset = "utf-8";
    }
    check(Field::Text, m_draft.text);
    check(Field::Html, m_draft.html);
    check(Field::WatchHtml, m_draft.watchHtml);
    check(Field::Amp, m_draft.amp);
}

void BodyBuilder::makeText()
{
    if (m_draft.texts.fromHtml && m_draft.text.trimmed().isEmpty())
        m_madeText = html::textOf(m_draft.html);
}

// HTML can say in any charset what a text in it cannot: "&mdash;" in ISO-8859-1.
mime::Part BodyBuilder::madePart() const
{
    mime::TextForm form = m_texts;
    if (form.charset != "utf-8" && mime::firstOutside(m_madeText, form.charset) >= 0)
        form.charset = "utf-8";
    return mime::textPart("text/plain", m_madeText + u'\n', form);
}

// For calendars as an alternative (RFC 6047 2.4 wants its method in the type too), for people as a file.
void BodyBuilder::addEvent(QList<mime::Part> &alternatives, QList<mime::Part> &beside)
{
    const CalendarEvent &event = *m_draft.event;
    const QByteArray method = event.method.toUpper();
    const bool isToken = !method.isEmpty() && std::ranges::all_of(method, [](char octet) { return (octet >= 'A' && octet <= 'Z') || octet == '-'; });
    if (!isToken) {
        m_problems.append({.field = Field::Event, .code = Code::BadMethod, .detail = QString::fromUtf8(event.method).left(80)});
        return;
    }
    Attachment calendar{.path = event.path, .content = event.content};
    calendar.contentType = "text/calendar; method=" + method;
    if (const auto part = attachmentPart(calendar, {.field = Field::Event, .alternative = true}, m_problems, m_form))
        alternatives += *part;
    if (!event.alsoFile)
        return;
    calendar.contentType = "application/ics";
    calendar.fileName = event.fileName.isEmpty() ? QStringLiteral("invite.ics") : event.fileName;
    const qsizetype known = m_problems.size();
    if (const auto part = attachmentPart(calendar, {.field = Field::Event, .oldNames = m_draft.texts.oldNames}, m_problems, m_form))
        beside += *part;
    else
        m_problems.resize(known); // the same, said already
}

// The plainest first (RFC 2046 5.1.4): what a reader understands last is what it shows.
mime::Part BodyBuilder::readable(const QList<mime::Part> &inlineParts, const QList<mime::Part> &event)
{
    QList<mime::Part> alternatives;
    const bool needsText = m_draft.html.isEmpty() && m_draft.watchHtml.isEmpty() && m_draft.amp.isEmpty() && event.isEmpty() && m_draft.alternatives.isEmpty();
    if (!m_madeText.isEmpty())
        alternatives += madePart();
    else if (!m_draft.text.isEmpty() || needsText)
        alternatives += mime::textPart("text/plain", m_draft.text, m_texts);
    if (!m_draft.watchHtml.isEmpty())
        alternatives += mime::textPart("text/watch-html", m_draft.watchHtml, m_texts);
    if (!m_draft.amp.isEmpty())
        alternatives += mime::textPart("text/x-amp-html", m_draft.amp, m_texts);
    if (!m_draft.html.isEmpty())
        alternatives += mime::textPart("text/html", m_draft.html, m_texts);
    if (!inlineParts.isEmpty() && !alternatives.isEmpty()) {
        QList<mime::Part> related{alternatives.takeLast()};
        alternatives += mime::multipart("related", related + inlineParts, {{"type", QStringLiteral("text/html")}}); // RFC 2387 3.1
    }
    alternatives += event;
    for (qsizetype i = 0; i < m_draft.alternatives.size(); ++i) {
        if (const auto part = attachmentPart(m_draft.alternatives[i], {.field = Field::Alternatives, .index = i, .alternative = true}, m_problems, m_form))
            alternatives += *part;
    }
    if (alternatives.isEmpty()) // there was a problem
        return mime::textPart("text/plain", {});
    return alternatives.size() == 1 ? alternatives.constFirst() : mime::multipart("alternative", alternatives);
}

mime::Part BodyBuilder::build()
{
    checkTexts();
    makeText();
    QList<mime::Part> inlineParts;
    QList<mime::Part> beside;
    QList<mime::Part> event;
    for (qsizetype i = 0; i < m_draft.attachments.size(); ++i) {
        const Attachment &attachment = m_draft.attachments[i];
        const bool related = !attachment.contentId.isEmpty() && !m_draft.html.isEmpty();
        if (const auto part = attachmentPart(attachment, {.index = i, .oldNames = m_draft.texts.oldNames}, m_problems, m_form))
            (related ? inlineParts : beside).append(*part);
    }
    if (m_draft.event)
        addEvent(event, beside);
    if (beside.isEmpty())
        return readable(inlineParts, event);
    const bool saysSomething = !m_draft.text.isEmpty() || !m_draft.html.isEmpty() || !m_draft.watchHtml.isEmpty() || !m_draft.amp.isEmpty() ||
                               !event.isEmpty() || !m_draft.alternatives.isEmpty();
    if (saysSomething)
        beside.prepend(readable(inlineParts, event));
    return mime::multipart("mixed", beside);
}

} // namespace

mime::Part bodyOf(const Draft &draft, QList<ComposeProblem> &problems, BodyEncoding form)
{
    return BodyBuilder(draft, problems, form).build();
}

} // namespace postscope::delivery
