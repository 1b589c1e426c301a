// SPDX-License-Identifier: MIT
// A server that says anything: the client must end or wait, keep the password out of the record, and never take half a message for a whole.
#include "core/smtp/deliver.h"
#include "core/smtp/sasl/mechanism.h"

#include <cstdint>
#include <cstdlib>

using namespace postscope;
using namespace postscope::smtp;

namespace {

const QByteArray password = "CANARY-9f3!";

/// What the first octet of the input chooses.
OpenOptions options(std::uint8_t choice)
{
    OpenOptions chosen;
    chosen.tls = choice & 1 ? TlsMode::StartTls : TlsMode::Opportunistic;
    chosen.authenticate = choice & 2;
    chosen.user = QStringLiteral("tim");
    chosen.allowPlaintextAuth = choice & 4;
    const Mechanism &mechanism = mechanisms()[(choice >> 4) % mechanisms().size()];
    if ((choice & 8) != 0 && mechanism.name != "GSSAPI") // which would ask a Kerberos server
        chosen.mechanism = mechanism.name;
    chosen.bdat = choice % 3 == 1;
    chosen.chunkSize = choice % 2 == 1 ? 5 : 1000;
    chosen.lmtp = choice % 7 == 1;
    chosen.prdr = choice % 5 == 1;
    if (choice % 11 == 1)
        chosen.xclient = {{"NAME", "x"}};
    return chosen;
}

qsizetype sizeOfLine(QByteArrayView input)
{
    const qsizetype end = input.indexOf('\n');
    return end < 0 ? input.size() : end + 1;
}

void require(bool holds)
{
    if (!holds)
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size < 2)
        return 0;
    qint64 recorded = 0;
    Conversation conversation(Conversation::Role::Client, [&recorded](const Event &event) {
        recorded += event.octets.size();
        require(!event.octets.contains(password) && !event.octets.contains(password.toBase64()));
    });
    Session session;
    Receipt receipt;
    Envelope envelope{.sender = "a@example.test", .recipients = {{.address = "b@example.test"}, {.address = "c@example.test"}}};
    const OpenOptions chosen = options(data[0]);
    auto task = sendMail(conversation, chosen, mailOf(envelope, "Subject: x\r\n\r\n.Hello\r\n"), session, receipt);
    task.start();

    // The second octet says how much arrives at a time; 0: a line, which is how a client gets far.
    const qsizetype piece = data[1];
    const QByteArrayView input(reinterpret_cast<const char *>(data) + 2, static_cast<qsizetype>(size) - 2);
    for (qsizetype at = 0, size = 0; at < input.size() && !task.done(); at += size) {
        size = piece > 0 ? qMin(piece, input.size() - at) : sizeOfLine(input.sliced(at));
        while (!conversation.transmit(data[1] + 1).isEmpty()) {
        }
        if (conversation.need().kind == Need::Kind::Secret)
            conversation.provide(Secret(QByteArray(password.constData(), password.size())));
        else if (conversation.need().kind == Need::Kind::Tls)
            conversation.tlsEstablished();
        conversation.receive(input.sliced(at, size));
    }
    conversation.closed();
    require(task.done());
    const std::optional<Failure> failure = task.result();
    // Where each recipient has an answer of its own, one may have it and the next may not.
    const bool apart = chosen.lmtp || chosen.prdr;
    for (const RecipientResult &recipient : receipt.recipients)
        require(recipient.state != RecipientResult::State::Accepted || ((apart || !failure) && conversation.contentComplete()));
    return 0;
}
