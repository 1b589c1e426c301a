// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace postscope {

/// Why bytes could not be read; `detail` is the operating system's own words.
struct ReadFailure {
    enum class Kind { Missing, Unreadable, Changed, Cancelled };

    Kind kind = Kind::Unreadable;
    QString path;
    QString detail;

    bool operator==(const ReadFailure &) const = default;
};

/// A stream of octets that is pulled, never pushed, and whose length is known before the first octet.
class ByteSource {
public:
    ByteSource() = default;
    virtual ~ByteSource() = default;
    Q_DISABLE_COPY_MOVE(ByteSource)

    /// Octets in the whole stream, counted from its start.
    [[nodiscard]] virtual qint64 size() const = 0;

    /// The next octets, at least one and at most `max` (> 0); an empty array is the end.
    [[nodiscard]] virtual Result<QByteArray, ReadFailure> read(qint64 max) = 0;
};

/// A ByteSource over bytes that are already in memory.
class BytesSource final : public ByteSource {
public:
    explicit BytesSource(QByteArray bytes) : m_bytes(std::move(bytes)) {}

    [[nodiscard]] qint64 size() const override { return m_bytes.size(); }
    [[nodiscard]] Result<QByteArray, ReadFailure> read(qint64 max) override
    {
        QByteArray piece = m_bytes.mid(m_position, max);
        m_position += piece.size();
        return piece;
    }

private:
    QByteArray m_bytes;
    qint64 m_position = 0;
};

} // namespace postscope
