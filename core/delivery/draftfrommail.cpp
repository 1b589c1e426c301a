// SPDX-License-Identifier: MIT
#include "core/delivery/draftfile.h"
#include "core/delivery/listnames.h"
#include "core/delivery/mailaddresses.h"
#include "core/outline/outline.h"

#include <QFile>
#include <QRegularExpression>

namespace postscope::delivery {

namespace {

using namespace Qt::StringLiterals;
using outline::HeaderField;
using outline::Outline;
using outline::Part;
using Kind = DraftFileFailure::Kind;

// A mail is shown as far as it can be.
QString addressList(const HeaderField &field)
{
    const auto mailboxes = mailboxesOf(field);
    return mailboxes ? addressText(*mailboxes) : onOneLine(field.value);
}

// Whoever sends the mail again writes these anew, or they told of a way that this mail has not gone.
bool isOfTheOldWay(const QString &name)
{
    static const QRegularExpression names(u"^(received|return-path|delivered-to|x-original-to|x-received|received-spf|authentication-results|"
                                          "dkim-signature|domainkey-signature|arc-.*|resent-.*|x-gm-.*|x-google-.*|x-ms-exchange-.*|x-spam-.*|"
                                          "message-id|date|mime-version|content-.*)$"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    return names.match(name).hasMatch();
}

// RFC 2369 2: "<url> (comment), <url>"; RFC 2919 3: "comment <id>".
QList<ListHeader> listEntries(const QByteArray &name, const QString &value)
{
    static const QRegularExpression urls(uR"(<\s*([^<>]*?)\s*>(?:\s*\(([^()]*)\))?)"_s);
    QList<ListHeader> rows;
    for (auto found = urls.globalMatch(value); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        rows << ListHeader{name, match.captured(1).remove(u' '), match.captured(2).trimmed()};
    }
    if (name == listIdName && rows.size() == 1)
        rows.first().comment = value.section(u'<', 0, 0).trimmed().remove(u'"');
    return rows;
}

class MailReader {
public:
    MailReader(const Outline &outline, QFile &file) : m_outline(outline), m_file(file) {}

    [[nodiscard]] Draft read()
    {
        for (const HeaderField &field : m_outline.headers)
            take(field);
        m_draft.text = m_outline.text();
        m_draft.html = m_outline.html();
        takeAttachments();
        return m_draft;
    }
    [[nodiscard]] qint64 attached() const { return m_attached; }

private:
    QString *addressField(const QString &name)
    {
        const std::pair<QLatin1StringView, QString *> fields[] = {{"from"_L1, &m_draft.from}, {"sender"_L1, &m_draft.sender}, {"reply-to"_L1, &m_draft.replyTo},
                                                                  {"to"_L1, &m_draft.to},     {"cc"_L1, &m_draft.cc},         {"bcc"_L1, &m_draft.bcc}};
        for (const auto &[key, field] : fields) {
            if (name.compare(key, Qt::CaseInsensitive) == 0)
                return field;
        }
        return nullptr;
    }

    void take(const HeaderField &field)
    {
        const auto is = [&field](QLatin1StringView name) { return field.name.compare(name, Qt::CaseInsensitive) == 0; };
        if (QString *addresses = addressField(field.name))
            *addresses = addresses->isEmpty() ? addressList(field) : *addresses + u", "_s + addressList(field);
        else if (is("subject"_L1))
            m_draft.subject = onOneLine(field.value);
        else if (is("in-reply-to"_L1))
            m_draft.inReplyTo = onOneLine(field.value);
        else if (is("references"_L1))
            m_draft.references = onOneLine(field.value);
        else if (!isOfTheOldWay(field.name))
            takeOther(field);
    }

    void takeOther(const HeaderField &field)
    {
        const bool isList = field.name.startsWith("list-"_L1, Qt::CaseInsensitive);
        const auto name = isList ? canonicalListName(field.name.mid(5).toUtf8()) : std::nullopt;
        const QList<ListHeader> rows = name ? listEntries(*name, onOneLine(field.value)) : QList<ListHeader>();
        if (rows.isEmpty())
            m_draft.headers << CustomHeader{field.name, onOneLine(field.value)};
        m_draft.list << rows;
    }

    // Every leaf but the text and the HTML; an attached mail whole.
    void takeAttachments()
    {
        QByteArray attachedMail;
        for (const Part &part : m_outline.parts) {
            const bool isBody = &part == m_outline.body("text/plain") || &part == m_outline.body("text/html");
            const bool isInside = !attachedMail.isEmpty() && part.path.startsWith(attachedMail);
            const bool isMail = part.container && part.contentType.startsWith("message/") && !part.path.isEmpty();
            if (isInside || isBody || (part.container && !isMail))
                continue;
            if (isMail)
                attachedMail = part.path + '.';
            take(part, isMail ? octetsOf(part) : part.content);
        }
    }

    void take(const Part &part, const QByteArray &content)
    {
        m_attached += content.size();
        m_draft.attachments << Attachment{{}, content, onOneLine(part.fileName), part.contentType, part.disposition == "attachment" ? "" : part.contentId};
    }

    QByteArray octetsOf(const Part &part) { return m_file.seek(part.offset) ? m_file.read(part.rawSize) : QByteArray(); }

    const Outline &m_outline;
    QFile &m_file;
    Draft m_draft;
    qint64 m_attached = 0;
};

} // namespace

Result<Draft, DraftFileFailure> draftFromMail(const QString &path)
{
    const auto outline = outline::readOutline(path, {.content = maxDraftFile, .unshown = maxDraftFile});
    if (!outline)
        return Unexpected(DraftFileFailure{.kind = Kind::Unreadable, .path = path, .detail = outline.error()});
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Unexpected(DraftFileFailure{.kind = Kind::Unreadable, .path = path, .detail = file.errorString()});
    MailReader reader(*outline, file);
    Draft draft = reader.read();
    // Cut short, it would be another mail.
    if (outline->truncated || reader.attached() > maxDraftFile)
        return Unexpected(DraftFileFailure{.kind = Kind::TooLarge, .path = path, .detail = {}});
    return draft;
}

} // namespace postscope::delivery
