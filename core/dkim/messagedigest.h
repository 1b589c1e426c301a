// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/bytesource.h"
#include "core/dkim/bodydigest.h"

#include <memory>

namespace postscope::dkim {

/// What the signatures of a mail need to know of it: its header, and what its body comes to.
struct Digest {
    QByteArray header;  ///< without the empty line behind it
    QByteArray simple;  ///< SHA-256 of the canonical body; empty: nobody wants it
    QByteArray relaxed; ///< the same

    [[nodiscard]] const QByteArray &body(Canonicalization canonicalization) const { return canonicalization == Canonicalization::Relaxed ? relaxed : simple; }
    bool operator==(const Digest &) const = default;
};

/// Reads a mail once, in pieces of any size, with line ends CR LF; it holds the header, and nothing of the body.
class MessageDigest {
public:
    static constexpr qsizetype maxHeader = 16 * 1024 * 1024;

    explicit MessageDigest(const QList<Signing> &signings);

    void add(QByteArrayView octets);
    /// Last, and once.
    [[nodiscard]] Result<Digest, Failure> result();

private:
    void addBody(QByteArrayView octets);

    QByteArray m_header;
    bool m_inBody = false;
    std::unique_ptr<BodyDigest> m_simple, m_relaxed;
};

} // namespace postscope::dkim
