// SPDX-License-Identifier: MIT
#include "core/delivery/timings.h"

namespace postscope::delivery {

Timings &Timings::operator+=(const Timings &other)
{
    for (const auto part : {&Timings::connect, &Timings::greeting, &Timings::tls, &Timings::auth, &Timings::envelope, &Timings::message, &Timings::total})
        this->*part += other.*part;
    return *this;
}

void Stopwatch::see(const Event &event)
{
    m_timings.total = event.elapsed;
    switch (event.origin) {
    case Origin::Local:
        if (event.note)
            seeNote(event);
        break;
    case Origin::Client:
        seeClient(event);
        break;
    case Origin::Server:
        seeServer(event);
        break;
    }
}

void Stopwatch::seeNote(const Event &event)
{
    if (event.note->code == Note::Code::Connected) {
        m_timings.connect = event.elapsed;
        m_greetingFrom = m_tlsFrom = event.elapsed;
    } else if (event.note->code == Note::Code::TlsEstablished && m_tlsFrom) {
        m_timings.tls = event.elapsed - *m_tlsFrom;
        if (m_timings.greeting.count() == 0)
            m_greetingFrom = event.elapsed; // implicit TLS: the greeting comes after it
    }
}

void Stopwatch::seeClient(const Event &event)
{
    Moment *from = nullptr;
    if (event.phase == Phase::Auth)
        from = &m_authFrom;
    else if (event.phase == Phase::Mail)
        from = &m_envelopeFrom;
    else if (event.phase == Phase::Data)
        from = &m_messageFrom;
    if (from && !*from)
        *from = event.elapsed;
}

void Stopwatch::seeServer(const Event &event)
{
    const auto since = [&event](const Moment &from) { return from ? event.elapsed - *from : std::chrono::nanoseconds(0); };
    if (event.phase == Phase::Greeting)
        m_timings.greeting = since(m_greetingFrom);
    else if (event.phase == Phase::StartTls)
        m_tlsFrom = event.elapsed;
    else if (event.phase == Phase::Auth)
        m_timings.auth = since(m_authFrom);
    else if (event.phase == Phase::Mail || event.phase == Phase::Rcpt)
        m_timings.envelope = since(m_envelopeFrom);
    else if (event.phase == Phase::Data || event.phase == Phase::Content)
        m_timings.message = since(m_messageFrom);
}

} // namespace postscope::delivery
