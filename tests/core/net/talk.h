// SPDX-License-Identifier: MIT
#pragma once

#include "core/net/connection.h"
#include "core/smtp/task.h"
#include "tests/support/scriptedserver.h"

#include <QList>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace postscope::test {

/// One connection with a dialogue of the test's own, started as the owner of a Connection is asked to.
class Talk {
public:
    using Dialogue = std::function<smtp::Task<smtp::Done>(smtp::Conversation &)>;

    Talk(const net::Endpoint &endpoint, Dialogue dialogue)
        : m_conversation(smtp::Conversation::Role::Client, [this](const Event &event) { m_events << event; }),
          m_connection(std::make_unique<net::Connection>(m_conversation)), m_dialogue(std::move(dialogue))
    {
        QObject::connect(m_connection.get(), &net::Connection::connected, m_connection.get(), [this] { begin(); });
        QObject::connect(m_connection.get(), &net::Connection::progressed, m_connection.get(), [this] { look(); });
        QObject::connect(m_connection.get(), &net::Connection::finished, m_connection.get(), [this] {
            ++m_finished;
            begin();
        });
        m_connection->open(endpoint);
    }

    [[nodiscard]] bool finishes()
    {
        return eventually([this] { return m_finished > 0; });
    }
    [[nodiscard]] bool succeeded() const { return m_over && !m_failure; }
    [[nodiscard]] const std::optional<smtp::Failure> &failure() const { return m_failure; }
    [[nodiscard]] int finishedSignals() const { return m_finished; }
    [[nodiscard]] net::Connection &connection() { return *m_connection; }
    [[nodiscard]] smtp::Conversation &conversation() { return m_conversation; }
    void destroyConnection() { m_connection.reset(); }
    void look()
    {
        if (m_over || !m_task || !m_task->done())
            return;
        m_over = true;
        try {
            (void)m_task->result();
            m_connection->close();
        } catch (const smtp::Failure &failure) {
            m_failure = failure;
            m_connection->abort();
        }
    }

    [[nodiscard]] QList<Note::Code> notes() const
    {
        QList<Note::Code> codes;
        for (const Event &event : m_events) {
            if (event.note)
                codes << event.note->code;
        }
        return codes;
    }
    [[nodiscard]] std::optional<Event> noted(Note::Code code) const
    {
        for (const Event &event : m_events) {
            if (event.note && event.note->code == code)
                return event;
        }
        return std::nullopt;
    }

private:
    void begin()
    {
        if (m_task)
            return;
        m_task.emplace(m_dialogue(m_conversation));
        m_task->start();
        look();
    }

    QList<Event> m_events;
    smtp::Conversation m_conversation;
    std::unique_ptr<net::Connection> m_connection;
    Dialogue m_dialogue;
    std::optional<smtp::Task<smtp::Done>> m_task;
    std::optional<smtp::Failure> m_failure;
    bool m_over = false;
    int m_finished = 0;
};

/// Greeting, one EHLO, QUIT.
inline smtp::Task<smtp::Done> greet(smtp::Conversation &peer)
{
    co_await peer.reply();
    peer.send({"EHLO client.test", Phase::Ehlo});
    co_await peer.reply();
    peer.send({"QUIT", Phase::Quit});
    co_await peer.reply();
    co_return smtp::Done();
}

/// Greeting, STARTTLS, EHLO inside TLS, QUIT.
inline smtp::Task<smtp::Done> greetWithStartTls(smtp::Conversation &peer)
{
    co_await peer.reply();
    peer.send({"STARTTLS", Phase::StartTls});
    co_await peer.reply();
    co_await peer.startTls();
    peer.send({"EHLO client.test", Phase::Ehlo});
    co_await peer.reply();
    peer.send({"QUIT", Phase::Quit});
    co_await peer.reply();
    co_return smtp::Done();
}

/// 127.0.0.1 unless told otherwise, trusting tests/data/tls/localhost.pem alone.
inline net::Endpoint endpointOf(const ScriptedServer &server, const QString &host = QStringLiteral("127.0.0.1"))
{
    net::Endpoint endpoint{.host = host, .port = server.serverPort()};
    endpoint.tls.caCertificates = testCertificate();
    return endpoint;
}

} // namespace postscope::test
