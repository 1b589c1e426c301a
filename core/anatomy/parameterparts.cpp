// SPDX-License-Identifier: MIT
#include "core/anatomy/parameterparts.h"

#include "core/smtp/serverpath.h"

#include <QUrl>

namespace postscope::anatomy {

namespace {

using Kind = LinePart::Kind;

/// A part with xtext decoded, where that makes a difference (RFC 3461 4).
LinePart xtextPart(Span text, Kind kind, const QByteArray &key)
{
    LinePart made = text.part(kind, key);
    if (text.masked())
        return made;
    const auto octets = smtp::fromXtext(text.octets);
    if (!octets)
        add(made, text.part(Kind::Broken, "xtext"));
    else if (*octets != text.octets)
        made.decoded = octets;
    return made;
}

/// utf-8-addr-xtext: \x{HEX} for what ASCII does not have (RFC 6533 3).
QByteArray fromUtf8Xtext(const QByteArray &octets)
{
    QString text;
    const QString coded = QString::fromUtf8(octets);
    for (qsizetype i = 0; i < coded.size(); ++i) {
        const qsizetype end = coded.indexOf(u'}', i);
        bool good = false;
        const uint point =
            QStringView(coded).mid(i).startsWith(u"\\x{") && end >= 0 && end - i <= 9 ? QStringView(coded).mid(i + 3, end - i - 3).toUInt(&good, 16) : 0;
        if (good && point <= 0x10ffff) {
            text += QString::fromUcs4(reinterpret_cast<const char32_t *>(&point), 1);
            i = end;
        } else {
            text += coded[i];
        }
    }
    return text.toUtf8();
}

/// "rfc822;address" (RFC 3461 4.2).
void addOriginalRecipient(Span value, LinePart &whole)
{
    const qsizetype semicolon = value.octets.indexOf(';');
    if (semicolon < 0)
        return add(whole, value.part(Kind::Broken, "orcpt"));
    const Span type = value.first(semicolon);
    add(whole, type.part(Kind::Field, "ORCPT type"));
    LinePart address = xtextPart(value.from(semicolon + 1), Kind::Field, "ORCPT address");
    if (type.octets.compare("utf-8", Qt::CaseInsensitive) == 0) {
        const QByteArray octets = address.decoded.value_or(address.value);
        if (const QByteArray text = fromUtf8Xtext(octets); text != octets)
            address.decoded = text;
    }
    add(whole, std::move(address));
}

void addWords(Span value, const QByteArray &keyword, LinePart &whole)
{
    const QList<Span> words = value.split(',');
    for (const Span &word : words)
        add(whole, word.part(Kind::Word, keyword + ' ' + word.octets.toByteArray().toUpper()));
}

/// Two fields with a ";" between them; the second may be missing.
void addPair(Span value, const QByteArray &first, const QByteArray &second, LinePart &whole)
{
    const qsizetype semicolon = value.octets.indexOf(';');
    add(whole, value.first(semicolon).part(Kind::Field, first));
    if (semicolon >= 0)
        add(whole, value.from(semicolon + 1).part(Kind::Field, second));
}

void addValue(Span value, const QByteArray &keyword, LinePart &whole)
{
    LinePart made = value.part(Kind::Value, keyword);
    if (value.masked()) {
        add(made, value.part(Kind::Mask));
    } else if (keyword == "BODY" || keyword == "RET" || keyword == "NOTIFY") {
        addWords(value, keyword, made);
    } else if (keyword == "ORCPT") {
        addOriginalRecipient(value, made);
    } else if (keyword == "ENVID" || (keyword == "AUTH" && value.octets != "<>")) {
        made = xtextPart(value, Kind::Value, keyword);
    } else if (keyword == "BY") {
        addPair(value, "BY time", "BY mode", made);
    } else if (keyword == "RRVS") {
        addPair(value, "RRVS time", "RRVS action", made);
    } else if (keyword == "SOLICIT") {
        const QList<Span> words = value.split(',');
        for (const Span &word : words)
            add(made, word.part(Kind::Field, "SOLICIT keyword"));
    }
    add(whole, std::move(made));
}

/// Where the quoted local part that may begin a mailbox ends; 0: there is none.
qsizetype quotedEnd(QByteArrayView text)
{
    for (qsizetype i = 1; text.startsWith('"') && i < text.size(); ++i) {
        if (text[i] == '\\')
            ++i;
        else if (text[i] == '"')
            return i + 1;
    }
    return 0;
}

void addMailbox(Span address, LinePart &whole)
{
    const qsizetype at = quotedEnd(address.octets) > 0 ? address.octets.indexOf('@', quotedEnd(address.octets)) : address.octets.lastIndexOf('@');
    add(whole, address.first(at).part(Kind::LocalPart));
    if (at >= 0)
        add(whole, domainPart(address.from(at + 1), Kind::Domain));
    const bool postmaster = address.octets.compare("postmaster", Qt::CaseInsensitive) == 0; // RFC 5321 4.5.1
    if (!postmaster && !smtp::isMailbox(address.octets))
        add(whole, address.part(Kind::Broken, "mailbox"));
}

} // namespace

LinePart parameterPart(Span word)
{
    const qsizetype equals = word.octets.indexOf('=');
    const Span keyword = word.first(equals);
    const QByteArray key = keyword.octets.toByteArray().toUpper();
    LinePart made = word.part(Kind::Parameter, key);
    if (equals < 0)
        return made;
    add(made, keyword.part(Kind::Keyword, key));
    addValue(word.from(equals + 1), key, made);
    return made;
}

LinePart attributePart(Span word)
{
    const qsizetype equals = word.octets.indexOf('=');
    const QByteArray name = word.first(equals).octets.toByteArray().toUpper();
    LinePart made = word.part(Kind::Field, "XCLIENT " + name);
    if (equals < 0)
        add(made, word.part(Kind::Broken, "attribute"));
    else
        add(made, xtextPart(word.from(equals + 1), Kind::Value, "XCLIENT"));
    return made;
}

LinePart domainPart(Span domain, LinePart::Kind kind)
{
    if (domain.octets.startsWith('['))
        return domain.part(Kind::AddressLiteral);
    LinePart made = domain.part(kind);
    if (domain.octets.contains("xn--") && domain.size() <= 255) {
        const QByteArray unicode = QUrl::fromAce(domain.octets.toByteArray(), QUrl::IgnoreIDNWhitelist).toUtf8();
        if (!unicode.isEmpty() && unicode != domain.octets)
            made.decoded = unicode;
    }
    return made;
}

LinePart pathPart(Span path)
{
    if (path.octets == "<>")
        return path.part(Kind::NullPath);
    LinePart made = path.part(Kind::Path);
    const bool bracketed = path.size() >= 2 && path.octets.startsWith('<') && path.octets.endsWith('>');
    Span inside = bracketed ? path.from(1, path.size() - 2) : path;
    if (!bracketed)
        add(made, path.part(Kind::Broken, "brackets"));
    const qsizetype colon = inside.octets.startsWith('@') ? inside.octets.indexOf(':') : -1;
    if (colon >= 0) { // RFC 5321 appendix C
        add(made, inside.first(colon + 1).part(Kind::SourceRoute));
        inside = inside.from(colon + 1);
    }
    addMailbox(inside, made);
    return made;
}

} // namespace postscope::anatomy
