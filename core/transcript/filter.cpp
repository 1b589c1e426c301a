// SPDX-License-Identifier: MIT
#include "core/transcript/filter.h"

#include "core/transcript/replyline.h"
#include "core/transcript/row.h"
#include "core/transcript/visibletext.h"

#include <algorithm>

namespace postscope::transcript {

namespace {

char lower(char octet)
{
    return octet >= 'A' && octet <= 'Z' ? char(octet - 'A' + 'a') : octet;
}

QByteArrayView subject(const Event &event)
{
    const QByteArrayView line = withoutLineEnd(event.octets);
    return line.first(qMin(line.size(), Filter::maxSubject));
}

/// Text is made of the octets only where it has to be.
bool contains(QByteArrayView octets, const FilterTest::Text &text)
{
    if (text.octets.isEmpty())
        return visible(octets).contains(text.words, Qt::CaseInsensitive);
    const QByteArrayView wanted = text.octets;
    return std::search(octets.begin(), octets.end(), wanted.begin(), wanted.end(), [](char one, char other) { return lower(one) == other; }) != octets.end();
}

bool isCommand(const Event &event)
{
    return event.kind == Event::Kind::Line && event.origin == Origin::Client && event.phase != Phase::Content;
}

/// Asks one row.
class Asking {
public:
    Asking(const FilterRow &row, const NoteText &noteText) : m_row(row), m_noteText(noteText) {}

    bool operator()(Origin origin) const { return speaker(m_row.event) == origin; }
    bool operator()(Phase phase) const { return m_row.event.phase == phase; }
    bool operator()(const FilterTest::Codes &codes) const
    {
        const int code = replyCode(m_row.event);
        return code >= codes.first && code <= codes.last;
    }
    bool operator()(const FilterTest::Enhanced &wanted) const
    {
        const auto code = enhancedCode(m_row.event);
        return code && std::equal(code->begin(), code->end(), wanted.numbers.begin(),
                                  [](int number, int asked) { return asked == FilterTest::anyNumber || number == asked; });
    }
    bool operator()(const FilterTest::Slower &slower) const { return m_row.before != nullptr && m_row.event.elapsed - m_row.before->elapsed >= slower.than; }
    bool operator()(const FilterTest::Larger &larger) const { return m_row.event.kind != Event::Kind::Note && m_row.event.size >= larger.than; }
    bool operator()(const FilterTest::Tls &tls) const { return m_row.event.kind != Event::Kind::Note && m_row.event.tls == tls.used; }
    bool operator()(const FilterTest::Recipient &recipient) const { return contains(m_row.recipient, recipient.part); }
    bool operator()(FilterTrait trait) const;
    bool operator()(const FilterTest::Text &text) const
    {
        if (m_row.event.kind == Event::Kind::Note)
            return shown().contains(text.words, Qt::CaseInsensitive);
        return m_row.event.kind == Event::Kind::Line && contains(subject(m_row.event), text);
    }
    // An expression that takes too many steps finds nothing: see boundedExpression().
    bool operator()(const QRegularExpression &expression) const { return m_row.event.kind != Event::Kind::Content && expression.match(shown()).hasMatch(); }

private:
    [[nodiscard]] QString shown() const
    {
        const Event &event = m_row.event;
        return event.kind == Event::Kind::Note ? body(event, m_noteText).left(Filter::maxSubject) : visible(subject(event));
    }

    const FilterRow &m_row;
    const NoteText &m_noteText;
};

bool Asking::operator()(FilterTrait trait) const
{
    switch (trait) {
    case FilterTrait::Marked:
        return m_row.marked;
    case FilterTrait::Commented:
        return m_row.commented;
    case FilterTrait::Issue:
        return m_row.issue;
    case FilterTrait::Masked:
        return m_row.event.hidden || m_row.event.octets.contains(Event::mask);
    case FilterTrait::Reply:
        return replyCode(m_row.event) != 0;
    case FilterTrait::Command:
        return isCommand(m_row.event);
    case FilterTrait::Content:
        return m_row.event.kind == Event::Kind::Content;
    }
    Q_UNREACHABLE();
    return false;
}

} // namespace

bool Filter::asksBeyondEvents() const
{
    const auto asks = [](const FilterTest &test) {
        const auto *trait = std::get_if<FilterTrait>(&test.asked);
        return trait != nullptr && (*trait == FilterTrait::Marked || *trait == FilterTrait::Commented || *trait == FilterTrait::Issue);
    };
    return std::ranges::any_of(m_terms, [&](const FilterTerm &term) { return std::ranges::any_of(term.tests, asks); });
}

bool Filter::matches(const FilterRow &row, const NoteText &noteText) const
{
    const Asking asking(row, noteText);
    return std::ranges::all_of(m_terms, [&](const FilterTerm &term) {
        const bool found = std::ranges::any_of(term.tests, [&](const FilterTest &test) { return std::visit(asking, test.asked); });
        return found != term.excludes;
    });
}

} // namespace postscope::transcript
