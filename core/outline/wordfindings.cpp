// SPDX-License-Identifier: MIT
#include "core/outline/wordfindings.h"
#include "core/outline/charset.h"

#include <QSet>

#include <algorithm>
#include <optional>

namespace postscope::outline {

namespace {

using Code = Finding::Code;
using Severity = Finding::Severity;

/// What of a field's value may hold an encoded-word (RFC 2047 5).
enum class Syntax { Text, Addresses, Tokens };

Syntax syntaxOf(QByteArrayView name)
{
    static const QSet<QByteArray> addresses{"from",        "sender",        "reply-to",  "to",        "cc",        "bcc",
                                            "resent-from", "resent-sender", "resent-to", "resent-cc", "resent-bcc"};
    static const QSet<QByteArray> tokens{"date",         "message-id",          "in-reply-to",
                                         "references",   "return-path",         "received",
                                         "mime-version", "content-type",        "content-transfer-encoding",
                                         "content-id",   "dkim-signature",      "list-unsubscribe",
                                         "list-id",      "content-disposition", "list-unsubscribe-post"};
    const QByteArray lower = name.toByteArray().toLower();
    return addresses.contains(lower) ? Syntax::Addresses : tokens.contains(lower) ? Syntax::Tokens : Syntax::Text;
}

bool isBlank(char octet)
{
    return octet == ' ' || octet == '\t' || octet == '\r' || octet == '\n';
}

bool isTokenOctet(char octet)
{
    return uchar(octet) > ' ' && uchar(octet) < 0x7F && !QByteArrayView("()<>@,;:\"/[]?.=").contains(octet);
}

/// What begins like an encoded-word.
struct Word {
    qsizetype end = 0; // behind it, or behind what was taken for one
    QByteArrayView charset;
    char kind = 0;
    QByteArrayView text;
    bool ended = false; // with "?="
};

std::optional<Word> wordAt(QByteArrayView value, qsizetype begin)
{
    constexpr qsizetype longestCharset = 80;
    qsizetype at = begin + 2;
    while (at < value.size() && isTokenOctet(value[at]))
        ++at;
    const QByteArrayView charset = value.sliced(begin + 2, at - begin - 2);
    if (charset.isEmpty() || charset.size() > longestCharset || at + 2 >= value.size() || value[at] != '?' || value[at + 2] != '?')
        return std::nullopt;
    Word word{.end = at + 3, .charset = charset, .kind = value[at + 1], .text = {}};
    while (word.end < value.size() && value[word.end] != '?' && !isBlank(value[word.end]))
        ++word.end;
    word.text = value.sliced(at + 3, word.end - at - 3);
    word.ended = value.sliced(word.end).startsWith("?=");
    word.end += word.ended ? 2 : 0;
    return word;
}

int hexDigit(char octet)
{
    const char lower = octet | 0x20;
    return octet >= '0' && octet <= '9' ? octet - '0' : lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

// RFC 2047 4.2. Nothing: "=" without two digits behind it.
std::optional<QByteArray> fromQ(QByteArrayView text)
{
    QByteArray octets;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != '=') {
            octets += text[i] == '_' ? ' ' : text[i];
            continue;
        }
        if (i + 2 >= text.size() || hexDigit(text[i + 1]) < 0 || hexDigit(text[i + 2]) < 0)
            return std::nullopt;
        octets += char(hexDigit(text[i + 1]) << 4 | hexDigit(text[i + 2]));
        i += 2;
    }
    return octets;
}

std::optional<QString> decoded(const Word &word)
{
    QByteArray charset = word.charset.toByteArray();
    if (const qsizetype language = charset.indexOf('*'); language >= 0) // RFC 2231 5
        charset.truncate(language);
    std::optional<QByteArray> binary;
    if (const auto read = QByteArray::fromBase64Encoding(word.text.toByteArray(), QByteArray::AbortOnBase64DecodingErrors))
        binary = *read;
    const char kind = word.kind | 0x20;
    const std::optional<QByteArray> octets = kind == 'q' ? fromQ(word.text) : kind == 'b' ? binary : std::nullopt;
    if (!word.ended || !octets || !isKnownCharset(charset))
        return std::nullopt;
    return decodeCharset(*octets, charset);
}

/// Where in a structured field the scan stands.
class Position {
public:
    void pass(char octet)
    {
        if (m_escaped)
            m_escaped = false;
        else if (octet == '\\' && (m_quoted || m_comment > 0))
            m_escaped = true;
        else if (octet == '"' && m_comment == 0)
            m_quoted = !m_quoted;
        else if (!m_quoted)
            passUnquoted(octet);
    }
    [[nodiscard]] bool quoted() const { return m_quoted; }
    [[nodiscard]] bool inComment() const { return m_comment > 0; }
    [[nodiscard]] bool inAngle() const { return m_angle; }

private:
    void passUnquoted(char octet)
    {
        if (octet == '(')
            ++m_comment;
        else if (octet == ')' && m_comment > 0)
            --m_comment;
        else if (m_comment == 0 && (octet == '<' || octet == '>'))
            m_angle = octet == '<';
    }

    bool m_quoted = false;
    bool m_escaped = false;
    bool m_angle = false;
    int m_comment = 0;
};

// How bad it is that an encoded-word stands there; nothing: it may.
std::optional<Severity> misplaced(Syntax syntax, const Position &position, QByteArrayView before, QByteArrayView after)
{
    if (syntax == Syntax::Addresses && position.inAngle() && !position.inComment())
        return Severity::Warning; // an address is never decoded
    if (syntax != Syntax::Text && position.quoted())
        return Severity::Note; // as Outlook writes names of files
    if (syntax == Syntax::Tokens && !position.inComment())
        return Severity::Warning;
    const bool apart =
        (before.isEmpty() || isBlank(before.back()) || before.back() == '(') && (after.isEmpty() || isBlank(after.front()) || after.front() == ')');
    return apart ? std::nullopt : std::optional(Severity::Note);
}

bool hasControl(const QString &text)
{
    return std::ranges::any_of(text, [](QChar character) { return character.category() == QChar::Other_Control && character != u'\t'; });
}

} // namespace

void inspectWords(const RawField &field, Findings &findings)
{
    const QByteArrayView value = field.value;
    if (value.indexOf("=?") < 0)
        return;
    const Syntax syntax = syntaxOf(field.name);
    const qint64 start = field.offset + (value.data() - field.name.data());
    Position position;
    for (qsizetype at = 0; at < value.size();) {
        const std::optional<Word> word = value.sliced(at).startsWith("=?") ? wordAt(value, at) : std::nullopt;
        if (!word) {
            position.pass(value[at++]);
            continue;
        }
        constexpr qsizetype shown = 100;
        const auto tell = [&](Severity severity, Code code) {
            const QByteArrayView all = value.sliced(at, word->end - at);
            findings.add({severity, code, {QString::fromLatin1(all.first(qMin(shown, all.size())))}, start + at, all.size()});
        };
        const std::optional<QString> text = decoded(*word);
        if (!text)
            tell(Severity::Warning, Code::BrokenEncodedWord);
        else if (hasControl(*text))
            tell(Severity::Error, Code::ControlInEncodedWord);
        if (const auto severity = misplaced(syntax, position, value.first(at), value.sliced(word->end)); severity && text)
            tell(*severity, Code::MisplacedEncodedWord);
        at = word->end;
    }
}

} // namespace postscope::outline
