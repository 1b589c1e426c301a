// SPDX-License-Identifier: MIT
#include "core/smtp/wireevent.h"

namespace postscope::smtp {

QByteArray withoutLineEnd(QByteArray line)
{
    if (line.endsWith('\n'))
        line.chop(1);
    if (line.endsWith('\r'))
        line.chop(1);
    return line;
}

Event lineEvent(const QByteArray &octets, qsizetype secretFrom, Origin origin, Phase phase, bool tls)
{
    Event event;
    event.origin = origin;
    event.phase = phase;
    event.tls = tls;
    event.octets = octets;
    event.size = octets.size();
    const QByteArray text = secretFrom < 0 ? QByteArray() : withoutLineEnd(octets);
    if (secretFrom >= 0 && secretFrom < text.size()) {
        event.hidden = Secret(text.mid(secretFrom));
        event.octets = text.left(secretFrom) + Event::mask + octets.mid(text.size());
    }
    return event;
}

Event contentEvent(qint64 size, qint64 lines, Origin origin, bool tls)
{
    Event event;
    event.kind = Event::Kind::Content;
    event.origin = origin;
    event.phase = Phase::Content;
    event.tls = tls;
    event.size = size;
    event.lines = lines;
    return event;
}

} // namespace postscope::smtp
