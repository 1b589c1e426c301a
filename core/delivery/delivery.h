// SPDX-License-Identifier: MIT
#pragma once

#include "core/account/account.h"
#include "core/base/event.h"
#include "core/delivery/compose.h"
#include "core/net/endpoint.h"
#include "core/net/tlsreport.h"
#include "core/smtp/deliver.h"
#include "core/smtp/session.h"

#include <QMetaType>
#include <QObject>

#include <chrono>

namespace postscope::delivery {

/// Everything a session needs to know but the secret.
struct Route {
    net::Endpoint endpoint;
    smtp::OpenOptions options;
};

/// The route of an account. With mechanism "NONE", or neither user nor mechanism, it does not log in.
[[nodiscard]] Route routeOf(const account::Account &account);
/// The route to a sandbox that listens on this port, trusting only its own certificate. (It logs in as "sandbox" unless `user` is given.)
[[nodiscard]] Route routeToSandbox(quint16 port, const QByteArray &certificate);

/// How long each part of a session took.
struct Timings {
    std::chrono::nanoseconds connect{0}; ///< lookup and connection
    std::chrono::nanoseconds greeting{0};
    std::chrono::nanoseconds tls{0};
    std::chrono::nanoseconds auth{0};
    std::chrono::nanoseconds envelope{0}; ///< MAIL to the last RCPT reply
    std::chrono::nanoseconds message{0};  ///< DATA to the reply to the final dot
    std::chrono::nanoseconds total{0};

    bool operator==(const Timings &) const = default;
};

/// What became of one send. Kept as data; ui/text says it.
struct Outcome {
    smtp::Receipt receipt;
    std::optional<smtp::Failure> failure; ///< nothing: the session went to its end
    smtp::Session session;
    net::TlsReport tls;
    Timings timings;
    smtp::Envelope envelope;
    QByteArray messageId;
    qint64 messageSize = 0;
    QByteArray queueId; ///< from the reply to the final dot; empty: not found

    /// The exit code of the command-line contract, 0..6: also the one-word verdict of the window.
    enum class Verdict { Accepted = 0, SomeRefused = 1, Refused = 2, TryLater = 3, Local = 4, Policy = 5, Unknown = 6 };
    [[nodiscard]] Verdict verdict() const;
};

/// The queue id that Postfix, Exim, Sendmail, Exchange, Gmail, Amazon SES, OpenSMTPD or our sandbox names in its 250; empty: none.
[[nodiscard]] QByteArray queueIdOf(const smtp::Reply &reply);

/// One send: runs in the worker thread that it is given, speaks to its owner by signals in the owner's thread.
class Delivery final : public QObject {
    Q_OBJECT

public:
    /// `worker` runs already and outlives this.
    explicit Delivery(QThread &worker, QObject *parent = nullptr);
    /// Cancels what is under way.
    ~Delivery() override;

    /// Once.
    void start(const Composed &composed, const Route &route);
    /// Opens and authenticates, then QUIT: the "Test" of an account.
    void test(const Route &route);
    /// The answer to secretNeeded(); an empty one cancels.
    void provideSecret(const Secret &secret);
    /// Ends it now. A message whose final dot has not left is never completed.
    void cancel();

Q_SIGNALS:
    /// In order, at most 60 times a second.
    void events(const QList<postscope::Event> &events);
    /// Octets of the message handed over, of `total`; at most 60 times a second.
    void progress(qint64 sent, qint64 total);
    void secretNeeded(const QString &host, const QString &user);
    /// Last of all signals.
    void finished(const postscope::delivery::Outcome &outcome);

private:
    class Worker;
    Worker *m_worker = nullptr;
};

} // namespace postscope::delivery

Q_DECLARE_METATYPE(postscope::delivery::Outcome)
