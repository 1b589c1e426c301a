// SPDX-License-Identifier: MIT
#include "core/anatomy/span.h"

#include "core/base/event.h"

#include <algorithm>

namespace postscope::anatomy {

namespace {

bool isSpace(char octet)
{
    return octet == ' ' || octet == '\t';
}

} // namespace

Span Span::from(qsizetype at, qsizetype size) const
{
    const qsizetype begin = std::clamp<qsizetype>(at, 0, octets.size());
    const qsizetype left = octets.size() - begin;
    return {octets.sliced(begin, size < 0 ? left : std::min(size, left)), offset + begin};
}

Span Span::trimmed() const
{
    qsizetype begin = 0;
    qsizetype end = octets.size();
    while (begin < end && isSpace(octets[begin]))
        ++begin;
    while (end > begin && isSpace(octets[end - 1]))
        --end;
    return from(begin, end - begin);
}

Span Span::takeWord()
{
    const auto end = std::find_if(octets.begin(), octets.end(), isSpace) - octets.begin();
    const Span word = first(end);
    qsizetype next = end;
    while (next < octets.size() && isSpace(octets[next]))
        ++next;
    *this = from(next);
    return word;
}

QList<Span> Span::split(char separator) const
{
    QList<Span> pieces;
    Span rest = *this;
    for (;;) {
        const qsizetype end = pieces.size() < maxParts ? rest.octets.indexOf(separator) : -1;
        pieces << rest.first(end);
        if (end < 0)
            return pieces;
        rest = rest.from(end + 1);
    }
}

LinePart Span::part(LinePart::Kind kind, const QByteArray &key) const
{
    LinePart made;
    made.kind = kind;
    made.offset = offset;
    made.length = octets.size();
    made.key = key;
    made.value = octets.toByteArray();
    return made;
}

bool Span::masked() const
{
    return octets.contains(Event::mask);
}

LinePart Decoded::field(qsizetype from, qsizetype size, const QByteArray &key) const
{
    const qsizetype end = std::clamp<qsizetype>(from + size, from, m_octets.size());
    Span place = m_source.from(from, end - from);
    if (m_coding == Coding::Base64) // three octets in four
        place = m_source.from(from / 3 * 4, size == 0 ? 0 : (end + 2) / 3 * 4 - from / 3 * 4);
    LinePart made = place.part(LinePart::Kind::Field, key);
    made.decoded = m_octets.mid(from, end - from);
    return made;
}

void add(LinePart &whole, LinePart part)
{
    if (whole.parts.size() < maxParts) {
        whole.parts << std::move(part);
        return;
    }
    LinePart &rest = whole.parts.last();
    const qsizetype begin = std::min(rest.offset, part.offset);
    const qsizetype end = std::max(rest.offset + rest.length, part.offset + part.length);
    rest = LinePart{.kind = LinePart::Kind::Rest, .offset = begin, .length = end - begin};
}

} // namespace postscope::anatomy
