// SPDX-License-Identifier: MIT
#include "core/smtp/failure.h"

namespace postscope::smtp {

Failure Failure::of(const Reply &reply, Phase phase)
{
    if (reply.transient() || reply.permanent())
        return {.kind = Kind::Refused, .phase = phase, .reply = reply};
    return {
        .kind = Kind::Protocol, .reason = Reason::ReplyMalformed, .phase = phase, .reply = reply, .detail = QString::fromUtf8(reply.toByteArray().left(200))};
}

} // namespace postscope::smtp
