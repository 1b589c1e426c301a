// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QMetaType>

#include <optional>

namespace postscope::smtp {

/// An enhanced mail system status code, class.subject.detail (RFC 3463, RFC 2034).
struct EnhancedCode {
    int statusClass = 0;
    int subject = 0;
    int detail = 0;

    /// "5.1.1"
    [[nodiscard]] QByteArray toByteArray() const;
    bool operator==(const EnhancedCode &) const = default;
};

/// A server's answer: one code, one or more lines (RFC 5321 4.2).
struct Reply {
    int code = 0;         ///< 200..599
    QByteArrayList lines; ///< text after the code and its separator, without the line end, exactly as sent

    /// The enhanced code that the first line begins with, if there is one whose class agrees with the code.
    [[nodiscard]] std::optional<EnhancedCode> enhanced() const;
    /// The lines without the enhanced code that each may begin with, joined by a space.
    [[nodiscard]] QByteArray text() const;
    /// Code and lines in one, joined by a space, for people: "550 5.1.1 No such user".
    [[nodiscard]] QByteArray toByteArray() const;

    [[nodiscard]] bool positive() const { return code >= 200 && code < 300; }
    [[nodiscard]] bool intermediate() const { return code >= 300 && code < 400; }
    [[nodiscard]] bool transient() const { return code >= 400 && code < 500; }
    [[nodiscard]] bool permanent() const { return code >= 500; }
    /// 421: the server is about to close the connection, whatever it was asked (RFC 5321 3.8).
    [[nodiscard]] bool closing() const { return code == 421; }

    bool operator==(const Reply &) const = default;
};

} // namespace postscope::smtp

Q_DECLARE_METATYPE(postscope::smtp::Reply)
