// SPDX-License-Identifier: MIT
// Anything that could be pasted to be explained: it is read to its end, and what is found keeps within its limits.
#include "core/explain/pasted.h"

#include <cstdint>
#include <cstdlib>

using namespace postscope::explain;

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
    const Pasted pasted = readPasted(octets);
    require(pasted.replies.size() <= maxReplies && pasted.offered.size() <= maxKeywords);
    require(pasted.kind != Pasted::Kind::Report || pasted.report);
    for (const FoundReply &found : pasted.replies)
        require(found.reply.code == 0 ? found.enhanced.has_value() : found.reply.code >= 200 && found.reply.code <= 599);
    if (pasted.report)
        require(!pasted.report->recipients.isEmpty() && pasted.report->recipients.size() <= Report::maxRecipients);
    return 0;
}
