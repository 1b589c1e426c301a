// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/bytesource.h"

#include <QByteArray>
#include <QList>
#include <QMetaType>

#include <memory>
#include <variant>

namespace postscope::mime {

class MessageReader;

/// Bytes that stand in the message as they are.
struct Literal {
    QByteArray octets;
    bool operator==(const Literal &) const = default;
};

/// A piece of a file that is read and encoded only while the message is sent or shown.
struct FileSlice {
    enum class Encoding {
        Base64,      ///< lines of 76, CR LF after each, the last included (RFC 2045 6.8)
        LineEndings, ///< the octets of the file, every line end made CR LF
        AsItIs       ///< octet for octet (RFC 3030 3)
    };

    QString path;
    qint64 offset = 0; ///< of the file, octets
    qint64 length = 0; ///< of the file, octets
    Encoding encoding = Encoding::Base64;
    qint64 encodedSize = 0; ///< octets that come out
    qint64 fileSize = 0;    ///< octets of the whole file when the message was frozen
    qint64 modified = 0;    ///< the file's time of change, ms since the epoch, when the message was frozen: another time is another file

    bool operator==(const FileSlice &) const = default;
};

/// A finished message as a list of segments: its size is arithmetic, and any range of its octets can be made again.
class Message {
public:
    using Segment = std::variant<Literal, FileSlice>;

    Message() = default;
    Message(QList<Segment> segments, QByteArray messageId, bool eightBit);

    [[nodiscard]] const QList<Segment> &segments() const { return m_segments; }
    /// Octets of the message, its line ends CR LF, before dot-stuffing: what SIZE= tells (RFC 1870 5).
    [[nodiscard]] qint64 size() const { return m_size; }
    /// The Message-ID with its angle brackets.
    [[nodiscard]] const QByteArray &messageId() const { return m_messageId; }
    /// True when any octet is above 127.
    [[nodiscard]] bool eightBit() const { return m_eightBit; }
    /// Octets from `offset` on, at most `length`; fewer at the end.
    [[nodiscard]] Result<QByteArray, ReadFailure> range(qint64 offset, qint64 length) const;

    bool operator==(const Message &) const = default;

private:
    QList<Segment> m_segments;
    QByteArray m_messageId;
    qint64 m_size = 0;
    bool m_eightBit = false;
};

/// Reads a Message from its start to its end, a piece at a time; never holds more than a piece.
class MessageSource final : public ByteSource {
public:
    explicit MessageSource(Message message);
    ~MessageSource() override;

    [[nodiscard]] qint64 size() const override { return m_message.size(); }
    [[nodiscard]] Result<QByteArray, ReadFailure> read(qint64 max) override;

private:
    Message m_message;
    std::unique_ptr<MessageReader> m_reader;
};

} // namespace postscope::mime

Q_DECLARE_METATYPE(postscope::mime::Message)
