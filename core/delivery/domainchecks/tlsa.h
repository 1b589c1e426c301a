// SPDX-License-Identifier: MIT
#pragma once

#include "core/delivery/domainchecks/recordproblem.h"
#include "core/net/dnsmessage.h"
#include "core/net/tlsreport.h"

#include <QList>

namespace postscope::delivery {

/// What a TLSA record asks for that no certificate can have, or that SMTP does not use.
[[nodiscard]] QList<RecordProblem> problemsOf(const net::DnsRecord &tlsa);
/// SMTP uses DANE-TA(2) and DANE-EE(3) only (RFC 7672 3.1.3).
[[nodiscard]] bool isForSmtp(const net::DnsRecord &tlsa);
/// The certificate of the chain, leaf first, that the record names: for DANE-EE the leaf, for DANE-TA any. -1: none (RFC 6698 2.1).
[[nodiscard]] qsizetype matchIn(const QList<net::CertificateFacts> &chain, const net::DnsRecord &tlsa);

} // namespace postscope::delivery
