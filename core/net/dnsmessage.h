// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QHostAddress>
#include <QList>

#include <optional>

namespace postscope::net {

/// One record of the DNS, of a type that mail is found by (RFC 1035 3.3, RFC 2782, RFC 3596). Names are ASCII, lower case, without the final dot.
struct DnsRecord {
    enum class Type : quint16 { A = 1, CName = 5, Mx = 15, Aaaa = 28, Srv = 33 };

    Type type = Type::A;
    QByteArray owner;
    QHostAddress address;   ///< A, AAAA
    QByteArray target;      ///< CNAME, MX, SRV; empty: the root ".", by which MX and SRV say that there is nothing
    quint16 preference = 0; ///< MX: preference; SRV: priority
    quint16 weight = 0;     ///< SRV
    quint16 port = 0;       ///< SRV

    bool operator==(const DnsRecord &) const = default;
};

/// A message of the DNS that was received (RFC 1035 4.1), as far as it matters here.
struct DnsMessage {
    enum class Code { NoError = 0, FormatError = 1, ServerFailure = 2, NameError = 3, NotImplemented = 4, Refused = 5 };

    quint16 id = 0;
    bool truncated = false;
    int code = 0; ///< RCODE; see Code
    QByteArray name;
    quint16 type = 0;
    QList<DnsRecord> answers; ///< those of the types above, in their order

    bool operator==(const DnsMessage &) const = default;
};

/// The question for one name and type, recursion desired; empty: this is no name that can be asked for.
[[nodiscard]] QByteArray dnsQuestion(quint16 id, const QByteArray &name, DnsRecord::Type type);
/// Reads an answer to one question; nothing: it is none. At most 64 records are taken.
[[nodiscard]] std::optional<DnsMessage> readDnsMessage(const QByteArray &octets);

} // namespace postscope::net
