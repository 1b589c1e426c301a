// SPDX-License-Identifier: MIT
#pragma once

#include "core/mime/message.h"

namespace postscope::mime {

/// What one reading of a text file shows, and the slices that send it with its line ends made CR LF.
struct LineScan {
    QList<FileSlice> slices; ///< of about 1 MiB each, so that a range in the middle need not be read from the start
    bool eightBit = false;   ///< an octet above 127
    bool nul = false;        ///< an octet 0
    qint64 longestLine = 0;  ///< octets without its line end
    bool endsLine = true;    ///< the last line has its line end, or there is no line
};

/// The whole file as one slice in base64; nothing of it is read.
[[nodiscard]] Result<FileSlice, ReadFailure> base64Slice(const QString &path);
/// The file from `offset` on as one slice, octet for octet; nothing of it is read.
[[nodiscard]] Result<FileSlice, ReadFailure> octetSlice(const QString &path, qint64 offset = 0);
/// Reads the file from `offset` on, in pieces.
[[nodiscard]] Result<LineScan, ReadFailure> scanLines(const QString &path, qint64 offset = 0);
/// The same of octets in memory, without slices.
[[nodiscard]] LineScan scanLines(QByteArrayView octets);

} // namespace postscope::mime
