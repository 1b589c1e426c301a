// SPDX-License-Identifier: MIT
#include "core/transcript/transcript.h"

namespace postscope::transcript {

namespace {

qint64 weight(const Event &event)
{
    qint64 octets = event.octets.size() + (event.hidden ? event.hidden->size() : 0);
    if (event.note) {
        for (const QString &argument : event.note->arguments)
            octets += argument.size() * qsizetype(sizeof(QChar));
    }
    return octets;
}

} // namespace

qsizetype Transcript::append(const QList<Event> &events)
{
    for (qsizetype i = 0; i < events.size(); ++i) {
        const qint64 octets = weight(events[i]);
        if (m_dropped > 0 || m_events.size() >= maxEvents || m_octets + octets > maxOctets) {
            drop(events[i], events.size() - i);
            return i;
        }
        m_octets += octets;
        m_events << events[i];
    }
    return events.size();
}

void Transcript::drop(const Event &event, qint64 count)
{
    if (m_dropped == 0) {
        Event mark;
        mark.kind = Event::Kind::Note;
        mark.phase = event.phase;
        mark.tls = event.tls;
        mark.elapsed = event.elapsed;
        mark.time = event.time;
        m_events << mark;
    }
    m_dropped += count;
    m_events.last().note = Note{Note::Code::EventsDropped, {QString::number(m_dropped)}};
}

void Transcript::clear()
{
    *this = Transcript();
}

} // namespace postscope::transcript
