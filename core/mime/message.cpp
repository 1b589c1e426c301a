// SPDX-License-Identifier: MIT
#include "core/mime/message.h"

#include "core/mime/messagereader.h"

#include <numeric>

namespace postscope::mime {

Message::Message(QList<Segment> segments, QByteArray messageId, bool eightBit)
    : m_segments(std::move(segments)), m_messageId(std::move(messageId)), m_eightBit(eightBit)
{
    m_size =
        std::accumulate(m_segments.cbegin(), m_segments.cend(), qint64(0), [](qint64 size, const Segment &segment) { return size + encodedSize(segment); });
}

Result<QByteArray, ReadFailure> Message::range(qint64 offset, qint64 length) const
{
    Q_ASSERT(offset >= 0);
    QByteArray octets;
    if (offset >= m_size || length <= 0)
        return octets;
    MessageReader reader(m_segments);
    if (const auto sought = reader.seek(offset); !sought)
        return Unexpected(sought.error());
    while (octets.size() < length) {
        const auto piece = reader.read(length - octets.size());
        if (!piece)
            return piece;
        if (piece->isEmpty())
            break;
        octets += *piece;
    }
    return octets;
}

MessageSource::MessageSource(Message message) : m_message(std::move(message)), m_reader(std::make_unique<MessageReader>(m_message.segments()))
{
}

MessageSource::~MessageSource() = default;

Result<QByteArray, ReadFailure> MessageSource::read(qint64 max)
{
    return m_reader->read(max);
}

} // namespace postscope::mime
