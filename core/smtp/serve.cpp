// SPDX-License-Identifier: MIT
#include "core/smtp/serve.h"

#include "core/smtp/serversession.h"

namespace postscope::smtp {

Task<std::optional<Failure>> serve(Conversation &peer, ServerOptions options, ServerStore &store, ServerTransport *transport)
{
    ServerSession session(peer, std::move(options), store, transport);
    std::optional<Failure> failure;
    try {
        co_await session.converse();
        failure = session.ended();
    } catch (const Failure &caught) {
        failure = caught;
    }
    if (failure && failure->kind == Failure::Kind::Timeout)
        session.timedOut();
    co_return failure;
}

} // namespace postscope::smtp
