// SPDX-License-Identifier: MIT
#include "core/anatomy/reasons.h"

#include "core/anatomy/commandparts.h"
#include "core/smtp/capabilities.h"
#include "core/smtp/replyline.h"
#include "core/smtp/servercommand.h"
#include "core/smtp/serverpath.h"

#include <algorithm>

namespace postscope::anatomy {

namespace {

using Kind = LinePart::Kind;
using Code = Reason::Code;
using Turn = Place::Turn;
using Verb = smtp::ServerCommand::Verb;

constexpr qsizetype maxReplyLines = 400;
constexpr qsizetype maxWords = 400; // octets of a server's words that a reason repeats

QString text(QByteArrayView octets)
{
    return QString::fromUtf8(octets.first(qMin(octets.size(), maxWords)));
}

/// A row and what came before it.
class Before {
public:
    Before(const QList<Event> &events, qsizetype row, const Place &place) : m_events(events), m_row(row), m_place(place) {}

    [[nodiscard]] const Place &place() const { return m_place; }
    [[nodiscard]] QByteArray line(qsizetype row) const { return row >= 0 && row < m_events.size() ? m_events[row].octets.trimmed() : QByteArray(); }
    [[nodiscard]] smtp::ServerCommand command(qsizetype row) const { return smtp::ServerCommand::read(line(row)); }
    [[nodiscard]] smtp::Reply reply(qsizetype begins) const;
    [[nodiscard]] smtp::Capabilities offered() const { return m_place.extended ? smtp::Capabilities(reply(m_place.offered)) : smtp::Capabilities(); }
    /// The nearest note of this kind whose first argument begins so, not farther back than maxLookBack.
    [[nodiscard]] const Note *note(Note::Code code, const QString &begins = {}) const;

private:
    const QList<Event> &m_events;
    qsizetype m_row;
    const Place &m_place;
};

smtp::Reply Before::reply(qsizetype begins) const
{
    smtp::Reply reply;
    for (qsizetype i = qMax<qsizetype>(begins, 0); begins >= 0 && i < m_events.size() && reply.lines.size() < maxReplyLines; ++i) {
        if (m_events[i].kind != Event::Kind::Line || m_events[i].origin != Origin::Server)
            continue;
        const auto part = smtp::ReplyLine::read(line(i));
        if (!part)
            break;
        reply.code = part->code;
        reply.lines << part->text;
        if (part->last)
            break;
    }
    return reply;
}

const Note *Before::note(Note::Code code, const QString &begins) const
{
    for (qsizetype i = m_row - 1; i >= qMax<qsizetype>(0, m_row - maxLookBack); --i) {
        const auto &note = m_events[i].note;
        if (note && note->code == code && note->arguments.value(0).startsWith(begins))
            return &*note;
    }
    return nullptr;
}

// ---- commands

Reason helloReason(const Before &before, Verb verb)
{
    const Place &place = before.place();
    if (place.hello == noRow)
        return {verb == Verb::Lhlo ? Code::SpeaksLmtp : Code::IntroducesItself, {}};
    if (place.helloRefused && verb == Verb::Helo)
        return {Code::ExtendedRefused, {text(before.reply(place.refusal).toByteArray())}};
    if (place.startTls > place.hello)
        return {Code::IntroducedBeforeTls, {}};
    if (place.xclient > place.hello)
        return {Code::IntroducedBeforeProxy, {}};
    return {Code::IntroducedAgain, {}};
}

QList<Reason> authReasons(const Before &before, const LinePart &line)
{
    bool initial = false;
    const QString mechanism = text(mechanismOf(line.value.trimmed(), initial));
    const QByteArrayList offered = before.offered().mechanisms();
    QList<Reason> reasons;
    if (const Note *chosen = before.note(Note::Code::AuthChosen, mechanism))
        reasons << Reason{Code::MechanismChosen, chosen->arguments};
    else if (!mechanism.isEmpty())
        reasons << Reason{offered.contains(mechanism.toUtf8()) ? Code::MechanismOffered : Code::MechanismNotOffered, {mechanism, text(offered.join(' '))}};
    if (initial)
        reasons << Reason{Code::ResponseAtOnce, {}};
    return reasons;
}

QList<Reason> mailReasons(const Before &before, const LinePart &line)
{
    QList<Reason> reasons;
    const int transactions = before.place().transactions;
    if (const Note *split = before.note(Note::Code::RecipientsSplit))
        reasons << Reason{Code::RecipientsSplit, split->arguments};
    else
        reasons << (transactions == 0 ? Reason{Code::MailBegins, {}} : Reason{Code::MailBeginsAgain, {QString::number(transactions)}});
    if (std::ranges::any_of(line.parts, [](const LinePart &part) { return part.kind == Kind::NullPath; }))
        reasons << Reason{Code::SenderNull, {}};
    return reasons;
}

Reason resetReason(const Place &place)
{
    if (place.mail != noRow)
        return {Code::TransactionLeftOpen, {}};
    return {place.waiting > 0 ? Code::ResetInCase : Code::NothingToReset, {}};
}

/// After a refusal there may have been more mails, which went well.
Reason quitReason(const Before &before)
{
    const Place &place = before.place();
    if (place.refusal == noRow || place.refusal < place.mail)
        return {Code::MailDone, {}};
    return {Code::SomethingRefused, {text(before.reply(place.refusal).toByteArray())}};
}

QList<Reason> commandReasons(const Before &before, const LinePart &line)
{
    const Place &place = before.place();
    switch (smtp::ServerCommand::read(line.key).verb) {
    case Verb::Ehlo:
    case Verb::Helo:
    case Verb::Lhlo:
        return {helloReason(before, smtp::ServerCommand::read(line.key).verb)};
    case Verb::StartTls:
        return {{before.offered().has(smtp::Extension::StartTls) ? Code::TlsOffered : Code::TlsNotOffered, {}}};
    case Verb::Auth:
        return authReasons(before, line);
    case Verb::Mail:
        return mailReasons(before, line);
    case Verb::Rcpt:
        return {{Code::RecipientNamed, {QString::number(place.recipients + 1)}}};
    case Verb::Data:
        return {{Code::RecipientsNamed, {QString::number(place.recipients), QString::number(place.accepted)}}};
    case Verb::Bdat:
        return {{Code::ChunksOffered, {}}};
    case Verb::Rset:
        return {resetReason(place)};
    case Verb::Quit:
        return {quitReason(before)};
    case Verb::XClient:
    case Verb::Noop:
    case Verb::Vrfy:
    case Verb::Expn:
    case Verb::Etrn:
    case Verb::Help:
    case Verb::NotOffered:
    case Verb::Http:
    case Verb::Unknown:
        break;
    }
    return {};
}

// ---- parameters

/// The extension that a parameter comes with.
QByteArray extensionOf(const QByteArray &parameter)
{
    constexpr std::pair<QByteArrayView, QByteArrayView> known[] = {
        {"RET", "DSN"},
        {"ENVID", "DSN"},
        {"NOTIFY", "DSN"},
        {"ORCPT", "DSN"},
        {"BY", "DELIVERBY"},
        {"SOLICIT", "NO-SOLICITING"},
        {"HOLDFOR", "FUTURERELEASE"},
        {"HOLDUNTIL", "FUTURERELEASE"},
    };
    const auto found = std::ranges::find(known, QByteArrayView(parameter), [](const auto &pair) { return pair.first; });
    return found == std::end(known) ? parameter : found->second.toByteArray();
}

bool isAscii(QStringView text)
{
    return std::ranges::all_of(text, [](QChar letter) { return letter.unicode() < 0x80; });
}

/// Why SMTPUTF8: the address that the note names, or the first in the line itself whose local part is not ASCII.
Reason utf8Reason(const Before &before, const LinePart &line)
{
    const Note *note = before.note(Note::Code::SmtpUtf8Used);
    QString address = note == nullptr ? QString() : note->arguments.value(0);
    for (const LinePart &part : line.parts) {
        if (address.isEmpty() && part.kind == Kind::Path && !isAscii(text(part.value)))
            address = text(part.value).mid(1).chopped(1);
    }
    const bool local = !isAscii(QStringView(address).first(qMax<qsizetype>(address.lastIndexOf(u'@'), 0)));
    return {local ? Code::Utf8LocalPart : Code::Utf8Needed, {address}};
}

QList<Reason> parameterReasons(const Before &before, const LinePart &line, const LinePart &parameter)
{
    const smtp::Capabilities offered = before.offered();
    const QString words = text(parameter.value);
    const QByteArray extension = parameter.key == "BODY" && parameter.value.toUpper().endsWith("BINARYMIME") ? QByteArray("BINARYMIME")
                                 : parameter.key == "BODY"                                                   ? QByteArray("8BITMIME")
                                                                                                             : extensionOf(parameter.key);
    QList<Reason> reasons;
    if (parameter.key == "SMTPUTF8")
        reasons << utf8Reason(before, line);
    else if (parameter.key == "BODY" && parameter.value.toUpper().endsWith("8BITMIME"))
        reasons << Reason{Code::EightBitContent, {}};
    else if (extension == "DSN")
        reasons << Reason{Code::NotificationsAsked, {words}};
    else if (before.note(Note::Code::ParameterUsed, words) != nullptr || parameter.key == "RRVS")
        reasons << Reason{Code::AskedFor, {words, text(extension)}};
    const bool there = std::ranges::any_of(offered.list(), [&](const smtp::Capability &one) { return one.keyword == extension; });
    if (parameter.key == "SIZE" && there) {
        const auto limit = offered.sizeLimit();
        reasons << Reason{Code::SizeOffered, {limit ? QString::number(*limit) : QString()}};
    } else {
        reasons << Reason{there ? Code::ExtensionOffered : Code::ExtensionNotOffered, {words, text(extension)}};
    }
    return reasons;
}

// ---- replies

QList<Reason> replyReasons(const Before &before)
{
    const Place &place = before.place();
    switch (place.turn) {
    case Turn::Greeting:
        return {{Code::AnswersConnection, {}}, {Code::GreetsFirst, {}}};
    case Turn::Command:
        return {{Code::Answers, {text(before.line(place.answers).split(' ').first())}}};
    case Turn::Response:
        return {{Code::Answers, {QStringLiteral("AUTH")}}};
    case Turn::Content:
        if (place.recipient == noRow)
            return {{Code::AnswersContent, {}}};
        return {{Code::AnswersContent, {}},
                {Code::AnswersRecipient, {text(smtp::ServerPath::read(before.command(place.recipient).argument, "TO:").value_or(smtp::ServerPath()).address)}}};
    case Turn::Unasked:
        break;
    }
    return {{Code::AnswersNothing, {}}};
}

QList<Reason> responseReasons(const Place &place, const LinePart &line)
{
    const bool cancelled = std::ranges::any_of(line.parts, [](const LinePart &part) { return part.kind == Kind::Cancel; });
    return {cancelled ? Reason{Code::ExchangeCancelled, {}} : Reason{Code::ChallengeAnswered, {QString::number(place.responses + 1)}}};
}

} // namespace

QList<Reason> reasonsOf(const QList<Event> &events, qsizetype row, const Place &place, const LinePart &line)
{
    const Before before(events, row, place);
    if (line.kind == Kind::Reply)
        return replyReasons(before);
    if (line.kind == Kind::Response)
        return responseReasons(place, line);
    if (line.kind != Kind::Command)
        return {};
    QList<Reason> reasons = commandReasons(before, line);
    if (place.waiting > 0)
        reasons << Reason{Code::SentAhead, {QString::number(place.waiting)}};
    return reasons;
}

void giveReasons(const QList<Event> &events, qsizetype row, const Place &place, LinePart &line)
{
    line.reasons = reasonsOf(events, row, place, line);
    int given = 0;
    for (LinePart &part : line.parts) {
        if (part.kind == Kind::Parameter && ++given <= 20) // no command has more
            part.reasons = parameterReasons(Before(events, row, place), line, part);
    }
}

} // namespace postscope::anatomy
