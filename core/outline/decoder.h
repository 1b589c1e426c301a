// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

#include <memory>

namespace postscope::outline {

/// Removes a transfer encoding (RFC 2045 6) from a body that comes in pieces. Unknown ones count as none.
class Decoder {
public:
    explicit Decoder(const QByteArray &encoding);
    ~Decoder();
    Q_DISABLE_COPY_MOVE(Decoder)

    /// True for one that this class knows, "7bit" and its like among them.
    [[nodiscard]] static bool knows(const QByteArray &encoding);

    /// What comes of a piece of the body; valid until the next call.
    [[nodiscard]] QByteArrayView step(QByteArrayView piece);
    /// What was left at the end.
    [[nodiscard]] QByteArrayView end();

private:
    struct State;
    std::unique_ptr<State> m_state; // none: nothing to remove
    QByteArray m_buffer;
};

/// Removes a transfer encoding, keeping `room` octets at most.
struct Decoded {
    QByteArray content;
    qint64 size = 0; ///< octets in all
};
[[nodiscard]] Decoded removeEncoding(QByteArrayView body, const QByteArray &encoding, qint64 room);

} // namespace postscope::outline
