// SPDX-License-Identifier: MIT
#include "core/base/secret.h"

#include <utility>

namespace postscope {

void wipe(QByteArray &bytes)
{
    // A detached copy would leave the shared original behind: only the sole owner can wipe.
    if (bytes.isDetached()) {
        volatile char *octet = bytes.data();
        for (qsizetype i = 0; i < bytes.size(); ++i)
            octet[i] = 0;
    }
    bytes.clear();
}

Secret::Secret(QByteArray &&octets) : m_octets(octets.constData(), octets.size())
{
    wipe(octets);
}

Secret::Secret(const Secret &other) : m_octets(other.m_octets.constData(), other.m_octets.size())
{
}

Secret::Secret(Secret &&other) noexcept : m_octets(std::exchange(other.m_octets, {}))
{
}

Secret &Secret::operator=(const Secret &other)
{
    if (this != &other) {
        wipe(m_octets);
        m_octets = QByteArray(other.m_octets.constData(), other.m_octets.size());
    }
    return *this;
}

Secret &Secret::operator=(Secret &&other) noexcept
{
    if (this != &other) {
        wipe(m_octets);
        m_octets = std::exchange(other.m_octets, {});
    }
    return *this;
}

Secret::~Secret()
{
    wipe(m_octets);
}

} // namespace postscope
