// SPDX-License-Identifier: MIT
// What a key stroke in the filter of a log costs: every row of a full session is asked once.
#include "core/transcript/filter.h"
#include "core/transcript/relations.h"

#include <benchmark/benchmark.h>

using namespace postscope;
using namespace postscope::transcript;

namespace {

constexpr const char *filters[] = {
    "x", "example", "code:5xx phase:rcpt", "-dir:note slower:5 larger:10", "recipient:bob", "\"no such text\"", "/5\\.[17]\\.\\d/", "中文"};

QList<Event> session()
{
    QList<Event> events;
    for (int i = 0; i < Transcript::maxEvents; ++i) {
        Event event;
        event.origin = i % 2 ? Origin::Server : Origin::Client;
        event.phase = Phase::Rcpt;
        event.octets =
            i % 2 ? "250 2.1.5 Recipient number " + QByteArray::number(i) + " is fine\r\n" : "RCPT TO:<user" + QByteArray::number(i) + "@example.org>\r\n";
        event.size = event.octets.size();
        event.elapsed = std::chrono::milliseconds(i);
        events.append(event);
    }
    return events;
}

void strike(benchmark::State &state)
{
    const QList<Event> events = session();
    Relations relations;
    relations.extend(events);
    const Filter filter = Filter::parse(QString::fromUtf8(filters[state.range(0)])).value();
    state.SetLabel(filters[state.range(0)]);
    for (auto round : state) {
        qsizetype passed = 0;
        for (qsizetype i = 0; i < events.size(); ++i) {
            const qsizetype recipient = relations.recipientRow(i);
            passed += filter.matches({.event = events.at(i),
                                      .before = i > 0 ? &events.at(i - 1) : nullptr,
                                      .recipient = recipient < 0 ? QByteArrayView() : QByteArrayView(events.at(recipient).octets)},
                                     [](const Note &) { return QString(); })
                          ? 1
                          : 0;
        }
        benchmark::DoNotOptimize(passed);
    }
}
BENCHMARK(strike)->DenseRange(0, std::size(filters) - 1)->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
