// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/bytesource.h"
#include "core/smtp/dotstuffing.h"

#include <optional>

namespace postscope::smtp {

/// Makes of a message what DATA puts on the wire, piece by piece: pulled from its source, dot-stuffed, ended by the final dot.
///
/// The dot is given out only after as many octets as the source had promised: half a message must never look like a whole one.
class ContentSender {
public:
    ContentSender() = default;
    /// `source` must outlive this, or the call of abandon().
    explicit ContentSender(ByteSource &source) : m_source(&source) {}

    /// The next octets for the wire, at most `max`; an empty array once all is given out.
    [[nodiscard]] Result<QByteArray, ReadFailure> take(qint64 max);
    /// Gives nothing out any more.
    void abandon();

    /// The final dot has been given out.
    [[nodiscard]] bool complete() const { return m_complete; }
    /// Octets stuffed and not given out yet.
    [[nodiscard]] qint64 pending() const { return m_stuffed.size(); }
    /// Octets of the source given out or pending, before dot-stuffing.
    [[nodiscard]] qint64 taken() const { return m_taken; }
    /// The same after dot-stuffing, without the final dot; and the lines of it.
    [[nodiscard]] qint64 size() const { return m_stuffer.size(); }
    [[nodiscard]] qint64 lines() const { return m_stuffer.lines(); }

private:
    ByteSource *m_source = nullptr;
    DotStuffer m_stuffer;
    QByteArray m_stuffed;
    std::optional<ReadFailure> m_failure; // told once what came before it is given out
    qint64 m_taken = 0;
    bool m_complete = false;
};

} // namespace postscope::smtp
