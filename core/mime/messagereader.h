// SPDX-License-Identifier: MIT
#pragma once

#include "core/mime/lineendings.h"
#include "core/mime/message.h"

#include <QFile>

namespace postscope::mime {

/// Walks over the segments of a message from any octet on, with one block of a file in memory.
class MessageReader {
public:
    explicit MessageReader(QList<Message::Segment> segments) : m_segments(std::move(segments)) {}

    /// Goes to this octet of the message; before the first read only.
    [[nodiscard]] Result<void, ReadFailure> seek(qint64 offset);
    /// The next octets, at least one and at most `max`; empty at the end. Fails for good when a file is not what it was when the message was frozen.
    [[nodiscard]] Result<QByteArray, ReadFailure> read(qint64 max);

private:
    [[nodiscard]] qint64 buffered() const { return m_buffer.size() - m_taken; }
    Result<void, ReadFailure> fill(qint64 max);
    [[nodiscard]] QByteArray encoded(FileSlice::Encoding encoding, const QByteArray &block);
    Result<void, ReadFailure> fillFrom(const FileSlice &slice, qint64 max);
    Result<void, ReadFailure> open(const FileSlice &slice);
    void endSegment();

    QList<Message::Segment> m_segments;
    qsizetype m_segment = 0; // the one that is read
    qint64 m_read = 0;       // octets of the slice read so far
    qint64 m_encoded = 0;    // octets that came of them
    QByteArray m_buffer;     // encoded octets
    qsizetype m_taken = 0;   // of m_buffer
    LineEndings m_lineEndings;
    QFile m_file; // kept open from slice to slice of one file
};

/// Octets that a segment adds to its message.
[[nodiscard]] qint64 encodedSize(const Message::Segment &segment);

} // namespace postscope::mime
