// SPDX-License-Identifier: MIT
#pragma once

#include "core/smtp/envelope.h"

#include <QByteArray>
#include <QList>

namespace postscope::delivery {

/// The recipients of one domain: one delivery of their own where mail goes directly to its destination (RFC 5321 5.1).
struct MailDomain {
    QByteArray name;         ///< A-labels in lower case, or an address literal; empty: these addresses have no usable domain
    QList<qsizetype> places; ///< of the recipients in the envelope

    bool operator==(const MailDomain &) const = default;
};

/// In the order in which the envelope first names them.
[[nodiscard]] QList<MailDomain> mailDomains(const smtp::Envelope &envelope);
/// The address in an address literal, "127.0.0.1" of "[127.0.0.1]" and "::1" of "[IPv6:::1]" (RFC 5321 4.1.3); empty: it is none.
[[nodiscard]] QString addressInLiteral(const QByteArray &domain);

} // namespace postscope::delivery
