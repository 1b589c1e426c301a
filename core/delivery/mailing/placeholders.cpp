// SPDX-License-Identifier: MIT
#include "core/delivery/mailing/placeholders.h"

#include "core/delivery/draftheader.h"
#include "core/delivery/mailing/expansion.h"

#include <QLocale>
#include <QUrl>

#include <algorithm>

namespace postscope::delivery {

namespace {

using Code = ComposeProblem::Code;

constexpr QLatin1StringView datePrefix("date:");
constexpr QLatin1StringView environmentPrefix("env:");

/// What a text is, and so how a value has to be written in it.
enum class Form { Text, Html, Calendar, Url, Path };

/// RFC 5545 3.3.11.
QString calendarText(QString value)
{
    value.replace(u'\\', QStringLiteral("\\\\")).replace(u';', QStringLiteral("\\;")).replace(u',', QStringLiteral("\\,"));
    return value.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\n', QStringLiteral("\\n"));
}

/// The address that is meant by the first item of a list; empty: there is none.
QString firstAddress(const QString &list)
{
    const auto mailboxes = mime::parseMailboxes(list);
    return mailboxes && !mailboxes->isEmpty() ? QString::fromUtf8(mailboxes->constFirst().address()) : QString();
}

class Filling {
public:
    Filling(const Draft &draft, const Values &values, const ComposeContext &context) : m_draft(draft), m_values(values)
    {
        m_draft.date = draft.date.value_or(context.date);
        fillAddresses();
        fill(m_draft.messageId, Field::MessageId);
        if (m_draft.messageId.trimmed().isEmpty())
            m_draft.messageId = QString::fromLatin1(newMessageId(mime::parseMailboxes(m_draft.from).value_or(QList<mime::Mailbox>()), context));
        m_named = true;
        fillTexts();
        fillParts();
    }

    [[nodiscard]] const Draft &draft() const { return m_draft; }
    [[nodiscard]] const QList<ComposeProblem> &problems() const { return m_problems; }

private:
    void fillAddresses();
    void fillTexts();
    void fillParts();
    void fillAttachment(Attachment &attachment, Field field, qsizetype index);
    void fill(QString &text, Field field, Form form = Form::Text, qsizetype index = -1);
    void fill(QByteArray &text, Field field, qsizetype index = -1);
    void fillList(QString &list, Field field, qsizetype index = -1);
    [[nodiscard]] QString value(const Placeholder &placeholder, Field field, qsizetype index);
    [[nodiscard]] std::optional<QString> lookUp(const QString &name) const;
    [[nodiscard]] std::optional<QString> ownValue(const QString &name) const;

    Draft m_draft;
    const Values &m_values;
    QList<ComposeProblem> m_problems;
    QString m_recipient;
    bool m_named = false; // recipient and Message-ID are known
};

std::optional<QString> Filling::ownValue(const QString &name) const
{
    if (name == u"counter")
        return QString::number(m_values.counter);
    if (name == u"date")
        return QString::fromLatin1(dateText(*m_draft.date));
    if (name.startsWith(datePrefix))
        return QLocale::c().toString(*m_draft.date, name.sliced(datePrefix.size()).trimmed());
    if (name == u"message-id" && m_named)
        return m_draft.messageId;
    if (name == u"recipient" && m_named)
        return m_recipient;
    const QString variable = name.startsWith(environmentPrefix) ? name.sliced(environmentPrefix.size()) : QString();
    return m_values.environment.contains(variable) ? std::optional(m_values.environment.value(variable)) : std::nullopt;
}

std::optional<QString> Filling::lookUp(const QString &name) const
{
    const auto exact = m_values.cells.constFind(name);
    if (exact != m_values.cells.cend())
        return *exact;
    for (auto cell = m_values.cells.cbegin(); cell != m_values.cells.cend(); ++cell) {
        if (cell.key().compare(name, Qt::CaseInsensitive) == 0)
            return *cell;
    }
    return ownValue(name);
}

QString Filling::value(const Placeholder &placeholder, Field field, qsizetype index)
{
    const std::optional<QString> found = lookUp(placeholder.name);
    const bool forgiven = placeholder.name.startsWith(environmentPrefix) && !placeholder.otherwise.isEmpty();
    if (!found && !forgiven)
        m_problems.append({.field = field, .code = Code::UnknownPlaceholder, .detail = placeholder.name.left(80), .index = index});
    return found && !found->isEmpty() ? *found : placeholder.otherwise;
}

void Filling::fill(QString &text, Field field, Form form, qsizetype index)
{
    if (!hasPlaceholder(text))
        return;
    const bool whole = onlyPlaceholder(text).has_value();
    text = expanded(text, [=, this](const Placeholder &placeholder) -> QString {
        const QString value = this->value(placeholder, field, index);
        switch (form) {
        case Form::Html:
            return placeholder.raw ? value : value.toHtmlEscaped();
        case Form::Calendar:
            return calendarText(value);
        case Form::Url:
            return whole ? value : QString::fromLatin1(QUrl::toPercentEncoding(value, "@"));
        case Form::Path:
            if (!whole && (value.contains(u'/') || value.contains(u'\\') || value == u".."))
                m_problems.append({.field = field, .code = Code::UnsafeCharacter, .detail = value.left(80), .index = index});
            return value;
        case Form::Text:
            break;
        }
        return value;
    });
}

void Filling::fill(QByteArray &text, Field field, qsizetype index)
{
    QString decoded = QString::fromUtf8(text);
    fill(decoded, field, Form::Text, index);
    text = decoded.toUtf8();
}

void Filling::fillList(QString &list, Field field, qsizetype index)
{
    const auto expand = [=, this](const Placeholder &placeholder) { return value(placeholder, field, index); };
    const auto wrong = [=, this](const QString &item) {
        m_problems.append({.field = field, .code = Code::BadAddress, .detail = item.trimmed().left(80), .index = index});
    };
    list = expandedAddresses(list, expand, wrong);
}

void Filling::fillAddresses()
{
    fillList(m_draft.from, Field::From);
    fillList(m_draft.sender, Field::Sender);
    fillList(m_draft.replyTo, Field::ReplyTo);
    fillList(m_draft.to, Field::To);
    fillList(m_draft.cc, Field::Cc);
    fillList(m_draft.bcc, Field::Bcc);
    EnvelopeChoice &envelope = m_draft.envelope;
    fillList(envelope.mailFrom, Field::MailFrom);
    fillList(envelope.rcptTo, Field::RcptTo);
    for (qsizetype i = 0; i < envelope.recipients.size(); ++i)
        fillList(envelope.recipients[i].addresses, Field::Dsn, i);
    for (const QString &list : envelope.overridden ? QStringList{envelope.rcptTo} : QStringList{m_draft.to, m_draft.cc, m_draft.bcc}) {
        if (m_recipient.isEmpty())
            m_recipient = firstAddress(list);
    }
}

void Filling::fillTexts()
{
    fill(m_draft.subject, Field::Subject);
    fill(m_draft.inReplyTo, Field::InReplyTo);
    fill(m_draft.references, Field::References);
    fill(m_draft.text, Field::Text);
    fill(m_draft.html, Field::Html, Form::Html);
    fill(m_draft.watchHtml, Field::WatchHtml, Form::Html);
    fill(m_draft.amp, Field::Amp, Form::Html);
    for (qsizetype i = 0; i < m_draft.headers.size(); ++i)
        fill(m_draft.headers[i].value, Field::Headers, Form::Text, i);
    for (qsizetype i = 0; i < m_draft.list.size(); ++i) {
        fill(m_draft.list[i].url, Field::List, Form::Url, i);
        fill(m_draft.list[i].comment, Field::List, Form::Text, i);
    }
    EnvelopeChoice &envelope = m_draft.envelope;
    fill(envelope.dsnEnvelopeId, Field::Dsn);
    for (qsizetype i = 0; i < envelope.recipients.size(); ++i)
        fill(envelope.recipients[i].originalRecipient, Field::Dsn, i);
}

void Filling::fillParts()
{
    if (m_draft.event) {
        fill(m_draft.event->path, Field::Event, Form::Path);
        fill(m_draft.event->fileName, Field::Event);
        QString content = QString::fromUtf8(m_draft.event->content);
        fill(content, Field::Event, Form::Calendar);
        m_draft.event->content = content.toUtf8();
    }
    for (qsizetype i = 0; i < m_draft.alternatives.size(); ++i)
        fillAttachment(m_draft.alternatives[i], Field::Alternatives, i);
    for (qsizetype i = 0; i < m_draft.attachments.size(); ++i)
        fillAttachment(m_draft.attachments[i], Field::Attachments, i);
}

void Filling::fillAttachment(Attachment &attachment, Field field, qsizetype index)
{
    fill(attachment.path, field, Form::Path, index);
    fill(attachment.fileName, field, Form::Text, index);
    for (CustomHeader &header : attachment.headers)
        fill(header.value, field, Form::Text, index);
}

} // namespace

Result<Draft, QList<ComposeProblem>> filled(const Draft &draft, const Values &values, const ComposeContext &context)
{
    if (draft.raw)
        return draft;
    const Filling filling(draft, values, context);
    if (!filling.problems().isEmpty())
        return Unexpected(filling.problems());
    return filling.draft();
}

bool hasPlaceholders(const Draft &draft)
{
    const EnvelopeChoice &envelope = draft.envelope;
    const QString texts[] = {draft.from, draft.sender, draft.replyTo,   draft.to,  draft.cc,        draft.bcc,         draft.subject,
                             draft.text, draft.html,   draft.watchHtml, draft.amp, draft.messageId, envelope.mailFrom, envelope.rcptTo};
    return std::ranges::any_of(texts, &hasPlaceholder) ||
           std::ranges::any_of(draft.headers, [](const CustomHeader &header) { return hasPlaceholder(header.value); }) ||
           std::ranges::any_of(draft.list, [](const ListHeader &field) { return hasPlaceholder(field.url); }) ||
           std::ranges::any_of(draft.attachments, [](const Attachment &file) { return hasPlaceholder(file.path) || hasPlaceholder(file.fileName); });
}

} // namespace postscope::delivery
