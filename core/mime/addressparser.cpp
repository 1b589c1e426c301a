// SPDX-License-Identifier: MIT
#include "core/mime/addresslexer.h"
#include "core/mime/characters.h"
#include "core/mime/domain.h"
#include "core/mime/mailbox.h"

namespace postscope::mime {

namespace {

using Reason = AddressFailure::Reason;
using Kind = AddressToken::Kind;

constexpr qsizetype maxMailboxes = 10'000;
constexpr qsizetype maxAddress = 900; // octets: a line of a header must hold it; what a server takes, the server shall say

/// Reads tokens from left to right, each a bounded number of times, without recursion: groups do not nest (RFC 5322 3.4).
class AddressParser {
public:
    AddressParser(QStringView text, const QList<AddressToken> &tokens) : m_text(text), m_tokens(tokens) {}

    Result<QList<Group>, AddressFailure> groups();

private:
    [[nodiscard]] bool is(qsizetype index, char16_t sign) const { return m_tokens[index].kind == Kind::Sign && m_tokens[index].sign == sign; }
    [[nodiscard]] bool isWord(qsizetype index) const { return m_tokens[index].kind == Kind::Atom || m_tokens[index].kind == Kind::Quoted; }
    [[nodiscard]] bool endsItem(qsizetype index) const { return m_tokens[index].kind == Kind::End || is(index, u',') || is(index, u';'); }
    [[nodiscard]] qsizetype endOfWords(qsizetype from) const;
    [[nodiscard]] qsizetype startOfLocalPart(qsizetype from, qsizetype at) const;
    [[nodiscard]] QString phrase(qsizetype from, qsizetype to) const;

    bool item();
    bool inAngles(QString displayName);
    bool bare(qsizetype from, qsizetype at);
    bool localPart(qsizetype from, qsizetype at, Mailbox &mailbox);
    bool domain(qsizetype at, Mailbox &mailbox);
    bool accept(const Mailbox &mailbox, qsizetype from);
    bool openGroup(qsizetype colon);
    bool fail(Reason reason, qsizetype token);
    bool failAt(Reason reason, qsizetype begin, qsizetype end);

    QStringView m_text;
    const QList<AddressToken> &m_tokens;
    qsizetype m_next = 0;        // the first token not read yet
    qsizetype m_groupColon = -1; // token; -1: not in a group
    QList<Group> m_groups;
    qsizetype m_mailboxes = 0; // in all of them
    AddressFailure m_failure;
};

bool AddressParser::failAt(Reason reason, qsizetype begin, qsizetype end)
{
    m_failure = addressFailure(reason, m_text, begin, end);
    return false;
}

// The excerpt goes from the token to the end of its list item.
bool AddressParser::fail(Reason reason, qsizetype token)
{
    qsizetype last = token;
    while (!endsItem(last))
        ++last;
    return failAt(reason, m_tokens[token].begin, last == token ? m_tokens[token].end : m_tokens[last].begin);
}

qsizetype AddressParser::endOfWords(qsizetype from) const
{
    while (isWord(from) || is(from, u'.'))
        ++from;
    return from;
}

// Back from "@" over what hangs together: one quoted string, or atoms and dots with no space between.
qsizetype AddressParser::startOfLocalPart(qsizetype from, qsizetype at) const
{
    qsizetype start = at;
    while (start > from && m_tokens[start - 1].kind != Kind::Quoted && (start == at || !m_tokens[start].spaced))
        --start;
    return start == at && start > from ? at - 1 : start;
}

QString AddressParser::phrase(qsizetype from, qsizetype to) const
{
    QString words;
    for (qsizetype i = from; i < to; ++i) {
        if (i > from && m_tokens[i].spaced)
            words += u' ';
        words += m_tokens[i].kind == Kind::Sign ? QString(m_tokens[i].sign) : m_tokens[i].text;
    }
    return words;
}

bool AddressParser::localPart(qsizetype from, qsizetype at, Mailbox &mailbox)
{
    if (from == at)
        return fail(Reason::EmptyLocalPart, at);
    if (m_tokens[at].spaced)
        return fail(Reason::BadCharacter, at);
    for (qsizetype i = from; i < at; ++i) {
        const AddressToken &token = m_tokens[i];
        const bool dotExpected = (i - from) % 2 == 1;
        if (is(i, u'.') != dotExpected || (token.kind == Kind::Quoted && at - from > 1))
            return fail(Reason::BadCharacter, i);
        if (const qsizetype odd = misleadingCharacter(token.text); odd >= 0 && token.kind == Kind::Atom)
            return failAt(Reason::BadCharacter, token.begin + odd, token.begin + odd + 1);
        mailbox.localPart += dotExpected ? QStringLiteral(".") : token.text;
    }
    if (is(at - 1, u'.'))
        return fail(Reason::BadCharacter, at - 1);
    return mailbox.localPart.isEmpty() ? fail(Reason::EmptyLocalPart, from) : true;
}

// Reads what hangs together after "@"; m_next is behind it afterwards.
bool AddressParser::domain(qsizetype at, Mailbox &mailbox)
{
    m_next = at + 1;
    while (!m_tokens[m_next].spaced && (m_tokens[m_next].kind == Kind::Atom || is(m_next, u'.')))
        ++m_next;
    if (m_next == at + 1 && m_tokens[m_next].kind == Kind::Literal && !m_tokens[m_next].spaced)
        ++m_next;
    if (m_next == at + 1)
        return fail(Reason::EmptyDomain, at);
    const qsizetype begin = m_tokens[at].end;
    const qsizetype end = m_tokens[m_next - 1].end;
    mailbox.domain = m_text.sliced(begin, end - begin).toString();
    if (const qsizetype odd = misleadingCharacter(mailbox.domain); odd >= 0)
        return failAt(Reason::BadCharacter, begin + odd, begin + odd + 1);
    return asciiDomain(mailbox.domain).isEmpty() ? failAt(Reason::BadDomain, begin, end) : true;
}

bool AddressParser::accept(const Mailbox &mailbox, qsizetype from)
{
    if (mailbox.address().size() > maxAddress || mailbox.asciiDomainAddress().size() > maxAddress)
        return fail(Reason::TooLong, from);
    if (m_mailboxes == maxMailboxes)
        return fail(Reason::TooMany, from);
    ++m_mailboxes;
    const bool inGroup = m_groupColon >= 0;
    if (!inGroup && (m_groups.isEmpty() || m_groups.constLast().name))
        m_groups.append(Group());
    m_groups.last().members.append(mailbox);
    return true;
}

// m_next is at "<".
bool AddressParser::inAngles(QString displayName)
{
    const qsizetype open = m_next;
    const qsizetype at = endOfWords(open + 1);
    if (endsItem(at))
        return fail(Reason::UnclosedBracket, open);
    if (!is(at, u'@'))
        return fail(is(at, u'>') ? Reason::MissingAt : Reason::BadCharacter, is(at, u'>') ? open : at);
    Mailbox mailbox{.displayName = std::move(displayName)};
    if (!localPart(open + 1, at, mailbox))
        return false;
    for (qsizetype i = open + 2; i < at; ++i) {
        if (m_tokens[i].spaced)
            return fail(Reason::BadCharacter, i);
    }
    if (!domain(at, mailbox))
        return false;
    if (!is(m_next, u'>'))
        return fail(endsItem(m_next) ? Reason::UnclosedBracket : Reason::TrailingText, endsItem(m_next) ? open : m_next);
    ++m_next;
    return endsItem(m_next) ? accept(mailbox, open) : fail(Reason::TrailingText, m_next);
}

// An address without angle brackets: only quoted strings may stand before it as its name, so that no word is taken for a name by mistake.
bool AddressParser::bare(qsizetype from, qsizetype at)
{
    const qsizetype local = startOfLocalPart(from, at);
    if (local > from && (!m_tokens[local].spaced || m_tokens[local].kind == Kind::Quoted))
        return fail(Reason::BadCharacter, local);
    for (qsizetype i = from; i < local; ++i) {
        if (m_tokens[i].kind != Kind::Quoted)
            return fail(Reason::MissingAt, i);
    }
    Mailbox mailbox{.displayName = phrase(from, local)};
    if (!localPart(local, at, mailbox) || !domain(at, mailbox))
        return false;
    return endsItem(m_next) ? accept(mailbox, from) : fail(Reason::TrailingText, m_next);
}

bool AddressParser::openGroup(qsizetype colon)
{
    if (m_groupColon >= 0 || colon == m_next)
        return fail(Reason::BadCharacter, colon);
    if (m_groups.size() == maxMailboxes)
        return fail(Reason::TooMany, colon);
    m_groups.append({phrase(m_next, colon), {}});
    m_groupColon = colon;
    m_next = colon + 1;
    return true;
}

bool AddressParser::item()
{
    const qsizetype from = m_next;
    const qsizetype sign = endOfWords(from);
    if (is(sign, u':'))
        return openGroup(sign);
    if (is(sign, u'@'))
        return bare(from, sign);
    if (endsItem(sign))
        return fail(Reason::MissingAt, from);
    if (!is(sign, u'<'))
        return fail(Reason::BadCharacter, sign);
    m_next = sign;
    return inAngles(phrase(from, sign));
}

Result<QList<Group>, AddressFailure> AddressParser::groups()
{
    while (m_tokens[m_next].kind != Kind::End) {
        if (is(m_next, u',')) {
            ++m_next;
        } else if (is(m_next, u';')) { // the end of a group, or what some write instead of a comma
            m_groupColon = -1;
            ++m_next;
        } else if (!item()) {
            return Unexpected(m_failure);
        }
    }
    if (m_groupColon >= 0)
        fail(Reason::BadCharacter, m_groupColon);
    else if (m_groups.isEmpty())
        failAt(Reason::Empty, 0, m_text.size());
    else
        return m_groups;
    return Unexpected(m_failure);
}

} // namespace

Result<QList<Group>, AddressFailure> parseAddresses(QStringView text)
{
    const auto tokens = addressTokens(text);
    if (!tokens)
        return Unexpected(tokens.error());
    return AddressParser(text, *tokens).groups();
}

Result<QList<Mailbox>, AddressFailure> parseMailboxes(QStringView text)
{
    const auto groups = parseAddresses(text);
    if (!groups)
        return Unexpected(groups.error());
    QList<Mailbox> mailboxes;
    for (const Group &group : *groups)
        mailboxes += group.members;
    return mailboxes;
}

} // namespace postscope::mime
