// SPDX-License-Identifier: MIT
#include "core/anatomy/oddities.h"

namespace postscope::anatomy {

namespace {

using Kind = LinePart::Kind;

std::optional<Kind> oddity(char octet)
{
    switch (octet) {
    case '\0':
        return Kind::Nul;
    case '\r':
        return Kind::BareCr;
    case '\n':
        return Kind::BareLf;
    case '\t': // white space, where it is wrong the grammar says so
        return std::nullopt;
    default:
        return static_cast<unsigned char>(octet) < 0x20 || octet == 0x7f ? std::optional(Kind::Control) : std::nullopt;
    }
}

} // namespace

Span withoutEnd(Span line)
{
    if (!line.octets.endsWith('\n'))
        return line;
    return line.first(line.size() - (line.octets.endsWith("\r\n") ? 2 : 1));
}

void addOddities(Span text, LinePart &whole)
{
    int found = 0;
    for (qsizetype i = 0; i < text.size() && found < maxOddities; ++i) {
        if (const auto kind = oddity(text.octets[i])) {
            add(whole, text.from(i, 1).part(*kind));
            ++found;
        }
    }
}

void addLineEnd(Span line, bool recorded, LinePart &whole)
{
    const Span end = line.from(withoutEnd(line).size());
    if (end.size() == 2)
        add(whole, end.part(Kind::LineEnd));
    else if (end.size() == 1)
        add(whole, end.part(Kind::BareLf));
    else
        add(whole, end.part(recorded ? Kind::NoLineEnd : Kind::Cut));
}

} // namespace postscope::anatomy
