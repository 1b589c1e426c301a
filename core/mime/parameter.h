// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace postscope::mime {

/// What follows the value of a Content-* field: a charset, a boundary, a file name (RFC 2045 5.1).
struct Parameter {
    QByteArray name;
    QString value;
    bool oldWords = false; ///< not ASCII as encoded-words in quotes, which RFC 2047 5 forbids and old readers want
    bool operator==(const Parameter &) const = default;
};

/// `name: value; parameter=value`, folded. A value that is short ASCII stands as a token or in quotes, any other in the form of RFC 2231 in UTF-8,
/// in numbered pieces where it is long.
[[nodiscard]] QByteArray parameterField(QByteArrayView name, QByteArrayView value, const QList<Parameter> &parameters);

/// A media type as somebody gives it: "image/png", "text/plain; charset=big5" (RFC 2045 5.1).
struct MediaType {
    QByteArray name; ///< lower case: "text/plain"
    QList<Parameter> parameters;
    bool operator==(const MediaType &) const = default;
};
/// Nothing when it is not one.
[[nodiscard]] std::optional<MediaType> parseMediaType(QByteArrayView text);

} // namespace postscope::mime
