// SPDX-License-Identifier: MIT
#include "core/mime/filescan.h"

#include "core/mime/base64.h"
#include "core/mime/lineendings.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>

namespace postscope::mime {

namespace {

constexpr qint64 sliceLength = 1024 * 1024;

/// False for what has octets and tells no size, as the files in /proc do.
bool isEmpty(const QString &path)
{
    QFile file(path);
    char octet = 0;
    return file.open(QIODevice::ReadOnly) && file.read(&octet, 1) == 0;
}

// A pipe or a device has no size and may never end: only files of a disk are sent.
Result<FileSlice, ReadFailure> wholeFile(const QString &path)
{
    const QFileInfo file(path);
    if (!file.exists())
        return Unexpected(ReadFailure{ReadFailure::Kind::Missing, path, {}});
    if (!file.isFile() || !file.isReadable())
        return Unexpected(ReadFailure{ReadFailure::Kind::Unreadable, path, {}});
    FileSlice slice{.path = path, .length = file.size(), .fileSize = file.size()};
    slice.modified = file.lastModified().toMSecsSinceEpoch();
    if (slice.length == 0 && !isEmpty(path))
        return Unexpected(ReadFailure{ReadFailure::Kind::Unreadable, path, {}});
    return slice;
}

/// Looks at lines across pieces.
class LineMeasure {
public:
    explicit LineMeasure(LineScan &scan) : m_scan(scan) {}

    void take(QByteArrayView octets)
    {
        for (const char octet : octets) {
            m_scan.eightBit = m_scan.eightBit || uchar(octet) > 0x7F;
            m_scan.nul = m_scan.nul || octet == 0;
            const bool lineEnd = octet == '\n' || octet == '\r';
            m_line = lineEnd ? 0 : m_line + 1;
            m_scan.longestLine = qMax(m_scan.longestLine, m_line);
            m_scan.endsLine = lineEnd;
        }
    }

private:
    LineScan &m_scan;
    qint64 m_line = 0;
};

// A piece that does not end between CR and LF, so that each slice can be converted alone.
QByteArray readPiece(QFile &file)
{
    QByteArray piece = file.read(sliceLength);
    if (piece.endsWith('\r') && file.peek(1) == "\n")
        piece += file.read(1);
    return piece;
}

} // namespace

Result<FileSlice, ReadFailure> base64Slice(const QString &path)
{
    auto slice = wholeFile(path);
    if (slice)
        slice->encodedSize = base64LinesSize(slice->length);
    return slice;
}

Result<LineScan, ReadFailure> scanLines(const QString &path, qint64 offset)
{
    const auto whole = wholeFile(path);
    if (!whole)
        return Unexpected(whole.error());
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || !file.seek(offset))
        return Unexpected(ReadFailure{ReadFailure::Kind::Unreadable, path, file.errorString()});
    LineScan scan;
    LineMeasure measure(scan);
    FileSlice slice = *whole;
    slice.encoding = FileSlice::Encoding::LineEndings;
    slice.offset = offset;
    for (QByteArray piece = readPiece(file); !piece.isEmpty(); piece = readPiece(file)) {
        measure.take(piece);
        slice.length = piece.size();
        slice.encodedSize = LineEndings().measure(piece);
        scan.slices.append(slice);
        slice.offset += slice.length;
    }
    if (file.error() != QFileDevice::NoError)
        return Unexpected(ReadFailure{ReadFailure::Kind::Unreadable, path, file.errorString()});
    if (slice.offset != whole->fileSize)
        return Unexpected(ReadFailure{ReadFailure::Kind::Changed, path, {}});
    return scan;
}

LineScan scanLines(QByteArrayView octets)
{
    LineScan scan;
    LineMeasure(scan).take(octets);
    return scan;
}

} // namespace postscope::mime
