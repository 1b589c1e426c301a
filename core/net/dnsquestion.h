// SPDX-License-Identifier: MIT
#pragma once

#include "core/net/dnsclient.h"

#include <QTcpSocket>
#include <QTimer>
#include <QUdpSocket>

#include <memory>

namespace postscope::net {

/// One question of a DnsClient, on its way from nameserver to nameserver and from alias to alias. It goes when it is answered.
class DnsQuestion final : public QObject {
public:
    DnsQuestion(QList<Nameserver> nameservers, std::chrono::milliseconds limit, DnsClient::Then then, QObject *parent);
    ~DnsQuestion() override;

    void ask(const QByteArray &name, DnsRecord::Type type);

private:
    void attempt();
    void attemptOverTcp();
    void readDatagram();
    void readStream();
    /// False: the octets are no answer to this question.
    bool take(const QByteArray &octets);
    void judge(const DnsMessage &message);
    void attemptFailed(DnsAnswer::State state, const QString &why);
    void conclude(DnsAnswer::State state, const QList<DnsRecord> &records = {});
    [[nodiscard]] const Nameserver &nameserver() const { return m_nameservers.at(m_attempt % m_nameservers.size()); }
    void hangUp();

    QList<Nameserver> m_nameservers;
    DnsClient::Then m_then;
    QTimer m_limit;
    std::unique_ptr<QUdpSocket> m_datagrams;
    std::unique_ptr<QTcpSocket> m_stream;
    QByteArray m_name; // as it was asked for, or the alias that it led to
    DnsRecord::Type m_type = DnsRecord::Type::A;
    QByteArray m_question;
    quint16 m_id = 0;
    qsizetype m_attempt = 0;
    DnsAnswer m_answer;
};

} // namespace postscope::net
