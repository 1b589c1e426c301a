// SPDX-License-Identifier: MIT
#pragma once

#include "core/smtp/reply.h"

#include <QByteArrayList>
#include <QList>

#include <optional>

namespace postscope::smtp {

/// The service extensions that this client acts on; every other keyword is kept and shown (IANA "SMTP Service Extensions").
enum class Extension { Size, Pipelining, EightBitMime, SmtpUtf8, Dsn, EnhancedStatusCodes, StartTls, Auth };

/// The EHLO keyword of an extension: "8BITMIME".
[[nodiscard]] QByteArray keyword(Extension extension);

/// One line of an EHLO reply (RFC 5321 4.1.1.1).
struct Capability {
    QByteArray keyword;        ///< upper case
    QByteArrayList parameters; ///< as sent

    bool operator==(const Capability &) const = default;
};

/// What a server says it can do, at one moment of a session.
class Capabilities {
public:
    Capabilities() = default;
    /// Reads an EHLO reply; the first line is the greeting. Also understands the old "AUTH=LOGIN PLAIN".
    explicit Capabilities(const Reply &ehlo);

    [[nodiscard]] bool has(Extension extension) const;
    [[nodiscard]] const QList<Capability> &list() const { return m_list; }
    /// SASL mechanisms offered, upper case, in the server's order, without doubles. Exchange's X-EXPS counts as AUTH.
    [[nodiscard]] QByteArrayList mechanisms() const;
    /// SIZE in octets: nothing where it is missing, has no number, or is 0, which means no fixed limit (RFC 1870 3).
    [[nodiscard]] std::optional<qint64> sizeLimit() const;
    /// The same without these keywords (upper case), as though the server had not offered them.
    [[nodiscard]] Capabilities without(const QByteArrayList &keywords) const;

    bool operator==(const Capabilities &) const = default;

private:
    QList<Capability> m_list;
};

} // namespace postscope::smtp
