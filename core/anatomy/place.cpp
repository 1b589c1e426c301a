// SPDX-License-Identifier: MIT
#include "core/anatomy/place.h"

#include "core/smtp/replyline.h"
#include "core/smtp/servercommand.h"

#include <algorithm>
#include <deque>
#include <utility>

namespace postscope::anatomy {

namespace {

using Turn = Place::Turn;
using Verb = smtp::ServerCommand::Verb;

/// Something that a server owes an answer.
struct Asked {
    Turn turn = Turn::Command;
    Verb verb = Verb::Unknown;
    qsizetype row = noRow;
    qsizetype recipient = noRow; ///< the content: of whom alone the answer speaks
    qsizetype each = noRow;      ///< the content: the row of its MAIL, where each recipient that was accepted is to get an answer
};

/// The verb alone: lines are looked at by the thousand, and most begin with one of these.
Verb verbOf(const QByteArray &octets)
{
    const QByteArrayView head = QByteArrayView(octets).first(qMin<qsizetype>(octets.size(), 4));
    constexpr std::pair<QByteArrayView, Verb> frequent[] = {{"RCPT", Verb::Rcpt}, {"MAIL", Verb::Mail}, {"DATA", Verb::Data}, {"BDAT", Verb::Bdat}};
    const bool ends = octets.size() <= 4 || octets.at(4) == ' ' || octets.at(4) == '\r' || octets.at(4) == '\n';
    for (const auto &[word, verb] : frequent) {
        if (ends && head == word)
            return verb;
    }
    return smtp::ServerCommand::read(octets.trimmed()).verb;
}

struct ReplyHead {
    int code = 0;
    bool last = true;
};

/// Code and separator as smtp::ReplyLine has them, without a copy of the text.
std::optional<ReplyHead> headOf(QByteArrayView line)
{
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    const auto head = smtp::ReplyLine::read(line.first(qMin<qsizetype>(line.size(), 4)));
    return head ? std::optional(ReplyHead{head->code, head->last}) : std::nullopt;
}

/// The session up to a row.
class Walk {
public:
    void take(const Event &event, qsizetype row);
    /// What is known ahead of this row, and of it.
    [[nodiscard]] Place at(const Event &event, qsizetype row) const;

private:
    void connect();
    void takeClient(const QByteArray &octets, qsizetype row);
    void takeReply(const QByteArray &octets, qsizetype row);
    void takeContent(qsizetype row);
    void answer(const Asked &asked, int code);
    void answerCommand(const Asked &asked, int code);
    void askContent(qsizetype row);
    [[nodiscard]] QList<qsizetype> recipientsOf(const Asked &asked) const;
    void expectEach(const Asked &asked);
    [[nodiscard]] bool expectsGreeting() const { return !m_asked.empty() && m_asked.front().turn == Turn::Greeting; }

    Place m_place;
    std::deque<Asked> m_asked{Asked{.turn = Turn::Greeting}};
    qsizetype m_replyBegins = noRow; // of a reply that has not come to its last line
    bool m_lmtp = false;
    qsizetype m_open = noRow;      // MAIL of the content that was sent last
    bool m_data = false;           // a 354 came, and no content yet
    QList<qsizetype> m_recipients; // rows of RCPT that were accepted, of all transactions
};

void Walk::connect()
{
    *this = Walk();
}

void Walk::take(const Event &event, qsizetype row)
{
    switch (event.kind) {
    case Event::Kind::Note:
        if (event.note && event.note->code == Note::Code::Connected)
            connect();
        break;
    case Event::Kind::Content:
        takeContent(row);
        break;
    case Event::Kind::Line:
        if (event.origin == Origin::Client)
            takeClient(event.octets, row);
        else if (event.origin == Origin::Server)
            takeReply(event.octets, row);
        break;
    }
}

void Walk::takeClient(const QByteArray &octets, qsizetype row)
{
    if (expectsGreeting() && octets.startsWith("PROXY "))
        return; // a proxy's word, which nobody answers
    if (m_place.exchange) {
        m_place.exchange = false;
        ++m_place.responses;
        m_asked.push_back({.turn = Turn::Response, .verb = Verb::Auth, .row = row});
        return;
    }
    const Verb verb = verbOf(octets);
    if (verb == Verb::Auth) {
        m_place.auth = row;
        m_place.responses = 0;
        m_place.challenges = 0;
    } else if (verb == Verb::Mail) {
        ++m_place.transactions;
        m_place.mail = row;
        m_place.recipients = 0;
        m_place.accepted = 0;
    } else if (verb == Verb::Rcpt) {
        ++m_place.recipients;
    } else if (verb == Verb::Ehlo || verb == Verb::Helo || verb == Verb::Lhlo) {
        m_place.hello = row;
        m_lmtp = verb == Verb::Lhlo;
    }
    if (verb == Verb::Bdat && octets.trimmed().toUpper().endsWith(" LAST"))
        askContent(row);
    else
        m_asked.push_back({.turn = verb == Verb::Bdat ? Turn::Content : Turn::Command, .verb = verb, .row = row});
}

void Walk::askContent(qsizetype row)
{
    m_asked.push_back({.turn = Turn::Content, .row = row, .each = m_lmtp ? m_place.mail : noRow});
    m_open = std::exchange(m_place.mail, noRow);
}

void Walk::takeContent(qsizetype row)
{
    if (std::exchange(m_data, false)) // that of BDAT is answered already
        askContent(row);
}

QList<qsizetype> Walk::recipientsOf(const Asked &asked) const
{
    if (asked.each == noRow)
        return {};
    const auto first = std::ranges::lower_bound(m_recipients, asked.each);
    return {first, std::ranges::lower_bound(first, m_recipients.end(), asked.row)};
}

// RFC 2033 4.2, 4.3: each recipient that was accepted gets an answer.
void Walk::expectEach(const Asked &asked)
{
    const QList<qsizetype> recipients = recipientsOf(asked);
    for (auto recipient = recipients.crbegin(); recipient != recipients.crend(); ++recipient)
        m_asked.push_front({.turn = Turn::Content, .row = asked.row, .recipient = *recipient});
}

void Walk::takeReply(const QByteArray &octets, qsizetype row)
{
    const auto line = headOf(octets);
    if (!line)
        return;
    if (m_replyBegins == noRow)
        m_replyBegins = row;
    if (!line->last)
        return;
    // An answer to a mail that was not sent to its end.
    if (m_asked.empty() && std::exchange(m_data, false))
        m_asked.push_back({.turn = Turn::Content});
    if (!m_asked.empty() && !recipientsOf(m_asked.front()).isEmpty()) {
        const Asked whole = m_asked.front();
        m_asked.pop_front();
        expectEach(whole);
    }
    if (!m_asked.empty()) {
        const Asked asked = m_asked.front();
        m_asked.pop_front();
        answer(asked, line->code);
    }
    m_replyBegins = noRow;
}

void Walk::answer(const Asked &asked, int code)
{
    if (code >= 400)
        m_place.refusal = m_replyBegins;
    switch (asked.turn) {
    case Turn::Greeting:
        m_place.greeting = m_replyBegins;
        break;
    case Turn::Content:
        if (code == 353) { // PRDR: an answer for each recipient, and one for all (draft-hall-prdr)
            m_asked.push_front({.turn = Turn::Content, .row = asked.row});
            expectEach({.row = asked.row, .each = m_open});
        }
        break;
    case Turn::Command:
    case Turn::Response:
        answerCommand(asked, code);
        break;
    case Turn::Unasked:
        break;
    }
}

void Walk::answerCommand(const Asked &asked, int code)
{
    const bool positive = code >= 200 && code < 300;
    switch (asked.verb) {
    case Verb::Ehlo:
    case Verb::Helo:
    case Verb::Lhlo:
        m_place.helloRefused = !positive;
        m_place.mail = noRow;
        if (positive) {
            m_place.offered = m_replyBegins;
            m_place.extended = asked.verb != Verb::Helo;
        }
        break;
    case Verb::Auth:
        m_place.exchange = code == 334;
        m_place.challenges += code == 334 ? 1 : 0;
        break;
    case Verb::StartTls:
        if (positive)
            m_place.startTls = asked.row;
        break;
    case Verb::XClient:
        if (positive)
            m_place.xclient = asked.row;
        break;
    case Verb::Mail:
        if (!positive && m_place.mail == asked.row)
            m_place.mail = noRow;
        break;
    case Verb::Rcpt:
        if (positive && asked.row > m_place.mail) {
            ++m_place.accepted;
            m_recipients << asked.row;
        }
        break;
    case Verb::Data:
        m_data = code == 354;
        break;
    case Verb::Rset:
        m_place.mail = noRow;
        break;
    case Verb::Bdat:
    case Verb::Noop:
    case Verb::Vrfy:
    case Verb::Expn:
    case Verb::Etrn:
    case Verb::Help:
    case Verb::Quit:
    case Verb::NotOffered:
    case Verb::Http:
    case Verb::Unknown:
        break;
    }
}

Place Walk::at(const Event &event, qsizetype row) const
{
    Place place = m_place;
    if (event.kind == Event::Kind::Content) {
        place.turn = Turn::Content;
        return place;
    }
    if (event.kind == Event::Kind::Note || event.origin == Origin::Local)
        return place;
    if (event.origin == Origin::Client) {
        place.turn = m_place.exchange ? Turn::Response : Turn::Command;
        place.waiting = qsizetype(m_asked.size());
        return place;
    }
    place.replyBegins = m_replyBegins == noRow ? row : m_replyBegins;
    if (!m_asked.empty()) {
        const Asked &asked = m_asked.front();
        place.turn = asked.turn;
        place.answers = asked.row;
        const QList<qsizetype> each = recipientsOf(asked);
        place.recipient = each.isEmpty() ? asked.recipient : each.first();
    } else if (m_data) {
        place.turn = Turn::Content;
    }
    return place;
}

} // namespace

Place placeOf(const QList<Event> &events, qsizetype row)
{
    if (row < 0 || row >= events.size())
        return {};
    Walk walk;
    for (qsizetype i = 0; i < row; ++i)
        walk.take(events[i], i);
    return walk.at(events[row], row);
}

} // namespace postscope::anatomy
