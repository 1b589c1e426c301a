// SPDX-License-Identifier: MIT
#include "core/explain/pastedline.h"

#include "core/explain/octets.h"

#include <algorithm>
#include <array>
#include <utility>

namespace postscope::explain {

namespace {

using From = PastedLine::From;

constexpr qsizetype maxAddress = 320; // 64 + 1 + 255 (RFC 5321 4.5.3.1)

struct Mark {
    const char *text;
    From from;
};

// swaks, curl, sendmail and our own transcript; longer ones first.
constexpr std::array marks{Mark{"<<< ", From::Server},  Mark{">>> ", From::Client},   Mark{"<** ", From::Server},     Mark{"<~* ", From::Server},
                           Mark{"<-- ", From::Server},  Mark{"--> ", From::Client},   Mark{"<-  ", From::Server},     Mark{"<~  ", From::Server},
                           Mark{"<- ", From::Server},   Mark{"<~ ", From::Server},    Mark{"-> ", From::Client},      Mark{"~> ", From::Client},
                           Mark{"=== ", From::Program}, Mark{"*** ", From::Program},  Mark{"-- ", From::Program},     Mark{"* ", From::Program},
                           Mark{"s: ", From::Server},   Mark{"c: ", From::Client},    Mark{"server: ", From::Server}, Mark{"client: ", From::Client},
                           Mark{"< ", From::Server},    Mark{"recv: ", From::Server}, Mark{"sent: ", From::Client}};

bool startsWithCode(QByteArrayView text)
{
    return text.size() >= 3 && text[0] >= '2' && text[0] <= '5' && isDigit(text[1]) && isDigit(text[2]) &&
           (text.size() == 3 || text[3] == ' ' || text[3] == '-');
}

QByteArrayView skipBlank(QByteArrayView text)
{
    while (!text.isEmpty() && (text[0] == ' ' || text[0] == '\t'))
        text = text.sliced(1);
    return text;
}

/// "12:00:01.123", "2026-11-30T12:00:01Z", "[2026-11-30 12:00:01]", "0.003" ahead of a mark; without it.
QByteArrayView withoutTime(QByteArrayView text)
{
    constexpr qsizetype longest = 64;
    if (text.startsWith('[')) {
        const qsizetype close = text.first(std::min(text.size(), longest)).indexOf(']');
        return close > 0 ? skipBlank(text.sliced(close + 1)) : text;
    }
    qsizetype end = 0;
    int colons = 0;
    int dots = 0;
    int dashes = 0;
    while (end < text.size() && end < longest && (isDigit(text[end]) || QByteArrayView(":.,-TZ/+").contains(text[end]))) {
        colons += text[end] == ':' ? 1 : 0;
        dots += text[end] == '.' ? 1 : 0;
        dashes += text[end] == '-' || text[end] == '/' ? 1 : 0;
        ++end;
    }
    if (end == 0 || end >= text.size() || text[end] != ' ' || !isDigit(text[0]))
        return text;
    constexpr int dashesOfDate = 2;
    const bool seconds = colons == 0 && dashes == 0 && dots == 1;
    return colons > 0 || dashes == dashesOfDate || seconds ? skipBlank(text.sliced(end)) : text;
}

/// "... DEBUG [id] S: 250 OK": what loggers put in front of the mark.
std::optional<PastedLine> markedLater(QByteArrayView text)
{
    constexpr qsizetype farthest = 160;
    const QByteArrayView front = text.first(std::min(text.size(), farthest));
    for (qsizetype at = 1; at + 3 < front.size(); ++at) {
        if (front[at + 1] != ':' || front[at + 2] != ' ' || (front[at - 1] != ' ' && front[at - 1] != ']'))
            continue;
        const QByteArrayView rest = text.sliced(at + 3);
        if (front[at] == 'S' && startsWithCode(rest))
            return PastedLine{From::Server, rest};
        if (front[at] == 'C' && readCommand(rest, true))
            return PastedLine{From::Client, rest};
    }
    return std::nullopt;
}

bool isAddress(QByteArrayView text)
{
    const qsizetype at = text.lastIndexOf('@');
    return at > 0 && at + 1 < text.size() && text.size() <= maxAddress &&
           std::ranges::none_of(text, [](char octet) { return octet == ' ' || octet == '\t' || octet == '<' || octet == '>' || octet == ',' || octet == ':'; });
}

/// What stands in < > from `at` on, if it is an address.
QByteArray bracketed(QByteArrayView text, qsizetype at)
{
    if (at < 0 || at >= text.size() || text[at] != '<')
        return {};
    const QByteArrayView rest = text.sliced(at + 1);
    const qsizetype close = rest.first(std::min(rest.size(), maxAddress + 1)).indexOf('>');
    return close > 0 && isAddress(rest.first(close)) ? rest.first(close).toByteArray() : QByteArray();
}

QByteArrayView firstWord(QByteArrayView text)
{
    const qsizetype end = text.indexOf(' ');
    return end < 0 ? text : text.first(end);
}

} // namespace

PastedLine PastedLine::read(QByteArrayView line)
{
    while (!line.isEmpty() && (line.back() == '\r' || line.back() == ' ' || line.back() == '\t'))
        line.chop(1);
    PastedLine read{From::Unknown, skipBlank(line), !line.isEmpty() && (line[0] == ' ' || line[0] == '\t')};
    constexpr int mostPrefixes = 6;
    for (int i = 0; i < mostPrefixes && !read.text.isEmpty(); ++i) {
        for (const Mark &mark : marks) {
            const QByteArrayView sign(mark.text);
            if (!beginsWith(read.text, sign) && !(read.text.size() + 1 == sign.size() && beginsWith(sign, read.text)))
                continue;
            return {mark.from, skipBlank(read.text.sliced(std::min(read.text.size(), sign.size()))), read.indented};
        }
        if (read.text[0] == '>') { // curl's mark of the client, or a quotation
            const QByteArrayView quoted = skipBlank(read.text.sliced(1));
            if (readCommand(quoted, false))
                return {From::Client, quoted, read.indented};
            read.text = quoted;
            continue;
        }
        const QByteArrayView later = withoutTime(read.text);
        if (later.size() == read.text.size())
            break;
        read.text = later;
    }
    if (const auto marked = markedLater(read.text); marked && !startsWithCode(read.text))
        return {marked->from, marked->text, read.indented};
    return read;
}

std::optional<SaidCommand> readCommand(QByteArrayView text, bool certain)
{
    constexpr std::array<std::pair<const char *, Phase>, 7> withArgument{{{"ehlo ", Phase::Ehlo},
                                                                          {"helo ", Phase::Ehlo},
                                                                          {"lhlo ", Phase::Ehlo},
                                                                          {"auth ", Phase::Auth},
                                                                          {"bdat ", Phase::Content},
                                                                          {"vrfy ", Phase::Other},
                                                                          {"etrn ", Phase::Other}}};
    constexpr std::array<std::pair<const char *, Phase>, 8> alone{{{"starttls", Phase::StartTls},
                                                                   {"data", Phase::Data},
                                                                   {"quit", Phase::Quit},
                                                                   {"rset", Phase::Other},
                                                                   {"noop", Phase::Other},
                                                                   {"help", Phase::Other},
                                                                   {".", Phase::Content},
                                                                   {"ehlo", Phase::Ehlo}}};
    if (beginsWith(text, "mail from:"))
        return SaidCommand{Phase::Mail, {}};
    if (beginsWith(text, "rcpt to:")) {
        const QByteArrayView path = skipBlank(text.sliced(8));
        const QByteArray address = bracketed(path, 0);
        return SaidCommand{Phase::Rcpt, address.isEmpty() && isAddress(firstWord(path)) ? firstWord(path).toByteArray() : address};
    }
    // In prose a word may begin like that; commands are mostly written in capitals.
    const bool capitals = !text.isEmpty() && !(text[0] >= 'a' && text[0] <= 'z');
    for (const auto &[verb, phase] : withArgument) {
        if (beginsWith(text, verb) && (certain || capitals))
            return SaidCommand{phase, {}};
    }
    for (const auto &[verb, phase] : alone) {
        if (text.size() == qsizetype(qstrlen(verb)) && beginsWith(text, verb) && (certain || capitals))
            return SaidCommand{phase, {}};
    }
    return std::nullopt;
}

QByteArray recipientIn(QByteArrayView text)
{
    if (const QByteArray address = bracketed(text, 0); !address.isEmpty())
        return address;
    if (beginsWith(text, "** ") || beginsWith(text, "== "))
        text = text.sliced(3);
    QByteArrayView first = firstWord(text);
    if (first.endsWith(':'))
        first.chop(1);
    if (isAddress(first))
        return first.toByteArray();
    for (const char *lead : {"rcpt to:", " to=", "\tto=", " ** ", " == "}) {
        const qsizetype at = find(text, lead);
        if (at < 0)
            continue;
        const QByteArrayView rest = skipBlank(text.sliced(at + qsizetype(qstrlen(lead))));
        if (const QByteArray address = bracketed(rest, 0); !address.isEmpty())
            return address;
        const QByteArrayView word = firstWord(rest);
        if (const QByteArrayView bare = word.endsWith(',') ? word.chopped(1) : word; isAddress(bare))
            return bare.toByteArray();
    }
    return {};
}

QByteArray hostIn(QByteArrayView text)
{
    constexpr qsizetype longest = 300;
    const qsizetype at = find(text, "host ");
    if (at < 0 || (at > 0 && isLetter(text[at - 1])))
        return {};
    const QByteArrayView rest = skipBlank(text.sliced(at + 5));
    QByteArrayView name = firstWord(rest);
    const QByteArrayView next = skipBlank(rest.sliced(name.size()));
    if (next.startsWith('[') && !name.contains('['))
        name = rest.first(next.data() - rest.data() + firstWord(next).size());
    while (!name.isEmpty() && (name.back() == ':' || name.back() == ','))
        name.chop(1);
    return name.size() <= longest && name.contains('.') ? name.toByteArray() : QByteArray();
}

} // namespace postscope::explain
