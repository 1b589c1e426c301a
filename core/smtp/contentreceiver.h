// SPDX-License-Identifier: MIT
#pragma once

#include "core/smtp/dotstuffing.h"

#include <QByteArray>

#include <functional>
#include <limits>

namespace postscope::smtp {

/// Takes the content of a mail off the wire for a server: up to the final dot (RFC 5321 4.5.2), or a chunk of so many octets (RFC 3030 2).
class ContentReceiver {
public:
    using Sink = std::function<void(QByteArrayView)>;

    /// What DATA brings; `sink` gets it without its dot-stuffing.
    [[nodiscard]] static ContentReceiver upToDot(Sink sink) { return {std::move(sink), -1}; }
    /// What BDAT brings.
    [[nodiscard]] static ContentReceiver chunk(qint64 octets, Sink sink) { return {std::move(sink), octets}; }

    /// Stops once, after so many more octets of the wire, if it has not ended by then.
    void pauseAfter(qint64 octets) { m_pause = octets; }
    void resume() { m_pause = std::numeric_limits<qint64>::max(); }

    /// Hands the content among `octets` to the sink. Returns how many it took: the rest is not content, or comes after a pause.
    [[nodiscard]] qsizetype take(QByteArrayView octets);
    [[nodiscard]] bool ended() const { return m_ended; }
    /// Ended, or paused.
    [[nodiscard]] bool settled() const { return m_ended || m_pause <= 0; }
    /// Octets of the wire, without the final dot; and the lines of it.
    [[nodiscard]] qint64 size() const { return m_size; }
    [[nodiscard]] qint64 lines() const { return m_lines; }

private:
    ContentReceiver(Sink sink, qint64 chunk) : m_sink(std::move(sink)), m_chunk(chunk), m_ended(chunk == 0) {}

    Sink m_sink;
    DotUnstuffer m_unstuffer;
    qint64 m_chunk; // octets that are still to come; -1: up to the dot
    qint64 m_pause = std::numeric_limits<qint64>::max();
    bool m_ended;
    qint64 m_size = 0;
    qint64 m_lines = 0;
};

} // namespace postscope::smtp
