// SPDX-License-Identifier: MIT
// A mail that is anything: it is read to its end, every place is inside it, and nothing is kept beyond the limits.
// Good seeds: tests/data/golden tests/data/hostile.
#include "core/outline/outline.h"
#include "core/outline/filenamefindings.h"

#include <cstdint>
#include <cstdlib>

using namespace postscope::outline;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArrayView octets(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    OutlineLimits limits;
    limits.content = 5'000;
    limits.depth = 10;
    limits.parts = 50;
    limits.headers = 50;
    limits.header = 1'000;
    const Outline outline = readOutline(octets, limits);
    require(outline.parts.size() <= limits.parts && outline.headers.size() <= limits.headers);
    qint64 kept = 0;
    for (const Part &part : outline.parts) {
        require(part.depth <= limits.depth && part.offset >= 0 && part.rawSize >= 0 && part.offset + part.rawSize <= octets.size());
        kept += part.content.size();
    }
    require(kept <= limits.content);
    for (const HeaderField &field : outline.headers)
        require(field.raw.size() <= limits.header && field.offset + field.length <= octets.size());
    for (const Finding &finding : outline.findings)
        require(finding.offset >= 0 && finding.length >= 0 && finding.offset + finding.length <= octets.size());
    (void)outline.text();
    (void)outline.html();
    (void)flawsOf(QString::fromUtf8(octets));
    return 0;
}
