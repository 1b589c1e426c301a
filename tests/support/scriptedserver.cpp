// SPDX-License-Identifier: MIT
#include "tests/support/scriptedserver.h"

#include <QEventLoop>
#include <QFile>
#include <QSslCertificate>
#include <QSslKey>
#include <QTimer>

#include <algorithm>

namespace postscope::test {

namespace {

QByteArray fileOf(const QString &name)
{
    QFile file(QStringLiteral(TEST_DATA_DIR "/tls/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s is missing", qUtf8Printable(file.fileName()));
    return file.readAll();
}

} // namespace

Step say(const QByteArray &line)
{
    return {Step::Kind::Say, line + "\r\n"};
}

Step raw(const QByteArray &octets)
{
    return {Step::Kind::Say, octets};
}

Step expect(const QByteArray &start)
{
    return {Step::Kind::Expect, start};
}

Step content()
{
    return {Step::Kind::Content, {}};
}

Step swallow()
{
    return {Step::Kind::Swallow, {}};
}

Step tls()
{
    return {Step::Kind::Tls, {}};
}

Step close()
{
    return {Step::Kind::Close, {}};
}

Step reset()
{
    return {Step::Kind::Reset, {}};
}

Step deaf()
{
    return {Step::Kind::Deaf, {}};
}

ScriptedServer::ScriptedServer(QList<Step> script, QObject *parent) : QTcpServer(parent), m_script(std::move(script))
{
    if (!listen(QHostAddress::LocalHost))
        qFatal("no loopback port");
}

void ScriptedServer::incomingConnection(qintptr descriptor)
{
    m_socket = new QSslSocket(this);
    m_socket->setSocketDescriptor(descriptor);
    m_next = 0;
    m_deaf = m_gone = false;
    m_in.clear();
    m_searched = 0;
    ++m_connections;
    connect(m_socket, &QSslSocket::readyRead, this, &ScriptedServer::play);
    connect(m_socket, &QSslSocket::encrypted, this, &ScriptedServer::play);
    connect(m_socket, &QSslSocket::disconnected, this, [this] { m_gone = true; });
    play();
}

void ScriptedServer::hear()
{
    m_deaf = false;
    m_socket->setReadBufferSize(0);
    play();
}

void ScriptedServer::play()
{
    if (!m_deaf && m_socket)
        m_in += m_socket->readAll();
    while (m_socket && m_next < m_script.size() && m_surprise.isEmpty()) {
        if (!playStep(m_script.at(m_next)))
            return;
        Q_EMIT reached(++m_next);
    }
}

bool ScriptedServer::playStep(const Step &step)
{
    switch (step.kind) {
    case Step::Kind::Say:
        m_socket->write(step.octets);
        return true;
    case Step::Kind::Expect:
        return takeLine(step.octets);
    case Step::Kind::Content:
        return takeContent();
    case Step::Kind::Swallow:
        return swallowContent();
    case Step::Kind::Tls:
        if (m_socket->mode() == QSslSocket::UnencryptedMode) {
            startTls();
        }
        return m_socket->isEncrypted();
    case Step::Kind::Close:
        m_socket->disconnectFromHost();
        return true;
    case Step::Kind::Reset:
        m_socket->abort();
        return true;
    case Step::Kind::Deaf:
        m_deaf = true;
        m_socket->setReadBufferSize(1);
        return true;
    }
    Q_UNREACHABLE();
}

void ScriptedServer::startTls()
{
    const QByteArray pem = fileOf(m_certificate + QStringLiteral(".key"));
    const QSslKey ec(pem, QSsl::Ec);
    QSslConfiguration configuration = m_socket->sslConfiguration();
    configuration.setLocalCertificateChain(QSslCertificate::fromData(testCertificate(m_certificate)));
    configuration.setPrivateKey(ec.isNull() ? QSslKey(pem, QSsl::Rsa) : ec);
    if (m_tlsChange)
        m_tlsChange(configuration);
    m_socket->setSslConfiguration(configuration);
    m_socket->startServerEncryption();
}

bool ScriptedServer::takeLine(const QByteArray &start)
{
    const qsizetype end = m_in.indexOf("\r\n");
    if (end < 0)
        return false;
    const QByteArray line = m_in.left(end);
    m_in.remove(0, end + 2);
    m_lines << line;
    if (!line.startsWith(start))
        m_surprise = line;
    return true;
}

bool ScriptedServer::takeContent()
{
    // An end that is cut in two is found from five octets before it on.
    const qsizetype end = m_in.startsWith(".\r\n") ? 0 : m_in.indexOf("\r\n.\r\n", std::max<qsizetype>(0, m_searched - 5));
    m_searched = m_in.size();
    if (end < 0)
        return false;
    const qsizetype size = m_in.startsWith(".\r\n") ? 0 : end + 2;
    m_content = m_in.left(size);
    m_in.remove(0, size + 3);
    m_searched = 0;
    return true;
}

bool ScriptedServer::swallowContent()
{
    const bool ended = m_in.endsWith("\r\n.\r\n");
    m_in = ended ? QByteArray() : m_in.right(5);
    return ended;
}

QByteArray testCertificate(const QString &name)
{
    return fileOf(name + QStringLiteral(".pem"));
}

bool eventually(const std::function<bool()> &condition, std::chrono::milliseconds limit)
{
    QEventLoop loop;
    QTimer look;
    QTimer end;
    look.setInterval(1);
    end.setSingleShot(true);
    QObject::connect(&look, &QTimer::timeout, &loop, [&] {
        if (condition())
            loop.quit();
    });
    QObject::connect(&end, &QTimer::timeout, &loop, &QEventLoop::quit);
    look.start();
    end.start(limit);
    if (!condition())
        loop.exec();
    return condition();
}

} // namespace postscope::test
