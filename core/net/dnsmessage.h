// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QHostAddress>
#include <QList>

#include <optional>

namespace postscope::net {

/// One record of the DNS, of a type that mail is found or judged by (RFC 1035 3.3, RFC 2782, RFC 3596, RFC 6698). Names are ASCII, lower case, without the
/// final dot.
struct DnsRecord {
    enum class Type : quint16 { A = 1, CName = 5, Ptr = 12, Mx = 15, Txt = 16, Aaaa = 28, Srv = 33, Tlsa = 52 };

    Type type = Type::A;
    QByteArray owner;
    QHostAddress address;   ///< A, AAAA
    QByteArray target;      ///< CNAME, PTR, MX, SRV; empty: the root ".", by which MX and SRV say that there is nothing
    quint16 preference = 0; ///< MX: preference; SRV: priority
    quint16 weight = 0;     ///< SRV
    quint16 port = 0;       ///< SRV
    QByteArrayList strings; ///< TXT: any octets; what they say is one text, without anything between them
    quint8 usage = 0;       ///< TLSA, as the next two
    quint8 selector = 0;
    quint8 matching = 0;
    QByteArray association; ///< TLSA: a certificate, a key, or the hash of one
    quint32 ttl = 0;        ///< seconds

    bool operator==(const DnsRecord &) const = default;
};

/// A message of the DNS that was received (RFC 1035 4.1), as far as it matters here.
struct DnsMessage {
    enum class Code { NoError = 0, FormatError = 1, ServerFailure = 2, NameError = 3, NotImplemented = 4, Refused = 5 };

    quint16 id = 0;
    bool truncated = false;
    bool authenticated = false; ///< AD: the nameserver says that it verified this by DNSSEC (RFC 4035 3.2.3)
    int code = 0;               ///< RCODE; see Code
    QByteArray name;
    quint16 type = 0;
    QList<DnsRecord> answers; ///< those of the types above, in their order

    bool operator==(const DnsMessage &) const = default;
};

/// "TLSA".
[[nodiscard]] QString typeName(DnsRecord::Type type);
/// What a record says, as a zone file has it (RFC 1035 5.1): "10 mx.example.org", "\"v=spf1 -all\"".
[[nodiscard]] QString dataText(const DnsRecord &record);
/// The name that PTR records of an address stand under (RFC 1035 3.5, RFC 3596 2.5); empty: it is no address.
[[nodiscard]] QByteArray reverseName(const QHostAddress &address);
/// The question for one name and type, recursion desired, and AD to be told (RFC 6840 5.7); empty: this is no name that can be asked for.
[[nodiscard]] QByteArray dnsQuestion(quint16 id, const QByteArray &name, DnsRecord::Type type);
/// Reads an answer to one question; nothing: it is none. At most 64 records are taken.
[[nodiscard]] std::optional<DnsMessage> readDnsMessage(const QByteArray &octets);

} // namespace postscope::net
