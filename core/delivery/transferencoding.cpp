// SPDX-License-Identifier: MIT
#include "core/delivery/transferencoding.h"

#include <algorithm>
#include <array>

namespace postscope::delivery {

namespace {

// In the order of the enumerators.
constexpr std::array<QLatin1StringView, 5> names{QLatin1StringView(""), QLatin1StringView("7bit"), QLatin1StringView("8bit"),
                                                 QLatin1StringView("quoted-printable"), QLatin1StringView("base64")};

} // namespace

QLatin1StringView name(mime::TransferEncoding encoding)
{
    return names.at(static_cast<std::size_t>(encoding));
}

std::optional<mime::TransferEncoding> transferEncodingNamed(QStringView name)
{
    const auto found = std::ranges::find_if(names, [name](QLatin1StringView one) { return name.compare(one, Qt::CaseInsensitive) == 0; });
    if (found == names.end())
        return std::nullopt;
    return static_cast<mime::TransferEncoding>(found - names.begin());
}

} // namespace postscope::delivery
