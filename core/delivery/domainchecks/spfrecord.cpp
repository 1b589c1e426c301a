// SPDX-License-Identifier: MIT
#include "core/delivery/domainchecks/spfrecord.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace postscope::delivery {

using namespace Qt::StringLiterals;
using Code = RecordProblem::Code;
using Kind = SpfTerm::Kind;

namespace {

struct Word {
    const char *name;
    Kind kind;
};
constexpr std::array mechanisms{Word{"all", Kind::All}, Word{"include", Kind::Include}, Word{"a", Kind::A},     Word{"mx", Kind::Mx},
                                Word{"ptr", Kind::Ptr}, Word{"ip4", Kind::Ip4},         Word{"ip6", Kind::Ip6}, Word{"exists", Kind::Exists}};

std::optional<SpfResult> qualifierOf(char sign)
{
    switch (sign) {
    case '+':
        return SpfResult::Pass;
    case '-':
        return SpfResult::Fail;
    case '~':
        return SpfResult::SoftFail;
    case '?':
        return SpfResult::Neutral;
    default: // of a character, not of an enum
        return std::nullopt;
    }
}

/// A name that can be asked for once its macros are filled in: it ends in a macro or a label that is no number (RFC 7208 7.1).
bool isDomainSpec(const QByteArray &text)
{
    const auto example = expandSpf(text, {.sender = "a@example.org", .domain = "example.org", .helo = "example.org", .client = QHostAddress::LocalHost});
    if (text.isEmpty() || !example)
        return false;
    if (text.endsWith('}'))
        return true;
    const QByteArray whole = text.endsWith('.') ? text.chopped(1) : text;
    const QByteArray last = whole.sliced(whole.lastIndexOf('.') + 1);
    const bool numeric = std::ranges::all_of(last, [](char one) { return one >= '0' && one <= '9'; });
    return whole.contains('.') && !last.isEmpty() && !numeric && !whole.contains("..") && !last.startsWith('-') && !last.endsWith('-');
}

/// "example.org/24//64" as its parts; a prefix that is none is a problem.
std::optional<Code> readDualPrefix(QByteArray &argument, SpfTerm &term)
{
    static const QRegularExpression form(u"^(.*?)(?:/([0-9]+))?(?://([0-9]+))?\\z"_s, QRegularExpression::DotMatchesEverythingOption);
    const QRegularExpressionMatch match = form.match(QString::fromLatin1(argument));
    const auto number = [&match](int group, int most) {
        const QString digits = match.captured(group);
        const bool good = digits.size() <= 3 && digits.toInt() <= most && (digits == u"0" || !digits.startsWith(u'0'));
        return good ? digits.toInt() : -1;
    };
    if (match.hasCaptured(2))
        term.prefix4 = number(2, 32);
    if (match.hasCaptured(3))
        term.prefix6 = number(3, 128);
    argument = match.captured(1).toLatin1();
    return term.prefix4 < 0 || term.prefix6 < 0 ? std::optional(Code::SpfPrefix) : std::nullopt;
}

std::optional<Code> readAddress(const QByteArray &argument, SpfTerm &term)
{
    const bool v4 = term.kind == Kind::Ip4;
    const qsizetype slash = argument.indexOf('/');
    const QByteArray text = argument.left(slash < 0 ? argument.size() : slash);
    term.address = QHostAddress(QString::fromLatin1(text));
    const bool right = term.address.protocol() == (v4 ? QAbstractSocket::IPv4Protocol : QAbstractSocket::IPv6Protocol);
    if (!right || (v4 && text.count('.') != 3) || text.contains('%'))
        return Code::SpfAddress;
    if (slash < 0)
        return std::nullopt;
    const QByteArray digits = argument.sliced(slash + 1);
    bool good = false;
    const int prefix = digits.toInt(&good);
    const bool plain = std::ranges::all_of(digits, [](char one) { return one >= '0' && one <= '9'; }) && (digits == "0" || !digits.startsWith('0'));
    if (!good || !plain || prefix > (v4 ? 32 : 128))
        return Code::SpfPrefix;
    (v4 ? term.prefix4 : term.prefix6) = prefix;
    return std::nullopt;
}

/// `argument`: what follows the mechanism's name, with its ":" or "/"; empty: nothing does.
std::optional<Code> readArgument(QByteArray argument, SpfTerm &term)
{
    const bool colon = argument.startsWith(':');
    if (colon)
        argument.remove(0, 1);
    switch (term.kind) {
    case Kind::All:
        return colon || !argument.isEmpty() ? std::optional(Code::SpfArgument) : std::nullopt;
    case Kind::Ip4:
    case Kind::Ip6:
        return colon ? readAddress(argument, term) : Code::SpfArgument;
    case Kind::A:
    case Kind::Mx:
        if (const auto wrong = readDualPrefix(argument, term))
            return wrong;
        break;
    case Kind::Include:
    case Kind::Exists:
        if (!colon)
            return Code::SpfArgument;
        break;
    case Kind::Ptr:
    case Kind::Redirect:
    case Kind::Exp:
    case Kind::Other:
        break;
    }
    term.domain = argument;
    if (!colon)
        return argument.isEmpty() ? std::nullopt : std::optional(Code::SpfArgument);
    return isDomainSpec(argument) ? std::nullopt : std::optional(argument.contains('%') ? Code::SpfMacro : Code::SpfArgument);
}

std::optional<Code> readModifier(const QByteArray &name, const QByteArray &value, SpfTerm &term)
{
    term.kind = name == "redirect" ? Kind::Redirect : name == "exp" ? Kind::Exp : Kind::Other;
    term.domain = value;
    if (term.kind == Kind::Other)
        return std::nullopt;
    return isDomainSpec(value) ? std::nullopt : std::optional(value.contains('%') ? Code::SpfMacro : Code::SpfArgument);
}

std::optional<Code> readTerm(SpfTerm &term)
{
    static const QRegularExpression modifier(u"^([A-Za-z][A-Za-z0-9_.-]*)="_s);
    const QRegularExpressionMatch match = modifier.match(QString::fromLatin1(term.text));
    if (match.hasMatch())
        return readModifier(match.captured(1).toLower().toLatin1(), term.text.sliced(match.capturedLength()), term);
    const auto qualifier = qualifierOf(term.text[0]);
    term.match = qualifier.value_or(SpfResult::Pass);
    const QByteArray rest = term.text.sliced(qualifier ? 1 : 0);
    const auto end = std::ranges::find_if(rest, [](char one) { return one == ':' || one == '/'; });
    const QByteArray name = rest.left(end - rest.begin()).toLower();
    const auto *known = std::ranges::find_if(mechanisms, [&name](const Word &word) { return name == word.name; });
    if (known == mechanisms.end())
        return Code::SpfTerm;
    term.kind = known->kind;
    return readArgument(rest.sliced(name.size()), term);
}

/// What is wrong with the terms beside each other.
void judgeWhole(SpfRecord &record)
{
    const SpfTerm *all = record.find(Kind::All);
    for (const SpfTerm &term : std::as_const(record.terms)) {
        const bool first = record.find(term.kind) == &term;
        if ((term.kind == Kind::Redirect || term.kind == Kind::Exp) && !first)
            record.problems << RecordProblem{.code = Code::SpfTwice, .at = term.at, .piece = term.text};
        if (all && ((term.at > all->at && !term.isModifier()) || term.kind == Kind::Redirect))
            record.problems << RecordProblem{.code = Code::SpfUnreached, .at = term.at, .piece = term.text};
        if (term.kind == Kind::Ptr)
            record.problems << RecordProblem{.code = Code::SpfPtr, .at = term.at, .piece = term.text};
    }
    if (all && all->match == SpfResult::Pass)
        record.problems << RecordProblem{.code = Code::SpfEverybody, .at = all->at, .piece = all->text};
    if (!all && !record.find(Kind::Redirect))
        record.problems << RecordProblem{.code = Code::SpfOpenEnd};
}

} // namespace

QString name(SpfResult result)
{
    static constexpr std::array names{"none"_L1, "neutral"_L1, "pass"_L1, "fail"_L1, "softfail"_L1, "temperror"_L1, "permerror"_L1};
    return names[size_t(result)];
}

bool SpfRecord::valid() const
{
    return std::ranges::all_of(problems, [](const RecordProblem &problem) { return isRemark(problem.code) || problem.code == Code::SpfEverybody; });
}

const SpfTerm *SpfRecord::find(SpfTerm::Kind kind) const
{
    const auto found = std::ranges::find(terms, kind, &SpfTerm::kind);
    return found == terms.end() ? nullptr : &*found;
}

SpfRecord readSpfRecord(QByteArrayView text)
{
    SpfRecord record;
    if (text.size() > SpfRecord::maxOctets) {
        record.problems << RecordProblem{.code = Code::TooLong, .at = SpfRecord::maxOctets};
        text.truncate(SpfRecord::maxOctets);
    }
    constexpr qsizetype version = 6; // "v=spf1"
    for (qsizetype at = version; at < text.size();) {
        if (text[at] == ' ') {
            ++at;
            continue;
        }
        const qsizetype space = text.indexOf(' ', at);
        SpfTerm term{.text = text.sliced(at, (space < 0 ? text.size() : space) - at).toByteArray(), .at = at};
        at += term.text.size();
        if (record.terms.size() == SpfRecord::maxTerms) {
            record.problems << RecordProblem{.code = Code::TooLong, .at = term.at};
            break;
        }
        const bool ascii = std::ranges::all_of(term.text, [](char one) { return one > ' ' && one < 0x7f; });
        const auto wrong = ascii ? readTerm(term) : std::optional(Code::NotAscii);
        if (wrong)
            record.problems << RecordProblem{.code = *wrong, .at = term.at, .piece = term.text};
        else
            record.terms << term;
    }
    judgeWhole(record);
    return record;
}

} // namespace postscope::delivery
