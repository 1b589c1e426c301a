// SPDX-License-Identifier: MIT
#include "core/mime/addresslexer.h"

#include "core/mime/characters.h"

namespace postscope::mime {

namespace {

using Reason = AddressFailure::Reason;
using Kind = AddressToken::Kind;

constexpr qsizetype maxText = 1024 * 1024; // UTF-16 units: room for 10,000 mailboxes of a hundred
constexpr int maxCommentDepth = 100;
constexpr qsizetype maxExcerpt = 80;

/// One walk over the text; every unit is looked at a bounded number of times.
class AddressLexer {
public:
    explicit AddressLexer(QStringView text) : m_text(text) {}

    Result<QList<AddressToken>, AddressFailure> tokens();

private:
    [[nodiscard]] bool atEnd() const { return m_position == m_text.size(); }
    bool skipSpace();
    bool skipComment();
    bool quoted(AddressToken &token);
    bool literal(AddressToken &token);
    void atom(AddressToken &token);
    bool next(AddressToken &token);
    bool fail(Reason reason, qsizetype begin, qsizetype end);

    QStringView m_text;
    qsizetype m_position = 0;
    AddressFailure m_failure;
};

bool AddressLexer::fail(Reason reason, qsizetype begin, qsizetype end)
{
    m_failure = addressFailure(reason, m_text, begin, end);
    return false;
}

// Only called at "(".
bool AddressLexer::skipComment()
{
    const qsizetype begin = m_position;
    int depth = 0;
    for (; !atEnd(); ++m_position) {
        const QChar unit = m_text[m_position];
        if (unit == u'\\') {
            if (++m_position == m_text.size())
                break;
        } else if (unit == u'(') {
            if (++depth > maxCommentDepth)
                return fail(Reason::TooMany, m_position, m_text.size());
        } else if (unit == u')' && --depth == 0) {
            ++m_position;
            return true;
        }
    }
    return fail(Reason::UnclosedComment, begin, m_text.size());
}

bool AddressLexer::skipSpace()
{
    while (!atEnd()) {
        if (m_text[m_position].isSpace())
            ++m_position;
        else if (m_text[m_position] != u'(')
            return true;
        else if (!skipComment())
            return false;
    }
    return true;
}

bool AddressLexer::quoted(AddressToken &token)
{
    token.kind = Kind::Quoted;
    for (++m_position; !atEnd(); ++m_position) {
        QChar unit = m_text[m_position];
        if (unit == u'"') {
            ++m_position;
            return true;
        }
        if (unit == u'\\') {
            if (++m_position == m_text.size())
                break;
            unit = m_text[m_position];
        }
        token.text += unit;
    }
    return fail(Reason::UnclosedQuote, token.begin, m_text.size());
}

bool AddressLexer::literal(AddressToken &token)
{
    token.kind = Kind::Literal;
    const qsizetype close = m_text.indexOf(u']', m_position);
    if (close < 0)
        return fail(Reason::UnclosedBracket, token.begin, m_text.size());
    m_position = close + 1;
    token.text = m_text.sliced(token.begin, m_position - token.begin).toString();
    return true;
}

void AddressLexer::atom(AddressToken &token)
{
    token.kind = Kind::Atom;
    while (!atEnd() && isAtomCharacter(m_text[m_position]))
        ++m_position;
    token.text = m_text.sliced(token.begin, m_position - token.begin).toString();
}

bool AddressLexer::next(AddressToken &token)
{
    const qsizetype before = m_position;
    if (!skipSpace())
        return false;
    token.begin = m_position;
    token.spaced = m_position > before;
    if (atEnd())
        return true;
    const QChar unit = m_text[m_position];
    if (unit == u'"')
        return quoted(token);
    if (unit == u'[')
        return literal(token);
    if (isAtomCharacter(unit)) {
        atom(token);
        return true;
    }
    if (!QStringView(u".@<>,;:").contains(unit))
        return fail(Reason::BadCharacter, m_position, m_position + 1);
    token.kind = Kind::Sign;
    token.sign = unit;
    ++m_position;
    return true;
}

Result<QList<AddressToken>, AddressFailure> AddressLexer::tokens()
{
    if (m_text.size() > maxText)
        return Unexpected(addressFailure(Reason::TooLong, m_text, 0, m_text.size()));
    if (const qsizetype unsafe = unsafeCharacter(m_text); unsafe >= 0)
        return Unexpected(addressFailure(Reason::BadCharacter, m_text, unsafe, unsafe + 1));
    QList<AddressToken> tokens;
    do {
        AddressToken token;
        if (!next(token))
            return Unexpected(m_failure);
        token.end = m_position;
        tokens.append(std::move(token));
    } while (tokens.constLast().kind != Kind::End);
    return tokens;
}

} // namespace

Result<QList<AddressToken>, AddressFailure> addressTokens(QStringView text)
{
    return AddressLexer(text).tokens();
}

AddressFailure addressFailure(AddressFailure::Reason reason, QStringView text, qsizetype begin, qsizetype end)
{
    QString excerpt = text.sliced(begin, qMin(end - begin, maxExcerpt)).toString();
    for (qsizetype unsafe = unsafeCharacter(excerpt); unsafe >= 0; unsafe = unsafeCharacter(excerpt))
        excerpt[unsafe] = QChar(QChar::ReplacementCharacter);
    return {reason, begin, excerpt.trimmed()};
}

} // namespace postscope::mime
