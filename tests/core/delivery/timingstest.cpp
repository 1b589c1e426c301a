// SPDX-License-Identifier: MIT
#include "core/delivery/timings.h"

#include <gtest/gtest.h>

using namespace postscope;
using namespace std::chrono_literals;
using delivery::Stopwatch;

namespace {

Event line(Origin origin, Phase phase, std::chrono::nanoseconds elapsed)
{
    Event event;
    event.origin = origin;
    event.phase = phase;
    event.elapsed = elapsed;
    return event;
}

Event note(Note::Code code, std::chrono::nanoseconds elapsed)
{
    Event event;
    event.kind = Event::Kind::Note;
    event.note = Note{code, {}};
    event.elapsed = elapsed;
    return event;
}

} // namespace

TEST(Timings, AreReadOffASession)
{
    Stopwatch watch;
    for (const Event &event : {note(Note::Code::Resolving, 0s),           note(Note::Code::Connected, 1s),        line(Origin::Server, Phase::Greeting, 3s),
                               line(Origin::Client, Phase::Ehlo, 3s),     line(Origin::Server, Phase::Ehlo, 4s),  line(Origin::Client, Phase::StartTls, 4s),
                               line(Origin::Server, Phase::StartTls, 5s), note(Note::Code::TlsEstablished, 9s),   line(Origin::Client, Phase::Auth, 10s),
                               line(Origin::Server, Phase::Auth, 12s),    line(Origin::Client, Phase::Auth, 12s), line(Origin::Server, Phase::Auth, 15s),
                               line(Origin::Client, Phase::Mail, 20s),    line(Origin::Client, Phase::Rcpt, 20s), line(Origin::Client, Phase::Data, 21s),
                               line(Origin::Server, Phase::Mail, 25s),    line(Origin::Server, Phase::Rcpt, 27s), line(Origin::Server, Phase::Data, 28s),
                               line(Origin::Server, Phase::Content, 41s), line(Origin::Client, Phase::Quit, 41s), line(Origin::Server, Phase::Quit, 43s)})
        watch.see(event);
    const delivery::Timings expected{.connect = 1s, .greeting = 2s, .tls = 4s, .auth = 5s, .envelope = 7s, .message = 20s, .total = 43s};
    EXPECT_EQ(watch.timings(), expected);
}

TEST(Timings, CountTheGreetingAfterImplicitTls)
{
    Stopwatch watch;
    for (const Event &event : {note(Note::Code::Connected, 1s), note(Note::Code::TlsEstablished, 4s), line(Origin::Server, Phase::Greeting, 6s)})
        watch.see(event);
    EXPECT_EQ(watch.timings().tls, 3s);
    EXPECT_EQ(watch.timings().greeting, 2s);
}
