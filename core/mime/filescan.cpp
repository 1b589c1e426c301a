// SPDX-License-Identifier: MIT
#include "core/mime/filescan.h"

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
    // Many at a time.
    constexpr qsizetype block = 64;
    qsizetype from = 0;
    uchar seen = 0;
    for (; from + block <= octets.size(); from += block) {
        for (qsizetype i = 0; i < block; ++i)
            seen |= uchar(octets.data()[from + i]);
    }
    for (const char octet : octets.sliced(from))
        seen |= uchar(octet);
    return (seen & 0x80U) != 0;
}

bool isLineEnd(char octet)
{
    return octet == '\r' || octet == '\n';
}

/// The first line end from `from` on, or the size.
qint64 lineEnd(QByteArrayView octets, qint64 from)
{
    while (from < octets.size() && !isLineEnd(octets[from]))
        ++from;
    return from;
}

/// The last line end from `first` to `last`; before both: none.
qint64 lastLineEnd(QByteArrayView octets, qint64 first, qint64 last)
{
    while (last >= qMax<qint64>(first, 0) && !isLineEnd(octets[last]))
        --last;
    return last < 0 ? first - 1 : last;
}

/// Looks at lines across pieces.
class LineMeasure {
public:
    explicit LineMeasure(LineScan &scan) : m_scan(scan) {}

    void take(QByteArrayView octets)
    {
        if (octets.isEmpty())
            return;
        m_scan.eightBit = m_scan.eightBit || hasEightBit(octets);
        m_scan.nul = m_scan.nul || octets.contains('\0');
        measureLines(octets);
        m_scan.endsLine = isLineEnd(octets.back());
    }

private:
    // A line longer than the longest so far has no end within that many octets of its start. So one look backwards from there tells of many short lines.
    void measureLines(QByteArrayView octets)
    {
        qint64 start = -m_begun; // of the line that is looked at; of one that began in an earlier piece, before this one
        for (qint64 most = start + m_scan.longestLine; most < octets.size(); most = start + m_scan.longestLine) {
            qint64 end = lastLineEnd(octets, start, most);
            if (end < start) {
                end = lineEnd(octets, most + 1);
                m_scan.longestLine = end - start;
            }
            if (end == octets.size())
                break;
            const bool two = octets[end] == '\r' && end + 1 < octets.size() && octets[end + 1] == '\n';
            start = end + (two ? 2 : 1);
        }
        const qint64 end = lastLineEnd(octets, start, octets.size() - 1);
        m_begun = octets.size() - (end < start ? start : end + 1);
    }

    LineScan &m_scan;
    qint64 m_begun = 0; // octets of a line that has not ended yet
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

Result<FileSlice, ReadFailure> octetSlice(const QString &path, qint64 offset)
{
    auto slice = wholeFile(path);
    if (slice) {
        slice->encoding = FileSlice::Encoding::AsItIs;
        slice->offset = qMin(offset, slice->fileSize);
        slice->length = slice->encodedSize = slice->fileSize - slice->offset;
    }
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
        LineEndings ends;
        slice.encodedSize = ends.measure(piece);
        slice.encodedSize += ends.finish().size();
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
