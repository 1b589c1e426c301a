// SPDX-License-Identifier: MIT
#include "core/transcript/filterkey.h"

#include "core/transcript/names.h"
#include "core/transcript/transcript.h"

namespace postscope::transcript {

using namespace Qt::StringLiterals;

namespace {

QStringList phases()
{
    QStringList names;
    for (int phase = int(Phase::Resolve); phase <= int(Phase::Other); ++phase)
        names.append(name(Phase(phase)));
    return names;
}

QStringList traits()
{
    QStringList names;
    for (int trait = int(FilterTrait::Marked); trait <= int(FilterTrait::Content); ++trait)
        names.append(name(FilterTrait(trait)));
    return names;
}

/// Where the term that `cursor` is in begins; nothing: it is inside of quotes, or of a regular expression.
std::optional<qsizetype> termAt(QStringView text, qsizetype cursor)
{
    qsizetype begin = 0;
    QChar open;
    for (qsizetype i = 0; i < cursor; ++i) {
        const QChar character = text[i];
        const bool first = i == begin || (i == begin + 1 && (text[begin] == u'-' || text[begin] == u'!'));
        if (!open.isNull() && character == u'\\')
            ++i;
        else if (!open.isNull())
            open = character == open ? QChar() : open;
        else if (character == u'"' || (character == u'/' && first))
            open = character;
        else if (character.isSpace())
            begin = i + 1;
    }
    return open.isNull() ? std::optional(begin) : std::nullopt;
}

QStringList beginningWith(QStringView typed, const QStringList &words)
{
    QStringList found;
    for (const QString &word : words)
        if (word.startsWith(typed, Qt::CaseInsensitive) && word.size() > typed.size())
            found.append(word);
    return found;
}

} // namespace

QList<FilterKey> filterKeys()
{
    return {FilterKey::Direction, FilterKey::Phase, FilterKey::Code,      FilterKey::Enhanced, FilterKey::Slower,
            FilterKey::Larger,    FilterKey::Tls,   FilterKey::Recipient, FilterKey::Is};
}

QLatin1StringView name(FilterKey key)
{
    switch (key) {
    case FilterKey::Direction:
        return "dir"_L1;
    case FilterKey::Phase:
        return "phase"_L1;
    case FilterKey::Code:
        return "code"_L1;
    case FilterKey::Enhanced:
        return "esc"_L1;
    case FilterKey::Slower:
        return "slower"_L1;
    case FilterKey::Larger:
        return "larger"_L1;
    case FilterKey::Tls:
        return "tls"_L1;
    case FilterKey::Recipient:
        return "recipient"_L1;
    case FilterKey::Is:
        return "is"_L1;
    }
    Q_UNREACHABLE();
    return {};
}

QLatin1StringView name(FilterTrait trait)
{
    switch (trait) {
    case FilterTrait::Marked:
        return "marked"_L1;
    case FilterTrait::Commented:
        return "commented"_L1;
    case FilterTrait::Issue:
        return "issue"_L1;
    case FilterTrait::Masked:
        return "masked"_L1;
    case FilterTrait::Reply:
        return "reply"_L1;
    case FilterTrait::Command:
        return "command"_L1;
    case FilterTrait::Content:
        return "content"_L1;
    }
    Q_UNREACHABLE();
    return {};
}

std::optional<FilterKey> filterKeyNamed(QStringView wanted)
{
    for (const FilterKey key : filterKeys())
        if (wanted.compare(name(key), Qt::CaseInsensitive) == 0)
            return key;
    return std::nullopt;
}

std::optional<FilterTrait> filterTraitNamed(QStringView wanted)
{
    for (int trait = int(FilterTrait::Marked); trait <= int(FilterTrait::Content); ++trait)
        if (wanted.compare(name(FilterTrait(trait)), Qt::CaseInsensitive) == 0)
            return FilterTrait(trait);
    return std::nullopt;
}

QStringList filterValues(FilterKey key)
{
    switch (key) {
    case FilterKey::Direction:
        return {u"client"_s, u"server"_s, u"note"_s};
    case FilterKey::Phase:
        return phases();
    case FilterKey::Code:
        return {u"2xx"_s, u"3xx"_s, u"4xx"_s, u"5xx"_s};
    case FilterKey::Enhanced:
        return {u"2.*"_s, u"4.*"_s, u"5.*"_s, u"5.1.*"_s, u"5.7.*"_s};
    case FilterKey::Slower:
        return {u"100ms"_s, u"1s"_s, u"10s"_s};
    case FilterKey::Larger:
        return {u"1K"_s, u"100K"_s, u"1M"_s};
    case FilterKey::Tls:
        return {u"yes"_s, u"no"_s};
    case FilterKey::Recipient:
        return {};
    case FilterKey::Is:
        return traits();
    }
    Q_UNREACHABLE();
    return {};
}

FilterCompletion completeFilter(QStringView text, qsizetype cursor)
{
    cursor = qBound(qsizetype(0), cursor, text.size());
    auto begin = termAt(text, cursor);
    if (!begin || (cursor < text.size() && !text[cursor].isSpace()))
        return {.offset = cursor};
    if (*begin < cursor && (text[*begin] == u'-' || text[*begin] == u'!'))
        ++*begin;
    const QStringView typed = text.sliced(*begin, cursor - *begin);
    const qsizetype colon = typed.indexOf(u':');
    if (colon < 0) {
        QStringList keys;
        for (const FilterKey key : filterKeys())
            keys.append(name(key) + u':');
        return {*begin, typed.size(), std::nullopt, beginningWith(typed, keys)};
    }
    const auto key = filterKeyNamed(typed.first(colon));
    if (!key)
        return {.offset = cursor};
    const qsizetype value = qMax(colon, typed.lastIndexOf(u',')) + 1;
    return {*begin + value, typed.size() - value, key, beginningWith(typed.sliced(value), filterValues(*key))};
}

} // namespace postscope::transcript
