// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/event.h"

namespace postscope::test {

// What happened in a session, so many milliseconds after its beginning.

inline Event at(int milliseconds, Origin origin, Phase phase)
{
    Event event;
    event.origin = origin;
    event.phase = phase;
    event.elapsed = std::chrono::milliseconds(milliseconds);
    return event;
}

inline Event line(int milliseconds, Origin origin, Phase phase, const QByteArray &octets, bool tls = false)
{
    Event event = at(milliseconds, origin, phase);
    event.octets = octets + "\r\n";
    event.size = event.octets.size();
    event.tls = tls;
    return event;
}

inline Event client(int milliseconds, Phase phase, const QByteArray &octets)
{
    return line(milliseconds, Origin::Client, phase, octets);
}

inline Event server(int milliseconds, Phase phase, const QByteArray &octets)
{
    return line(milliseconds, Origin::Server, phase, octets);
}

inline Event content(int milliseconds, qint64 size, qint64 lines)
{
    Event event = at(milliseconds, Origin::Client, Phase::Content);
    event.kind = Event::Kind::Content;
    event.size = size;
    event.lines = lines;
    return event;
}

inline Event note(int milliseconds, Phase phase, Note::Code code, const QByteArrayList &arguments = {})
{
    Event event = at(milliseconds, Origin::Local, phase);
    event.kind = Event::Kind::Note;
    event.note = Note{code, {}};
    for (const QByteArray &argument : arguments)
        event.note->arguments << QString::fromUtf8(argument);
    return event;
}

} // namespace postscope::test
