// SPDX-License-Identifier: MIT
#include "core/net/proxydialogue.h"

#include <QHostAddress>
#include <QUrl>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

namespace postscope::net {

namespace {

constexpr qsizetype maxField = 255; // RFC 1928 4, RFC 1929 2: the length is one octet
constexpr char socks = '\x05';

/// The host as it may stand in a request: an address, or a name in ASCII; empty: neither.
QByteArray safeHost(const QString &host)
{
    const QHostAddress address(host);
    if (!address.isNull())
        return address.toString().toLatin1();
    QByteArray name = QUrl::toAce(host);
    if (name.isEmpty())
        name = host.toUtf8(); // such as one with an underscore
    const bool plain = std::ranges::all_of(name, [](unsigned char c) { return (c > ' ' && c < 0x7f && !std::strchr("/\\@:?#[]", c)); });
    return plain && name.size() <= maxField ? name : QByteArray();
}

QByteArray bigEndian(quint16 number)
{
    const quint16 octets = qToBigEndian(number);
    return QByteArray(reinterpret_cast<const char *>(&octets), sizeof octets);
}

/// RFC 1928 6.
QString replyName(unsigned char code)
{
    static constexpr std::array names = {
        "succeeded",   "general SOCKS server failure", "connection not allowed by ruleset", "network unreachable", "host unreachable", "connection refused",
        "TTL expired", "command not supported",        "address type not supported"};
    return QString::number(code) + (code < names.size() ? u' ' + QLatin1String(names.at(code)) : QString());
}

} // namespace

ProxyDialogue::ProxyDialogue(Proxy proxy, Secret password, const QString &host, quint16 port)
    : m_proxy(std::move(proxy)), m_password(std::move(password)), m_host(safeHost(host)), m_port(port)
{
    if (!isSound())
        return;
    if (m_proxy.kind == Proxy::Kind::HttpConnect)
        m_out = httpRequest();
    else // no login, or a name and password beside it
        m_out = m_proxy.user.isEmpty() ? QByteArrayLiteral("\x05\x01\x00") : QByteArrayLiteral("\x05\x02\x00\x02");
}

QByteArray ProxyDialogue::take()
{
    return std::exchange(m_out, {});
}

qsizetype ProxyDialogue::receive(QByteArrayView octets)
{
    qsizetype taken = 0;
    for (qsizetype step = -1; m_state == State::Talking && step != 0;) {
        const QByteArrayView rest = octets.sliced(taken);
        step = m_proxy.kind == Proxy::Kind::HttpConnect ? receiveHttp(rest) : receiveSocks(rest);
        taken += step;
    }
    return taken;
}

qsizetype ProxyDialogue::end(State state, const QString &words, qsizetype taken)
{
    m_state = state;
    m_words = words;
    return taken;
}

// ---- HTTP

QByteArray ProxyDialogue::httpRequest() const
{
    const bool v6 = m_host.contains(':');
    const QByteArray target = (v6 ? '[' + m_host + ']' : m_host) + ':' + QByteArray::number(m_port);
    QByteArray request = "CONNECT " + target + " HTTP/1.1\r\nHost: " + target + "\r\n";
    if (!m_proxy.user.isEmpty()) {
        QByteArray login = m_proxy.user.toUtf8() + ':';
        login.append(m_password.expose());
        request += "Proxy-Authorization: Basic " + login.toBase64() + "\r\n";
        wipe(login);
    }
    return request + "\r\n";
}

qsizetype ProxyDialogue::receiveHttp(QByteArrayView octets)
{
    const QByteArray start = octets.first(std::min<qsizetype>(octets.size(), maxAnswer)).toByteArray();
    const QString firstLine = QString::fromUtf8(start.left(start.indexOf('\n')).left(300)).trimmed();
    if (!start.left(5).isEmpty() && !QByteArrayLiteral("HTTP/").startsWith(start.left(5)))
        return end(State::NoProxy, firstLine, octets.size());
    const qsizetype crlf = start.indexOf("\r\n\r\n");
    const qsizetype bare = start.indexOf("\n\n");
    if (crlf < 0 && bare < 0)
        return start.size() == maxAnswer ? end(State::NoProxy, firstLine, octets.size()) : 0;
    const qsizetype size = bare < 0 || (crlf >= 0 && crlf < bare) ? crlf + 4 : bare + 2;
    const int code = firstLine.section(u' ', 1, 1).toInt();
    if (code >= 200 && code < 300)
        return end(State::Open, firstLine, size);
    if (code >= 100 && code < 200 && code != 101)
        return size; // the final answer comes later
    return end(code == 407 ? State::Login : State::Refused, firstLine, size);
}

// ---- SOCKS5

qsizetype ProxyDialogue::receiveSocks(QByteArrayView octets)
{
    if (octets.isEmpty())
        return 0;
    const char version = m_step == Step::Login ? '\x01' : socks;
    if (octets.front() != version)
        return end(State::NoProxy, QString::fromLatin1(octets.first(std::min<qsizetype>(octets.size(), 100)).toByteArray()), octets.size());
    if (m_step == Step::Reply)
        return receiveReply(octets);
    return octets.size() < 2 ? 0 : receiveMethod(octets);
}

/// The method that the proxy chose, or what it says to the login.
qsizetype ProxyDialogue::receiveMethod(QByteArrayView octets)
{
    const auto answer = static_cast<unsigned char>(octets.at(1));
    if (m_step == Step::Login && answer != 0)
        return end(State::Login, QString::number(answer), 2);
    if (m_step == Step::Method && answer == 2 && !m_proxy.user.isEmpty()) {
        if (m_password.size() > maxField || m_password.isEmpty())
            return end(State::Login, {}, 2);
        m_step = Step::Login;
        m_out = socksLogin();
        return 2;
    }
    if (m_step == Step::Method && answer != 0)
        return end(answer == 0xff ? State::Login : State::NoProxy, QString::number(answer), 2);
    m_step = Step::Reply;
    m_out = socksRequest();
    return 2;
}

QByteArray ProxyDialogue::socksLogin() const
{
    const QByteArray user = m_proxy.user.toUtf8();
    QByteArray login = '\x01' + QByteArray(1, static_cast<char>(user.size())) + user + static_cast<char>(m_password.size());
    return login.append(m_password.expose());
}

QByteArray ProxyDialogue::socksRequest() const
{
    const QByteArray connect = QByteArrayLiteral("\x05\x01\x00");
    const QHostAddress address(QString::fromLatin1(m_host));
    if (address.protocol() == QAbstractSocket::IPv4Protocol) {
        const quint32 number = qToBigEndian(address.toIPv4Address());
        return connect + '\x01' + QByteArray(reinterpret_cast<const char *>(&number), sizeof number) + bigEndian(m_port);
    }
    if (address.protocol() == QAbstractSocket::IPv6Protocol) {
        const Q_IPV6ADDR octets = address.toIPv6Address();
        return connect + '\x04' + QByteArray(reinterpret_cast<const char *>(octets.c), sizeof octets.c) + bigEndian(m_port);
    }
    return connect + '\x03' + QByteArray(1, static_cast<char>(m_host.size())) + m_host + bigEndian(m_port);
}

/// VER REP RSV ATYP BND.ADDR BND.PORT.
qsizetype ProxyDialogue::receiveReply(QByteArrayView octets)
{
    if (octets.size() < 2)
        return 0;
    const auto code = static_cast<unsigned char>(octets.at(1));
    if (code != 0)
        return end(State::Refused, replyName(code), octets.size());
    if (octets.size() < 5)
        return 0;
    const auto type = octets.at(3);
    const qsizetype address = type == '\x01' ? 4 : type == '\x04' ? 16 : type == '\x03' ? 1 + static_cast<unsigned char>(octets.at(4)) : -1;
    if (address < 0)
        return end(State::NoProxy, QString::number(static_cast<unsigned char>(type)), octets.size());
    const qsizetype size = 4 + address + 2;
    return octets.size() < size ? 0 : end(State::Open, replyName(code), size);
}

} // namespace postscope::net
