// SPDX-License-Identifier: MIT
#include "core/explain/keywordlines.h"

#include "core/explain/octets.h"
#include "core/explain/pastedline.h"

#include <algorithm>

namespace postscope::explain {

using smtp::Capabilities;
using smtp::Capability;
using smtp::Reply;

namespace {

constexpr qsizetype maxKeyword = 64;

QByteArrayView wordOf(QByteArrayView line)
{
    const qsizetype end = std::min(line.indexOf(' ') < 0 ? line.size() : line.indexOf(' '), line.indexOf('=') < 0 ? line.size() : line.indexOf('='));
    return line.first(end);
}

/// RFC 5321 4.1.1.1: letters, digits and hyphens; some private ones have underscores.
bool couldBeKeyword(QByteArrayView word)
{
    return !word.isEmpty() && word.size() <= maxKeyword && std::ranges::any_of(word, isLetter) && (isLetter(word[0]) || isDigit(word[0])) &&
           std::ranges::all_of(word, [](char octet) { return isLetter(octet) || isDigit(octet) || octet == '-' || octet == '_'; });
}

bool isKnown(QByteArrayView word)
{
    return smtp::extensionNamed(word.toByteArray().toUpper()).has_value();
}

} // namespace

QList<Capability> offeredBy(const FoundReply &found)
{
    constexpr int done = 250;
    if (found.reply.code != done || found.reply.lines.isEmpty() || (found.phase && *found.phase != Phase::Ehlo))
        return {};
    const QByteArrayList lines = found.reply.lines;
    const bool nameMissing = isKnown(wordOf(lines.first()));
    const auto rest = std::ranges::subrange(lines.begin() + (nameMissing ? 0 : 1), lines.end());
    const bool any = std::ranges::any_of(rest, [](const QByteArray &line) { return isKnown(wordOf(line)); });
    const bool sure = found.phase.has_value() && !rest.empty();
    if (!any && !sure)
        return {};
    Reply reply = found.reply;
    if (nameMissing)
        reply.lines.prepend({});
    return Capabilities(reply).list();
}

QList<Capability> keywordLines(QByteArrayView text)
{
    Reply reply{.code = 250, .lines = {{}}};
    while (!text.isEmpty()) {
        const qsizetype end = text.indexOf('\n');
        const QByteArrayView line = PastedLine::read(end < 0 ? text : text.first(end)).text;
        text = end < 0 ? QByteArrayView() : text.sliced(end + 1);
        if (line.isEmpty())
            continue;
        if (!couldBeKeyword(wordOf(line)) || reply.lines.size() > maxKeywords)
            return {};
        reply.lines << line.toByteArray();
    }
    return Capabilities(reply).list();
}

} // namespace postscope::explain
