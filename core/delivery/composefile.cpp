// SPDX-License-Identifier: MIT
#include "core/delivery/composefile.h"
#include "core/delivery/addressing.h"
#include "core/delivery/attachmentpart.h"
#include "core/mime/filescan.h"
#include "core/mime/lineendings.h"

#include <QFile>

#include <algorithm>

namespace postscope::delivery {

namespace {

using Code = ComposeProblem::Code;
using Problems = QList<ComposeProblem>;

Result<MailHeader, Problems> readHeader(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Unexpected(Problems{readProblem({ReadFailure::Kind::Unreadable, path, file.errorString()}, -1)});
    const auto header = MailHeader::read(file.read(MailHeader::maxSize + 1));
    if (!header)
        return Unexpected(Problems{{.field = Field::Headers, .code = Code::NotAMail, .detail = path}});
    return *header;
}

// Who chose an envelope may send a mail whose header nobody can read: that is what such a file is for.
void forgiveHeader(Problems &problems)
{
    problems.removeIf([](const ComposeProblem &problem) {
        return problem.field != Field::MailFrom && problem.field != Field::RcptTo && problem.field != Field::Dsn && problem.field != Field::Requests;
    });
}

mime::Message messageOf(const MailHeader &header, const mime::LineScan &body, QList<mime::Message::Segment> bodySegments)
{
    const QByteArray octets = header.octets();
    QList<mime::Message::Segment> segments{mime::Literal{octets}};
    segments.append(std::move(bodySegments));
    if (!body.endsLine)
        segments.append(mime::Literal{"\r\n"});
    const bool eightBit = body.eightBit || std::ranges::any_of(octets, [](char octet) { return uchar(octet) > 0x7F; });
    return mime::Message(segments, header.values("message-id").toUtf8(), eightBit);
}

/// The envelope of a mail, and its header without what may not leave with it.
struct Addressed {
    smtp::Envelope envelope;
    MailHeader header;
    qint64 headerLength = 0; ///< of the mail as it was given
};

Result<Addressed, Problems> addressed(MailHeader header, const MailAddresser &addresser)
{
    const auto envelope = addresser(header);
    if (!envelope)
        return Unexpected(envelope.error());
    const qint64 length = header.length();
    header.remove("bcc");
    header.remove("resent-bcc");
    return Addressed{*envelope, std::move(header), length};
}

/// Those of a header, but who is named beside it comes first: the sender by itself, the recipients all together.
Draft peopleOf(const MailHeader &header, const Draft &beside)
{
    Draft people = addressesOf(header);
    if (!beside.from.trimmed().isEmpty()) {
        people.from = beside.from;
        people.sender.clear();
    }
    const auto isNamed = [](const QString &list) { return !list.trimmed().isEmpty(); };
    if (isNamed(beside.to) || isNamed(beside.cc) || isNamed(beside.bcc)) {
        people.to = beside.to;
        people.cc = beside.cc;
        people.bcc = beside.bcc;
    }
    return people;
}

/// Those whom the header names, unless `choice` or what stands `beside` the mail says otherwise.
MailAddresser byHeader(const EnvelopeChoice &choice, const Draft &beside = {})
{
    return [choice, beside](const MailHeader &header) -> Result<smtp::Envelope, Problems> {
        Draft people = peopleOf(header, choice.overridden ? Draft() : beside);
        people.envelope = choice;
        Problems problems;
        const Addressing addressing = readAddresses(people, problems);
        requirePeople(addressing, choice.overridden, problems);
        smtp::Envelope envelope = envelopeOf(addressing, choice, problems);
        declareSmtpUtf8(envelope, header);
        if (choice.overridden)
            forgiveHeader(problems);
        if (!problems.isEmpty())
            return Unexpected(problems);
        return envelope;
    };
}

/// Every octet of the body as it is in the file; nothing of it is read.
Result<mime::Message, Problems> octetsOf(const MailHeader &header, const QString &path, qint64 from)
{
    const auto body = mime::octetSlice(path, from);
    if (!body)
        return Unexpected(Problems{readProblem(body.error(), -1)});
    return mime::Message({mime::Literal{header.octets()}, *body}, header.values("message-id").toUtf8(), true);
}

Result<Composed, Problems> composeFileFor(const QString &path, const MailAddresser &addresser, BodyEncoding encoding)
{
    const auto file = mime::base64Slice(path); // asked before it is opened: it may be a pipe
    if (!file)
        return Unexpected(Problems{readProblem(file.error(), -1)});
    auto header = readHeader(path);
    if (!header)
        return Unexpected(header.error());
    const auto mail = addressed(*header, addresser);
    if (!mail)
        return Unexpected(mail.error());
    if (encoding == BodyEncoding::Binary) {
        const auto octets = octetsOf(mail->header, path, mail->headerLength);
        if (!octets)
            return Unexpected(octets.error());
        return Composed{.message = *octets, .envelope = mail->envelope, .binary = *octets, .binaryOnly = true};
    }
    const auto body = mime::scanLines(path, mail->headerLength);
    if (!body)
        return Unexpected(Problems{readProblem(body.error(), -1)});
    if (!body->slices.isEmpty() && body->slices.constFirst().modified != file->modified)
        return Unexpected(Problems{readProblem({ReadFailure::Kind::Changed, path, {}}, -1)});
    return Composed{.message = messageOf(mail->header, *body, {body->slices.cbegin(), body->slices.cend()}), .envelope = mail->envelope};
}

} // namespace

Result<Composed, Problems> composeFinished(const Attachment &raw, const MailAddresser &addresser, BodyEncoding encoding)
{
    if (!raw.path.isEmpty())
        return composeFileFor(raw.path, addresser, encoding);
    const auto header = MailHeader::read(QByteArrayView(raw.content).first(qMin<qsizetype>(raw.content.size(), MailHeader::maxSize + 1)));
    if (!header)
        return Unexpected(Problems{{.field = Field::Raw, .code = Code::NotAMail}});
    const auto mail = addressed(*header, addresser);
    if (!mail)
        return Unexpected(mail.error());
    const QByteArray body = raw.content.sliced(mail->headerLength);
    if (encoding == BodyEncoding::Binary) {
        const mime::Message octets({mime::Literal{mail->header.octets()}, mime::Literal{body}}, mail->header.values("message-id").toUtf8(), true);
        return Composed{.message = octets, .envelope = mail->envelope, .binary = octets, .binaryOnly = true};
    }
    const mime::LineScan scan = mime::scanLines(QByteArrayView(body));
    return Composed{.message = messageOf(mail->header, scan, {mime::Literal{mime::LineEndings::mended(body)}}), .envelope = mail->envelope};
}

Draft addressesOf(const MailHeader &header)
{
    Draft draft;
    draft.from = header.values("from");
    draft.sender = header.values("sender");
    draft.to = header.values("to");
    draft.cc = header.values("cc");
    draft.bcc = header.values("bcc");
    return draft;
}

Result<Composed, Problems> composeFile(const QString &path, const EnvelopeChoice &choice, BodyEncoding encoding)
{
    return composeFileFor(path, byHeader(choice), encoding);
}

Result<Composed, Problems> composeRaw(const Draft &draft)
{
    return composeFinished(*draft.raw, byHeader(draft.envelope, draft), draft.encoding);
}

void declareSmtpUtf8(smtp::Envelope &envelope, const MailHeader &header)
{
    Problems unread; // what is broken there was so before
    const QList<mime::Mailbox> people = readAddresses(addressesOf(header), unread).all(false);
    const auto cause = std::ranges::find_if(people, &mime::Mailbox::needsSmtpUtf8);
    if (envelope.smtpUtf8 || cause == people.cend())
        return;
    envelope.smtpUtf8 = true;
    envelope.smtpUtf8Cause = cause->address();
}

} // namespace postscope::delivery
