// SPDX-License-Identifier: MIT
// What the notes of a session tell: looking up, connecting, TLS, and how it ended.
#include "core/delivery/spans.h"

namespace postscope::delivery {

namespace {

using Code = Note::Code;
using What = Span::What;

bool isEnd(Code code)
{
    return code == Code::PeerClosed || code == Code::TimedOut || code == Code::Cancelled || code == Code::ProtocolViolation;
}

QByteArray first(const Note &note)
{
    return note.arguments.value(0).toUtf8();
}

} // namespace

void Spans::seeNote(const Event &event)
{
    if (!event.note)
        return;
    const Note &note = *event.note;
    if (isEnd(note.code)) {
        if (event.phase == Phase::Tls)
            close(handshake(), Span::State::Broken);
        closeAll();
        m_state.over = true;
    } else if (note.code == Code::TlsEstablished || note.code == Code::TlsFailed) {
        seeTls(note.code, first(note));
    } else if (event.phase == Phase::Resolve) {
        seeDialling(note);
    } else if (note.code == Code::ProxyAsked || note.code == Code::ProxyOpened || note.code == Code::ProxyFailed) {
        seeProxy(note);
    } else {
        seeConnecting(note);
    }
}

/// TLS that is under way. Where it comes first, a greeting was waited for so far.
qsizetype Spans::handshake()
{
    const qsizetype begun = openOf(What::Tls);
    const qsizetype greeting = openOf(What::Greeting);
    if (begun >= 0 || greeting < 0)
        return begun;
    m_list[greeting].what = What::Tls;
    touch(greeting);
    m_state.unanswered.removeOne(greeting);
    return greeting;
}

void Spans::seeTls(Code code, const QByteArray &protocol)
{
    const bool first = openOf(What::Greeting) >= 0;
    const qsizetype index = handshake();
    if (index < 0)
        return;
    if (code == Code::TlsFailed)
        return close(index, Span::State::Failed);
    m_list[index].argument = protocol;
    close(index, Span::State::Done);
    if (first)
        ask(What::Greeting);
}

void Spans::seeDialling(const Note &note)
{
    const bool another = m_hosts.isEmpty() || m_state.over;
    if (note.code == Code::MxLookup) {
        if (another)
            newConnection(first(note));
        open(What::Exchanges, first(note));
    } else if (note.code == Code::MxFound || note.code == Code::MxFoundEqual || note.code == Code::MxImplicit) {
        close(openOf(What::Exchanges), Span::State::Done);
    } else if (note.code == Code::MxNull || note.code == Code::MxNone) {
        close(openOf(What::Exchanges), Span::State::Failed);
        m_state.over = true;
    } else if (note.code == Code::MxChosen) {
        if (another || m_state.dialled)
            newConnection(first(note));
        m_hosts.last() = first(note);
    } else if (note.code == Code::Resolving) {
        if (another)
            newConnection(first(note));
        m_state.dialled = true;
        if (openOf(What::Resolve) < 0)
            open(What::Resolve, first(note));
    } else if (note.code == Code::Resolved) {
        close(openOf(What::Resolve), Span::State::Done);
    } else if (note.code == Code::ResolveFailed) {
        close(openOf(What::Resolve), Span::State::Failed);
        m_state.over = true;
    }
}

void Spans::seeConnecting(const Note &note)
{
    const QByteArray address = first(note);
    if (note.code == Code::Connecting) {
        if (m_hosts.isEmpty() || m_state.connected)
            newConnection(address);
        m_state.dialled = true;
        open(What::Connect, address);
    } else if (note.code == Code::Connected) {
        if (m_hosts.isEmpty())
            newConnection(address);
        close(openOf(What::Connect, address), Span::State::Done);
        m_state.connected = m_state.over = true;
        ask(What::Greeting);
    } else if (note.code == Code::ConnectFailed) {
        close(openOf(What::Connect, address), Span::State::Failed);
        m_state.over = openOf(What::Connect) < 0;
    } else if (note.code == Code::ConnectDropped) {
        close(openOf(What::Connect, address), Span::State::Broken);
    }
}

/// A proxy is asked over a connection on which a greeting was waited for so far.
void Spans::seeProxy(const Note &note)
{
    if (note.code == Code::ProxyAsked) {
        const qsizetype index = openOf(What::Greeting);
        if (index < 0)
            return;
        m_list[index].what = What::Proxy;
        m_list[index].argument = first(note);
        touch(index);
        m_state.unanswered.removeOne(index);
        return;
    }
    const bool opened = note.code == Code::ProxyOpened;
    close(openOf(What::Proxy), opened ? Span::State::Done : Span::State::Failed);
    if (opened)
        ask(What::Greeting);
}

} // namespace postscope::delivery
