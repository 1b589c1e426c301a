// SPDX-License-Identifier: MIT
#include "core/explain/embeddedreply.h"

#include "core/explain/octets.h"

#include <algorithm>
#include <array>
#include <utility>

namespace postscope::explain {

using smtp::EnhancedCode;
using smtp::Reply;

namespace {

constexpr qsizetype maxWords = 4000; // octets of one reply that are kept
constexpr qsizetype maxLines = 100;

/// Three digits at `at` that could be a reply code, not part of a longer word; 0: none.
int codeAt(QByteArrayView text, qsizetype at)
{
    constexpr qsizetype length = 3;
    if (at + length > text.size() || text[at] < '2' || text[at] > '5' || !isDigit(text[at + 1]) || !isDigit(text[at + 2]))
        return 0;
    if (at + length < text.size() && (isDigit(text[at + length]) || isLetter(text[at + length]) || text[at + length] == '.'))
        return 0;
    if (at > 0 && (isDigit(text[at - 1]) || isLetter(text[at - 1]) || text[at - 1] == '.' || text[at - 1] == '-' || text[at - 1] == '@'))
        return 0;
    return 100 * (text[at] - '0') + 10 * (text[at + 1] - '0') + (text[at + 2] - '0');
}

/// Codes that servers refuse with, registered or not: where a number of three digits stands amid words, any other could be anything.
bool refuses(int code)
{
    return code == 421 || code == 432 || (code >= 450 && code <= 459) || (code >= 500 && code <= 504) || code == 521 || code == 523 ||
           (code >= 530 && code <= 541) || (code >= 550 && code <= 559) || code == 571 || code == 572 || code == 577;
}

/// Whoever writes down what a server said puts such words in front.
bool announced(QByteArrayView before, int code)
{
    constexpr std::array<const char *, 9> sure{"said:", "says:", "was:", "response:", "reply:", "smtp;", "reason:", "<<<", "smtp code:"};
    constexpr std::array<const char *, 6> likely{"error", "error:", "code", "returned", "with", "status:"};
    while (!before.isEmpty() && (before.back() == ' ' || before.back() == '\'' || before.back() == '"'))
        before.chop(1);
    const auto ends = [before](const char *word) { return endsWith(before, word); };
    return std::ranges::any_of(sure, ends) || (refuses(code) && std::ranges::any_of(likely, ends));
}

bool isReplyAt(QByteArrayView text, qsizetype at, int code)
{
    const QByteArrayView after = text.sliced(at + 3);
    if (!after.isEmpty() && (after[0] == ' ' || after[0] == '-' || after[0] == '#')) {
        if (const auto enhanced = enhancedAt(after, 1); enhanced && enhanced->statusClass == code / 100)
            return true;
    }
    if (!after.isEmpty() && after[0] != ' ' && after[0] != '-' && after[0] != ',' && after[0] != '\'' && after[0] != '"' && after[0] != ')' && after[0] != ';')
        return false;
    constexpr int lastSecondDigit = 5;
    const char before = at > 0 ? text[at - 1] : ' ';
    const bool quoted = before == '(' || before == '"' || before == '\'' || before == '#';
    const bool plausible = code / 10 % 10 <= lastSecondDigit;
    if ((quoted || announced(text.first(at), code)) && plausible && !after.isEmpty())
        return true;
    const qsizetype colon = at - 2;
    return refuses(code) && (quoted || before == ';' || before == ':' || (colon >= 0 && before == ' ' && (text[colon] == ':' || text[colon] == ';')));
}

/// Without what closes the remark that a reply stood in.
QByteArrayView unclosed(QByteArrayView words)
{
    const auto count = [&words](char octet) { return std::ranges::count(words, octet); };
    constexpr int mostClosers = 8;
    for (int i = 0; i < mostClosers && !words.isEmpty(); ++i) {
        const char last = words.back();
        const bool closes = (last == ')' && count(')') > count('(')) || (last == '>' && count('>') > count('<')) || last == '#' || last == ' ' ||
                            ((last == '\'' || last == '"') && count(last) % 2 == 1) || (last == '}' && count('}') > count('{'));
        if (!closes)
            break;
        words.chop(1);
    }
    return words;
}

/// "550-first 550-second 550 third", which somebody joined, as lines again.
QByteArrayList linesOf(QByteArrayView words, int code, bool more)
{
    const QByteArray number = QByteArray::number(code);
    QByteArrayList lines;
    qsizetype begin = 0;
    while (more && lines.size() < maxLines) {
        qsizetype next = begin;
        do {
            next = words.indexOf(number, next + 1);
        } while (next > 0 && (codeAt(words, next) == 0 || next + 3 >= words.size() || (words[next + 3] != '-' && words[next + 3] != ' ')));
        if (next < 0)
            break;
        lines << words.sliced(begin, next - begin).trimmed().toByteArray();
        more = words[next + 3] == '-';
        begin = next + 4;
    }
    lines << words.sliced(begin).trimmed().toByteArray();
    return lines;
}

/// What stands between a code and its words: " ", "-", or, of Python, ", b'".
QByteArrayView afterSeparator(QByteArrayView after)
{
    if (beginsWith(after, ", b'") || beginsWith(after, ", b\""))
        return after.sliced(4);
    if (beginsWith(after, ", '") || beginsWith(after, ", \""))
        return after.sliced(3);
    return after.isEmpty() ? after : after.sliced(1);
}

} // namespace

std::optional<EnhancedCode> enhancedAt(QByteArrayView text, qsizetype at)
{
    int numbers[3] = {};
    for (int field = 0; field < 3; ++field) {
        if (field > 0 && (at >= text.size() || text[at++] != '.'))
            return std::nullopt;
        const qsizetype longest = field == 0 ? 1 : 3;
        const qsizetype start = at;
        while (at < text.size() && at - start < longest && isDigit(text[at]))
            numbers[field] = 10 * numbers[field] + (text[at++] - '0');
        if (at == start)
            return std::nullopt;
    }
    const bool longer = at < text.size() && (isDigit(text[at]) || isLetter(text[at]) || (text[at] == '.' && at + 1 < text.size() && isDigit(text[at + 1])));
    if (longer || (numbers[0] != 2 && numbers[0] != 4 && numbers[0] != 5))
        return std::nullopt;
    return EnhancedCode{numbers[0], numbers[1], numbers[2]};
}

std::optional<EnhancedCode> enhancedIn(const Reply &reply)
{
    if (const auto proper = reply.enhanced())
        return proper;
    if (reply.lines.isEmpty())
        return std::nullopt;
    // "550 #5.1.0 Address rejected", and colons or brackets behind it.
    const QByteArray &first = reply.lines.first();
    const auto found = enhancedAt(first, first.startsWith('#') || first.startsWith('(') || first.startsWith('[') ? 1 : 0);
    return found && (reply.code == 0 || found->statusClass == reply.code / 100) ? found : std::nullopt;
}

std::optional<Phase> phaseIn(QByteArrayView words)
{
    constexpr std::array<std::pair<const char *, Phase>, 13> phases{{{"end of data", Phase::Content},
                                                                     {"message body", Phase::Content},
                                                                     {"rcpt to", Phase::Rcpt},
                                                                     {"mail from", Phase::Mail},
                                                                     {"starttls", Phase::StartTls},
                                                                     {"ehlo", Phase::Ehlo},
                                                                     {"helo", Phase::Ehlo},
                                                                     {"lhlo", Phase::Ehlo},
                                                                     {"auth", Phase::Auth},
                                                                     {"data", Phase::Data},
                                                                     {"initial connection", Phase::Greeting},
                                                                     {"conversation with", Phase::Other},
                                                                     {"quit", Phase::Quit}}};
    for (const char *lead : {"in reply to ", "after pipelined ", "after sending ", "after "}) {
        const qsizetype at = find(words, lead);
        if (at < 0)
            continue;
        const QByteArrayView what = words.sliced(at + qsizetype(qstrlen(lead)));
        for (const auto &[name, phase] : phases) {
            if (beginsWith(what, name))
                return phase == Phase::Other ? std::nullopt : std::optional(phase);
        }
    }
    return std::nullopt;
}

std::optional<Embedded> firstEmbedded(QByteArrayView line, bool atStart)
{
    for (qsizetype at = 0; at + 3 <= line.size(); ++at) {
        const int code = codeAt(line, at);
        if (code == 0 || !((at == 0 && atStart) || isReplyAt(line, at, code)))
            continue;
        const QByteArrayView after = line.sliced(at + 3);
        QByteArrayView words = afterSeparator(after);
        words = words.first(std::min(words.size(), maxWords));
        std::optional<Phase> phase;
        if (const qsizetype remark = find(words, "(in reply to "); remark >= 0) {
            phase = phaseIn(words.sliced(remark));
            words = words.first(remark);
        } else {
            phase = phaseIn(line.first(at));
        }
        return Embedded{at, Reply{code, linesOf(unclosed(words), code, after.startsWith('-'))}, phase};
    }
    return std::nullopt;
}

std::optional<LoneCode> loneEnhanced(QByteArrayView line)
{
    for (const char *lead : {"dsn=", "#", "status: ", "status code: ", "status code ", "status=", "error code: ", "error code "}) {
        for (QByteArrayView rest = line; !rest.isEmpty();) {
            const qsizetype at = find(rest, lead);
            if (at < 0)
                break;
            rest = rest.sliced(at + qsizetype(qstrlen(lead)));
            const auto code = enhancedAt(rest, 0);
            if (!code)
                continue;
            const qsizetype open = rest.indexOf('(');
            const QByteArrayView beside = open >= 0 ? rest.sliced(open + 1) : line;
            return LoneCode{*code, unclosed(beside.first(std::min(beside.size(), maxWords))).toByteArray()};
        }
    }
    return std::nullopt;
}

} // namespace postscope::explain
