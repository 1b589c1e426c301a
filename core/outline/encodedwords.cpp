// SPDX-License-Identifier: MIT
#include "core/outline/encodedwords.h"

#include <optional>

namespace postscope::outline {

namespace {

constexpr qsizetype maxCharset = 100;

/// An encoded-word in B (RFC 2047 4.1).
struct Word {
    QByteArrayView charset;
    QByteArrayView payload; ///< with its padding
    qsizetype end;
};

bool isBase64(char octet)
{
    return (octet >= 'a' && octet <= 'z') || (octet >= 'A' && octet <= 'Z') || (octet >= '0' && octet <= '9') || octet == '+' || octet == '/' || octet == '=';
}

std::optional<Word> wordAt(QByteArrayView line, qsizetype begin)
{
    if (!line.sliced(begin).startsWith("=?"))
        return std::nullopt;
    const QByteArrayView rest = line.sliced(begin + 2);
    const qsizetype mark = rest.first(qMin(rest.size(), maxCharset)).indexOf('?');
    if (mark < 1 || rest.size() < mark + 3 || (rest[mark + 1] != 'B' && rest[mark + 1] != 'b') || rest[mark + 2] != '?')
        return std::nullopt;
    const qsizetype payload = mark + 3;
    qsizetype end = payload;
    while (end < rest.size() && isBase64(rest[end]))
        ++end;
    if (!rest.sliced(end).startsWith("?="))
        return std::nullopt;
    return Word{rest.first(mark), rest.sliced(payload, end - payload), begin + 2 + end + 2};
}

// Behind white space, which readers drop between two words.
std::optional<Word> nextWord(QByteArrayView line, const Word &word)
{
    qsizetype begin = word.end;
    while (begin < line.size() && (line[begin] == ' ' || line[begin] == '\t'))
        ++begin;
    const auto next = begin > word.end ? wordAt(line, begin) : std::nullopt;
    return next && next->charset.compare(word.charset, Qt::CaseInsensitive) == 0 ? next : std::nullopt;
}

} // namespace

QByteArray withPaddedWordsJoined(QByteArrayView line)
{
    QByteArray joined;
    qsizetype done = 0;
    for (qsizetype at = line.indexOf("=?"); at >= 0; at = line.indexOf("=?", at)) {
        const auto first = wordAt(line, at);
        if (!first) {
            at += 2;
            continue;
        }
        Word last = *first;
        bool padded = false;
        QByteArray octets = QByteArray::fromBase64(last.payload.toByteArray());
        for (auto next = nextWord(line, last); next; next = nextWord(line, last)) {
            padded = padded || last.payload.endsWith('=');
            octets += QByteArray::fromBase64(next->payload.toByteArray());
            last = *next;
        }
        if (padded) {
            joined += line.sliced(done, at - done);
            joined += "=?" + first->charset.toByteArray() + "?B?" + octets.toBase64() + "?=";
            done = last.end;
        }
        at = last.end;
    }
    return joined += line.sliced(done);
}

} // namespace postscope::outline
