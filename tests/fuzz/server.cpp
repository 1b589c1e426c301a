// SPDX-License-Identifier: MIT
// A client that says anything: the server must end or wait, and keep nothing but whole messages.
#include "core/smtp/serve.h"

#include <cstdint>
#include <cstdlib>

using namespace postscope;
using namespace postscope::smtp;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

/// Checks that the calls come in the order that they are promised in.
class StrictStore final : public ServerStore {
public:
    void begin(const ServerTransaction &transaction) override
    {
        require(!m_open && !transaction.envelope.recipients.isEmpty());
        m_open = true;
    }
    void write(QByteArrayView) override { require(m_open); }
    std::optional<QByteArray> commit() override
    {
        require(std::exchange(m_open, false));
        return "1";
    }
    void discard() override { require(std::exchange(m_open, false)); }

private:
    bool m_open = false;
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size < 2)
        return 0;
    StrictStore store;
    Conversation conversation(Conversation::Role::Server, [](const Event &) {});
    ServerOptions options;
    options.requireAuth = data[0] & 1;
    options.tlsAvailable = data[0] & 2;
    options.maxSize = 1000;
    options.maxRecipients = 3;
    auto task = serve(conversation, options, store);
    task.start();
    const qsizetype piece = 1 + data[1];
    const QByteArrayView input(reinterpret_cast<const char *>(data) + 2, static_cast<qsizetype>(size) - 2);
    for (qsizetype at = 0; at < input.size() && !task.done(); at += piece) {
        while (!conversation.transmit(data[1] + 1).isEmpty()) {
        }
        if (conversation.need().kind == Need::Kind::Tls)
            conversation.tlsEstablished();
        conversation.receive(input.sliced(at, qMin(piece, input.size() - at)));
    }
    conversation.closed();
    require(task.done());
    static_cast<void>(task.result());
    return 0;
}
