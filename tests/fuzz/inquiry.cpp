// SPDX-License-Identifier: MIT
// A server that says anything to a probe or a console in which anything is typed: both must end or wait, and keep the password out of the record.
#include "core/smtp/console.h"
#include "core/smtp/probe.h"

#include <cstdint>
#include <cstdlib>
#include <functional>

using namespace postscope;
using namespace postscope::smtp;

namespace {

const QByteArray password = "CANARY-9f3!";

void require(bool holds)
{
    if (!holds)
        std::abort();
}

OpenOptions options(std::uint8_t choice)
{
    OpenOptions chosen;
    chosen.tls = choice & 2 ? TlsMode::StartTls : TlsMode::Opportunistic;
    chosen.authenticate = choice & 4;
    chosen.user = QStringLiteral("tim");
    chosen.allowPlaintextAuth = choice & 8;
    chosen.lmtp = choice & 16;
    if ((choice & 32) != 0)
        chosen.xclient = {{"NAME", "x"}};
    return chosen;
}

qsizetype sizeOfLine(QByteArrayView input)
{
    const qsizetype end = input.indexOf('\n');
    return end < 0 ? input.size() : end + 1;
}

/// Feeds `input` in pieces of this size; 0: line by line, which is how a client gets far.
template<class Task>
void feed(Conversation &conversation, Task &task, QByteArrayView input, qsizetype piece, const std::function<void()> &idle)
{
    task.start();
    for (qsizetype at = 0, size = 0; at < input.size() && !task.done(); at += size) {
        size = piece > 0 ? qMin(piece, input.size() - at) : sizeOfLine(input.sliced(at));
        while (!conversation.transmit(piece + 1).isEmpty()) {
        }
        if (conversation.need().kind == Need::Kind::Secret)
            conversation.provide(Secret(QByteArray(password.constData(), password.size())));
        else if (conversation.need().kind == Need::Kind::Tls)
            conversation.tlsEstablished();
        else
            idle();
        conversation.receive(input.sliced(at, size));
    }
    conversation.closed();
    require(task.done());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size < 3)
        return 0;
    const QByteArrayView rest(reinterpret_cast<const char *>(data) + 3, static_cast<qsizetype>(size) - 3);
    const QByteArrayView typed = rest.first(qMin<qsizetype>(data[2], rest.size()));
    const QByteArrayView said = rest.sliced(typed.size());
    const qsizetype piece = data[1];
    Conversation conversation(Conversation::Role::Client,
                              [](const Event &event) { require(!event.octets.contains(password) && !event.octets.contains(password.toBase64())); });
    if ((data[0] & 1) != 0) {
        ProbeReport report;
        const SystemClock clock;
        auto task = probe(conversation, {.open = options(data[0]), .sender = "a@b.c", .recipient = typed.toByteArray()}, clock, report);
        feed(conversation, task, said, piece, [] {});
        return 0;
    }
    Console console({.byHand = (data[0] & 64) != 0, .raw = (data[0] & 128) != 0}, {});
    auto task = console.converse(conversation, options(data[0]));
    QByteArrayList lines = typed.toByteArray().split('\n');
    feed(conversation, task, said, piece, [&] {
        if (lines.isEmpty())
            console.end();
        else
            static_cast<void>(console.type({lines.takeFirst()}));
        console.waited();
        conversation.typed();
    });
    return 0;
}
