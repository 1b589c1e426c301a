// SPDX-License-Identifier: MIT
#pragma once

#include "core/net/dnsclient.h"

#include <QHash>
#include <QTcpServer>
#include <QUdpSocket>

namespace postscope::test {

/// A nameserver on a free port of 127.0.0.1 that knows what it is told. What it does not know has no name (NXDOMAIN).
class FakeNameserver final : public QObject {
    Q_OBJECT

public:
    using Type = net::DnsRecord::Type;
    enum class Manner { Answer, Fail, BeSilent, Truncate, Forge };

    explicit FakeNameserver(QObject *parent = nullptr);

    [[nodiscard]] net::Nameserver place() const { return {QHostAddress(QHostAddress::LocalHost), m_datagrams.localPort()}; }
    void addA(const QByteArray &owner, const QString &address);
    void addAaaa(const QByteArray &owner, const QString &address);
    void addMx(const QByteArray &owner, quint16 preference, const QByteArray &host);
    void addSrv(const QByteArray &owner, quint16 priority, quint16 weight, quint16 port, const QByteArray &host);
    /// Each string of at most 255 octets.
    void addTxt(const QByteArray &owner, const QByteArrayList &strings);
    void addPtr(const QByteArray &owner, const QByteArray &target);
    void addTlsa(const QByteArray &owner, quint8 usage, quint8 selector, quint8 matching, const QByteArray &association);
    void addAlias(const QByteArray &owner, const QByteArray &target);
    /// The name is there, whatever records it has.
    void addName(const QByteArray &owner) { m_names.insert(owner, {}); }
    /// Truncate: by UDP only. Forge: a wrong answer goes ahead of the right one.
    void setManner(Manner manner) { m_manner = manner; }
    /// Says of every answer that it was verified.
    void setAuthenticated(bool authenticated) { m_authenticated = authenticated; }
    /// Everything asked for, "example.test MX", in order.
    [[nodiscard]] const QByteArrayList &questions() const { return m_questions; }

private:
    struct Record {
        Type type;
        QByteArray data;
    };

    void add(const QByteArray &owner, Type type, const QByteArray &data) { m_names[owner].append({type, data}); }
    [[nodiscard]] QByteArray answerTo(const QByteArray &question, bool tcp);
    void answerDatagram();
    void answerStream();

    QUdpSocket m_datagrams;
    QTcpServer m_streams;
    QHash<QByteArray, QList<Record>> m_names;
    Manner m_manner = Manner::Answer;
    bool m_authenticated = false;
    QByteArrayList m_questions;
};

} // namespace postscope::test
