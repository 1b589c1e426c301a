// SPDX-License-Identifier: MIT
// RFC 7208 7.
#include "core/delivery/domainchecks/spfrecord.h"

#include <algorithm>

namespace postscope::delivery {

namespace {

constexpr qsizetype longestName = 253;

/// Of IPv4 in dots, of IPv6 every half octet in dots.
QByteArray dotted(const QHostAddress &address)
{
    if (address.protocol() != QAbstractSocket::IPv6Protocol)
        return address.toString().toLatin1();
    const Q_IPV6ADDR octets = address.toIPv6Address();
    QByteArrayList halves;
    for (const quint8 octet : octets.c)
        halves << QByteArray::number(octet >> 4, 16) << QByteArray::number(octet & 0x0f, 16);
    return halves.join('.');
}

std::optional<QByteArray> valueOf(char letter, const SpfMacros &macros)
{
    const qsizetype at = macros.sender.lastIndexOf('@');
    switch (letter) {
    case 's':
        return macros.sender;
    case 'l':
        return at < 0 ? QByteArray("postmaster") : macros.sender.left(at);
    case 'o':
        return macros.sender.sliced(at + 1);
    case 'd':
        return macros.domain;
    case 'i':
        return dotted(macros.client);
    case 'p':
        return QByteArray("unknown");
    case 'h':
        return macros.helo;
    case 'v':
        return QByteArray(macros.client.protocol() == QAbstractSocket::IPv6Protocol ? "ip6" : "in-addr");
    default: // c, r and t are for explanations only
        return std::nullopt;
    }
}

/// What stands between "%{" and "}": a letter, how many parts from the right, whether turned round, what parts are split at.
std::optional<QByteArray> expandMacro(QByteArrayView inside, const SpfMacros &macros)
{
    if (inside.isEmpty())
        return std::nullopt;
    const char letter = inside[0];
    const bool escaped = letter >= 'A' && letter <= 'Z';
    auto value = valueOf(escaped ? char(letter - 'A' + 'a') : letter, macros);
    if (!value)
        return std::nullopt;
    qsizetype at = 1;
    int count = 0;
    for (; at < inside.size() && inside[at] >= '0' && inside[at] <= '9'; ++at)
        count = qMin(count * 10 + inside[at] - '0', 1000);
    if (at > 1 && count == 0)
        return std::nullopt;
    const bool turned = at < inside.size() && (inside[at] == 'r' || inside[at] == 'R');
    at += turned ? 1 : 0;
    const QByteArrayView delimiters = inside.sliced(at);
    constexpr QByteArrayView allowed(".-+,/_=");
    if (!std::ranges::all_of(delimiters, [&](char one) { return allowed.contains(one); }))
        return std::nullopt;
    for (char &octet : *value)
        octet = delimiters.contains(octet) ? '\n' : octet == '.' && delimiters.isEmpty() ? '\n' : octet;
    QByteArrayList parts = value->split('\n');
    if (turned)
        std::ranges::reverse(parts);
    if (count > 0 && parts.size() > count)
        parts = parts.last(count);
    const QByteArray joined = parts.join('.');
    return escaped ? joined.toPercentEncoding() : joined;
}

} // namespace

bool hasMacro(QByteArrayView text)
{
    for (qsizetype at = text.indexOf("%{"); at >= 0; at = text.indexOf("%{", at + 2)) {
        if (at + 2 < text.size() && text[at + 2] != 'd' && text[at + 2] != 'D')
            return true;
    }
    return false;
}

std::optional<QByteArray> expandSpf(QByteArrayView text, const SpfMacros &macros)
{
    QByteArray out;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text[at] != '%') {
            out += text[at];
            continue;
        }
        const char next = at + 1 < text.size() ? text[at + 1] : '\0';
        const qsizetype end = next == '{' ? text.indexOf('}', at) : -1;
        if (next == '%' || next == '_' || next == '-') {
            out += next == '%' ? "%" : next == '_' ? " " : "%20";
            ++at;
        } else if (end >= 0) {
            const auto value = expandMacro(text.sliced(at + 2, end - at - 2), macros);
            if (!value)
                return std::nullopt;
            out += *value;
            at = end;
        } else {
            return std::nullopt;
        }
    }
    while (out.size() > longestName && out.contains('.'))
        out = out.sliced(out.indexOf('.') + 1);
    return out;
}

} // namespace postscope::delivery
