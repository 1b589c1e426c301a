// SPDX-License-Identifier: MIT
#include "tests/support/fakenameserver.h"

#include <QTcpSocket>
#include <QtEndian>

namespace postscope::test {

namespace {

QByteArray two(quint16 number)
{
    QByteArray octets(2, '\0');
    qToBigEndian(number, octets.data());
    return octets;
}

QByteArray wire(const QByteArray &name)
{
    QByteArray octets;
    if (!name.isEmpty()) {
        for (const QByteArray &label : name.split('.'))
            octets += char(label.size()) + label;
    }
    return octets + '\0';
}

} // namespace

FakeNameserver::FakeNameserver(QObject *parent) : QObject(parent)
{
    for (int attempts = 0; attempts < 50 && !m_streams.isListening(); ++attempts) {
        m_datagrams.close();
        m_datagrams.bind(QHostAddress::LocalHost, 0);
        m_streams.listen(QHostAddress::LocalHost, m_datagrams.localPort());
    }
    connect(&m_datagrams, &QUdpSocket::readyRead, this, &FakeNameserver::answerDatagram);
    connect(&m_streams, &QTcpServer::newConnection, this, &FakeNameserver::answerStream);
}

void FakeNameserver::addA(const QByteArray &owner, const QString &address)
{
    QByteArray data(4, '\0');
    qToBigEndian(QHostAddress(address).toIPv4Address(), data.data());
    add(owner, Type::A, data);
}

void FakeNameserver::addAaaa(const QByteArray &owner, const QString &address)
{
    const Q_IPV6ADDR octets = QHostAddress(address).toIPv6Address();
    add(owner, Type::Aaaa, QByteArray(reinterpret_cast<const char *>(octets.c), 16));
}

void FakeNameserver::addTxt(const QByteArray &owner, const QByteArrayList &strings)
{
    QByteArray data;
    for (const QByteArray &string : strings)
        data += char(string.size()) + string;
    add(owner, Type::Txt, data);
}

void FakeNameserver::addPtr(const QByteArray &owner, const QByteArray &target)
{
    add(owner, Type::Ptr, wire(target));
}

void FakeNameserver::addTlsa(const QByteArray &owner, quint8 usage, quint8 selector, quint8 matching, const QByteArray &association)
{
    add(owner, Type::Tlsa, QByteArray{} + char(usage) + char(selector) + char(matching) + association);
}

void FakeNameserver::addMx(const QByteArray &owner, quint16 preference, const QByteArray &host)
{
    add(owner, Type::Mx, two(preference) + wire(host));
}

void FakeNameserver::addSrv(const QByteArray &owner, quint16 priority, quint16 weight, quint16 port, const QByteArray &host)
{
    add(owner, Type::Srv, two(priority) + two(weight) + two(port) + wire(host));
}

void FakeNameserver::addAlias(const QByteArray &owner, const QByteArray &target)
{
    add(owner, Type::CName, wire(target));
}

QByteArray FakeNameserver::answerTo(const QByteArray &question, bool tcp)
{
    QByteArrayList labels;
    qsizetype at = 12;
    for (; at < question.size() && question[at] != 0; at += question[at] + 1)
        labels << question.mid(at + 1, question[at]);
    const QByteArray name = labels.join('.');
    const quint16 type = qFromBigEndian<quint16>(question.mid(at + 1, 2).constData());
    m_questions << name + ' ' + net::typeName(Type(type)).toLatin1();
    const bool cut = m_manner == Manner::Truncate && !tcp;
    const quint16 code = m_manner == Manner::Fail ? 2 : m_names.contains(name) ? 0 : 3;
    QByteArray answers;
    quint16 count = 0;
    for (const Record &record : m_names.value(name)) {
        if (cut || code != 0 || (quint16(record.type) != type && record.type != Type::CName))
            continue;
        // The owner is a pointer to the name in the question.
        answers += QByteArray("\xc0\x0c", 2) + two(quint16(record.type)) + two(1) + QByteArray(4, '\0') + two(quint16(record.data.size())) + record.data;
        ++count;
    }
    return question.left(2) + two(quint16(0x8180 | (cut ? 0x0200 : 0) | (m_authenticated ? 0x0020 : 0) | code)) + two(1) + two(count) + QByteArray(4, '\0') +
           question.mid(12) + answers;
}

void FakeNameserver::answerDatagram()
{
    while (m_datagrams.hasPendingDatagrams()) {
        QByteArray question(m_datagrams.pendingDatagramSize(), '\0');
        QHostAddress from;
        quint16 port = 0;
        m_datagrams.readDatagram(question.data(), question.size(), &from, &port);
        const QByteArray answer = answerTo(question, false);
        if (m_manner == Manner::BeSilent)
            continue;
        if (m_manner == Manner::Forge) {
            QByteArray wrong = answer;
            wrong[0] = char(wrong[0] ^ 0x55);
            m_datagrams.writeDatagram(wrong, from, port);
            m_datagrams.writeDatagram("nonsense", from, port);
        }
        m_datagrams.writeDatagram(answer, from, port);
    }
}

void FakeNameserver::answerStream()
{
    QTcpSocket *peer = m_streams.nextPendingConnection();
    connect(peer, &QTcpSocket::readyRead, this, [this, peer] {
        if (peer->bytesAvailable() < 2 + 12)
            return;
        const QByteArray answer = answerTo(peer->readAll().sliced(2), true);
        peer->write(two(quint16(answer.size())) + answer);
    });
}

} // namespace postscope::test
