// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/bytesource.h"

namespace postscope::smtp {

/// Gives a message out for BDAT: octet by octet as it is, in chunks whose size was said before (RFC 3030 2).
///
/// The last octet is given out only where the source ends with it: a file that grew or shrank must never look like a whole message.
class ChunkSender {
public:
    /// `source` must outlive this, or the call of abandon().
    explicit ChunkSender(ByteSource &source) : m_source(&source), m_whole(source.size()) {}

    /// Begins the next chunk, of so many octets.
    void begin(qint64 octets);
    /// The next octets of the chunk, at most `max`; an empty array once all of it is given out.
    [[nodiscard]] Result<QByteArray, ReadFailure> take(qint64 max);

    /// Gives nothing out any more.
    void abandon() { m_source = nullptr; }

    [[nodiscard]] bool chunkComplete() const { return m_left == 0; }
    [[nodiscard]] bool complete() const { return m_taken == m_whole && m_left == 0; }
    [[nodiscard]] qint64 taken() const { return m_taken; }
    /// Of the chunk: its octets and lines so far.
    [[nodiscard]] qint64 size() const { return m_size; }
    [[nodiscard]] qint64 lines() const { return m_lines; }

private:
    ByteSource *m_source;
    qint64 m_whole;
    qint64 m_left = 0;
    qint64 m_taken = 0;
    qint64 m_size = 0;
    qint64 m_lines = 0;
};

} // namespace postscope::smtp
