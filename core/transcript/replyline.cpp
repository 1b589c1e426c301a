// SPDX-License-Identifier: MIT
#include "core/transcript/replyline.h"

#include "core/transcript/visibletext.h"

namespace postscope::transcript {

namespace {

constexpr qsizetype codeLength = 3;

bool isDigit(char octet)
{
    return octet >= '0' && octet <= '9';
}

/// Takes a number of one to three digits off the front; -1: there is none.
int takeNumber(QByteArrayView &text)
{
    qsizetype length = 0;
    int number = 0;
    while (length < text.size() && length < 3 && isDigit(text[length]))
        number = number * 10 + (text[length++] - '0');
    text = text.sliced(length);
    return length == 0 ? -1 : number;
}

bool takeDot(QByteArrayView &text)
{
    const bool dot = text.startsWith('.');
    text = text.sliced(dot ? 1 : 0);
    return dot;
}

} // namespace

int replyCode(const Event &event)
{
    const QByteArray &octets = event.octets;
    if (event.kind != Event::Kind::Line || event.origin != Origin::Server || octets.size() < codeLength)
        return 0;
    if (!isDigit(octets[0]) || !isDigit(octets[1]) || !isDigit(octets[2]))
        return 0;
    const int code = (octets[0] - '0') * 100 + (octets[1] - '0') * 10 + (octets[2] - '0');
    const bool ends = octets.size() == codeLength || QByteArrayView(" -\r\n").contains(octets[codeLength]);
    return ends && code >= 200 && code <= 599 ? code : 0;
}

std::optional<std::array<int, 3>> enhancedCode(const Event &event)
{
    const int code = replyCode(event);
    if (code == 0 || event.octets.size() <= codeLength + 1)
        return std::nullopt;
    QByteArrayView rest = QByteArrayView(event.octets).sliced(codeLength + 1);
    std::array<int, 3> numbers{};
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        if (i > 0 && !takeDot(rest))
            return std::nullopt;
        numbers[i] = takeNumber(rest);
        if (numbers[i] < 0)
            return std::nullopt;
    }
    const bool ends = rest.isEmpty() || QByteArrayView(" \t\r\n").contains(rest.front());
    return ends && numbers[0] == code / 100 ? std::optional(numbers) : std::nullopt;
}

bool continuesReply(const Event &before, const Event &event)
{
    const int code = replyCode(before);
    return code != 0 && before.octets.size() > codeLength && before.octets[codeLength] == '-' && replyCode(event) == code && before.phase == event.phase;
}

QByteArrayView recipientOf(const Event &event)
{
    constexpr QByteArrayView verb("RCPT TO:");
    if (event.kind != Event::Kind::Line || event.origin != Origin::Client || event.octets.size() < verb.size() ||
        QByteArrayView(event.octets).first(verb.size()).compare(verb, Qt::CaseInsensitive) != 0)
        return {};
    const QByteArrayView rest = withoutLineEnd(QByteArrayView(event.octets).sliced(verb.size())).trimmed();
    // A quoted local part may have ">" in it; parameters come after the last one.
    const qsizetype close = rest.lastIndexOf('>');
    return rest.startsWith('<') && close > 0 ? rest.sliced(1, close - 1) : rest;
}

} // namespace postscope::transcript
