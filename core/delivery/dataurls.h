// SPDX-License-Identifier: MIT
#pragma once

#include "core/delivery/draft.h"

#include <functional>
#include <optional>

namespace postscope::delivery {

/// What a data: URL holds (RFC 2397).
struct DataUrl {
    QByteArray contentType; ///< "text/plain" where the URL says nothing
    QByteArray content;

    bool operator==(const DataUrl &) const = default;
};
/// Nothing where it is none, or cannot be decoded.
[[nodiscard]] std::optional<DataUrl> parseDataUrl(QStringView url);

/// The draft with every picture that stands in the HTML as src="data:image/...", and can be decoded, as an inline part with a cid: of its own
/// (RFC 2392): mail programs show those, and few show data:. The same picture twice is one part. `random` gives octets for the ids.
[[nodiscard]] Draft withDataUrlsAttached(Draft draft, const std::function<QByteArray(qsizetype)> &random);

} // namespace postscope::delivery
