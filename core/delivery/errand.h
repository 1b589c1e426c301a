// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/clock.h"
#include "core/base/secret.h"
#include "core/delivery/compose.h"
#include "core/delivery/outcome.h"
#include "core/delivery/route.h"
#include "core/net/connection.h"
#include "core/smtp/conversation.h"
#include "core/transcript/redactor.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace postscope::delivery {

/// The part of a Delivery that lives in the worker thread: one session with its conversation, dialogue and connection.
///
/// Destroying it while it runs drops the connection; a message whose final dot has not left is never completed.
class Errand final : public QObject {
    Q_OBJECT

public:
    /// Without a message it opens the session, logs in, and leaves.
    Errand(std::optional<Composed> composed, Route route);
    ~Errand() override;

    /// Once, in the thread that it lives in; the same for the other two.
    void run();
    void provideSecret(const Secret &secret);
    void cancel();

Q_SIGNALS:
    void events(const QList<postscope::Event> &events);
    void progress(qint64 sent, qint64 total);
    void secretNeeded(const QString &host, const QString &user);
    void finished(const postscope::delivery::Outcome &outcome);

private:
    using Dialogue = smtp::Task<std::optional<smtp::Failure>>;

    void begin();
    [[nodiscard]] Dialogue dialogue();
    void look();
    void settle(const std::optional<smtp::Failure> &failure);
    void conclude();
    void record(Event event);
    void tell();
    void tellSoon();

    std::optional<Composed> m_composed;
    Route m_route;
    SystemClock m_clock;
    std::chrono::nanoseconds m_started{0};
    transcript::Redactor m_redactor;
    Stopwatch m_stopwatch;
    QList<Event> m_untold;
    qint64 m_toldProgress = 0;
    QTimer m_next; // when to tell
    Outcome m_outcome;
    bool m_asked = false;   // for the secret
    bool m_settled = false; // the dialogue is over

    // In this order: each of these lets go of the ones before it when it goes.
    std::unique_ptr<ByteSource> m_source;
    smtp::Conversation m_conversation;
    std::optional<Dialogue> m_dialogue;
    std::unique_ptr<net::Connection> m_connection;
};

} // namespace postscope::delivery
