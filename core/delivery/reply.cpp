// SPDX-License-Identifier: MIT
#include "core/delivery/reply.h"
#include "core/delivery/mailaddresses.h"

#include <QRegularExpression>

#include <algorithm>

namespace postscope::delivery {

namespace {

using namespace Qt::StringLiterals;
using mime::Mailbox;
using outline::Outline;
using Mailboxes = QList<Mailbox>;

// What programs of several languages write in front of a subject that they answer or pass on.
QString withPrefix(const QString &prefix, const QString &subject)
{
    static const QRegularExpression replies(u"^\\s*(?:(?:re|aw|antw|sv|回复|回覆|答复|答覆)(?:\\[\\d{1,4}\\]|\\(\\d{1,4}\\))?\\s*[:：]\\s*)+"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression forwards(u"^\\s*(?:(?:fwd?|wg|轉寄|转发)\\s*[:：]\\s*)+"_s, QRegularExpression::CaseInsensitiveOption);
    QString rest = onOneLine(subject);
    rest.remove(prefix == u"Re:" ? replies : forwards);
    return rest.isEmpty() ? prefix : prefix + u' ' + rest;
}

bool isAmong(const Mailboxes &mailboxes, const Mailbox &one)
{
    const QByteArray address = one.address().toLower();
    return std::ranges::any_of(mailboxes, [&address](const Mailbox &other) { return other.address().toLower() == address; });
}

/// Those of `mailboxes` that are not in `without`, each once.
Mailboxes others(const Mailboxes &mailboxes, Mailboxes without)
{
    Mailboxes left;
    for (const Mailbox &mailbox : mailboxes) {
        if (isAmong(without, mailbox))
            continue;
        left << mailbox;
        without << mailbox;
    }
    return left;
}

void addRecipients(const Outline &mail, const ReplyChoice &choice, Draft &draft)
{
    const Mailboxes from = mailboxesOf(mail, u"From");
    const Mailboxes to = mailboxesOf(mail, u"To");
    const Mailboxes cc = mailboxesOf(mail, u"Cc");
    const bool isOwn = !from.isEmpty() && !to.isEmpty() && std::ranges::all_of(from, [&choice](const Mailbox &author) { return isAmong(choice.own, author); });
    Mailboxes answered = mailboxesOf(mail, u"Reply-To");
    if (isOwn)
        answered = to;
    else if (answered.isEmpty())
        answered = from.isEmpty() ? mailboxesOf(mail, u"Sender") : from;
    answered = others(answered, {});
    const Mailboxes copies = choice.toAll ? others(isOwn ? cc : to + cc, answered + choice.own) : Mailboxes();
    draft.to = addressText(answered);
    draft.cc = addressText(copies);
    const Mailboxes reached = isOwn ? from : to + cc;
    const auto self = std::ranges::find_if(choice.own, [&reached](const Mailbox &own) { return isAmong(reached, own); });
    if (!choice.own.isEmpty())
        draft.from = (self == choice.own.cend() ? choice.own.first() : *self).toString();
}

QStringList messageIds(const Outline &mail, QStringView name)
{
    static const QRegularExpression form(u"<[!-;=?-~]{1,450}@[!-;=?-~]{1,450}>"_s);
    QStringList ids;
    for (const outline::HeaderField &field : mail.headers) {
        if (name.compare(field.name, Qt::CaseInsensitive) != 0)
            continue;
        const QString raw = QString::fromLatin1(field.raw).remove(u'\r').remove(u'\n');
        for (auto found = form.globalMatch(raw); found.hasNext();)
            ids << found.next().captured();
    }
    return ids;
}

// RFC 5322 3.6.4. A thread without end keeps its beginning and what came last.
void addThread(const Outline &mail, Draft &draft)
{
    constexpr qsizetype most = 100;
    const QString id = messageIds(mail, u"Message-ID").value(0);
    QStringList thread = messageIds(mail, u"References");
    if (const QStringList parents = messageIds(mail, u"In-Reply-To"); thread.isEmpty() && parents.size() == 1)
        thread = parents;
    if (id.isEmpty())
        return;
    draft.inReplyTo = id;
    thread.removeAll(id);
    thread << id;
    if (thread.size() > most)
        thread.remove(1, thread.size() - most);
    draft.references = thread.join(u' ');
}

QString quoted(const QString &text)
{
    constexpr qsizetype most = 256 * 1024;
    QString out;
    QString empty; // lines that are quoted only where something follows
    const QStringList lines = text.left(most).split(u'\n');
    for (const QString &line : lines) {
        if (line == u"-- ") // what follows is the signature (RFC 3676 4.3)
            break;
        const QString mark = line.startsWith(u'>') ? u">"_s : u"> "_s;
        if (line.trimmed().isEmpty()) {
            empty += u">\n"_s;
            continue;
        }
        out += empty + mark + line + u'\n';
        empty.clear();
    }
    return text.size() > most ? out + u"> …\n"_s : out;
}

// Names of headers are the same in every language.
QStringList headLines(const Outline &mail)
{
    QStringList lines;
    for (const QString &name : {u"From"_s, u"Date"_s, u"Subject"_s, u"To"_s, u"Cc"_s}) {
        const QString value = onOneLine(mail.header(name));
        if (!value.isEmpty())
            lines << name + u": "_s + value;
    }
    return lines;
}

QString withHtmlHead(const QString &html, const QStringList &lines)
{
    static const QRegularExpression body(u"<body\\b[^>]*>"_s, QRegularExpression::CaseInsensitiveOption);
    QStringList escaped;
    for (const QString &line : lines)
        escaped << line.toHtmlEscaped();
    const QString head = u"<p>"_s + escaped.join(u"<br>\n"_s) + u"</p>\n"_s;
    const QRegularExpressionMatch found = body.match(html);
    return QString(html).insert(found.hasMatch() ? found.capturedEnd() : 0, head);
}

} // namespace

Draft replyTo(const Outline &mail, const ReplyChoice &choice)
{
    Draft draft;
    addRecipients(mail, choice, draft);
    addThread(mail, draft);
    draft.subject = withPrefix(u"Re:"_s, mail.header(u"Subject"));
    if (const QString quotation = quoted(choice.text); !quotation.isEmpty())
        draft.text = choice.attribution + u'\n' + quotation + u'\n';
    return draft;
}

Draft forwarded(const Draft &original, const Outline &mail, const QString &heading)
{
    Draft draft;
    draft.subject = withPrefix(u"Fwd:"_s, mail.header(u"Subject"));
    const QStringList head = QStringList(heading) + headLines(mail);
    if (!original.html.isEmpty())
        draft.html = withHtmlHead(original.html, head);
    if (!original.text.isEmpty() || original.html.isEmpty())
        draft.text = head.join(u'\n') + u"\n\n"_s + original.text;
    draft.attachments = original.attachments;
    return draft;
}

Draft forwardedAttached(const Outline &mail, const QByteArray &octets)
{
    static const QRegularExpression unfit(u"[^\\w .,()-]+"_s, QRegularExpression::UseUnicodePropertiesOption);
    constexpr qsizetype longestName = 60;
    QString name = onOneLine(mail.header(u"Subject")).replace(unfit, u"_"_s).left(longestName).trimmed();
    if (!name.isEmpty() && name.back().isHighSurrogate())
        name.chop(1);
    Draft draft;
    draft.subject = withPrefix(u"Fwd:"_s, mail.header(u"Subject"));
    Attachment attached;
    attached.content = octets;
    attached.fileName = (name.isEmpty() || name.startsWith(u'.') ? u"mail"_s : name) + u".eml"_s;
    attached.contentType = "message/rfc822";
    draft.attachments = {attached};
    return draft;
}

} // namespace postscope::delivery
