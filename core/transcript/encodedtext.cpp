// SPDX-License-Identifier: MIT
#include "core/transcript/encodedtext.h"

#include <QRegularExpression>
#include <QStringDecoder>
#include <QUrl>

#include <optional>

namespace postscope::transcript {

using namespace Qt::StringLiterals;
using Form = EncodedText::Form;

namespace {

/// What octets say, if it is something to read: SASL separates by NUL and SOH.
std::optional<QString> readable(const QByteArray &octets, const QByteArray &charset = "UTF-8")
{
    QStringDecoder decoder(charset.constData(), QStringConverter::Flag::Stateless);
    if (!decoder.isValid())
        decoder = QStringDecoder(QStringConverter::Latin1);
    const QString text = decoder(octets);
    const auto odd = [](QChar c) {
        return c == QChar::ReplacementCharacter || (c.unicode() < 32 && c.unicode() > 1 && c != u'\t' && c != u'\n' && c != u'\r');
    };
    if (octets.isEmpty() || decoder.hasError() || std::any_of(text.cbegin(), text.cend(), odd))
        return std::nullopt;
    return text;
}

QByteArray hexDecoded(QString text, QChar sign)
{
    const QByteArray octets = text.toUtf8();
    return sign == u'%' ? QByteArray::fromPercentEncoding(octets) : QByteArray::fromPercentEncoding(octets, '+');
}

QByteArray qDecoded(QByteArray octets)
{
    octets.replace('_', ' ');
    return QByteArray::fromPercentEncoding(octets, '=');
}

std::optional<QString> decodedWord(const QRegularExpressionMatch &match)
{
    const QByteArray charset = match.captured(1).section(u'*', 0, 0).toLatin1();
    const QByteArray octets = match.captured(3).toLatin1();
    return readable(match.captured(2).toUpper() == u'B' ? QByteArray::fromBase64(octets) : qDecoded(octets), charset);
}

} // namespace

QList<EncodedText> encodedTextsIn(const QString &text)
{
    static const QRegularExpression word(u"=\\?([^?\\s]+)\\?([BbQq])\\?([^?\\s]*)\\?="_s);
    static const QRegularExpression hex(u"[^\\s<>\"',;:()\\[\\]{}]*([%+])[0-9A-Fa-f]{2}[^\\s<>\"',;:()\\[\\]{}]*"_s);
    static const QRegularExpression base64(u"[A-Za-z0-9+/]{6,}={0,2}"_s);
    QList<EncodedText> found;
    for (const QRegularExpressionMatch &match : word.globalMatch(text))
        if (const auto decoded = decodedWord(match))
            found.append({match.capturedStart(), match.capturedEnd(), Form::EncodedWord, *decoded});
    for (const QRegularExpressionMatch &match : hex.globalMatch(text)) {
        const QChar sign = match.captured(1).front();
        if (const auto decoded = readable(hexDecoded(match.captured(), sign)))
            found.append({match.capturedStart(), match.capturedEnd(), sign == u'%' ? Form::Percent : Form::Xtext, *decoded});
    }
    for (const QRegularExpressionMatch &match : base64.globalMatch(text)) {
        const QByteArray digits = match.captured().toLatin1();
        const auto decoded = readable(QByteArray::fromBase64(digits, QByteArray::Base64Encoding));
        if (decoded)
            found.append({match.capturedStart(), match.capturedEnd(), Form::Base64, *decoded});
    }
    return found;
}

QString encoded(const QString &text, Form form)
{
    const QByteArray octets = text.toUtf8();
    switch (form) {
    case Form::Percent:
        return QString::fromLatin1(octets.toPercentEncoding("/:?&=+"));
    case Form::Xtext:
        return QString::fromLatin1(octets.toPercentEncoding("@/:?&<>()[]", "+=", '+'));
    case Form::Base64:
        return QString::fromLatin1(octets.toBase64());
    case Form::EncodedWord:
        return u"=?UTF-8?B?"_s + QString::fromLatin1(octets.toBase64()) + u"?="_s;
    }
    return {};
}

} // namespace postscope::transcript
