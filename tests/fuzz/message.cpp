// SPDX-License-Identifier: MIT
// Any message file: what is read is written as the same, and makes a mail whose size was told, or none.
#include "core/delivery/compose.h"
#include "core/delivery/draftfile.h"

#include <cstdint>
#include <cstdlib>

using namespace postscope;
using namespace postscope::delivery;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

ComposeContext context()
{
    return {QDateTime::fromSecsSinceEpoch(1'700'000'000, Qt::UTC), [](qsizetype count) { return QByteArray(count, 'r'); }};
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString nowhere = QStringLiteral("/nonexistent");
    const auto draft = draftFromJson(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)), nowhere);
    if (!draft)
        return 0;
    const auto again = draftFromJson(draftToJson(*draft, nowhere), nowhere);
    require(again && *again == *draft);
    const auto composed = compose(*draft, context());
    if (!composed) {
        require(!composed.error().isEmpty());
        return 0;
    }
    const auto octets = composed->message.range(0, composed->message.size());
    require(octets && octets->size() == composed->message.size());
    if (composed->binaryOnly)
        return 0;
    require(octets->endsWith("\r\n"));
    require(draft->raw || !octets->contains('\0')); // a finished mail is not changed
    const QByteArray bare = QByteArray(*octets).replace("\r\n", "");
    require(!bare.contains('\r') && !bare.contains('\n'));
    return 0;
}
