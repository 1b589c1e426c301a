// SPDX-License-Identifier: MIT
#include "core/mime/filescan.h"

#include "core/base/lineoctets.h"
#include "core/mime/base64.h"
#include "core/mime/lineendings.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>

#include <cstring>

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

bool hasEightBit(QByteArrayView octets)
{
    // Eight at a time.
    qsizetype i = 0;
    quint64 seen = 0;
    for (; i + 8 <= octets.size(); i += 8) {
        quint64 word = 0;
        std::memcpy(&word, octets.data() + i, sizeof word);
        seen |= word;
    }
    for (; i < octets.size(); ++i)
        seen |= quint64(uchar(octets[i]));
    return (seen & 0x8080808080808080U) != 0;
}

/// Looks at lines across pieces.
class LineMeasure {
public:
    explicit LineMeasure(LineScan &scan) : m_scan(scan) {}

    void take(QByteArrayView octets)
    {
        m_scan.eightBit = m_scan.eightBit || hasEightBit(octets);
        m_scan.nul = m_scan.nul || octets.contains('\0');
        LineOctets ends(octets);
        qsizetype from = 0;
        for (qsizetype i = ends.next(0); i < octets.size(); i = ends.next(from)) {
            measure(i - from);
            m_line = 0;
            from = i + 1;
        }
        measure(octets.size() - from);
        if (!octets.isEmpty())
            m_scan.endsLine = from == octets.size();
    }

private:
    void measure(qint64 length)
    {
        m_line += length;
        m_scan.longestLine = qMax(m_scan.longestLine, m_line);
    }

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
