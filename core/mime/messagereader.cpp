// SPDX-License-Identifier: MIT
#include "core/mime/messagereader.h"

#include "core/mime/base64.h"

#include <QDateTime>
#include <QFileInfo>

namespace postscope::mime {

namespace {

// Encoded octets that are made at once: as many as are asked for, within reason.
constexpr qint64 smallestBlock = 64 * base64LineOutput;
constexpr qint64 largestBlock = 4096 * base64LineOutput;

bool isAsFrozen(const FileSlice &slice)
{
    const QFileInfo file(slice.path);
    return file.isFile() && file.size() == slice.fileSize && file.lastModified().toMSecsSinceEpoch() == slice.modified;
}

ReadFailure changed(const FileSlice &slice)
{
    return {ReadFailure::Kind::Changed, slice.path, {}};
}

} // namespace

qint64 encodedSize(const Message::Segment &segment)
{
    if (const auto *slice = std::get_if<FileSlice>(&segment))
        return slice->encodedSize;
    return std::get<Literal>(segment).octets.size();
}

void MessageReader::endSegment()
{
    ++m_segment;
    m_read = m_encoded = 0;
    m_lineEndings = {};
}

Result<void, ReadFailure> MessageReader::open(const FileSlice &slice)
{
    if (m_file.isOpen() && m_file.fileName() == slice.path)
        return {};
    m_file.close();
    m_file.setFileName(slice.path);
    if (!m_file.exists())
        return Unexpected(ReadFailure{ReadFailure::Kind::Missing, slice.path, {}});
    if (!isAsFrozen(slice)) // asked before it is opened: opening what became a pipe would wait for its other end
        return Unexpected(changed(slice));
    if (!m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return Unexpected(ReadFailure{ReadFailure::Kind::Unreadable, slice.path, m_file.errorString()});
    return {};
}

QByteArray MessageReader::encoded(FileSlice::Encoding encoding, const QByteArray &block)
{
    switch (encoding) {
    case FileSlice::Encoding::Base64:
        return base64Lines(block);
    case FileSlice::Encoding::LineEndings:
        return m_lineEndings.convert(block);
    case FileSlice::Encoding::AsItIs:
        return block;
    }
    Q_UNREACHABLE();
}

Result<void, ReadFailure> MessageReader::fillFrom(const FileSlice &slice, qint64 max)
{
    if (auto opened = open(slice); !opened)
        return opened;
    if (m_read == 0 && !m_file.seek(slice.offset))
        return Unexpected(ReadFailure{ReadFailure::Kind::Unreadable, slice.path, m_file.errorString()});
    const qint64 room = qBound(smallestBlock, max, largestBlock);
    const bool base64 = slice.encoding == FileSlice::Encoding::Base64;
    const qint64 wanted = qMin(base64 ? room / base64LineOutput * base64LineInput : room, slice.length - m_read);
    const QByteArray block = m_file.read(wanted);
    if (block.size() < wanted && m_file.error() != QFileDevice::NoError)
        return Unexpected(ReadFailure{ReadFailure::Kind::Unreadable, slice.path, m_file.errorString()});
    m_buffer = encoded(slice.encoding, block);
    m_taken = 0;
    m_read += block.size();
    const bool complete = m_read == slice.length;
    if (complete)
        m_buffer.append(m_lineEndings.finish());
    m_encoded += m_buffer.size();
    // Asked at every block: the last octets of a changed file must not leave, or what was sent would pass for whole.
    if (block.size() < wanted || m_encoded > slice.encodedSize || (complete && m_encoded != slice.encodedSize) || !isAsFrozen(slice))
        return Unexpected(changed(slice));
    if (complete)
        endSegment();
    return {};
}

Result<void, ReadFailure> MessageReader::fill(qint64 max)
{
    const Message::Segment &segment = m_segments[m_segment];
    if (const auto *slice = std::get_if<FileSlice>(&segment))
        return fillFrom(*slice, max);
    m_buffer = std::get<Literal>(segment).octets;
    m_taken = 0;
    endSegment();
    return {};
}

Result<QByteArray, ReadFailure> MessageReader::read(qint64 max)
{
    while (buffered() == 0) {
        if (m_segment == m_segments.size())
            return QByteArray();
        if (auto filled = fill(max); !filled) {
            m_buffer.clear();
            m_taken = 0;
            return Unexpected(filled.error());
        }
    }
    const QByteArray piece = m_buffer.mid(m_taken, max); // not copied where it is the whole
    m_taken += piece.size();
    if (buffered() == 0) {
        m_buffer.clear();
        m_taken = 0;
    }
    return piece;
}

Result<void, ReadFailure> MessageReader::seek(qint64 offset)
{
    while (m_segment < m_segments.size() && offset >= encodedSize(m_segments[m_segment]))
        offset -= encodedSize(m_segments[m_segment++]);
    if (m_segment == m_segments.size())
        return {};
    const auto *slice = std::get_if<FileSlice>(&m_segments[m_segment]);
    if (slice && slice->encoding != FileSlice::Encoding::LineEndings) {
        if (auto opened = open(*slice); !opened)
            return opened;
        const bool base64 = slice->encoding == FileSlice::Encoding::Base64;
        const qint64 lines = base64 ? offset / base64LineOutput : offset;
        m_read = base64 ? lines * base64LineInput : lines;
        m_encoded = base64 ? lines * base64LineOutput : lines;
        offset -= m_encoded;
        if (!m_file.seek(slice->offset + m_read))
            return Unexpected(ReadFailure{ReadFailure::Kind::Unreadable, slice->path, m_file.errorString()});
    }
    // What is left is less than a line of base64, or within a segment that can only be read from its start.
    while (offset > 0) {
        const auto skipped = read(offset);
        if (!skipped)
            return Unexpected(skipped.error());
        offset -= skipped->size();
    }
    return {};
}

} // namespace postscope::mime
