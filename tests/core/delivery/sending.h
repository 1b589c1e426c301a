// SPDX-License-Identifier: MIT
#pragma once

#include "core/delivery/delivery.h"
#include "tests/support/scriptedserver.h"

#include <QElapsedTimer>
#include <QThread>

#include <memory>
#include <optional>

namespace postscope::test {

/// A mail to these recipients whose octets are given.
inline delivery::Composed mailOf(const QByteArray &octets, const QByteArrayList &recipients = {"to@example.test"})
{
    delivery::Composed composed;
    composed.message = mime::Message({mime::Literal{octets}}, "<id@example.test>", false);
    composed.envelope.sender = "from@example.test";
    for (const QByteArray &recipient : recipients)
        composed.envelope.recipients << smtp::Recipient{.address = recipient};
    return composed;
}

/// The way to a scripted server, in clear and without a password unless it is changed.
inline delivery::Route routeTo(const ScriptedServer &server)
{
    delivery::Route route;
    route.endpoint.host = QStringLiteral("127.0.0.1");
    route.endpoint.port = server.serverPort();
    route.endpoint.tls.caCertificates = testCertificate();
    route.options.ehloName.clear();
    route.options.loopback = true;
    return route;
}

/// One Delivery with a worker thread of its own, and everything it said.
class Sending {
public:
    explicit Sending(std::optional<QByteArray> secret = std::nullopt)
    {
        m_thread.start();
        m_delivery = std::make_unique<delivery::Delivery>(m_thread);
        using delivery::Delivery;
        QObject::connect(m_delivery.get(), &Delivery::events, m_delivery.get(), [this](const QList<Event> &events) {
            m_events += events;
            m_toldLate = m_toldLate || m_outcome;
        });
        QObject::connect(m_delivery.get(), &Delivery::progress, m_delivery.get(), [this](qint64 sent, qint64 total) {
            m_sent = sent;
            m_total = total;
        });
        QObject::connect(m_delivery.get(), &Delivery::secretNeeded, m_delivery.get(), [this, secret] {
            ++m_asked;
            if (secret)
                m_delivery->provideSecret(Secret(QByteArray(*secret)));
        });
        QObject::connect(m_delivery.get(), &Delivery::finished, m_delivery.get(), [this](const delivery::Outcome &outcome) {
            ++m_finished;
            m_outcome = outcome;
        });
    }
    Q_DISABLE_COPY_MOVE(Sending)
    ~Sending()
    {
        m_delivery.reset();
        m_thread.quit();
        m_thread.wait();
    }

    [[nodiscard]] delivery::Delivery &delivery() { return *m_delivery; }
    [[nodiscard]] bool finishes()
    {
        return eventually([this] { return m_finished > 0; });
    }
    [[nodiscard]] const delivery::Outcome &outcome() const { return *m_outcome; }
    [[nodiscard]] const QList<Event> &events() const { return m_events; }
    [[nodiscard]] bool toldLate() const { return m_toldLate; }
    [[nodiscard]] int finished() const { return m_finished; }
    [[nodiscard]] int asked() const { return m_asked; }
    [[nodiscard]] qint64 sent() const { return m_sent; }
    [[nodiscard]] qint64 total() const { return m_total; }
    void destroy() { m_delivery.reset(); }

    [[nodiscard]] bool noted(Note::Code code) const
    {
        return std::any_of(m_events.begin(), m_events.end(), [code](const Event &event) { return event.note && event.note->code == code; });
    }
    /// Lines of one side, without their line ends.
    [[nodiscard]] QByteArrayList lines(Origin origin) const
    {
        QByteArrayList lines;
        for (const Event &event : m_events) {
            if (event.kind == Event::Kind::Line && event.origin == origin)
                lines << event.octets.trimmed();
        }
        return lines;
    }

private:
    QThread m_thread;
    std::unique_ptr<delivery::Delivery> m_delivery;
    QList<Event> m_events;
    std::optional<delivery::Outcome> m_outcome;
    bool m_toldLate = false;
    int m_finished = 0;
    int m_asked = 0;
    qint64 m_sent = 0;
    qint64 m_total = 0;
};

} // namespace postscope::test
