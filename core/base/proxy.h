// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <optional>

namespace postscope {

/// A server that makes our connections for us, and looks up the names in them. Its password is elsewhere.
struct Proxy {
    enum class Kind {
        None,
        Socks5,      ///< RFC 1928, with the login of RFC 1929
        HttpConnect, ///< RFC 9110 9.3.6, with the login of RFC 7617
    };

    Kind kind = Kind::None;
    QString host; ///< name or address, without brackets
    quint16 port = 1080;
    QString user; ///< empty: no login

    [[nodiscard]] bool isUsed() const { return kind != Kind::None; }
    bool operator==(const Proxy &) const = default;
};

/// "socks5://[user@]host[:port]" (1080) or "http://[user@]host[:port]" (8080), and nothing beyond: no password, no path. An empty text is no proxy.
[[nodiscard]] std::optional<Proxy> proxyFromUrl(const QString &url);
/// The same the other way; empty: no proxy.
[[nodiscard]] QString toUrl(const Proxy &proxy);

} // namespace postscope
