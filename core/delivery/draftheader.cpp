// SPDX-License-Identifier: MIT
#include "core/delivery/draftheader.h"

#include "core/delivery/customfield.h"
#include "core/delivery/listfields.h"
#include "core/mime/characters.h"
#include "core/mime/domain.h"

#include <QLocale>
#include <QSet>

#include <algorithm>

namespace postscope::delivery {

namespace {

using Code = ComposeProblem::Code;

constexpr qsizetype maxMessageId = 900;
constexpr qsizetype maxMessageIds = 1'000;

bool isReserved(const QString &name)
{
    static const QSet<QString> names{
        QStringLiteral("bcc"),        QStringLiteral("cc"),           QStringLiteral("date"),     QStringLiteral("from"),       QStringLiteral("in-reply-to"),
        QStringLiteral("message-id"), QStringLiteral("mime-version"), QStringLiteral("received"), QStringLiteral("references"), QStringLiteral("reply-to"),
        QStringLiteral("resent-bcc"), QStringLiteral("return-path"),  QStringLiteral("sender"),   QStringLiteral("subject"),    QStringLiteral("to")};
    const QString lower = name.toLower();
    return names.contains(lower) || lower.startsWith(QStringLiteral("content-"));
}

/// Writes the fields of one draft, in the order in which they are read best.
class HeaderWriter {
public:
    HeaderWriter(const Draft &draft, const Addressing &addressing, mime::DomainForm form, QList<ComposeProblem> &problems)
        : m_draft(draft), m_addressing(addressing), m_form(form), m_problems(problems)
    {
    }

    [[nodiscard]] QByteArray write(const QByteArray &messageId, const QDateTime &date);

private:
    void addresses(QByteArrayView name, const QList<mime::Mailbox> &mailboxes);
    void addresses(QByteArrayView name, Field field, const QList<mime::Mailbox> &mailboxes);
    void importance();
    void subject();
    void messageIds(QByteArrayView name, Field field, const QString &text);
    void customHeaders();

    const Draft &m_draft;
    const Addressing &m_addressing;
    mime::DomainForm m_form;
    QList<ComposeProblem> &m_problems;
    QByteArray m_header;
};

void HeaderWriter::addresses(QByteArrayView name, const QList<mime::Mailbox> &mailboxes)
{
    if (!mailboxes.isEmpty())
        m_header += mime::addressField(name, mailboxes, m_form);
}

void HeaderWriter::addresses(QByteArrayView name, Field field, const QList<mime::Mailbox> &mailboxes)
{
    if (const auto groups = m_addressing.groups.constFind(field); groups != m_addressing.groups.cend())
        m_header += mime::addressField(name, *groups, m_form);
    else
        addresses(name, mailboxes);
}

// The three that programs look at, as most programs write them.
void HeaderWriter::importance()
{
    if (m_draft.importance == Importance::Normal)
        return;
    const bool high = m_draft.importance == Importance::High;
    m_header += mime::tokenField("X-Priority", {high ? "1 (Highest)" : "5 (Lowest)"});
    m_header += mime::tokenField("X-MSMail-Priority", {high ? "High" : "Low"});
    m_header += mime::tokenField("Importance", {high ? "High" : "Low"}); // RFC 2156 5.3.4
}

void HeaderWriter::subject()
{
    const QString &subject = m_draft.subject;
    if (const qsizetype unsafe = mime::unsafeCharacter(subject); unsafe >= 0)
        m_problems.append({.field = Field::Subject, .code = Code::UnsafeCharacter, .position = unsafe});
    else if (!subject.isEmpty())
        m_header += mime::textField("Subject", subject);
}

// One id after the other, brackets added where they are missing: they are pasted from everywhere.
void HeaderWriter::messageIds(QByteArrayView name, Field field, const QString &text)
{
    if (const qsizetype unsafe = mime::unsafeCharacter(text); unsafe >= 0) {
        m_problems.append({.field = field, .code = Code::UnsafeCharacter, .position = unsafe});
        return;
    }
    QByteArrayList ids;
    const QStringList words = QString(text).replace(u'>', QStringLiteral("> ")).replace(u',', u' ').split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        const QByteArray id = messageIdOf(word);
        if (id.isEmpty() || ids.size() == maxMessageIds) {
            m_problems.append({.field = field, .code = Code::BadMessageId, .detail = word.left(80)});
            return;
        }
        ids += id;
    }
    if (!ids.isEmpty())
        m_header += mime::tokenField(name, ids);
}

void HeaderWriter::customHeaders()
{
    for (qsizetype i = 0; i < m_draft.headers.size(); ++i) {
        const CustomHeader &header = m_draft.headers[i];
        const auto flaw = isReserved(header.name) ? Code::ReservedHeader : flawOf(header);
        if (flaw) {
            const bool inValue = flaw == Code::UnsafeCharacter;
            const qsizetype position = inValue ? mime::unsafeCharacter(header.value) : -1;
            m_problems.append({.field = Field::Headers, .code = *flaw, .detail = header.name.left(80), .index = i, .position = position});
        } else if (const auto mailboxes = m_addressing.inHeaders.constFind(i); mailboxes != m_addressing.inHeaders.cend()) {
            addresses(header.name.toLatin1(), *mailboxes);
        } else {
            m_header += customField(header);
        }
    }
}

QByteArray HeaderWriter::write(const QByteArray &messageId, const QDateTime &date)
{
    addresses("From", m_addressing.from);
    addresses("Sender", m_addressing.sender);
    addresses("Reply-To", Field::ReplyTo, m_addressing.replyTo);
    addresses("To", Field::To, m_addressing.to);
    addresses("Cc", Field::Cc, m_addressing.cc);
    subject();
    m_header += mime::tokenField("Date", {dateText(date)});
    m_header += mime::tokenField("Message-ID", {messageId});
    messageIds("In-Reply-To", Field::InReplyTo, m_draft.inReplyTo);
    messageIds("References", Field::References, m_draft.references);
    importance();
    m_header += listFields(m_draft.list, m_problems);
    customHeaders();
    m_header += "MIME-Version: 1.0\r\n";
    return m_header;
}

} // namespace

QByteArray headerOf(const Draft &draft, const Addressing &addressing, mime::DomainForm form, const QByteArray &messageId, const QDateTime &date,
                    QList<ComposeProblem> &problems)
{
    return HeaderWriter(draft, addressing, form, problems).write(messageId, date);
}

QByteArray messageIdOf(const QString &text)
{
    const QString word = text.trimmed();
    const QString id = word.startsWith(u'<') && word.endsWith(u'>') ? word.sliced(1, word.size() - 2) : word;
    const bool safe = mime::isAscii(id) && mime::unsafeCharacter(id) < 0 && id.indexOf(u'@') > 0 && !id.endsWith(u'@') && id.size() <= maxMessageId &&
                      std::ranges::none_of(id, [](QChar unit) { return unit == u'<' || unit == u'>' || unit == u' '; });
    return safe ? '<' + id.toLatin1() + '>' : QByteArray();
}

QByteArray newMessageId(const QList<mime::Mailbox> &from, const ComposeContext &context)
{
    constexpr qsizetype randomOctets = 16;
    const QByteArray domain = from.isEmpty() ? QByteArray("localhost") : mime::asciiDomain(from.constFirst().domain);
    return '<' + context.random(randomOctets).toHex() + '@' + domain + '>';
}

QByteArray messageIdFor(const Draft &draft, const Addressing &addressing, const ComposeContext &context, QList<ComposeProblem> &problems)
{
    if (draft.messageId.trimmed().isEmpty())
        return newMessageId(addressing.from, context);
    const QByteArray id = messageIdOf(draft.messageId);
    if (id.isEmpty())
        problems.append({.field = Field::MessageId, .code = Code::BadMessageId, .detail = draft.messageId.left(80)});
    return id;
}

QByteArray dateText(const QDateTime &date)
{
    const int minutes = date.offsetFromUtc() / 60;
    const QString offset = QStringLiteral("%1%2%3")
                               .arg(QChar(minutes < 0 ? u'-' : u'+'))
                               .arg(qAbs(minutes) / 60, 2, 10, QLatin1Char('0'))
                               .arg(qAbs(minutes) % 60, 2, 10, QLatin1Char('0'));
    return (QLocale::c().toString(date, QStringLiteral("ddd, d MMM yyyy HH:mm:ss ")) + offset).toLatin1();
}

} // namespace postscope::delivery
