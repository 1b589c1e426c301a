// SPDX-License-Identifier: MIT
#include "core/smtp/mail.h"

namespace postscope::smtp {

Mail mailOf(Envelope envelope, const QByteArray &content, bool eightBit)
{
    return {.envelope = std::move(envelope), .content = [content] { return std::make_unique<BytesSource>(content); }, .eightBit = eightBit};
}

} // namespace postscope::smtp
