// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

namespace postscope {

/// A password or token: not printable, not convertible, and wiped from memory when it goes.
class Secret {
public:
    Secret() = default;
    /// Takes the octets over (UTF-8 for a password) and wipes `octets`, as far as nobody else shares them.
    explicit Secret(QByteArray &&octets);
    Secret(const Secret &other);
    Secret(Secret &&other) noexcept;
    Secret &operator=(const Secret &other);
    Secret &operator=(Secret &&other) noexcept;
    ~Secret();

    [[nodiscard]] bool isEmpty() const { return m_octets.isEmpty(); }
    [[nodiscard]] qsizetype size() const { return m_octets.size(); }

    /// The octets themselves, for the one place that puts them on the wire or into the keychain. Never log what this returns.
    [[nodiscard]] QByteArrayView expose() const { return m_octets; }

    bool operator==(const Secret &) const = default;

private:
    QByteArray m_octets;
};

/// Overwrites the octets of `bytes` with zeros in a way that the compiler keeps, then empties it.
void wipe(QByteArray &bytes);

} // namespace postscope
