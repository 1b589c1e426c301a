// SPDX-License-Identifier: MIT
#include "core/anatomy/anatomy.h"

#include "core/anatomy/commandparts.h"
#include "core/anatomy/oddities.h"
#include "core/anatomy/reasons.h"
#include "core/anatomy/replyparts.h"

namespace postscope::anatomy {

namespace {

using Kind = LinePart::Kind;
using Turn = Place::Turn;
using Verb = smtp::ServerCommand::Verb;

/// What is hidden stands at the end of the line, where its mask is.
QByteArray octetsOf(const Event &event, Secrets secrets)
{
    QByteArray octets = event.octets;
    const qsizetype mask = secrets == Secrets::Revealed && event.hidden ? octets.lastIndexOf(Event::mask) : -1;
    if (mask >= 0)
        octets.replace(mask, qsizetype(sizeof(Event::mask)) - 1, event.hidden->expose().toByteArray());
    return octets;
}

QByteArray lineAt(const QList<Event> &events, qsizetype row)
{
    return row >= 0 && row < events.size() ? events[row].octets.trimmed() : QByteArray();
}

/// Which message of the mechanism the next one of this side is.
SaslTurn saslTurn(const QList<Event> &events, const Place &place, Origin sender)
{
    bool initial = false;
    const QByteArray mechanism = place.auth == noRow ? QByteArray() : mechanismOf(lineAt(events, place.auth), initial);
    const int number = sender == Origin::Server ? place.challenges : place.responses + (initial ? 1 : 0);
    return {.mechanism = mechanism, .sender = sender, .number = number};
}

ReplyTurn replyTurn(const QList<Event> &events, qsizetype row, const Place &place)
{
    ReplyTurn turn{.turn = place.turn, .first = place.replyBegins == row, .sasl = saslTurn(events, place, Origin::Server)};
    if (place.turn == Turn::Response)
        turn.verb = Verb::Auth;
    else if (place.turn == Turn::Command)
        turn.verb = smtp::ServerCommand::read(lineAt(events, place.answers)).verb;
    if (!turn.first)
        turn.code = lineAt(events, place.replyBegins).left(3).toInt();
    return turn;
}

Phase phaseOf(const Event &event, const Place &place, const ReplyTurn &turn)
{
    switch (place.turn) {
    case Turn::Greeting:
        return Phase::Greeting;
    case Turn::Response:
        return Phase::Auth;
    case Turn::Content:
        return Phase::Content;
    case Turn::Command:
        return turn.verb == Verb::Unknown || turn.verb == Verb::XClient ? event.phase : smtp::ServerCommand{turn.verb, {}}.phase();
    case Turn::Unasked:
        break;
    }
    return event.phase;
}

LinePart partOf(const QList<Event> &events, qsizetype row, Span line, Anatomy &anatomy)
{
    const Event &event = events[row];
    if (event.origin == Origin::Server) {
        const ReplyTurn turn = replyTurn(events, row, anatomy.place);
        anatomy.phase = phaseOf(event, anatomy.place, turn);
        return replyPart(line, turn);
    }
    if (anatomy.place.turn != Turn::Response)
        return commandPart(line);
    const SaslTurn turn = saslTurn(events, anatomy.place, Origin::Client);
    return responsePart(line, turn.mechanism, turn.number);
}

} // namespace

Anatomy anatomyOf(const QList<Event> &events, qsizetype row, Secrets secrets)
{
    Anatomy anatomy;
    if (row < 0 || row >= events.size())
        return anatomy;
    const Event &event = events[row];
    anatomy.place = placeOf(events, row);
    anatomy.phase = event.phase;
    if (event.kind != Event::Kind::Line) {
        anatomy.line.kind = event.kind == Event::Kind::Note ? Kind::Note : Kind::Content;
        anatomy.line.reasons = reasonsOf(events, row, anatomy.place, anatomy.line);
        return anatomy;
    }
    anatomy.octets = octetsOf(event, secrets);
    const Span whole{anatomy.octets, 0};
    const Span text = withoutEnd(whole);
    LinePart line = partOf(events, row, text.first(maxLine), anatomy);
    if (text.size() > maxLine)
        add(line, text.from(maxLine).part(Kind::Rest));
    addOddities(text, line);
    addLineEnd(whole, event.size <= event.octets.size(), line);
    line.offset = 0;
    line.length = whole.size();
    line.value = anatomy.octets;
    giveReasons(events, row, anatomy.place, line);
    anatomy.line = std::move(line);
    return anatomy;
}

} // namespace postscope::anatomy
