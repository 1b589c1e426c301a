// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

namespace postscope {

/// Looks at each octet together with the one before it, `before` for the first, at nearly the speed of memory: whole blocks are tested without a branch, in
/// a form that compilers turn into vector instructions. A test is a function of two octets, and should not branch either.
template<typename Test>
class OctetPairs {
public:
    explicit OctetPairs(QByteArrayView octets, char before) : m_octets(octets), m_before(before) {}

    /// The first octet from `from` on that passes the test; the size where there is none.
    [[nodiscard]] qsizetype find(qsizetype from) const
    {
        const qsizetype size = m_octets.size();
        if (from == 0 && size > 0) {
            if (Test()(m_before, m_octets.front()))
                return 0;
            from = 1;
        }
        while (from + block <= size && inBlock(from) == 0)
            from += block;
        const char *const at = m_octets.data();
        while (from < size && !Test()(at[from - 1], at[from]))
            ++from;
        return from;
    }

    /// How many pass it.
    [[nodiscard]] qsizetype count() const
    {
        if (m_octets.isEmpty())
            return 0;
        qsizetype found = Test()(m_before, m_octets.front()) ? 1 : 0;
        qsizetype from = 1;
        for (; from + block <= m_octets.size(); from += block)
            found += inBlock(from);
        const char *const at = m_octets.data();
        for (; from < m_octets.size(); ++from)
            found += Test()(at[from - 1], at[from]) ? 1 : 0;
        return found;
    }

private:
    static constexpr qsizetype block = 64;

    [[nodiscard]] uchar inBlock(qsizetype from) const
    {
        const char *const at = m_octets.data() + from;
        uchar found = 0;
        for (qsizetype i = 0; i < block; ++i)
            found += uchar(Test()(at[i - 1], at[i]));
        return found;
    }

    QByteArrayView m_octets;
    char m_before;
};

/// A CR without its LF behind it, or an LF without its CR before it: seen at the second octet.
struct BareLineEnd {
    constexpr bool operator()(char before, char octet) const { return (before == '\r') != (octet == '\n'); }
};

struct LineFeed {
    constexpr bool operator()(char, char octet) const { return octet == '\n'; }
};

[[nodiscard]] inline qsizetype countLineFeeds(QByteArrayView octets)
{
    return OctetPairs<LineFeed>(octets, '\0').count();
}

/// The octets with what `between` gives for a pair put into the midst of each pair that passes the test. Where none does, they are not copied.
template<typename Test, typename Between>
[[nodiscard]] QByteArray insertedBetween(const QByteArray &octets, char before, Between between)
{
    const OctetPairs<Test> pairs(octets, before);
    qsizetype at = pairs.find(0);
    if (at == octets.size())
        return octets;
    QByteArray out;
    out.reserve(octets.size() + octets.size() / 16 + 8);
    qsizetype from = 0;
    for (; at < octets.size(); at = pairs.find(at + 1)) {
        out.append(QByteArrayView(octets).sliced(from, at - from));
        out.append(between(at == 0 ? before : octets[at - 1], octets[at]));
        from = at;
    }
    out.append(QByteArrayView(octets).sliced(from));
    return out;
}

} // namespace postscope
