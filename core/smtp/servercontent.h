// SPDX-License-Identifier: MIT
#pragma once

#include "core/smtp/serve.h"

#include <utility>

namespace postscope::smtp {

/// The content of a mail on its way into a store; what was not kept is let go, however the dialogue ends.
class ServerContent {
public:
    explicit ServerContent(ServerStore &store) : m_store(&store) {}
    Q_DISABLE_COPY_MOVE(ServerContent)
    ~ServerContent() { drop(); }

    void write(QByteArrayView octets)
    {
        if (m_store)
            m_store->write(octets);
    }
    void drop()
    {
        if (ServerStore *store = std::exchange(m_store, nullptr))
            store->discard();
    }
    [[nodiscard]] std::optional<QByteArray> keep() { return std::exchange(m_store, nullptr)->commit(); }

private:
    ServerStore *m_store;
};

} // namespace postscope::smtp
