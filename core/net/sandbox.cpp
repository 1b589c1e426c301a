// SPDX-License-Identifier: MIT
#include "core/net/sandbox.h"

#include "core/net/sandboxlistener.h"

namespace postscope::net {

Sandbox::Sandbox(QObject *parent) : QObject(parent), m_listener(new SandboxListener)
{
    m_listener->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_listener, &QObject::deleteLater);
    connect(m_listener, &SandboxListener::listening, this, &Sandbox::opened);
    connect(m_listener, &SandboxListener::failed, this, &Sandbox::failed);
    connect(m_listener, &SandboxListener::stopped, this, &Sandbox::closed);
    connect(m_listener, &SandboxListener::messageCaptured, this, &Sandbox::messageCaptured);
    connect(m_listener, &SandboxListener::sessionStarted, this, &Sandbox::sessionStarted);
    connect(m_listener, &SandboxListener::sessionEvents, this, &Sandbox::sessionEvents);
    connect(m_listener, &SandboxListener::sessionEnded, this, &Sandbox::sessionEnded);
    m_thread.setObjectName(QStringLiteral("sandbox"));
    m_thread.start();
}

Sandbox::~Sandbox()
{
    m_thread.quit();
    m_thread.wait();
}

void Sandbox::start(const SandboxOptions &options)
{
    QMetaObject::invokeMethod(m_listener, [listener = m_listener, options] { listener->start(options); });
}

void Sandbox::stop()
{
    QMetaObject::invokeMethod(m_listener, &SandboxListener::stop);
}

void Sandbox::opened(quint16 port, quint16 tlsPort, const QByteArray &certificate)
{
    m_port = port;
    m_tlsPort = tlsPort;
    m_certificate = certificate;
    Q_EMIT listening();
}

void Sandbox::closed()
{
    m_port = m_tlsPort = 0;
    Q_EMIT stopped();
}

} // namespace postscope::net
