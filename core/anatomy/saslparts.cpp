// SPDX-License-Identifier: MIT
#include "core/anatomy/saslparts.h"

namespace postscope::anatomy {

using Kind = LinePart::Kind;

LinePart base64Part(Span encoded, const SaslTurn &turn, const QByteArray &key)
{
    if (encoded.masked())
        return encoded.part(Kind::Mask);
    if (encoded.octets == "=" || encoded.isEmpty()) // RFC 4954 4
        return encoded.part(Kind::EmptyResponse);
    LinePart made = encoded.part(Kind::Base64, key);
    const auto octets = QByteArray::fromBase64Encoding(encoded.octets.toByteArray(), QByteArray::AbortOnBase64DecodingErrors);
    if (!octets) {
        add(made, encoded.part(Kind::Broken, "base64"));
        return made;
    }
    made.decoded = *octets;
    for (LinePart &field : saslFields(Decoded(*octets, encoded, Decoded::Coding::Base64), turn))
        add(made, std::move(field));
    return made;
}

} // namespace postscope::anatomy
