// SPDX-License-Identifier: MIT
#include "core/smtp/reply.h"

#include <algorithm>

namespace postscope::smtp {

namespace {

struct Leading {
    EnhancedCode code;
    qsizetype size = 0; // octets of the code and the space after it
};

/// The enhanced code at the start of `text`: "d.ddd.ddd", then a space or the end (RFC 3463 2, RFC 2034 4).
std::optional<Leading> leading(QByteArrayView text, int replyCode)
{
    int numbers[3] = {};
    qsizetype at = 0;
    for (int field = 0; field < 3; ++field) {
        if (field > 0) {
            if (at >= text.size() || text[at] != '.')
                return std::nullopt;
            ++at;
        }
        const qsizetype longest = field == 0 ? 1 : 3;
        const qsizetype start = at;
        while (at < text.size() && at - start < longest && text[at] >= '0' && text[at] <= '9')
            numbers[field] = 10 * numbers[field] + (text[at++] - '0');
        if (at == start)
            return std::nullopt;
    }
    if (at < text.size() && text[at] != ' ')
        return std::nullopt;
    // A class that contradicts the reply is not a status code but a word of the server (RFC 2034 4): "250 4.0.0 is our version".
    if (numbers[0] != replyCode / 100 || (numbers[0] != 2 && numbers[0] != 4 && numbers[0] != 5))
        return std::nullopt;
    return Leading{{numbers[0], numbers[1], numbers[2]}, std::min(at + 1, text.size())};
}

} // namespace

QByteArray EnhancedCode::toByteArray() const
{
    return QByteArray::number(statusClass) + '.' + QByteArray::number(subject) + '.' + QByteArray::number(detail);
}

std::optional<EnhancedCode> Reply::enhanced() const
{
    if (lines.isEmpty())
        return std::nullopt;
    const std::optional<Leading> found = leading(lines.first(), code);
    return found ? std::optional(found->code) : std::nullopt;
}

QByteArray Reply::text() const
{
    QByteArrayList words;
    for (const QByteArray &line : lines) {
        const std::optional<Leading> found = leading(line, code);
        words << (found ? line.mid(found->size) : line);
    }
    return words.join(' ');
}

QByteArray Reply::toByteArray() const
{
    const QByteArray words = lines.join(' ');
    return words.isEmpty() ? QByteArray::number(code) : QByteArray::number(code) + ' ' + words;
}

} // namespace postscope::smtp
