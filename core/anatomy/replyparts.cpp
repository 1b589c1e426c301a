// SPDX-License-Identifier: MIT
#include "core/anatomy/replyparts.h"

#include "core/anatomy/encodedwords.h"
#include "core/anatomy/parameterparts.h"
#include "core/smtp/queueid.h"
#include "core/smtp/reply.h"

#include <algorithm>

namespace postscope::anatomy {

namespace {

using Kind = LinePart::Kind;
using Verb = smtp::ServerCommand::Verb;

bool isDigit(char octet)
{
    return octet >= '0' && octet <= '9';
}

LinePart codePart(Span digits)
{
    LinePart made = digits.part(Kind::Code, digits.octets.toByteArray());
    const int code = made.key.toInt();
    if (code < 200 || code > 599) {
        add(made, digits.part(Kind::Broken, "code"));
        return made;
    }
    constexpr Kind kinds[] = {Kind::CodeClass, Kind::CodeCategory, Kind::CodeDetail};
    for (qsizetype i = 0; i < 3; ++i)
        add(made, digits.from(i, 1).part(kinds[i], digits.octets.sliced(i, 1).toByteArray()));
    return made;
}

/// The word before a space, where it looks like an enhanced code (RFC 3463 2); `digits`: whether it is one.
bool looksEnhanced(QByteArrayView word)
{
    const QByteArrayList numbers = word.toByteArray().split('.');
    const auto number = [](const QByteArray &one) { return !one.isEmpty() && one.size() <= 3 && std::all_of(one.begin(), one.end(), isDigit); };
    return numbers.size() == 3 && numbers[0].size() == 1 && std::all_of(numbers.begin(), numbers.end(), number);
}

LinePart enhancedPart(Span word, int code)
{
    LinePart made = word.part(Kind::EnhancedCode, word.octets.toByteArray());
    constexpr Kind kinds[] = {Kind::StatusClass, Kind::StatusSubject, Kind::StatusDetail};
    const QList<Span> numbers = word.split('.');
    for (qsizetype i = 0; i < 3; ++i)
        add(made, numbers[i].part(kinds[i], numbers[i].octets.toByteArray()));
    if (numbers[0].octets.toByteArray().toInt() != code / 100) // RFC 2034 4
        add(made, word.part(Kind::Broken, "status-class"));
    return made;
}

/// "250-SIZE 1000", "250-AUTH=LOGIN" (RFC 5321 4.1.1.1).
LinePart capabilityPart(Span text)
{
    Span rest = text;
    Span keyword = rest.takeWord();
    LinePart made = text.part(Kind::Capability);
    const qsizetype equals = keyword.octets.indexOf('=');
    const Span glued = equals < 0 ? Span{} : keyword.from(equals + 1);
    keyword = keyword.first(equals);
    made.key = keyword.octets.toByteArray().toUpper();
    add(made, keyword.part(Kind::CapabilityKeyword, made.key));
    if (equals >= 0) {
        add(made, keyword.from(keyword.size()).part(Kind::Broken, "equals"));
        add(made, glued.part(Kind::CapabilityValue, made.key));
    }
    while (!rest.isEmpty()) {
        const Span word = rest.takeWord();
        const bool mechanism = made.key == "AUTH" || made.key == "X-EXPS";
        add(made, word.part(mechanism ? Kind::Mechanism : Kind::CapabilityValue, mechanism ? word.octets.toByteArray().toUpper() : made.key));
    }
    return made;
}

void addText(Span text, int code, bool queue, LinePart &whole)
{
    if (text.isEmpty())
        return;
    LinePart made = text.part(Kind::Text);
    if (text.masked())
        add(made, text.part(Kind::Mask));
    addEncodedWords(text, made);
    const QByteArray id = queue ? smtp::queueIdOf({code, {text.octets.toByteArray()}}) : QByteArray();
    if (const qsizetype at = id.isEmpty() ? -1 : text.octets.indexOf(id); at >= 0)
        add(made, text.from(at, id.size()).part(Kind::QueueId));
    add(whole, std::move(made));
}

void addHost(Span &text, LinePart &whole)
{
    const Span host = text.takeWord();
    if (!host.isEmpty())
        add(whole, domainPart(host, Kind::HostName));
}

void addWords(Span text, const ReplyTurn &turn, int code, LinePart &whole)
{
    const bool hello = turn.verb == Verb::Ehlo || turn.verb == Verb::Helo || turn.verb == Verb::Lhlo;
    if (code == 334 && turn.verb == Verb::Auth)
        return add(whole, base64Part(text, turn.sasl, "challenge"));
    if (hello && code < 300 && !turn.first)
        return add(whole, capabilityPart(text));
    const bool greets = turn.turn == Place::Turn::Greeting && (code == 220 || code == 554);
    if (turn.first && (greets || (hello && code < 300)))
        addHost(text, whole);
    Span rest = text;
    const Span word = rest.takeWord();
    if (!greets && looksEnhanced(word.octets)) {
        add(whole, enhancedPart(word, code));
        text = rest;
    }
    addText(text, code, turn.turn == Place::Turn::Content, whole);
}

} // namespace

LinePart replyPart(Span line, const ReplyTurn &turn)
{
    if (line.size() < 3 || !std::all_of(line.octets.begin(), line.octets.begin() + 3, isDigit)) {
        LinePart foreign = line.part(Kind::Foreign, "server");
        if (line.masked())
            add(foreign, line.part(Kind::Mask));
        return foreign;
    }
    LinePart whole = line.part(Kind::Reply);
    LinePart digits = codePart(line.first(3));
    const int code = digits.key.toInt();
    if (turn.code != 0 && turn.code != code)
        add(digits, line.first(3).part(Kind::Broken, "code-changed"));
    add(whole, std::move(digits));
    if (line.size() == 3) {
        add(whole, line.from(3).part(Kind::Separator, "none"));
        return whole;
    }
    const char separator = line.octets[3];
    const bool known = separator == ' ' || separator == '-';
    add(whole, line.from(3, 1).part(known ? Kind::Separator : Kind::Broken, separator == '-' ? "more" : known ? "last" : "separator"));
    addWords(line.from(4), turn, code, whole);
    return whole;
}

} // namespace postscope::anatomy
