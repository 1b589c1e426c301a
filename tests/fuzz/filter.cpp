// SPDX-License-Identifier: MIT
// Any text as a filter: it is one, or the error names a place in it; what is quoted is one that finds it.
#include "core/transcript/filter.h"

#include <cstdint>
#include <cstdlib>

using namespace postscope;
using transcript::Filter;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray octets(reinterpret_cast<const char *>(data), qsizetype(size));
    const QString text = QString::fromUtf8(octets);
    Event event;
    event.origin = Origin::Server;
    event.octets = "250-" + octets + "\r\n";
    const auto noteText = [](const Note &note) { return note.arguments.join(u' '); };

    const auto filter = Filter::parse(text);
    if (filter)
        (void)filter->matches({.event = event}, noteText);
    else
        require(filter.error().offset >= 0 && filter.error().length >= 0 && filter.error().offset + filter.error().length <= text.size());
    for (qsizetype cursor = 0; cursor <= qMin<qsizetype>(text.size(), 100); ++cursor) {
        const auto completion = transcript::completeFilter(text, cursor);
        require(completion.offset >= 0 && completion.length >= 0 && completion.offset + completion.length <= text.size());
    }
    const QString quoted = transcript::quotedForFilter(text);
    if (!text.isEmpty() && quoted.size() <= Filter::maxLength)
        require(Filter::parse(quoted).has_value());
    return 0;
}
