// SPDX-License-Identifier: MIT
#pragma once

#include "core/delivery/livesession.h"
#include "core/net/tlsreport.h"
#include "core/smtp/console.h"

#include <QTimer>

#include <functional>

namespace postscope::delivery {

/// The part of a Console that lives in the worker thread.
class ConsoleWorker final : public QObject {
    Q_OBJECT

public:
    ConsoleWorker(const Route &route, const smtp::ConsoleOptions &options);
    ~ConsoleWorker() override;

    void run();
    void type(const QByteArrayList &lines);
    void end();
    void provideSecret(const Secret &secret);
    void cancel();

Q_SIGNALS:
    void events(const QList<postscope::Event> &events);
    void waiting(const postscope::smtp::ConsoleState &state, const postscope::smtp::ConsoleStep &step);
    void asked(const postscope::smtp::ConsoleLine &line, const postscope::smtp::ConsoleState &state, const postscope::net::TlsReport &tls);
    void stumbled(const postscope::smtp::Failure &failure);
    void secretNeeded(const QString &host, const QString &user);
    void finished(const std::optional<postscope::smtp::Failure> &failure);

private:
    [[nodiscard]] smtp::ConsoleObserver observer();
    void tell(std::function<void()> word);
    void goOn();

    QTimer m_wait;
    smtp::Console m_console;
    LiveSession m_session; // goes first: its dialogue refers to the rest
};

} // namespace postscope::delivery
