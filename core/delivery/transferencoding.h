// SPDX-License-Identifier: MIT
#pragma once

#include "core/mime/textpart.h"

#include <QLatin1StringView>
#include <QStringView>

#include <optional>

namespace postscope::delivery {

/// The word for it in a header, in files and on the command line (RFC 2045 6.1); Automatic is empty.
[[nodiscard]] QLatin1StringView name(mime::TransferEncoding encoding);
/// Any case; empty is Automatic.
[[nodiscard]] std::optional<mime::TransferEncoding> transferEncodingNamed(QStringView name);

} // namespace postscope::delivery
