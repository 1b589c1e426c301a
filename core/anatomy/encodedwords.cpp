// SPDX-License-Identifier: MIT
#include "core/anatomy/encodedwords.h"

#include <QStringDecoder>

namespace postscope::anatomy {

namespace {

/// RFC 2047 4.2; nothing where a "=" is followed by something else than two digits.
std::optional<QByteArray> fromQ(QByteArrayView text)
{
    QByteArray octets;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != '=') {
            octets += text[i] == '_' ? ' ' : text[i];
            continue;
        }
        const QByteArray digits = text.sliced(i + 1, qMin<qsizetype>(2, text.size() - i - 1)).toByteArray();
        const QByteArray octet = QByteArray::fromHex(digits);
        if (digits.size() != 2 || octet.toHex() != digits.toLower())
            return std::nullopt;
        octets += octet;
        i += 2;
    }
    return octets;
}

std::optional<QByteArray> decoded(QByteArrayView charset, char encoding, QByteArrayView text)
{
    std::optional<QByteArray> octets;
    if (encoding == 'Q' || encoding == 'q') {
        octets = fromQ(text);
    } else if (encoding == 'B' || encoding == 'b') {
        if (const auto result = QByteArray::fromBase64Encoding(text.toByteArray(), QByteArray::AbortOnBase64DecodingErrors))
            octets = *result;
    }
    // RFC 2231 5: a language may follow the name.
    QStringDecoder decoder(charset.toByteArray().split('*').first().constData());
    if (!octets || !decoder.isValid())
        return std::nullopt;
    const QString characters = decoder(*octets);
    return decoder.hasError() ? std::nullopt : std::optional(characters.toUtf8());
}

} // namespace

void addEncodedWords(Span text, LinePart &whole)
{
    qsizetype at = text.octets.indexOf("=?");
    while (at >= 0 && whole.parts.size() < maxParts) {
        const qsizetype charset = text.octets.indexOf('?', at + 2);
        const qsizetype encoded = charset + 3;
        const qsizetype end = charset < 0 || encoded > text.size() ? -1 : text.octets.indexOf("?=", encoded);
        if (end < 0)
            return;
        const QByteArrayView name = text.octets.sliced(at + 2, charset - at - 2);
        const auto characters =
            text.octets[charset + 2] == '?' ? decoded(name, text.octets[charset + 1], text.octets.sliced(encoded, end - encoded)) : std::nullopt;
        if (characters) {
            LinePart word = text.from(at, end + 2 - at).part(LinePart::Kind::EncodedWord);
            word.decoded = characters;
            add(whole, std::move(word));
        }
        at = text.octets.indexOf("=?", characters ? end + 2 : at + 2);
    }
}

} // namespace postscope::anatomy
