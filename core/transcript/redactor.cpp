// SPDX-License-Identifier: MIT
#include "core/transcript/redactor.h"

#include <algorithm>
#include <array>
#include <optional>

namespace postscope::transcript {

namespace {

bool isBase64(char octet)
{
    return (octet >= 'A' && octet <= 'Z') || (octet >= 'a' && octet <= 'z') || (octet >= '0' && octet <= '9') || octet == '+' || octet == '/' || octet == '=';
}

bool isBlank(char octet)
{
    return uchar(octet) <= ' ';
}

// The digits of base64 that the secret alone decides, when `offset` other octets (mod 3) stand before it.
QByteArray base64Core(QByteArrayView secret, int offset)
{
    QByteArray padded = QByteArray(offset, '\0') + secret.toByteArray();
    QByteArray digits = padded.toBase64(QByteArray::OmitTrailingEquals);
    constexpr int bitsOfDigit = 6;
    const qsizetype first = (offset * 8 + bitsOfDigit - 1) / bitsOfDigit;
    const qsizetype end = padded.size() * 8 / bitsOfDigit;
    QByteArray core = digits.mid(first, end - first);
    wipe(padded);
    wipe(digits);
    return core;
}

QByteArray plainResponse(const QByteArray &authorize, const QByteArray &user, QByteArrayView secret)
{
    QByteArray octets = authorize + '\0' + user + '\0' + secret.toByteArray();
    QByteArray digits = octets.toBase64();
    wipe(octets);
    return digits;
}

bool isDigit(char octet)
{
    return octet >= '0' && octet <= '9';
}

/// Where a line has passed the words of the protocol, which are nobody's secret: the code of a reply, the verb of a command.
qsizetype endOfProtocolWord(const Event &event)
{
    constexpr std::array verbs{"EHLO", "HELO", "STARTTLS", "AUTH", "MAIL", "RCPT", "DATA", "RSET", "NOOP", "VRFY", "HELP", "QUIT"};
    const QByteArray &octets = event.octets;
    if (event.kind != Event::Kind::Line)
        return 0;
    if (event.origin == Origin::Server)
        return octets.size() > 3 && std::all_of(octets.cbegin(), octets.cbegin() + 3, isDigit) && !isDigit(octets[3]) ? 3 : 0;
    const auto end = std::find_if(octets.cbegin(), octets.cend(), isBlank);
    const QByteArray verb = octets.left(end - octets.cbegin()).toUpper();
    return std::find(verbs.cbegin(), verbs.cend(), verb) != verbs.cend() ? verb.size() : 0;
}

std::optional<std::pair<qsizetype, qsizetype>> asWord(const QByteArray &octets, qsizetype begin, qsizetype end)
{
    const bool bounded = (begin == 0 || isBlank(octets[begin - 1])) && (end == octets.size() || isBlank(octets[end]));
    return bounded ? std::optional(std::pair(begin, end)) : std::nullopt;
}

std::pair<qsizetype, qsizetype> asRun(const QByteArray &octets, qsizetype begin, qsizetype end)
{
    while (begin > 0 && isBase64(octets[begin - 1]))
        --begin;
    while (end < octets.size() && isBase64(octets[end]))
        ++end;
    return {begin, end};
}

} // namespace

void Redactor::add(QByteArray &&octets, Reach reach)
{
    Needle needle{Secret(std::move(octets)), reach};
    if (!needle.octets.isEmpty() && !m_needles.contains(needle))
        m_needles << std::move(needle);
}

void Redactor::remember(const Secret &secret, const QByteArray &user)
{
    if (secret.isEmpty())
        return;
    const QByteArrayView octets = secret.expose();
    const bool isShort = secret.size() < shortest;
    add(octets.toByteArray(), isShort ? Reach::Word : Reach::Alone);
    add(octets.toByteArray().toBase64(), isShort ? Reach::Word : Reach::Base64Run);
    add(plainResponse({}, user, octets), isShort ? Reach::Word : Reach::Base64Run);
    add(plainResponse(user, user, octets), isShort ? Reach::Word : Reach::Base64Run);
    for (int offset = 0; offset < 3 && !isShort; ++offset)
        add(base64Core(octets, offset), Reach::Base64Run);
}

QList<Redactor::Range> Redactor::find(const QByteArray &octets, qsizetype from) const
{
    QList<Range> ranges;
    for (const Needle &needle : m_needles) {
        const QByteArrayView wanted = needle.octets.expose();
        for (qsizetype at = octets.indexOf(wanted, from); at >= 0; at = octets.indexOf(wanted, at + 1)) {
            const qsizetype end = at + wanted.size();
            switch (needle.reach) {
            case Reach::Alone:
                ranges << Range(at, end);
                break;
            case Reach::Base64Run:
                ranges << asRun(octets, at, end);
                at = ranges.last().second - 1; // the run is covered: look behind it
                break;
            case Reach::Word:
                if (const auto word = asWord(octets, at, end))
                    ranges << *word;
                break;
            }
        }
    }
    std::sort(ranges.begin(), ranges.end());
    return ranges;
}

bool Redactor::mask(QByteArray &octets, qsizetype from) const
{
    const QList<Range> ranges = find(octets, from);
    if (ranges.isEmpty())
        return false;
    QByteArray masked;
    qsizetype shown = 0; // octets up to here are in `masked`, or behind a mask
    for (const auto &[begin, end] : ranges) {
        if (begin >= shown)
            masked += octets.mid(shown, begin - shown) + Event::mask;
        shown = qMax(shown, end);
    }
    masked += octets.mid(shown);
    wipe(octets);
    octets = masked;
    return true;
}

bool Redactor::apply(QString &text) const
{
    QByteArray octets = text.toUtf8();
    const bool found = mask(octets);
    if (found)
        text = QString::fromUtf8(octets);
    return found;
}

bool Redactor::apply(Event &event) const
{
    bool found = mask(event.octets, endOfProtocolWord(event));
    if (event.note) {
        for (QString &argument : event.note->arguments)
            found = apply(argument) || found;
    }
    return found;
}

} // namespace postscope::transcript
