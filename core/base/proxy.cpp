// SPDX-License-Identifier: MIT
#include "core/base/proxy.h"

#include <QUrl>

#include <algorithm>

namespace postscope {

using namespace Qt::StringLiterals;

namespace {

constexpr quint16 socksPort = 1080; // RFC 1928 3
constexpr quint16 httpPort = 8080;
constexpr qsizetype maxText = 255; // RFC 1929 2; RFC 1928 4

/// True for what may stand in the proxy's own protocol: no line end, no space, no other control character.
bool harmless(const QString &text)
{
    return text.toUtf8().size() <= maxText && std::ranges::none_of(text, [](QChar c) { return c <= u' ' || c.category() == QChar::Other_Control; });
}

} // namespace

std::optional<Proxy> proxyFromUrl(const QString &text)
{
    if (text.isEmpty())
        return Proxy();
    const QUrl url(text, QUrl::StrictMode);
    const bool socks = url.scheme() == u"socks5" || url.scheme() == u"socks5h";
    const bool bare = (url.path().isEmpty() || url.path() == u"/") && !url.hasQuery() && !url.hasFragment();
    if (!url.isValid() || (!socks && url.scheme() != u"http") || !bare || !url.password().isEmpty() || url.port() == 0)
        return std::nullopt;
    const Proxy proxy{.kind = socks ? Proxy::Kind::Socks5 : Proxy::Kind::HttpConnect,
                      .host = url.host(QUrl::FullyDecoded),
                      .port = quint16(url.port(socks ? socksPort : httpPort)),
                      .user = url.userName(QUrl::FullyDecoded)};
    if (proxy.host.isEmpty() || !harmless(proxy.host) || !harmless(proxy.user))
        return std::nullopt;
    return proxy;
}

QString toUrl(const Proxy &proxy)
{
    if (!proxy.isUsed())
        return {};
    QUrl url;
    url.setScheme(proxy.kind == Proxy::Kind::Socks5 ? u"socks5"_s : u"http"_s);
    url.setUserName(proxy.user);
    url.setHost(proxy.host);
    url.setPort(proxy.port);
    return url.toString(QUrl::FullyEncoded);
}

} // namespace postscope
