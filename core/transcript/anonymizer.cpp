// SPDX-License-Identifier: MIT
#include "core/transcript/anonymizer.h"

#include "core/transcript/encodedtext.h"
#include "core/transcript/visibletext.h"

#include <QRegularExpression>
#include <QSet>
#include <QUrl>

#include <algorithm>
#include <map>

namespace postscope::transcript {

using namespace Qt::StringLiterals;
using Kind = Replacement::Kind;

namespace {

constexpr int deepest = 3; ///< encodings within encodings

const QRegularExpression &addressForm()
{
    // A local part, quoted or not, and a domain or the address literal behind it.
    static const QRegularExpression form(u"(\"(?:[^\"\\\\]|\\\\.)+\"|[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~.-]+)@"
                                         "([\\p{L}\\p{N}_](?:[\\p{L}\\p{N}_.-]*[\\p{L}\\p{N}])?|\\[[^\\]\\s]+\\])"_s);
    return form;
}

const QRegularExpression &hostForm()
{
    static const QRegularExpression form(u"^[\\p{L}\\p{N}_-]+(?:\\.[\\p{L}\\p{N}_-]+)*\\.(?:\\p{L}{2,}|xn--[A-Za-z0-9-]+)$"_s);
    return form;
}

/// Letters and digits that no language makes up: the name of a mail in a queue.
bool isId(const QString &word)
{
    static const QRegularExpression form(u"^(?=.*[0-9].*[0-9])(?=.*[A-Za-z])[A-Za-z0-9]{10,}$"_s);
    return form.match(word).hasMatch() && encodedTextsIn(word).isEmpty(); // a prompt of AUTH is no id
}

/// Words of the protocol and of every sentence: a local part that is one of them tells nothing where it stands alone.
bool isEverydayWord(const QString &word)
{
    static const QSet<QString> words{
        u"abuse"_s,   u"admin"_s,   u"and"_s,       u"auth"_s,   u"bdat"_s,   u"certificate"_s, u"client"_s,     u"code"_s,       u"com"_s,       u"contact"_s,
        u"content"_s, u"cram"_s,    u"data"_s,      u"dsn"_s,    u"ehlo"_s,   u"error"_s,       u"etrn"_s,       u"expn"_s,       u"for"_s,       u"from"_s,
        u"full"_s,    u"hdrs"_s,    u"hello"_s,     u"helo"_s,   u"help"_s,   u"host"_s,        u"hostmaster"_s, u"info"_s,       u"lhlo"_s,      u"login"_s,
        u"mail"_s,    u"message"_s, u"name"_s,      u"net"_s,    u"never"_s,  u"noop"_s,        u"noreply"_s,    u"not"_s,        u"notify"_s,    u"office"_s,
        u"org"_s,     u"plain"_s,   u"postscope"_s, u"queue"_s,  u"quit"_s,   u"rcpt"_s,        u"recipient"_s,  u"recipients"_s, u"ret"_s,       u"rfc822"_s,
        u"root"_s,    u"rset"_s,    u"sandbox"_s,   u"sender"_s, u"server"_s, u"size"_s,        u"smtp"_s,       u"starttls"_s,   u"subject"_s,   u"success"_s,
        u"support"_s, u"test"_s,    u"the"_s,       u"tls"_s,    u"user"_s,   u"users"_s,       u"utf"_s,        u"vrfy"_s,       u"webmaster"_s, u"with"_s};
    return words.contains(word.toLower());
}

bool isIdeographic(QChar c)
{
    const QChar::Script script = c.script();
    return script == QChar::Script_Han || script == QChar::Script_Hiragana || script == QChar::Script_Katakana || script == QChar::Script_Bopomofo;
}

/// A word in pieces of one kind of letters: Chinese leaves no room around a name in Latin letters.
QList<std::pair<qsizetype, qsizetype>> scripts(const QString &word)
{
    QList<std::pair<qsizetype, qsizetype>> pieces;
    qsizetype begin = 0;
    for (qsizetype i = 1; i < word.size(); ++i) {
        const QChar left = word.at(i - 1), right = word.at(i);
        const bool letters = left.isLetterOrNumber() && right.isLetterOrNumber();
        if (letters && isIdeographic(left) != isIdeographic(right)) {
            pieces.append({begin, i});
            begin = i;
        }
    }
    pieces.append({begin, word.size()});
    return pieces;
}

/// A local part without its quotes.
QString unquoted(QString local)
{
    if (local.size() > 2 && local.startsWith(u'"') && local.endsWith(u'"'))
        local = local.sliced(1, local.size() - 2).remove(u'\\');
    return local;
}

/// An IPv4 or IPv6 address in its usual spelling, without its zone; empty: it is none.
QString machineAddress(const QString &text)
{
    static const QRegularExpression ipv4(u"^(?:(?:25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])\\.){3}(?:25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])$"_s);
    if (!text.contains(u':'))
        return ipv4.match(text).hasMatch() ? text : QString();
    QUrl url;
    url.setHost(text.section(u'%', 0, 0));
    return url.host().contains(u':') ? url.host() : QString();
}

QString firstWord(const QString &text)
{
    return text.trimmed().section(u' ', 0, 0);
}

} // namespace

/// Stretches that are spoken for: the first claim counts.
class Anonymizer::Claims {
public:
    [[nodiscard]] bool isFree(qsizetype begin, qsizetype end) const
    {
        const auto next = m_claims.lower_bound(begin);
        if (next != m_claims.end() && next->first < end)
            return false;
        return next == m_claims.begin() || std::prev(next)->second.end <= begin;
    }
    void add(qsizetype begin, qsizetype end, const QString &text)
    {
        if (begin < end && isFree(begin, end))
            m_claims.emplace(begin, Range{begin, end, text});
    }
    [[nodiscard]] QString applied(const QString &text) const
    {
        QString out;
        qsizetype done = 0;
        for (const auto &[begin, range] : m_claims) {
            out += QStringView(text).sliced(done, begin - done);
            out += range.text;
            done = range.end;
        }
        return out.append(QStringView(text).sliced(done));
    }

private:
    std::map<qsizetype, Range> m_claims;
};

// ---- what is known

void Anonymizer::know(Kind kind, const QString &original)
{
    const QString text = original.trimmed();
    if (text.isEmpty() || Pseudonyms::isCommon(kind, text))
        return;
    (void)m_pseudonyms.of(kind, text);
    const bool word = std::ranges::all_of(text, [](QChar c) { return c.isLetterOrNumber() || c == u'.' || c == u'-' || c == u'_'; });
    if (word || text.size() < shortest || m_phrases.size() >= mostPhrases || m_phrases.contains(text, Qt::CaseInsensitive))
        return;
    const auto place = std::ranges::find_if(m_phrases, [&](const QString &other) { return other.size() < text.size(); });
    m_phrases.insert(place, text);
}

void Anonymizer::knowAddress(const QString &address)
{
    const QRegularExpressionMatch match = addressForm().match(address);
    if (!match.hasMatch())
        return know(Kind::User, address);
    const QString local = unquoted(match.captured(1));
    know(Kind::User, local);
    if (const qsizetype tag = local.indexOf(u'+'); tag > 0)
        know(Kind::User, local.first(tag));
    if (!match.captured(2).startsWith(u'['))
        know(Kind::Domain, match.captured(2));
}

void Anonymizer::knowDistinguishedName(const QString &name)
{
    static const QRegularExpression form(u"(?:^|[,/+;]\\s*)([A-Za-z]+)\\s*=\\s*(\"[^\"]*\"|(?:[^,/+;\\\\]|\\\\.)*)"_s);
    for (const QRegularExpressionMatch &match : form.globalMatch(name)) {
        const QString kind = match.captured(1).toUpper();
        QString value = match.captured(2).trimmed();
        value.remove(u'"').remove(u'\\');
        if (value.contains(u'@'))
            knowAddress(value);
        else if (hostForm().match(value).hasMatch())
            know(Kind::Host, value);
        else if (value.size() >= shortest && kind != u"C"_s && machineAddress(value).isEmpty() && !Pseudonyms::isCommon(Kind::Host, value))
            know(Kind::Name, value);
    }
}

void Anonymizer::read(const QString &text, int depth)
{
    for (const QRegularExpressionMatch &match : addressForm().globalMatch(text))
        knowAddress(match.captured());
    if (depth < deepest)
        for (const EncodedText &each : encodedTextsIn(text))
            if (each.decoded.contains(u'@'))
                read(each.decoded, depth + 1);
}

void Anonymizer::read(const Transcript &transcript)
{
    for (const Event &event : transcript.events()) {
        if (event.kind == Event::Kind::Line)
            readLine(event);
        if (!event.note)
            continue;
        for (const QString &argument : event.note->arguments)
            read(argument);
        if (event.note->code == Note::Code::TlsEstablished)
            knowDistinguishedName(event.note->arguments.value(2));
    }
}

void Anonymizer::readLine(const Event &event)
{
    static const QRegularExpression queued(u"(?:queued as|queued\\s*mail|\\bid=)\\s*<?([A-Za-z0-9._-]{6,})"_s, QRegularExpression::CaseInsensitiveOption);
    const QString line = QString::fromUtf8(withoutLineEnd(event.octets));
    read(line, 0);
    const QString verb = firstWord(line).toUpper();
    const QString name = firstWord(line.sliced(qMin<qsizetype>(5, line.size())));
    const bool helo = verb == u"EHLO"_s || verb == u"HELO"_s || verb == u"LHLO"_s;
    if (event.origin == Origin::Client && helo && !name.startsWith(u'['))
        know(Kind::Host, name);
    const bool hello = event.phase == Phase::Greeting || event.phase == Phase::Ehlo;
    if (event.origin == Origin::Server && hello && (line.startsWith(u"220"_s) || line.startsWith(u"250-"_s)) && event.octets.size() > 4) {
        const QString server = firstWord(line.sliced(4));
        if (server.contains(u'.') && !server.startsWith(u'[') && machineAddress(server).isEmpty())
            know(Kind::Host, server);
    }
    if (event.origin == Origin::Server && event.phase == Phase::Content)
        if (const auto match = queued.match(line); match.hasMatch())
            know(Kind::Id, match.captured(1));
    if (event.origin == Origin::Client && event.phase == Phase::Auth && verb != u"AUTH"_s && !event.hidden && !line.contains(QString::fromUtf8(Event::mask)))
        for (const EncodedText &each : encodedTextsIn(line))
            if (each.form == EncodedText::Form::Base64 && !each.decoded.contains(u','))
                knowAddress(each.decoded);
}

// ---- what stands instead

std::optional<QString> Anonymizer::standIn(const QString &word)
{
    if (isEverydayWord(word))
        return std::nullopt;
    if (word.size() >= shortest && m_pseudonyms.isKnown(word))
        return m_pseudonyms.known(word);
    const auto made = [&](Kind kind) {
        const QString replacement = m_pseudonyms.of(kind, word);
        m_pseudonyms.used(word);
        return replacement;
    };
    if (hostForm().match(word).hasMatch())
        return Pseudonyms::isCommon(Kind::Host, word) ? word : made(Kind::Host);
    return isId(word) ? std::optional(made(Kind::Id)) : std::nullopt;
}

void Anonymizer::claimEncoded(const QString &text, int depth, Claims &claims)
{
    if (depth == deepest)
        return;
    for (const EncodedText &each : encodedTextsIn(text)) {
        const QString other = replaced(each.decoded, depth + 1);
        if (other != each.decoded)
            claims.add(each.begin, each.end, encoded(other, each.form));
    }
}

void Anonymizer::claimAddresses(const QString &text, Claims &claims)
{
    for (const QRegularExpressionMatch &match : addressForm().globalMatch(text)) {
        if (!claims.isFree(match.capturedStart(), match.capturedEnd()))
            continue;
        const auto part = [this](Kind kind, const QString &original) {
            const QString replacement = m_pseudonyms.of(kind, original);
            m_pseudonyms.used(original);
            return replacement;
        };
        claims.add(match.capturedStart(1), match.capturedEnd(1), part(Kind::User, unquoted(match.captured(1))));
        if (!match.captured(2).startsWith(u'['))
            claims.add(match.capturedStart(2), match.capturedEnd(2), part(Kind::Domain, match.captured(2)));
    }
}

void Anonymizer::claimPhrases(const QString &text, Claims &claims)
{
    for (const QString &phrase : std::as_const(m_phrases))
        for (qsizetype at = text.indexOf(phrase, 0, Qt::CaseInsensitive); at >= 0; at = text.indexOf(phrase, at + phrase.size(), Qt::CaseInsensitive))
            if (claims.isFree(at, at + phrase.size()))
                claims.add(at, at + phrase.size(), m_pseudonyms.known(phrase).value_or(QString()));
}

void Anonymizer::claimNumbers(const QString &text, Claims &claims)
{
    static const QRegularExpression digest(u"(?<![0-9A-Fa-f:])(?:[0-9A-Fa-f]{2}:?){20,64}(?![0-9A-Fa-f])"_s);
    static const QRegularExpression ipv6(
        u"(?:(?<=IPv6:)|(?<![0-9A-Za-z:.]))(?:[0-9A-Fa-f]{0,4}:){2,7}(?:[0-9A-Fa-f]{1,4}|(?:[0-9]{1,3}\\.){3}[0-9]{1,3})?(?:%[0-9A-Za-z]+)?(?![0-9A-Za-z:])"_s);
    static const QRegularExpression ipv4(u"(?<![0-9A-Za-z.])(?:[0-9]{1,3}\\.){3}[0-9]{1,3}(?![0-9A-Za-z]|\\.[0-9])"_s);
    const auto claim = [&](const QRegularExpressionMatch &match, Kind kind, const QString &canonical) {
        if (!claims.isFree(match.capturedStart(), match.capturedEnd()))
            return;
        claims.add(match.capturedStart(), match.capturedEnd(), m_pseudonyms.of(kind, canonical));
        m_pseudonyms.used(canonical);
    };
    for (const QRegularExpressionMatch &match : digest.globalMatch(text))
        claim(match, Kind::Fingerprint, match.captured().remove(u':').toLower());
    for (const QRegularExpression *form : {&ipv6, &ipv4})
        for (const QRegularExpressionMatch &match : form->globalMatch(text))
            if (const QString address = machineAddress(match.captured()); !address.isEmpty())
                claim(match, Kind::IpAddress, address);
}

void Anonymizer::claimWords(const QString &text, Claims &claims)
{
    static const QRegularExpression words(u"[\\p{L}\\p{N}](?:[\\p{L}\\p{N}._-]*[\\p{L}\\p{N}])?"_s);
    static const QRegularExpression pieces(u"[\\p{L}\\p{N}]+"_s);
    const auto claim = [&](qsizetype begin, const QString &word) {
        const auto other = claims.isFree(begin, begin + word.size()) ? standIn(word) : std::nullopt;
        if (other)
            claims.add(begin, begin + word.size(), *other);
        return other.has_value();
    };
    for (const QRegularExpressionMatch &match : words.globalMatch(text)) {
        if (m_pseudonyms.isKnown(match.captured()) && claim(match.capturedStart(), match.captured()))
            continue;
        for (const auto &[begin, end] : scripts(match.captured())) {
            const QString word = match.captured().sliced(begin, end - begin);
            if (claim(match.capturedStart() + begin, word))
                continue;
            for (const QRegularExpressionMatch &piece : pieces.globalMatch(word))
                claim(match.capturedStart() + begin + piece.capturedStart(), piece.captured());
        }
    }
}

QString Anonymizer::replaced(const QString &text, int depth)
{
    Claims claims;
    claimAddresses(text, claims);
    claimEncoded(text, depth, claims);
    claimPhrases(text, claims);
    claimNumbers(text, claims);
    claimWords(text, claims);
    return claims.applied(text);
}

QList<Replacement> Anonymizer::replacements() const
{
    QList<Replacement> used = m_pseudonyms.list();
    used.removeIf([](const Replacement &each) { return each.count == 0; });
    std::ranges::stable_sort(used, [](const Replacement &a, const Replacement &b) { return a.count > b.count; });
    return used;
}

} // namespace postscope::transcript
