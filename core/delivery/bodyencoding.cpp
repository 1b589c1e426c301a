// SPDX-License-Identifier: MIT
#include "core/delivery/bodyencoding.h"

#include <algorithm>
#include <array>

namespace postscope::delivery {

namespace {

struct Name {
    BodyEncoding encoding;
    QLatin1StringView word;
};

// In the order of the enumerators.
constexpr std::array names = {Name{BodyEncoding::Automatic, QLatin1StringView("auto")}, Name{BodyEncoding::SevenBit, QLatin1StringView("7bit")},
                              Name{BodyEncoding::EightBit, QLatin1StringView("8bit")}, Name{BodyEncoding::Binary, QLatin1StringView("binary")}};

} // namespace

QLatin1StringView name(BodyEncoding encoding)
{
    return names.at(static_cast<std::size_t>(encoding)).word;
}

std::optional<BodyEncoding> bodyEncodingNamed(QStringView name)
{
    const auto found = std::ranges::find_if(names, [name](const Name &one) { return name == one.word; });
    return found == names.end() ? std::nullopt : std::optional(found->encoding);
}

} // namespace postscope::delivery
