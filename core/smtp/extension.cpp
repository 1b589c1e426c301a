// SPDX-License-Identifier: MIT
#include "core/smtp/extension.h"

#include <algorithm>
#include <array>

namespace postscope::smtp {

namespace {

using enum ExtensionRow::Use;
using enum ExtensionRow::Missing;

// In the order of the enumerators: rowOf() goes by their numbers.
constexpr auto table = std::to_array<ExtensionRow>({
    {Extension::Size, "SIZE", Automatic, Nothing},
    {Extension::Pipelining, "PIPELINING", Automatic, Adapted},
    {Extension::EightBitMime, "8BITMIME", Automatic, Adapted},
    {Extension::SmtpUtf8, "SMTPUTF8", Automatic, Refused},
    {Extension::BinaryMime, "BINARYMIME", OnRequest, Adapted},
    {Extension::Chunking, "CHUNKING", OnRequest, Adapted},
    {Extension::Dsn, "DSN", OnRequest, LeftOut},
    {Extension::EnhancedStatusCodes, "ENHANCEDSTATUSCODES", Automatic, Nothing},
    {Extension::StartTls, "STARTTLS", Automatic, Refused},
    {Extension::Auth, "AUTH", OnRequest, Refused},
    {Extension::RequireTls, "REQUIRETLS", OnRequest, Refused},
    {Extension::DeliverBy, "DELIVERBY", OnRequest, Refused},
    {Extension::FutureRelease, "FUTURERELEASE", OnRequest, Refused},
    {Extension::MtPriority, "MT-PRIORITY", OnRequest, LeftOut},
    {Extension::Rrvs, "RRVS", OnRequest, Refused},
    {Extension::Limits, "LIMITS", Automatic, Nothing},
    {Extension::Vrfy, "VRFY", OnRequest, Nothing},
    {Extension::Expn, "EXPN", OnRequest, Nothing},
    {Extension::Etrn, "ETRN", OnRequest, Nothing},
    {Extension::Help, "HELP", OnRequest, Nothing},
    {Extension::NoSoliciting, "NO-SOLICITING", OnRequest, LeftOut},
    {Extension::Xclient, "XCLIENT", OnRequest, Refused},
    {Extension::Prdr, "PRDR", OnRequest, LeftOut},
    {Extension::Lmtp, "LMTP", OnRequest, Refused},
    {Extension::Proxy, "PROXY", OnRequest, Nothing},
});

constexpr bool inOrder()
{
    for (std::size_t i = 0; i < table.size(); ++i) {
        if (static_cast<std::size_t>(table[i].extension) != i)
            return false;
    }
    return true;
}
static_assert(inOrder() && table.size() == static_cast<std::size_t>(Extension::Proxy) + 1);

} // namespace

std::span<const ExtensionRow> extensionTable()
{
    return table;
}

const ExtensionRow &rowOf(Extension extension)
{
    return table.at(static_cast<std::size_t>(extension));
}

QByteArray keyword(Extension extension)
{
    return rowOf(extension).keyword;
}

std::optional<Extension> extensionNamed(const QByteArray &keyword)
{
    const auto row = std::ranges::find_if(table, [&keyword](const ExtensionRow &candidate) { return keyword == candidate.keyword; });
    return row == table.end() ? std::nullopt : std::optional(row->extension);
}

} // namespace postscope::smtp
