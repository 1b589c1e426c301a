// SPDX-License-Identifier: MIT
#include "core/delivery/seriesmail.h"

#include "core/dkim/signature.h"

#include <algorithm>
#include <utility>

namespace postscope::delivery {

namespace {

using Segments = QList<mime::Message::Segment>;

/// Octets of the field that begins at `from`, its continuation lines and last line end included; 0: the header is over.
qsizetype fieldLength(const QByteArray &octets, qsizetype from)
{
    qsizetype end = from;
    do {
        const qsizetype lineEnd = octets.indexOf('\n', end);
        end = lineEnd < 0 ? octets.size() : lineEnd + 1;
    } while (end < octets.size() && (octets[end] == ' ' || octets[end] == '\t'));
    return octets.sliced(from).startsWith("\r\n") ? 0 : end - from;
}

bool hasName(const QByteArray &field, QByteArrayView name)
{
    const qsizetype colon = field.indexOf(':');
    return colon > 0 && QByteArrayView(field).first(colon).trimmed().compare(name, Qt::CaseInsensitive) == 0;
}

/// In place of a mail that could not be signed: it never leaves.
class Unsigned final : public ByteSource {
public:
    explicit Unsigned(QString why) : m_why(std::move(why)) {}

    [[nodiscard]] qint64 size() const override { return 0; }
    [[nodiscard]] Result<QByteArray, ReadFailure> read(qint64) override { return Unexpected(ReadFailure{ReadFailure::Kind::Unreadable, m_why, {}}); }

private:
    QString m_why;
};

/// The fields above a mail that begins with these octets.
Result<QByteArray, dkim::Failure> signaturesOf(const QByteArray &octets, dkim::Digest digest, const QList<dkim::Signing> &signatures, qint64 now)
{
    const qsizetype empty = octets.indexOf("\r\n\r\n");
    digest.header = empty < 0 ? octets : octets.first(empty + 2);
    return dkim::signatures(digest, signatures, now);
}

} // namespace

SeriesMail::SeriesMail(const Composed &composed, const QByteArray &token, const QList<dkim::Digest> &digests)
    : m_envelope(composed.envelope), m_form(formOf(composed.message)), m_token(token), m_size(composed.message.size())
{
    if (composed.sevenBit)
        m_sevenBit = formOf(*composed.sevenBit);
    if (composed.binary)
        m_binary = formOf(*composed.binary);
    m_binaryOnly = composed.binaryOnly;
    m_signatures = digests.isEmpty() ? QList<dkim::Signing>() : composed.signatures;
    qsizetype next = 0;
    for (Form *form : {&m_form, m_sevenBit ? &*m_sevenBit : nullptr, m_binary ? &*m_binary : nullptr}) {
        if (form && !m_signatures.isEmpty())
            form->digest = digests.at(next++);
    }
    const QByteArray &id = composed.message.messageId();
    m_domain = id.contains('@') ? id.mid(id.lastIndexOf('@') + 1) : QByteArray("localhost>");
}

SeriesMail::Form SeriesMail::formOf(const mime::Message &message)
{
    Form form{.literals = {QByteArray()}, .eightBit = message.eightBit()};
    const auto inMemory = [](const mime::Message::Segment &segment) { return std::holds_alternative<mime::Literal>(segment); };
    const Segments &segments = message.segments();
    const bool headed = !segments.isEmpty() && inMemory(segments.constFirst());
    const QByteArray header = headed ? std::get<mime::Literal>(segments.constFirst()).octets : QByteArray();
    bool dated = false, named = false;
    qsizetype at = 0;
    for (qsizetype length = header.isEmpty() ? 0 : fieldLength(header, 0); length > 0; length = at < header.size() ? fieldLength(header, at) : 0) {
        const QByteArray field = header.mid(at, length);
        at += length;
        const bool date = !dated && hasName(field, "Date");
        const bool name = !named && hasName(field, "Message-ID");
        if (!date && !name) {
            form.literals.last() += field;
            continue;
        }
        (date ? dated : named) = true;
        form.dates << date;
        form.literals << QByteArray();
    }
    for (const auto &[there, date] : {std::pair(named, false), std::pair(dated, true)}) {
        if (there)
            continue;
        form.dates.prepend(date);
        form.literals.prepend(QByteArray());
    }
    form.literals.last() += header.mid(at);
    form.rest = headed ? segments.sliced(1) : segments;
    form.literal = message.size() <= small && std::ranges::all_of(form.rest, inMemory);
    for (const mime::Message::Segment &segment : form.literal ? std::exchange(form.rest, {}) : Segments())
        form.literals.last() += std::get<mime::Literal>(segment).octets;
    return form;
}

QByteArray SeriesMail::messageId(qint64 number) const
{
    return '<' + m_token + '.' + QByteArray::number(number + 1) + '@' + m_domain;
}

smtp::ContentMaker SeriesMail::maker(const Form &form, const QByteArray &messageId, const QByteArray &date, qint64 now) const
{
    QByteArray octets;
    octets.reserve(form.literals.last().size() + form.literals.first().size() + messageId.size() + date.size() + 256);
    for (qsizetype i = 0; i < form.literals.size(); ++i) {
        octets += form.literals[i];
        if (i < form.dates.size()) {
            octets += form.dates[i] ? "Date: " : "Message-ID: ";
            octets += form.dates[i] ? date : messageId;
            octets += "\r\n";
        }
    }
    if (!m_signatures.isEmpty()) {
        const auto fields = signaturesOf(octets, form.digest, m_signatures, now);
        if (!fields)
            return [why = fields.error().detail] { return std::make_unique<Unsigned>(why); };
        octets.prepend(*fields);
    }
    if (form.literal)
        return [octets] { return std::make_unique<BytesSource>(octets); };
    const mime::Message message(Segments{mime::Literal{octets}} + form.rest, messageId, form.eightBit);
    return [message] { return std::make_unique<mime::MessageSource>(message); };
}

Result<MailSource::Item, smtp::Failure> SeriesMail::mail(qint64 number, const QByteArray &date, qint64 now)
{
    const QByteArray id = messageId(number);
    smtp::Mail mail{.envelope = m_envelope, .content = maker(m_form, id, date, now), .eightBit = m_form.eightBit};
    if (m_sevenBit)
        mail.sevenBit = maker(*m_sevenBit, id, date, now);
    if (m_binary)
        mail.binary = maker(*m_binary, id, date, now);
    if (m_binaryOnly)
        mail.content = {};
    return Item{.mail = std::move(mail), .messageId = id, .size = m_size};
}

} // namespace postscope::delivery
