// SPDX-License-Identifier: MIT
#include "core/transcript/filter.h"
#include "core/transcript/names.h"

#include <algorithm>
#include <cmath>

namespace postscope::transcript {

using namespace Qt::StringLiterals;
using Kind = FilterError::Kind;

namespace {

/// A part of the text, and where it stands.
struct Piece {
    QString value;
    qsizetype offset = 0;
    qsizetype length = 0;
};

template<class T>
using Read = Result<T, FilterError>;

auto failure(Kind kind, const Piece &piece)
{
    return Unexpected(FilterError{kind, piece.offset, piece.length, piece.value});
}

/// A number and what follows it: "1.5K"; nothing where it does not begin with one.
std::optional<std::pair<double, QString>> numberAndUnit(const QString &value)
{
    const auto end = std::find_if(value.cbegin(), value.cend(), [](QChar c) { return !(c >= u'0' && c <= u'9') && c != u'.'; });
    bool ok = false;
    const double number = value.first(end - value.cbegin()).toDouble(&ok);
    return ok ? std::optional(std::pair(number, value.sliced(end - value.cbegin()).toLower())) : std::nullopt;
}

Read<FilterTest> direction(const Piece &piece)
{
    if (piece.value.compare("note"_L1, Qt::CaseInsensitive) == 0)
        return FilterTest{Origin::Local};
    const auto origin = originNamed(piece.value.toLower());
    if (!origin)
        return failure(Kind::BadDirection, piece);
    return FilterTest{*origin};
}

Read<FilterTest> phase(const Piece &piece)
{
    const auto found = phaseNamed(piece.value.toLower());
    if (!found)
        return failure(Kind::BadPhase, piece);
    return FilterTest{*found};
}

/// "5xx", "55", "550": digits from the left, the rest open.
Read<FilterTest> codes(const Piece &piece)
{
    const QString value = piece.value.toLower();
    qsizetype digits = 0;
    while (digits < value.size() && value[digits] >= u'0' && value[digits] <= u'9')
        ++digits;
    const bool open = std::all_of(value.cbegin() + digits, value.cend(), [](QChar c) { return c == u'x' || c == u'*'; });
    if (digits == 0 || value.size() > 3 || !open || value[0] < u'2' || value[0] > u'5')
        return failure(Kind::BadCode, piece);
    int scale = 1;
    for (qsizetype i = digits; i < 3; ++i)
        scale *= 10;
    const int first = value.first(digits).toInt() * scale;
    return FilterTest{FilterTest::Codes{first, first + scale - 1}};
}

/// "5.7.*", "5.7", "5"; "x" is as good as "*".
Read<FilterTest> enhanced(const Piece &piece)
{
    const QStringList parts = piece.value.toLower().split(u'.');
    FilterTest::Enhanced wanted;
    if (std::size_t(parts.size()) > wanted.numbers.size())
        return failure(Kind::BadEnhancedCode, piece);
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (parts[i] == u'*' || parts[i] == u'x')
            continue;
        bool ok = false;
        const uint number = parts[i].toUInt(&ok);
        if (!ok || number > 999 || (i == 0 && number != 2 && number != 4 && number != 5))
            return failure(Kind::BadEnhancedCode, piece);
        wanted.numbers[std::size_t(i)] = int(number);
    }
    return FilterTest{wanted};
}

Read<FilterTest> slower(const Piece &piece)
{
    constexpr double aDay = 24.0 * 3600 * 1e9;
    const auto found = numberAndUnit(piece.value);
    const QString unit = found ? found->second : QString();
    const double scale = unit.isEmpty() || unit == "ms"_L1 ? 1e6 : unit == "s"_L1 ? 1e9 : unit == "m"_L1 || unit == "min"_L1 ? 60e9 : 0;
    if (!found || scale == 0 || !(found->first * scale <= aDay))
        return failure(Kind::BadDuration, piece);
    return FilterTest{FilterTest::Slower{std::chrono::nanoseconds(std::llround(found->first * scale))}};
}

Read<FilterTest> larger(const Piece &piece)
{
    constexpr double most = 1e15;
    const auto found = numberAndUnit(piece.value);
    QString unit = found ? found->second : QString();
    if (unit.endsWith(u'b'))
        unit.chop(1);
    if (unit.size() == 2 && unit.endsWith(u'i'))
        unit.chop(1);
    const double scale = unit.isEmpty() ? 1 : unit == "k"_L1 ? 1024 : unit == "m"_L1 ? 1024.0 * 1024 : unit == "g"_L1 ? 1024.0 * 1024 * 1024 : 0;
    if (!found || scale == 0 || !(found->first * scale <= most))
        return failure(Kind::BadSize, piece);
    return FilterTest{FilterTest::Larger{std::llround(found->first * scale)}};
}

Read<FilterTest> tls(const Piece &piece)
{
    const QString value = piece.value.toLower();
    if (value != "yes"_L1 && value != "no"_L1)
        return failure(Kind::BadAnswer, piece);
    return FilterTest{FilterTest::Tls{value == "yes"_L1}};
}

Read<FilterTest> trait(const Piece &piece)
{
    const auto found = filterTraitNamed(piece.value);
    if (!found)
        return failure(Kind::BadTrait, piece);
    return FilterTest{*found};
}

/// Octets suffice where the words are ASCII; a backslash may stand for an octet that is shown so.
FilterTest::Text textOf(const QString &words)
{
    const bool plain = std::ranges::all_of(words, [](QChar c) { return c >= u' ' && c <= u'~' && c != u'\\'; });
    return {words, plain ? words.toLower().toLatin1() : QByteArray()};
}

Read<FilterTest> testOf(FilterKey key, const Piece &piece)
{
    switch (key) {
    case FilterKey::Direction:
        return direction(piece);
    case FilterKey::Phase:
        return phase(piece);
    case FilterKey::Code:
        return codes(piece);
    case FilterKey::Enhanced:
        return enhanced(piece);
    case FilterKey::Slower:
        return slower(piece);
    case FilterKey::Larger:
        return larger(piece);
    case FilterKey::Tls:
        return tls(piece);
    case FilterKey::Recipient:
        return FilterTest{FilterTest::Recipient{textOf(piece.value)}};
    case FilterKey::Is:
        return trait(piece);
    }
    Q_UNREACHABLE();
    return failure(Kind::UnknownKey, piece);
}

/// With a limit to its steps: an expression that goes back and forth for ever would hold the window up.
QRegularExpression boundedExpression(const QString &pattern)
{
    return QRegularExpression(u"(*LIMIT_MATCH=5000)(*LIMIT_DEPTH=1000)"_s + pattern,
                              QRegularExpression::CaseInsensitiveOption | QRegularExpression::DontCaptureOption);
}

class Parser {
public:
    explicit Parser(QStringView text) : m_text(text) {}

    Read<QList<FilterTerm>> terms()
    {
        if (m_text.size() > Filter::maxLength)
            return Unexpected(FilterError{Kind::TooLong, Filter::maxLength, m_text.size() - Filter::maxLength, {}});
        QList<FilterTerm> terms;
        for (skipBlanks(); m_at < m_text.size(); skipBlanks()) {
            auto read = term();
            if (!read)
                return Unexpected(read.error());
            if (terms.size() == Filter::maxTerms)
                return Unexpected(FilterError{Kind::TooLong, m_at, m_text.size() - m_at, {}});
            terms.append(*read);
        }
        return terms;
    }

private:
    [[nodiscard]] bool blankAt(qsizetype at) const { return at >= m_text.size() || m_text[at].isSpace(); }
    void skipBlanks()
    {
        while (m_at < m_text.size() && m_text[m_at].isSpace())
            ++m_at;
    }

    Read<FilterTerm> term()
    {
        FilterTerm term;
        term.excludes = m_text[m_at] == u'-' || m_text[m_at] == u'!';
        if (term.excludes && blankAt(++m_at))
            return Unexpected(FilterError{Kind::NothingExcluded, m_at - 1, 1, {}});
        if (m_text[m_at] == u'/')
            return withExpression(term);
        if (m_text[m_at] == u'"') {
            const auto words = quoted();
            if (!words)
                return Unexpected(words.error());
            if (!words->value.isEmpty())
                term.tests.append(FilterTest{textOf(words->value)});
            else
                term.excludes = !term.excludes; // nothing is in every line
            return term;
        }
        qsizetype end = m_at;
        while (end < m_text.size() && ((m_text[end] >= u'a' && m_text[end] <= u'z') || (m_text[end] >= u'A' && m_text[end] <= u'Z')))
            ++end;
        if (end > m_at && end < m_text.size() && m_text[end] == u':')
            return withKey(term, end);
        term.tests.append(FilterTest{textOf(word(u""))});
        return term;
    }

    Read<FilterTerm> withKey(FilterTerm term, qsizetype colon)
    {
        const Piece named{m_text.sliced(m_at, colon - m_at).toString(), m_at, colon + 1 - m_at};
        const auto key = filterKeyNamed(named.value);
        if (!key)
            return failure(Kind::UnknownKey, named);
        m_at = colon;
        do {
            ++m_at; // the colon, or a comma
            const auto value = m_at < m_text.size() && m_text[m_at] == u'"' ? quoted() : unquoted();
            if (!value)
                return Unexpected(value.error());
            if (value->value.isEmpty())
                return failure(Kind::NoValue, {named.value, named.offset, m_at - named.offset});
            auto test = testOf(*key, *value);
            if (!test)
                return Unexpected(test.error());
            term.tests.append(*test);
        } while (m_at < m_text.size() && m_text[m_at] == u',');
        return term;
    }

    Read<FilterTerm> withExpression(FilterTerm term)
    {
        const qsizetype begin = m_at++;
        qsizetype end = m_at;
        while (end < m_text.size() && m_text[end] != u'/')
            end += m_text[end] == u'\\' ? 2 : 1;
        if (end >= m_text.size())
            return Unexpected(FilterError{Kind::ExpressionOpen, begin, m_text.size() - begin, {}});
        const QRegularExpression expression = boundedExpression(m_text.sliced(m_at, end - m_at).toString());
        m_at = end + 1;
        if (!expression.isValid())
            return Unexpected(FilterError{Kind::BadExpression, begin, m_at - begin, expression.errorString()});
        term.tests.append(FilterTest{expression});
        return term;
    }

    /// Up to a blank, or to one of `ends`.
    QString word(QStringView ends)
    {
        const qsizetype begin = m_at;
        while (!blankAt(m_at) && !ends.contains(m_text[m_at]))
            ++m_at;
        return m_text.sliced(begin, m_at - begin).toString();
    }

    Read<Piece> unquoted()
    {
        const qsizetype begin = m_at;
        const QString value = word(u",");
        return Piece{value, begin, m_at - begin};
    }

    Read<Piece> quoted()
    {
        const qsizetype begin = m_at++;
        QString value;
        while (m_at < m_text.size() && m_text[m_at] != u'"') {
            // Only a quote and a backslash need one before them: "\x1B" is a text as lines show it.
            if (m_text[m_at] == u'\\' && m_at + 1 < m_text.size() && (m_text[m_at + 1] == u'"' || m_text[m_at + 1] == u'\\'))
                ++m_at;
            value += m_text[m_at++];
        }
        if (m_at >= m_text.size())
            return Unexpected(FilterError{Kind::QuoteOpen, begin, m_text.size() - begin, {}});
        ++m_at;
        return Piece{value, begin, m_at - begin};
    }

    QStringView m_text;
    qsizetype m_at = 0;
};

} // namespace

Result<Filter, FilterError> Filter::parse(QStringView text)
{
    auto terms = Parser(text).terms();
    if (!terms)
        return Unexpected(std::move(terms.error()));
    Filter filter;
    filter.m_terms = *std::move(terms);
    return filter;
}

QString quotedForFilter(const QString &word)
{
    const bool plain = !word.isEmpty() && std::ranges::all_of(word, [](QChar c) { return c.isLetterOrNumber() || QStringView(u"@._+=").contains(c); });
    if (plain)
        return word;
    QString quoted = word;
    quoted.replace(u'\\', "\\\\"_L1).replace(u'"', "\\\""_L1);
    return u'"' + quoted + u'"';
}

} // namespace postscope::transcript
