// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

namespace postscope::mime {

/// Makes every line end CR LF, however the octets are cut into pieces: LF alone and CR alone are line ends too, so that neither reaches
/// the wire, where servers disagree on what they mean.
class LineEndings {
public:
    [[nodiscard]] QByteArray convert(QByteArrayView octets);
    /// The size of what convert() would give, without making it.
    [[nodiscard]] qint64 measure(QByteArrayView octets);

private:
    template <typename Take> void walk(QByteArrayView octets, Take take);

    bool m_carriageReturn = false; // the last octet was CR, and its line end is written
};

} // namespace postscope::mime
