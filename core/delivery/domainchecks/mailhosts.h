// SPDX-License-Identifier: MIT
#pragma once

#include "core/delivery/domainchecks/fact.h"

namespace postscope::delivery {

/// Hosts of one domain that are looked at.
constexpr qsizetype maxMailHosts = 10;

/// Where the mail of a domain goes (RFC 5321 5.1), by preference.
struct MailHosts {
    Answer answer;
    QByteArrayList hosts; ///< without an MX record the domain itself
    bool null = false;    ///< it takes no mail (RFC 7505)
};
[[nodiscard]] smtp::Task<MailHosts> findMailHosts(Inquiry &inquiry, QByteArray domain);
/// Why there are none.
[[nodiscard]] DomainFact noHostsFact(const MailHosts &found, const QByteArray &domain);

/// Whether the answers can be relied on: AD is the word of a nameserver, and as good as the way to it.
[[nodiscard]] DomainFact dnssecFact(const Answer &answer, const Question &question);

} // namespace postscope::delivery
