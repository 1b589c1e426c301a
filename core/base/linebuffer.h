// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

#include <optional>

namespace postscope {

/// Cuts a stream of octets into lines, however the pieces arrive, and holds no more than it is told.
///
/// A line ends at LF; its own CR and LF stay part of it, so that what arrived can be shown exactly.
class LineBuffer {
public:
    /// `limit`: the longest line in octets, its line end included (RFC 5321 4.5.3.1).
    explicit LineBuffer(qsizetype limit) : m_limit(limit) {}

    void append(QByteArrayView octets) { m_octets.append(octets); }

    /// The next whole line with its line end, or nothing while it is incomplete.
    [[nodiscard]] std::optional<QByteArray> takeLine();

    /// True when the first line, whole or not, is longer than the limit.
    [[nodiscard]] bool overflows() const;
    [[nodiscard]] bool hasLine() const { return lineEnd() >= 0; }
    [[nodiscard]] bool isEmpty() const { return m_start == m_octets.size(); }
    [[nodiscard]] qsizetype size() const { return m_octets.size() - m_start; }

    /// What is there, whole lines or not; the buffer is empty afterwards.
    [[nodiscard]] QByteArray takeAll();

private:
    [[nodiscard]] qsizetype lineEnd() const;

    QByteArray m_octets;
    qsizetype m_start = 0;           // first octet not taken yet
    mutable qsizetype m_scanned = 0; // no LF before this one
    qsizetype m_limit;
};

} // namespace postscope
