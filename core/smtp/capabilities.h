// SPDX-License-Identifier: MIT
#pragma once

#include "core/smtp/extension.h"
#include "core/smtp/reply.h"

#include <QByteArrayList>
#include <QList>

#include <optional>

namespace postscope::smtp {

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
    /// The parameters of an extension, as sent; nothing where it is not offered.
    [[nodiscard]] std::optional<QByteArrayList> parameters(Extension extension) const;
    /// A limit of LIMITS, "RCPTMAX" (RFC 9422 4): nothing where there is none, or none that a message could be sent under.
    [[nodiscard]] std::optional<qint64> limit(const QByteArray &name) const;
    /// The same without these keywords (upper case), as though the server had not offered them.
    [[nodiscard]] Capabilities without(const QByteArrayList &keywords) const;
    /// The same with this one, as though the server had offered it; it takes the place of one with the same keyword.
    [[nodiscard]] Capabilities with(const Capability &forced) const;

    bool operator==(const Capabilities &) const = default;

private:
    QList<Capability> m_list;
};

} // namespace postscope::smtp
