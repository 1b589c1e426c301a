// SPDX-License-Identifier: MIT
#include "tests/cli/listeningsandbox.h"

#include <QEventLoop>
#include <QFile>
#include <QTimer>

#include <functional>

namespace postscope::test {

namespace {

/// Runs the event loop until `done`, ten seconds at most.
void runUntil(const std::function<bool()> &done)
{
    using namespace std::chrono_literals;
    QEventLoop loop;
    QTimer look, limit;
    QObject::connect(&look, &QTimer::timeout, &loop, [&] {
        if (done())
            loop.quit();
    });
    QObject::connect(&limit, &QTimer::timeout, &loop, &QEventLoop::quit);
    look.start(5ms);
    limit.start(10s);
    loop.exec();
}

} // namespace

ListeningSandbox::ListeningSandbox(smtp::ServerOptions server)
{
    QObject::connect(&m_sandbox, &net::Sandbox::messageCaptured, &m_sandbox, [this](const net::CapturedMessage &message) { m_messages.append(message); });
    m_sandbox.start({.directory = m_directory.filePath(QStringLiteral("messages")), .certificateDirectory = m_directory.path(), .server = std::move(server)});
    runUntil([this] { return m_sandbox.isListening(); });
    QFile file(certificateFile());
    const bool opened = file.open(QIODevice::WriteOnly);
    Q_ASSERT(opened && m_sandbox.isListening());
    file.write(m_sandbox.certificate());
}

QString ListeningSandbox::url(const QString &user) const
{
    return QStringLiteral("smtp://%1%2localhost:%3").arg(user, user.isEmpty() ? QString() : QStringLiteral("@"), QString::number(m_sandbox.port()));
}

QString ListeningSandbox::certificateFile() const
{
    return m_directory.filePath(QStringLiteral("trusted.pem"));
}

QList<net::CapturedMessage> ListeningSandbox::messages(qsizetype count)
{
    runUntil([this, count] { return m_messages.size() >= count; });
    return m_messages;
}

} // namespace postscope::test
