// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

namespace postscope::mime {

/// Makes every line end CR LF, however the octets are cut into pieces: LF alone and CR alone are line ends too, so that neither reaches
/// the wire, where servers disagree on what they mean.
class LineEndings {
public:
    /// The next octets; not copied where there is nothing to mend.
    [[nodiscard]] QByteArray convert(const QByteArray &octets);
    /// The size of what convert() would give, without making it.
    [[nodiscard]] qint64 measure(QByteArrayView octets);
    /// What is still missing once all octets were given.
    [[nodiscard]] QByteArrayView finish();

    /// All of it at once.
    [[nodiscard]] static QByteArray mended(const QByteArray &octets);

private:
    char m_last = '\0'; // the octet before the next one
};

} // namespace postscope::mime
