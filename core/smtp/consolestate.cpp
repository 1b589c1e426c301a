// SPDX-License-Identifier: MIT
#include "core/smtp/consolestate.h"

#include <utility>

namespace postscope::smtp {

namespace {

using Expects = ConsoleState::Expects;

void endTransaction(ConsoleState &state)
{
    state.mail = false;
    state.recipients = 0;
}

void afterIntroduction(ConsoleState &state, const Asked &asked, const Reply &reply)
{
    if (!reply.positive())
        return;
    state.introduced = true;
    state.offered = asked.is("HELO") ? Capabilities() : Capabilities(reply);
    endTransaction(state);
}

void afterLogin(ConsoleState &state, const Reply &reply)
{
    state.expects = reply.code == 334 ? Expects::Response : Expects::Command;
    state.authenticated = state.authenticated || reply.code == 235;
}

void afterContent(ConsoleState &state, const Reply &reply)
{
    state.expects = Expects::Command;
    state.messages += reply.positive() ? 1 : 0;
    endTransaction(state); // whatever the answer is (RFC 5321 3.3)
}

void afterChunk(ConsoleState &state, const Asked &asked, const Reply &reply)
{
    const bool last = asked.command.argument.toUpper().endsWith("LAST");
    if (last || !reply.positive())
        afterContent(state, reply);
}

void afterCommand(ConsoleState &state, const Asked &asked, const Reply &reply)
{
    const QByteArray &verb = asked.command.verb;
    if (verb == "EHLO" || verb == "HELO" || verb == "LHLO") {
        afterIntroduction(state, asked, reply);
    } else if (verb == "AUTH") {
        afterLogin(state, reply);
    } else if (verb == "MAIL" && reply.positive()) {
        state.mail = true;
        state.recipients = 0;
    } else if (verb == "RCPT" && reply.positive()) {
        ++state.recipients;
    } else if (verb == "DATA" && reply.code == 354) {
        state.expects = Expects::Content;
    } else if (verb == "BDAT") {
        afterChunk(state, asked, reply);
    } else if (verb == "RSET" && reply.positive()) {
        endTransaction(state);
    } else if (verb == "QUIT") {
        state.over = reply.positive();
    }
}

} // namespace

TypedCommand TypedCommand::read(const QByteArray &line)
{
    const QByteArray trimmed = line.trimmed();
    qsizetype end = 0;
    while (end < trimmed.size() && trimmed[end] != ' ' && trimmed[end] != '\t')
        ++end;
    return {trimmed.first(end).toUpper(), trimmed.mid(end).trimmed()};
}

ConsoleState after(ConsoleState state, const std::optional<Asked> &asked, const Reply &reply)
{
    if (reply.closing()) {
        state.closing = true;
        state.expects = Expects::Command;
        return state;
    }
    if (!asked || reply.code == 0)
        return state;
    switch (asked->kind) {
    case Asked::Kind::Greeting:
        state.greeted = reply.positive();
        break;
    case Asked::Kind::Response:
        afterLogin(state, reply);
        break;
    case Asked::Kind::Content:
        afterContent(state, reply);
        break;
    case Asked::Kind::Command:
        afterCommand(state, *asked, reply);
        break;
    }
    return state;
}

ConsoleState afterTls(ConsoleState state)
{
    state.tls = true;
    state.introduced = false;
    state.authenticated = false;
    state.offered = {};
    endTransaction(state);
    return state;
}

} // namespace postscope::smtp
