// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/clock.h"
#include "core/base/secret.h"
#include "core/delivery/route.h"
#include "core/delivery/timings.h"
#include "core/net/connection.h"
#include "core/smtp/conversation.h"
#include "core/transcript/redactor.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace postscope::delivery {

/// One session in the thread it lives in: a connection, its conversation, and the dialogue that is spoken there. What happens is told in batches,
/// stamped and without the secret.
///
/// Destroying it while it runs drops the connection; a message whose final dot has not left is never completed.
class LiveSession final : public QObject {
    Q_OBJECT

public:
    using Dialogue = smtp::Task<std::optional<smtp::Failure>>;
    /// Makes the dialogue, once the connection stands or has failed; `options` name the EHLO name that is used. What it refers to outlives this.
    using Script = std::function<Dialogue(smtp::Conversation &peer, const smtp::OpenOptions &options)>;

    LiveSession(Route route, Script script, QObject *parent = nullptr);
    ~LiveSession() override;

    /// From here on Event::elapsed counts, where this is one session of several; in the time of SystemClock::steady(). Before run().
    void countFrom(std::chrono::nanoseconds started) { m_started = started; }
    /// False: from here on events() tells nothing, and none are made.
    void setObserved(bool observed) { m_conversation.setObserved(observed); }
    /// Once.
    void run();
    /// The answer to secretNeeded(); an empty one ends it.
    void provideSecret(const Secret &secret);
    /// Ends it now: finished() follows.
    void cancel();
    /// The dialogue was given something from outside and may have gone on.
    void goOn();
    /// Tells what has not been told yet without waiting for the next batch.
    void tellNow();
    /// Hides this too, wherever it comes up from now on: a secret that reached the session by another way than provideSecret().
    void hide(const Secret &secret) { m_redactor.remember(secret, m_route.options.user.toUtf8()); }

    [[nodiscard]] smtp::Conversation &conversation() { return m_conversation; }
    [[nodiscard]] const Route &route() const { return m_route; }
    [[nodiscard]] const net::TlsReport &tls() const { return m_connection->tls(); }
    /// Hides the secret that was provided in the words of others.
    [[nodiscard]] const transcript::Redactor &redactor() const { return m_redactor; }
    /// With the time that has passed in all.
    [[nodiscard]] Timings timings() const;

Q_SIGNALS:
    /// At most 60 times a second.
    void events(const QList<postscope::Event> &events);
    /// Octets of content that were handed over so far, when that changed; at most 60 times a second.
    void contentSent(qint64 octets);
    void secretNeeded(const QString &host, const QString &user);
    /// Last of all signals: how the dialogue ended.
    void finished(const std::optional<postscope::smtp::Failure> &failure);

private:
    void begin();
    void look();
    void settle(const std::optional<smtp::Failure> &failure);
    void conclude();
    void record(Event event);
    void tell();
    void tellSoon();

    Route m_route;
    Script m_script;
    SystemClock m_clock;
    std::chrono::nanoseconds m_started{0};
    std::chrono::nanoseconds m_ran{0}; // when run() was called
    QDateTime m_ranAt;                 // the same as a time of day, UTC
    transcript::Redactor m_redactor;
    Stopwatch m_stopwatch;
    QList<Event> m_untold;
    qint64 m_toldContent = 0;
    QTimer m_next;          // when to tell
    bool m_asked = false;   // for the secret
    bool m_settled = false; // the dialogue is over
    std::optional<smtp::Failure> m_failure;

    // In this order: each of these lets go of the ones before it when it goes.
    smtp::Conversation m_conversation;
    std::optional<Dialogue> m_dialogue;
    std::unique_ptr<net::Connection> m_connection;
};

} // namespace postscope::delivery
