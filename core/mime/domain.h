// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

namespace postscope::mime {

/// The domain as it may go to a server without SMTPUTF8: an ASCII name or address literal as it stands, any other name as A-labels (UTS 46, RFC
/// 5891). Empty when it is no domain: bad label, over 253 octets, a dot at an end, an invisible joiner where RFC 5892 A.1 and A.2 allow none.
[[nodiscard]] QByteArray asciiDomain(QStringView domain);

} // namespace postscope::mime
