// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

namespace postscope::outline {

/// `line` with neighbouring encoded-words in B and in one charset made one word, where one but the last of them has padding: GMime up to 3.2.13 loses all
/// that stands behind it. Characters that a writer has cut in two come together. Linear in its length.
[[nodiscard]] QByteArray withPaddedWordsJoined(QByteArrayView line);

} // namespace postscope::outline
