// SPDX-License-Identifier: MIT
#include "core/net/dnsquestion.h"

#include <QRandomGenerator>
#include <QtEndian>

#include <system_error>
#include <utility>

namespace postscope::net {

namespace {

constexpr qsizetype rounds = 2;

QString nameOf(int code)
{
    switch (DnsMessage::Code(code)) {
    case DnsMessage::Code::NoError:
    case DnsMessage::Code::NameError:
        break;
    case DnsMessage::Code::FormatError:
        return QStringLiteral("FORMERR");
    case DnsMessage::Code::ServerFailure:
        return QStringLiteral("SERVFAIL");
    case DnsMessage::Code::NotImplemented:
        return QStringLiteral("NOTIMP");
    case DnsMessage::Code::Refused:
        return QStringLiteral("REFUSED");
    }
    return QStringLiteral("RCODE %1").arg(code);
}

/// A socket that is left from inside one of its own signals goes later.
template<class Socket>
void dismiss(std::unique_ptr<Socket> &socket)
{
    if (!socket)
        return;
    socket->disconnect();
    socket->abort();
    socket.release()->deleteLater();
}

} // namespace

DnsQuestion::DnsQuestion(QList<Nameserver> nameservers, std::chrono::milliseconds limit, DnsClient::Then then, QObject *parent)
    : QObject(parent), m_nameservers(std::move(nameservers)), m_then(std::move(then)), m_limit(this)
{
    m_limit.setSingleShot(true);
    m_limit.setInterval(limit);
    connect(&m_limit, &QTimer::timeout, this,
            [this] { attemptFailed(DnsAnswer::State::TimedOut, QString::fromStdString(std::make_error_code(std::errc::timed_out).message())); });
}

DnsQuestion::~DnsQuestion() = default;

void DnsQuestion::ask(const QByteArray &name, DnsRecord::Type type)
{
    m_name = name;
    m_type = type;
    m_attempt = 0;
    // Later, so that nothing is answered from in here.
    QMetaObject::invokeMethod(
        this, [this] { attempt(); }, Qt::QueuedConnection);
}

void DnsQuestion::attempt()
{
    m_id = quint16(QRandomGenerator::system()->bounded(0x10000));
    m_question = dnsQuestion(m_id, m_name, m_type);
    if (m_question.isEmpty()) {
        conclude(DnsAnswer::State::NoName);
        return;
    }
    if (m_attempt >= rounds * m_nameservers.size()) {
        conclude(m_answer.state);
        return;
    }
    m_answer.nameserver = nameserver();
    m_answer.tcp = false;
    m_datagrams = std::make_unique<QUdpSocket>();
    connect(m_datagrams.get(), &QUdpSocket::readyRead, this, &DnsQuestion::readDatagram);
    // Connected, so that nobody else's datagrams arrive and the news that nobody listens there does.
    m_datagrams->connectToHost(nameserver().address, nameserver().port);
    m_limit.start();
    if (m_datagrams->write(m_question) != m_question.size())
        attemptFailed(DnsAnswer::State::Failed, m_datagrams->errorString());
}

void DnsQuestion::attemptOverTcp()
{
    hangUp();
    m_stream = std::make_unique<QTcpSocket>();
    connect(m_stream.get(), &QTcpSocket::connected, this, [this] {
        QByteArray length(2, '\0');
        qToBigEndian(quint16(m_question.size()), length.data());
        m_stream->write(length + m_question);
    });
    connect(m_stream.get(), &QTcpSocket::readyRead, this, &DnsQuestion::readStream);
    connect(m_stream.get(), &QTcpSocket::errorOccurred, this, [this] { attemptFailed(DnsAnswer::State::Failed, m_stream->errorString()); });
    m_limit.start();
    m_stream->connectToHost(nameserver().address, nameserver().port);
}

void DnsQuestion::readDatagram()
{
    // Not hasPendingDatagrams(): where nobody listens, there is an error to read.
    QByteArray octets(65535, Qt::Uninitialized);
    const qint64 size = m_datagrams->readDatagram(octets.data(), octets.size());
    if (size < 0) {
        attemptFailed(DnsAnswer::State::Failed, m_datagrams->errorString());
        return;
    }
    octets.truncate(size);
    if (!take(octets) && m_datagrams && m_datagrams->hasPendingDatagrams())
        QMetaObject::invokeMethod(
            this,
            [this] {
                if (m_datagrams)
                    readDatagram();
            },
            Qt::QueuedConnection);
}

void DnsQuestion::readStream()
{
    const QByteArray so = m_stream->peek(2);
    if (so.size() < 2)
        return;
    const qint64 length = qFromBigEndian<quint16>(so.constData());
    if (m_stream->bytesAvailable() < 2 + length)
        return;
    const QByteArray octets = m_stream->read(2 + length).sliced(2);
    if (!take(octets))
        attemptFailed(DnsAnswer::State::Failed, nameOf(int(DnsMessage::Code::FormatError)));
}

bool DnsQuestion::take(const QByteArray &octets)
{
    const auto message = readDnsMessage(octets);
    if (!message || message->id != m_id || message->name != m_name || message->type != quint16(m_type))
        return false;
    m_answer.tcp = m_stream != nullptr;
    if (message->truncated && !m_stream)
        attemptOverTcp();
    else if (message->code != int(DnsMessage::Code::NoError) && message->code != int(DnsMessage::Code::NameError))
        attemptFailed(DnsAnswer::State::Failed, nameOf(message->code));
    else
        judge(*message);
    return true;
}

void DnsQuestion::judge(const DnsMessage &message)
{
    hangUp();
    // Of a name that leads on, every answer counts.
    m_answer.authenticated = message.authenticated && (m_answer.aliases.isEmpty() || m_answer.authenticated);
    const QByteArray asked = m_name;
    for (bool found = true; found && m_answer.aliases.size() <= DnsClient::maxAliases;) {
        found = false;
        for (const DnsRecord &record : message.answers) {
            if (record.type != DnsRecord::Type::CName || record.owner != m_name || found)
                continue;
            m_answer.aliases << record.target;
            m_name = record.target;
            found = true;
        }
    }
    QList<DnsRecord> records;
    for (const DnsRecord &record : message.answers) {
        if (record.type == m_type && record.owner == m_name)
            records << record;
    }
    if (m_answer.aliases.size() > DnsClient::maxAliases) {
        m_answer.detail = QStringLiteral("CNAME > %1").arg(DnsClient::maxAliases);
        conclude(DnsAnswer::State::Failed);
    } else if (!records.isEmpty()) {
        conclude(DnsAnswer::State::Found, records);
    } else if (message.code == int(DnsMessage::Code::NameError)) {
        conclude(DnsAnswer::State::NoName);
    } else if (m_name != asked) {
        ask(m_name, m_type); // a nameserver that does not follow aliases itself
    } else {
        conclude(DnsAnswer::State::NoRecord);
    }
}

void DnsQuestion::attemptFailed(DnsAnswer::State state, const QString &why)
{
    hangUp();
    m_answer.state = state;
    m_answer.detail = why;
    ++m_attempt;
    QMetaObject::invokeMethod(
        this, [this] { attempt(); }, Qt::QueuedConnection);
}

void DnsQuestion::hangUp()
{
    m_limit.stop();
    dismiss(m_datagrams);
    dismiss(m_stream);
}

void DnsQuestion::conclude(DnsAnswer::State state, const QList<DnsRecord> &records)
{
    hangUp();
    m_answer.state = state;
    m_answer.records = records;
    if (!m_answer.mayPass())
        m_answer.detail.clear();
    deleteLater();
    // Copies: whoever is told may destroy this.
    const DnsClient::Then then = std::exchange(m_then, {});
    const DnsAnswer answer = m_answer;
    then(answer);
}

} // namespace postscope::net
