// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/event.h"
#include "core/base/secret.h"
#include "core/delivery/route.h"
#include "core/net/tlsreport.h"
#include "core/smtp/console.h"

#include <QList>
#include <QObject>
#include <QThread>

#include <optional>

namespace postscope::delivery {

class ConsoleWorker;

/// A session in which a person types the commands: runs in the worker thread that it is given, speaks to its owner by signals in the owner's thread.
///
/// What was said before something was told has been told by events() before it.
class Console final : public QObject {
    Q_OBJECT

public:
    /// `worker` runs already and outlives this.
    explicit Console(QThread &worker, QObject *parent = nullptr);
    /// Drops the connection.
    ~Console() override;

    /// Once.
    void start(const Route &route, const smtp::ConsoleOptions &options);
    /// Lines that were typed or pasted together, without their line ends.
    void type(const QByteArrayList &lines);
    /// Nothing more will be typed: QUIT once all is said.
    void end();
    void provideSecret(const Secret &secret);
    void cancel();

Q_SIGNALS:
    /// In order, at most 60 times a second, and before everything else that is told.
    void events(const QList<postscope::Event> &events);
    /// It waits for what is typed next.
    void waiting(const postscope::smtp::ConsoleState &state, const postscope::smtp::ConsoleStep &step);
    /// A word for whoever shows the session: Help, Info, Hex, Unknown. With what TLS came to so far.
    void asked(const postscope::smtp::ConsoleLine &line, const postscope::smtp::ConsoleState &state, const postscope::net::TlsReport &tls);
    /// Something that was typed could not be done; the session goes on.
    void stumbled(const postscope::smtp::Failure &failure);
    void secretNeeded(const QString &host, const QString &user);
    /// Last of all signals. Nothing: it ended with QUIT.
    void finished(const std::optional<postscope::smtp::Failure> &failure);

private:
    QThread &m_thread;
    ConsoleWorker *m_worker = nullptr; // lives in the thread
};

} // namespace postscope::delivery

Q_DECLARE_METATYPE(postscope::smtp::ConsoleLine)
Q_DECLARE_METATYPE(std::optional<postscope::smtp::Failure>)
