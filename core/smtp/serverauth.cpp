// SPDX-License-Identifier: MIT
#include "core/smtp/serverauth.h"

namespace postscope::smtp {

namespace {

using Response = Result<Secret, QByteArray>;

Response decode(const QByteArray &base64)
{
    auto decoded = QByteArray::fromBase64Encoding(base64, QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        return Unexpected(QByteArray("501 5.5.2 Cannot decode base64"));
    return Secret(std::move(*decoded));
}

/// The response to a 334 with `challenge`, which is base64 already.
Task<Response> challenge(Conversation &peer, SecretLines &secrets, QByteArray challenge)
{
    peer.send({"334 " + challenge, Phase::Auth});
    secrets.expectResponse();
    Conversation::Received line = co_await peer.line([&secrets](const QByteArray &text) { return secrets.read(text); });
    if (line.tooLong)
        co_return Unexpected(QByteArray("500 5.5.6 Authentication exchange line is too long"));
    if (line.text == "*")
        co_return Unexpected(QByteArray("501 5.7.0 Authentication cancelled"));
    Response response = decode(line.text);
    wipe(line.text);
    co_return response;
}

/// The initial response if the client sent one, else what it answers to `prompt`.
Task<Response> first(Conversation &peer, SecretLines &secrets, QByteArray initial, QByteArray prompt)
{
    if (initial == "=") // RFC 4954 4: an initial response that is empty
        co_return Secret();
    if (!initial.isEmpty()) {
        Response response = decode(initial);
        co_return response;
    }
    Response response = co_await challenge(peer, secrets, prompt);
    co_return response;
}

/// [authorization identity] NUL user NUL password (RFC 4616 2)
Result<ServerCredentials, QByteArray> readPlain(const Secret &message)
{
    const QByteArrayView octets = message.expose();
    const qsizetype user = octets.indexOf('\0') + 1;
    const qsizetype password = user > 0 ? octets.indexOf('\0', user) + 1 : 0;
    if (password <= user + 1 || octets.sliced(password).contains('\0'))
        return Unexpected(QByteArray("501 5.5.2 Malformed PLAIN message"));
    return ServerCredentials{octets.sliced(user, password - user - 1).toByteArray(), Secret(octets.sliced(password).toByteArray())};
}

Task<Result<ServerCredentials, QByteArray>> plain(Conversation &peer, SecretLines &secrets, QByteArray initial)
{
    const Response message = co_await first(peer, secrets, std::move(initial), {});
    if (!message)
        co_return Unexpected(message.error());
    co_return readPlain(*message);
}

Task<Result<ServerCredentials, QByteArray>> login(Conversation &peer, SecretLines &secrets, QByteArray initial)
{
    const Response user = co_await first(peer, secrets, std::move(initial), QByteArray("Username:").toBase64());
    if (!user)
        co_return Unexpected(user.error());
    const Response password = co_await challenge(peer, secrets, QByteArray("Password:").toBase64());
    if (!password)
        co_return Unexpected(password.error());
    ServerCredentials credentials{user->expose().toByteArray(), *password};
    co_return credentials;
}

} // namespace

QByteArray mechanismOf(const QByteArray &argument)
{
    qsizetype end = 0;
    while (end < argument.size() && argument[end] != ' ' && argument[end] != '\t')
        ++end;
    return argument.first(end).toUpper();
}

bool isServerMechanism(const QByteArray &mechanism)
{
    return QByteArray(serverMechanisms).split(' ').contains(mechanism);
}

Task<Result<ServerCredentials, QByteArray>> readCredentials(Conversation &peer, SecretLines &secrets, QByteArray argument)
{
    const QByteArray mechanism = mechanismOf(argument);
    const QByteArray initial = argument.mid(mechanism.size()).trimmed();
    Result<ServerCredentials, QByteArray> credentials;
    if (mechanism == "PLAIN")
        credentials = co_await plain(peer, secrets, initial);
    else
        credentials = co_await login(peer, secrets, initial);
    co_return credentials;
}

} // namespace postscope::smtp
