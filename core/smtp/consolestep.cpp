// SPDX-License-Identifier: MIT
#include "core/smtp/consolestep.h"

#include "core/smtp/sasl/mechanism.h"

namespace postscope::smtp {

namespace {

using Advice = ConsoleStep::Advice;
using Expects = ConsoleState::Expects;

QByteArray authCommand(const ConsoleState &state, const QByteArray &except = {})
{
    const QByteArrayList offered = state.offered.mechanisms();
    for (const Mechanism &known : mechanisms()) {
        if (known.installed && offered.contains(known.name) && known.name != except)
            return "AUTH " + known.name;
    }
    return "AUTH";
}

QByteArray mailCommand(const ConsoleNames &names)
{
    return "MAIL FROM:<" + names.sender + '>';
}

QByteArray rcptCommand(const ConsoleNames &names)
{
    return "RCPT TO:<" + names.recipient + '>';
}

/// What comes next where nothing went wrong.
ConsoleStep inOrder(const ConsoleState &state, const ConsoleNames &names)
{
    if (!state.introduced)
        return {state.tls ? Advice::EhloAgain : Advice::SayEhlo, "EHLO " + names.client};
    if (!state.tls && !state.mail && state.offered.has(Extension::StartTls))
        return {Advice::StartTls, "STARTTLS"};
    if (!state.authenticated && !state.mail && state.messages == 0 && state.offered.has(Extension::Auth))
        return {Advice::LogIn, authCommand(state)};
    if (!state.mail)
        return state.messages > 0 ? ConsoleStep{Advice::AnotherOrQuit, "QUIT"} : ConsoleStep{Advice::NameSender, mailCommand(names)};
    if (state.recipients == 0)
        return {Advice::NameRecipient, rcptCommand(names)};
    return {Advice::BeginContent, "DATA"};
}

/// 503: something has to come before it, or has come already (RFC 5321 4.1.4).
ConsoleStep outOfOrder(const ConsoleState &state, const Asked &asked, const ConsoleNames &names)
{
    const bool content = asked.is("DATA") || asked.is("BDAT");
    if ((asked.is("AUTH") && state.authenticated) || (asked.is("STARTTLS") && state.tls))
        return {Advice::OnceOnly, inOrder(state, names).command};
    if (!state.introduced)
        return {Advice::EhloFirst, "EHLO " + names.client};
    if (state.mail && (asked.is("MAIL") || asked.is("AUTH")))
        return {Advice::ResetFirst, "RSET"};
    if (!state.mail && (content || asked.is("RCPT")))
        return {Advice::SenderFirst, mailCommand(names)};
    if (content && state.recipients == 0)
        return {Advice::RecipientFirst, rcptCommand(names)};
    return {Advice::OutOfOrder, inOrder(state, names).command};
}

ConsoleStep loginRefused(const ConsoleState &state, const Asked &asked, const Reply &reply)
{
    const QByteArray used = TypedCommand::read(asked.command.argument).verb;
    if (reply.code == 504 || reply.code == 534)
        return {Advice::OtherMechanism, authCommand(state, used)};
    if (reply.code == 535)
        return {Advice::CheckPassword, used.isEmpty() ? authCommand(state) : "AUTH " + used};
    if (reply.code == 501)
        return {Advice::CheckArgument, authCommand(state)};
    return {Advice::Refused, authCommand(state)};
}

/// Answers that mean the same whatever they answer to.
std::optional<ConsoleStep> byCode(const ConsoleState &state, const Asked &asked, const Reply &reply, const ConsoleNames &names)
{
    const bool introducing = asked.is("EHLO") || asked.is("HELO");
    switch (reply.code) {
    case 530:
    case 538: {
        const bool tls = !state.tls && (reply.code == 538 || state.offered.has(Extension::StartTls) || !state.introduced);
        if (tls)
            return ConsoleStep{Advice::TlsFirst, "STARTTLS"};
        return ConsoleStep{Advice::LogInFirst, authCommand(state)};
    }
    case 503:
        return outOfOrder(state, asked, names);
    case 501:
        if (introducing)
            return ConsoleStep{Advice::NameYourself, asked.command.verb + ' ' + names.client};
        return std::nullopt;
    case 500:
    case 502:
        if (asked.is("EHLO"))
            return ConsoleStep{Advice::SayHelo, "HELO " + names.client};
        return ConsoleStep{reply.code == 500 ? Advice::CheckSpelling : Advice::NotOffered, inOrder(state, names).command};
    default:
        return std::nullopt;
    }
}

ConsoleStep afterRefusal(const ConsoleState &state, const Asked &asked, const Reply &reply, const ConsoleNames &names)
{
    if (const std::optional<ConsoleStep> step = byCode(state, asked, reply, names))
        return *step;
    if (reply.transient())
        return {Advice::TryLater, "QUIT"};
    if (asked.is("AUTH") || asked.kind == Asked::Kind::Response)
        return loginRefused(state, asked, reply);
    if (reply.code == 501 || reply.code == 504 || reply.code == 555)
        return {Advice::CheckArgument, inOrder(state, names).command};
    if (asked.is("MAIL"))
        return {Advice::OtherSender, mailCommand(names)};
    if (asked.is("RCPT"))
        return {Advice::OtherRecipient, state.recipients > 0 ? QByteArray("DATA") : rcptCommand(names)};
    if (asked.kind == Asked::Kind::Content || asked.is("DATA") || asked.is("BDAT"))
        return {Advice::MessageRefused, "RSET"};
    return {Advice::Refused, inOrder(state, names).command};
}

} // namespace

ConsoleStep nextStep(const ConsoleState &state, const std::optional<Asked> &asked, const std::optional<Reply> &last, const ConsoleNames &names)
{
    if (state.closing)
        return {Advice::Closing, {}};
    if (state.over)
        return {Advice::Over, {}};
    if (!state.greeted)
        return {last ? Advice::Refused : Advice::AwaitGreeting, last ? QByteArray("QUIT") : QByteArray()};
    switch (state.expects) {
    case Expects::Response:
        return {Advice::TypeResponse, {}};
    case Expects::Content:
        return {Advice::TypeContent, "."};
    case Expects::Chunk:
        return {Advice::TypeChunk, {}};
    case Expects::Command:
        break;
    }
    if (asked && last && (last->transient() || last->permanent()))
        return afterRefusal(state, *asked, *last, names);
    return inOrder(state, names);
}

} // namespace postscope::smtp
