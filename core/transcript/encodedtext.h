// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QString>

namespace postscope::transcript {

/// A stretch of a text that stands for another text.
struct EncodedText {
    enum class Form { Percent, Xtext, Base64, EncodedWord };

    qsizetype begin = 0, end = 0; ///< in UTF-16 units
    Form form = Form::Base64;
    QString decoded;
};

/// Every stretch that reads as percent encoding (RFC 3986), xtext (RFC 3461 4), base64 or an encoded-word (RFC 2047) of printable text. Many are
/// none: "Password" is base64 of something, too.
[[nodiscard]] QList<EncodedText> encodedTextsIn(const QString &text);
/// The same form again for another text.
[[nodiscard]] QString encoded(const QString &text, EncodedText::Form form);

} // namespace postscope::transcript
