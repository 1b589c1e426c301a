// SPDX-License-Identifier: MIT
#include "core/net/sandboxproxy.h"

#include <QtEndian>

#include <cerrno>
#include <utility>

#ifdef Q_OS_WIN
#include <winsock2.h>
#else
#include <sys/socket.h>
#include <unistd.h>
#endif

namespace postscope::net {

namespace {

constexpr std::chrono::seconds headerLimit{10};
constexpr qsizetype longestLine = 107;
constexpr qsizetype binaryStart = 16; // signature, version and command, family, length
constexpr qsizetype mostAddresses = 2048;

QByteArray signature()
{
    return QByteArrayLiteral("\r\n\r\n\0\r\nQUIT\n");
}

#ifdef Q_OS_WIN
int receive(qintptr descriptor, char *octet)
{
    return ::recv(static_cast<SOCKET>(descriptor), octet, 1, 0);
}
void closeDescriptor(qintptr descriptor)
{
    ::closesocket(static_cast<SOCKET>(descriptor));
}
bool wouldBlock()
{
    return WSAGetLastError() == WSAEWOULDBLOCK;
}
#else
int receive(qintptr descriptor, char *octet)
{
    return int(::recv(int(descriptor), octet, 1, MSG_DONTWAIT));
}
void closeDescriptor(qintptr descriptor)
{
    ::close(int(descriptor));
}
bool wouldBlock()
{
    return errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR;
}
#endif

QHostAddress addressAt(const QByteArray &octets, qsizetype at, bool v4)
{
    if (v4)
        return QHostAddress(qFromBigEndian<quint32>(octets.constData() + at));
    return QHostAddress(reinterpret_cast<const quint8 *>(octets.constData() + at));
}

} // namespace

// ---- ProxyHeaderReader

ProxyHeaderReader::State ProxyHeaderReader::take(char octet)
{
    m_octets += octet;
    const qsizetype compared = qMin(m_octets.size(), signature().size());
    if (m_octets.first(compared) == signature().first(compared))
        return readBinary();
    const QByteArray word("PROXY ");
    if (m_octets.first(qMin(m_octets.size(), word.size())) != word.first(qMin(m_octets.size(), word.size())) || m_octets.size() > longestLine)
        return State::Wrong;
    return m_octets.endsWith("\r\n") ? readLine() : State::More;
}

ProxyHeaderReader::State ProxyHeaderReader::readLine()
{
    const QByteArrayList words = m_octets.chopped(2).split(' ');
    m_header.version = ProxyHeader::Version::V1;
    if (words.value(1) == "UNKNOWN")
        return State::Done;
    bool from = false;
    bool to = false;
    m_header.source = QHostAddress(QString::fromLatin1(words.value(2)));
    m_header.destination = QHostAddress(QString::fromLatin1(words.value(3)));
    m_header.sourcePort = words.value(4).toUShort(&from);
    m_header.destinationPort = words.value(5).toUShort(&to);
    const auto protocol = words.value(1) == "TCP4" ? QAbstractSocket::IPv4Protocol : QAbstractSocket::IPv6Protocol;
    const bool good = words.size() == 6 && (words[1] == "TCP4" || words[1] == "TCP6") && from && to && m_header.source.protocol() == protocol &&
                      m_header.destination.protocol() == protocol;
    return good ? State::Done : State::Wrong;
}

ProxyHeaderReader::State ProxyHeaderReader::readBinary()
{
    if (m_octets.size() < binaryStart)
        return State::More;
    const qsizetype size = qFromBigEndian<quint16>(m_octets.constData() + 14);
    const char command = m_octets[12];
    if ((command != '\x20' && command != '\x21') || size > mostAddresses)
        return State::Wrong;
    if (m_octets.size() < binaryStart + size)
        return State::More;
    m_header.version = ProxyHeader::Version::V2;
    const bool v4 = m_octets[13] == '\x11';
    if (command == '\x20' || (!v4 && m_octets[13] != '\x21'))
        return State::Done; // LOCAL, or a family that says nothing here
    const qsizetype width = v4 ? 4 : 16;
    if (size < 2 * width + 4)
        return State::Wrong;
    m_header.source = addressAt(m_octets, binaryStart, v4);
    m_header.destination = addressAt(m_octets, binaryStart + width, v4);
    m_header.sourcePort = qFromBigEndian<quint16>(m_octets.constData() + binaryStart + 2 * width);
    m_header.destinationPort = qFromBigEndian<quint16>(m_octets.constData() + binaryStart + 2 * width + 2);
    return State::Done;
}

// ---- SandboxProxy

SandboxProxy::SandboxProxy(qintptr descriptor, QObject *parent) : QObject(parent), m_descriptor(descriptor), m_notifier(descriptor, QSocketNotifier::Read)
{
    m_limit.setSingleShot(true);
    connect(&m_notifier, &QSocketNotifier::activated, this, &SandboxProxy::read);
    connect(&m_limit, &QTimer::timeout, this, &SandboxProxy::giveUp);
    m_limit.start(headerLimit);
}

SandboxProxy::~SandboxProxy()
{
    m_notifier.setEnabled(false);
    if (m_descriptor >= 0)
        closeDescriptor(m_descriptor);
}

void SandboxProxy::read()
{
    for (;;) {
        char octet = 0;
        const int count = receive(m_descriptor, &octet);
        if (count < 0 && wouldBlock())
            return;
        const ProxyHeaderReader::State state = count == 1 ? m_reader.take(octet) : ProxyHeaderReader::State::Wrong;
        if (state == ProxyHeaderReader::State::Wrong)
            return giveUp();
        if (state == ProxyHeaderReader::State::Done) {
            m_notifier.setEnabled(false);
            m_limit.stop();
            Q_EMIT done(std::exchange(m_descriptor, -1), m_reader.header());
            return;
        }
    }
}

void SandboxProxy::giveUp()
{
    m_notifier.setEnabled(false);
    m_limit.stop();
    if (m_descriptor >= 0)
        closeDescriptor(std::exchange(m_descriptor, -1));
    Q_EMIT failed();
}

} // namespace postscope::net
