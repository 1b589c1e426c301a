// SPDX-License-Identifier: MIT
// A session that is anything: every row comes apart into parts that are inside each other, and nothing that is hidden comes out.
// Good seeds: tests/data/dialogues.
#include "core/anatomy/anatomy.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>

using namespace postscope;
using namespace postscope::anatomy;

namespace {

constexpr char secret[] = "\xf7\xf6hidden\xf5";

void require(bool holds)
{
    if (!holds)
        std::abort();
}

void check(const LinePart &part)
{
    require(!part.value.contains(secret) && !part.decoded.value_or(QByteArray()).contains(secret));
    for (const LinePart &inner : part.parts) {
        require(inner.length >= 0 && inner.offset >= part.offset && inner.offset + inner.length <= part.offset + part.length);
        check(inner);
    }
}

/// Each line of the input is a row: C for the client's, H for one whose end is hidden, D for content; everything else is the server's.
Event eventOf(const QByteArray &row)
{
    Event event;
    const bool client = row.startsWith('C') || row.startsWith('H');
    event.origin = client ? Origin::Client : Origin::Server;
    event.octets = row.mid(1);
    if (row.startsWith('D'))
        event.kind = Event::Kind::Content;
    if (row.startsWith('H')) {
        event.octets = row.mid(1) + Event::mask + "\r\n";
        event.hidden = Secret(QByteArray(secret));
    }
    event.size = event.octets.size();
    return event;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray octets(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    if (octets.contains(secret))
        return 0;
    QList<Event> events;
    for (const QByteArray &row : octets.left(20'000).split('\n').mid(0, 60))
        events << eventOf(row.endsWith('\r') ? row + '\n' : row);
    for (qsizetype row = 0; row < events.size(); ++row) {
        const Anatomy anatomy = anatomyOf(events, row, Secrets::Masked);
        require(anatomy.line.length == anatomy.octets.size());
        check(anatomy.line);
        for (qsizetype at = 0; at < std::min<qsizetype>(anatomy.octets.size(), 100); ++at)
            (void)pathTo(anatomy.line, at);
        (void)anatomyOf(events, row, Secrets::Revealed);
    }
    return 0;
}
