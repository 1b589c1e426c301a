// SPDX-License-Identifier: MIT
#include "core/mime/parameter.h"

#include "core/mime/characters.h"
#include "core/mime/encodedword.h"
#include "core/mime/foldedfield.h"

#include <QByteArrayList>
#include <QRegularExpression>

#include <algorithm>

namespace postscope::mime {

namespace {

constexpr qsizetype maxPiece = FoldedField::maxColumn - 2; // with a space before and a semicolon after it
constexpr char hex[] = "0123456789ABCDEF";

constexpr bool isAlphanumeric(char octet)
{
    return (octet >= 'a' && octet <= 'z') || (octet >= 'A' && octet <= 'Z') || (octet >= '0' && octet <= '9');
}

// RFC 2045 5.1.
bool isTokenCharacter(QChar unit)
{
    return unit > u' ' && unit < QChar(0x7F) && !QStringView(u"()<>@,;:\\\"/[]?=").contains(unit);
}

// A token may have an apostrophe; outside of quotes some readers (Python) take it for the end of a charset (RFC 2231 4).
bool fitsToken(const QString &value)
{
    return !value.isEmpty() && std::ranges::all_of(value, isTokenCharacter) && !value.contains(u'\'');
}

// Readers disagree on backslashes in quotes, and some decode encoded-words there.
bool fitsQuotes(const QString &value)
{
    return isAscii(value) && unsafeCharacter(value) < 0 && !value.contains(u'"') && !value.contains(u'\\') && !value.contains(QStringView(u"=?"));
}

// RFC 2231 7, attribute-char.
QByteArray percentEncoded(QByteArrayView octets)
{
    QByteArray encoded;
    for (const char octet : octets) {
        if (isAlphanumeric(octet) || QByteArrayView("!#$&+-.^_`{|}~").contains(octet))
            encoded += octet;
        else
            (((encoded += '%') += hex[uchar(octet) >> 4]) += hex[uchar(octet) & 15]);
    }
    return encoded;
}

QByteArrayList extendedPieces(const Parameter &parameter)
{
    const QByteArray charset = "UTF-8''";
    const QByteArray whole = parameter.name + "*=" + charset + percentEncoded(parameter.value.toUtf8());
    if (whole.size() <= maxPiece)
        return {whole};
    QByteArrayList pieces;
    const auto opening = [&] { return parameter.name + '*' + QByteArray::number(pieces.size()) + "*=" + (pieces.isEmpty() ? charset : QByteArray()); };
    QByteArray piece = opening();
    const QStringView value = parameter.value;
    for (qsizetype i = 0; i < value.size();) {
        const qsizetype units = QChar::requiresSurrogates(characterAt(value, i)) ? 2 : 1;
        const QByteArray character = percentEncoded(value.sliced(i, units).toUtf8());
        if (piece.size() + character.size() > maxPiece) {
            pieces += piece;
            piece = opening();
        }
        piece += character;
        i += units;
    }
    return pieces << piece;
}

QByteArrayList piecesOf(const Parameter &parameter)
{
    const QByteArray plain = parameter.name + '=' + parameter.value.toLatin1();
    if (fitsToken(parameter.value) && plain.size() <= maxPiece && fitsQuotes(parameter.value))
        return {plain};
    const QByteArray quoted = parameter.name + "=\"" + parameter.value.toLatin1() + '"';
    if (fitsQuotes(parameter.value) && quoted.size() <= maxPiece)
        return {quoted};
    // Some readers decode first and look for quotes then.
    if (parameter.oldWords && !isAscii(parameter.value) && !parameter.value.contains(u'"') && !parameter.value.contains(u'\\')) {
        constexpr qsizetype maxOldWords = 900; // octets: the line holds them
        const QByteArray words = encodedWords(parameter.value, WordPlace::Phrase).join(' ');
        if (words.size() <= maxOldWords)
            return {parameter.name + "=\"" + words + '"'};
    }
    return extendedPieces(parameter);
}

QString unquoted(const QString &value)
{
    if (!value.startsWith(u'"'))
        return value;
    static const QRegularExpression escape(QStringLiteral(R"(\\(.))"));
    return value.sliced(1, value.size() - 2).replace(escape, QStringLiteral("\\1"));
}

} // namespace

QByteArray parameterField(QByteArrayView name, QByteArrayView value, const QList<Parameter> &parameters)
{
    QByteArrayList pieces{value.toByteArray()};
    for (const Parameter &parameter : parameters)
        pieces += piecesOf(parameter);
    FoldedField field(name);
    for (qsizetype i = 0; i < pieces.size(); ++i)
        field.add(i + 1 < pieces.size() ? pieces[i] + ';' : pieces[i]);
    return field.take();
}

std::optional<MediaType> parseMediaType(QByteArrayView text)
{
    constexpr qsizetype maxMediaType = 500;
    if (text.size() > maxMediaType)
        return std::nullopt;
    // Latin-1 maps octets to the same numbers: none of them becomes a token character.
    const QString type = QString::fromLatin1(text);
    static const QRegularExpression name(QStringLiteral(R"(^\s*([!#$&^_.+\-A-Za-z0-9]+/[!#$&^_.+\-A-Za-z0-9]+)\s*)"));
    static const QRegularExpression parameter(
        QStringLiteral(R"(\G;\s*([!#$&^_.+\-A-Za-z0-9]+)=([!#$%&'*+.^_`{|}~\-A-Za-z0-9]++|"(?:[ !#-\[\]-~]|\\[ -~])*+")\s*)"));
    const auto first = name.match(type);
    if (!first.hasMatch() || type.contains(u'\n') || type.contains(u'\r'))
        return std::nullopt;
    MediaType result{first.captured(1).toLower().toLatin1(), {}};
    qsizetype position = first.capturedEnd();
    while (position < type.size()) {
        const auto next = parameter.match(type, position);
        if (!next.hasMatch())
            return std::nullopt;
        result.parameters.append({next.captured(1).toLatin1(), unquoted(next.captured(2))});
        position = next.capturedEnd();
    }
    return result;
}

} // namespace postscope::mime
