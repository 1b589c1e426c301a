// SPDX-License-Identifier: MIT
#include "core/smtp/consoleinput.h"

#include "core/smtp/wireevent.h"

#include <algorithm>
#include <array>
#include <utility>

namespace postscope::smtp {

namespace {

using Kind = ConsoleLine::Kind;

constexpr std::array<std::pair<QByteArrayView, Kind>, 8> words{{
    {"/help", Kind::Help},
    {"/quit", Kind::Quit},
    {"/raw", Kind::Raw},
    {"/hex", Kind::Hex},
    {"/info", Kind::Info},
    {"/send", Kind::Send},
    {"/file", Kind::File},
    {"/wait", Kind::Wait},
}};

constexpr qsizetype maxRaw = 4 * 1024 * 1024;

struct Escape {
    QByteArray octet; // one, or none for \c
    qsizetype size = 0;
};

/// The escape at the start of `text`, which begins with a backslash.
std::optional<Escape> readEscape(QByteArrayView text)
{
    if (text.size() < 2)
        return std::nullopt;
    switch (text[1]) {
    case 'r':
        return Escape{"\r", 2};
    case 'n':
        return Escape{"\n", 2};
    case 't':
        return Escape{"\t", 2};
    case '0':
        return Escape{QByteArray(1, '\0'), 2};
    case '\\':
        return Escape{"\\", 2};
    case 'c':
        return Escape{{}, 2};
    case 'x': {
        const QByteArray digits = text.sliced(2, qMin<qsizetype>(2, text.size() - 2)).toByteArray();
        bool hexadecimal = false;
        const int octet = digits.toInt(&hexadecimal, 16);
        if (digits.size() != 2 || !hexadecimal)
            return std::nullopt;
        return Escape{QByteArray(1, char(octet)), 4};
    }
    default:
        return std::nullopt;
    }
}

struct Repetition {
    qsizetype times = 1;
    qsizetype size = 0; // of "{N}"
};

/// "{N}" at the start of `text`, if it stands there.
std::optional<Repetition> readRepetition(QByteArrayView text)
{
    if (!text.startsWith('{'))
        return Repetition{};
    const qsizetype end = text.indexOf('}');
    bool number = false;
    const qlonglong times = end > 0 ? text.sliced(1, end - 1).toByteArray().toLongLong(&number) : 0;
    if (!number || times < 0 || times > maxRaw)
        return std::nullopt;
    return Repetition{qsizetype(times), end + 1};
}

} // namespace

ConsoleLine ConsoleLine::read(const QByteArray &line)
{
    if (!line.startsWith('/'))
        return {Kind::Text, line};
    if (line.startsWith("//"))
        return {Kind::Text, line.mid(1)};
    const qsizetype space = line.indexOf(' ');
    const QByteArray word = (space < 0 ? line : line.first(space)).toLower();
    const QByteArray rest = space < 0 ? QByteArray() : line.mid(space).trimmed();
    const auto known = std::find_if(words.begin(), words.end(), [&word](const auto &each) { return each.first == word; });
    return known == words.end() ? ConsoleLine{Kind::Unknown, line} : ConsoleLine{known->second, rest};
}

std::optional<QByteArray> rawOctets(const QByteArray &line)
{
    QByteArray out;
    bool ended = false; // by an escape that says how the line ends
    for (qsizetype at = 0; at < line.size();) {
        if (line[at] != '\\') {
            out += line[at++];
            ended = false;
            continue;
        }
        const std::optional<Escape> escape = readEscape(QByteArrayView(line).sliced(at));
        const auto times = escape ? readRepetition(QByteArrayView(line).sliced(at + escape->size)) : std::nullopt;
        if (!times || out.size() + times->times > maxRaw)
            return std::nullopt;
        out += escape->octet.repeated(times->times);
        at += escape->size + times->size;
        ended = escape->octet.isEmpty() || escape->octet == "\n" || escape->octet == "\r";
    }
    return ended ? out : out + "\r\n";
}

Event rawEvent(const QByteArray &octets, SecretLines &secrets, bool tls)
{
    Phase phase = Phase::Other;
    for (qsizetype at = 0; at < octets.size();) {
        const qsizetype found = octets.indexOf('\n', at);
        const qsizetype end = found < 0 ? octets.size() : found + 1;
        const Line read = secrets.read(withoutLineEnd(octets.mid(at, end - at)));
        phase = read.phase;
        if (read.secretFrom >= 0)
            return lineEvent(octets, at + read.secretFrom, Origin::Client, phase, tls);
        at = end;
    }
    return lineEvent(octets, -1, Origin::Client, phase, tls);
}

} // namespace postscope::smtp
