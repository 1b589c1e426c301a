// SPDX-License-Identifier: MIT
#include "core/smtp/serverauth.h"

#include "core/smtp/sasl/saslserver.h"

#include <utility>

namespace postscope::smtp {

namespace {

using Fault = ServerRule::Fault;
using Response = Result<Secret, QByteArray>;
using Login = Result<ServerLogin, QByteArray>;

constexpr qint64 usualRounds = 4096;   // RFC 7677 4
constexpr qint64 mostRounds = 1000000; // more are only said, never computed

Response decode(const QByteArray &base64)
{
    auto decoded = QByteArray::fromBase64Encoding(base64, QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        return Unexpected(QByteArray("501 5.5.2 Cannot decode base64"));
    return Secret(std::move(*decoded));
}

/// One exchange: what is said to it, and to whom.
struct Exchange {
    Conversation &peer;
    SecretLines &secrets;
    const ServerOptions &options;
    const ServerLoginTerms &terms;
    QByteArray mechanism;
    QByteArray initial; ///< base64; "=": an initial response that is empty (RFC 4954 4)
};

/// The response to a 334 with `challenge`.
Task<Response> challenge(Exchange &exchange, QByteArray challenge)
{
    exchange.peer.send({"334 " + challenge.toBase64(), Phase::Auth});
    SecretLines &secrets = exchange.secrets;
    secrets.expectResponse();
    const Conversation::Reading reading = [&secrets](const QByteArray &text) { return secrets.read(text); };
    Conversation::Received line = co_await exchange.peer.line(reading);
    if (line.tooLong)
        co_return Unexpected(QByteArray("500 5.5.6 Authentication exchange line is too long"));
    if (line.text == "*")
        co_return Unexpected(QByteArray("501 5.7.0 Authentication cancelled"));
    Response response = decode(line.text);
    wipe(line.text);
    co_return response;
}

/// The initial response if the client sent one, else what it answers to `prompt`.
Task<Response> first(Exchange &exchange, QByteArray prompt)
{
    if (exchange.initial == "=")
        co_return Secret();
    if (!exchange.initial.isEmpty()) {
        Response response = decode(exchange.initial);
        co_return response;
    }
    Response response = co_await challenge(exchange, prompt);
    co_return response;
}

ServerLogin judge(const QHash<QByteArray, Secret> &known, const QByteArray &user, const Secret &secret)
{
    const bool anybody = known.isEmpty() && !user.isEmpty();
    const auto entry = known.constFind(user);
    return {user, anybody || (entry != known.cend() && *entry == secret)};
}

/// [authorization identity] NUL user NUL password (RFC 4616 2)
Login readPlain(const ServerOptions &options, const Secret &message)
{
    const QByteArrayView octets = message.expose();
    const qsizetype user = octets.indexOf('\0') + 1;
    const qsizetype password = user > 0 ? octets.indexOf('\0', user) + 1 : 0;
    if (password <= user + 1 || octets.sliced(password).contains('\0'))
        return Unexpected(QByteArray("501 5.5.2 Malformed PLAIN message"));
    return judge(options.users, octets.sliced(user, password - user - 1).toByteArray(), Secret(octets.sliced(password).toByteArray()));
}

Task<Login> byPassword(Exchange &exchange)
{
    if (exchange.mechanism == "PLAIN") {
        const Response message = co_await first(exchange, {});
        if (!message)
            co_return Unexpected(message.error());
        co_return readPlain(exchange.options, *message);
    }
    const Response user = co_await first(exchange, "Username:");
    if (!user)
        co_return Unexpected(user.error());
    const Response password = co_await challenge(exchange, "Password:");
    if (!password)
        co_return Unexpected(password.error());
    co_return judge(exchange.options.users, user->expose().toByteArray(), *password);
}

/// "user=NAME ^A auth=Bearer TOKEN ^A ^A", or "n,a=NAME, ^A ... auth=Bearer TOKEN ^A ^A" (RFC 7628 3.1).
Login readToken(const ServerOptions &options, const Secret &message)
{
    QByteArray user;
    std::optional<Secret> token;
    QByteArray octets = message.expose().toByteArray();
    for (const QByteArray &field : octets.split('\1')) {
        if (field.startsWith("user="))
            user = field.mid(5);
        else if (field.startsWith("n,a=") && field.endsWith(','))
            user = field.sliced(4).chopped(1);
        else if (field.toLower().startsWith("auth=bearer "))
            token = Secret(field.mid(12));
    }
    const bool ended = octets.endsWith("\1\1");
    wipe(octets);
    if (!ended || !token)
        return Unexpected(QByteArray("501 5.5.2 Malformed token message"));
    return judge(options.tokens, user, *token);
}

Task<Login> byToken(Exchange &exchange)
{
    const Response message = co_await first(exchange, {});
    if (!message)
        co_return Unexpected(message.error());
    const Login login = readToken(exchange.options, *message);
    if (!login || login->proved)
        co_return login;
    // The reason comes as JSON in a challenge, which the client answers with something that means nothing (RFC 7628 3.2.3).
    QByteArray why(R"({"status":"invalid_token","scope":"mail","openid-configuration":"https://example.test/.well-known/openid-configuration"})");
    if (exchange.mechanism == "XOAUTH2")
        why = R"({"status":"401","schemes":"bearer","scope":"https://mail.example.test/"})";
    const Response nothing = co_await challenge(exchange, why);
    if (!nothing)
        co_return Unexpected(nothing.error());
    co_return login;
}

/// Nobody by name (RFC 4505), or whoever the certificate names (RFC 4422 A).
Task<Login> byPresence(Exchange &exchange)
{
    const Response message = co_await first(exchange, {});
    if (!message)
        co_return Unexpected(message.error());
    const QByteArray said = message->expose().toByteArray();
    if (exchange.mechanism == "ANONYMOUS")
        co_return ServerLogin{"anonymous", true};
    const QByteArray &certificate = exchange.terms.certificate;
    co_return ServerLogin{said.isEmpty() ? certificate : said, !certificate.isEmpty()};
}

qint64 roundsOf(const std::optional<ServerRule> &fault)
{
    const qint64 rounds = fault && fault->fault == Fault::ScramRounds ? fault->detail.toLongLong() : usualRounds;
    return rounds >= 1 && rounds <= mostRounds ? rounds : usualRounds;
}

Task<Login> byProof(Exchange &exchange)
{
    const QHash<QByteArray, Secret> &users = exchange.options.users;
    SaslServer sasl(exchange.mechanism, exchange.options.name, roundsOf(exchange.terms.fault), [&users](const QByteArray &user) {
        const auto entry = users.constFind(user);
        return entry == users.cend() ? std::nullopt : std::optional(*entry);
    });
    const bool server = SaslServer::speaksFirst(exchange.mechanism);
    if (server && !exchange.initial.isEmpty())
        co_return Unexpected(QByteArray("501 5.5.2 No initial response to " + exchange.mechanism));
    Response response = Secret();
    if (!server)
        response = co_await first(exchange, {});
    for (;;) {
        if (!response)
            co_return Unexpected(response.error());
        const SaslServer::Step step = sasl.step(*response);
        if (step.state == SaslServer::Step::State::Refused)
            co_return ServerLogin{sasl.user(), false};
        const bool proved = step.state == SaslServer::Step::State::Proved;
        const std::optional<ServerRule> &fault = exchange.terms.fault;
        if (proved && (step.challenge.isEmpty() || (fault && fault->fault == Fault::ScramEarly)))
            co_return ServerLogin{sasl.user(), true};
        // Not inside the call: GCC 12 destroys a conditional operand of a co_await twice.
        QByteArray words = step.challenge;
        if (fault)
            words = spoiltScram(*fault, words);
        response = co_await challenge(exchange, words);
        if (proved && response)
            co_return ServerLogin{sasl.user(), true};
    }
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
    const QByteArrayList others{"PLAIN", "LOGIN", "XOAUTH2", "OAUTHBEARER", "ANONYMOUS", "EXTERNAL"};
    return others.contains(mechanism) || SaslServer::speaks(mechanism);
}

Task<Result<ServerLogin, QByteArray>> login(Conversation &peer, SecretLines &secrets, const ServerOptions &options, ServerLoginTerms terms)
{
    const QByteArray mechanism = mechanismOf(terms.argument);
    Exchange exchange{peer, secrets, options, terms, mechanism, terms.argument.mid(mechanism.size()).trimmed()};
    Login login;
    if (SaslServer::speaks(mechanism))
        login = co_await byProof(exchange);
    else if (mechanism == "XOAUTH2" || mechanism == "OAUTHBEARER")
        login = co_await byToken(exchange);
    else if (mechanism == "ANONYMOUS" || mechanism == "EXTERNAL")
        login = co_await byPresence(exchange);
    else
        login = co_await byPassword(exchange);
    co_return login;
}

} // namespace postscope::smtp
