// SPDX-License-Identifier: MIT
#pragma once

#include "app/postscope-cli/connectionoptions.h"
#include "core/account/keychainstore.h"
#include "core/delivery/delivery.h"
#include "core/net/sandbox.h"

#include <QObject>
#include <QTemporaryDir>
#include <QThread>
#include <QTimer>

#include <memory>

namespace postscope::cli {

/// One send, or one test of a login: brings together the destination, a sandbox where that is one, the password, and the Delivery.
class Dispatch final : public QObject {
    Q_OBJECT

public:
    explicit Dispatch(Connection connection, QObject *parent = nullptr);
    ~Dispatch() override;

    /// Once, one of them.
    void send(const delivery::Composed &composed);
    void repeat(const delivery::Composed &composed, const delivery::SeriesPlan &plan);
    void sendEach(const delivery::Mailing &mailing, const delivery::SeriesPlan &plan);
    void test();
    void cancel();

    /// What the sandbox took of it; nothing: there is no sandbox, or it took nothing.
    [[nodiscard]] const std::optional<net::CapturedMessage> &captured() const { return m_captured; }
    /// The .eml of it that stays after the command; empty: none, because no folder was named to keep it in.
    [[nodiscard]] QString keptFile() const { return m_captured && !m_connection.sandboxDirectory.isEmpty() ? m_captured->path : QString(); }

Q_SIGNALS:
    /// The sandbox listens on this port of the loopback.
    void listening(quint16 port);
    void events(const QList<postscope::Event> &events);
    /// What came of a series so far; see Delivery.
    void counted(const postscope::delivery::Tally &tally);
    /// What became of single mails of a mailing.
    void reported(const QList<postscope::delivery::MailResult> &results);
    void finished(const postscope::delivery::Outcome &outcome);
    /// It could not begin, for something on this side; finished() does not come.
    void failed(const QString &why);

private:
    void begin();
    [[nodiscard]] QList<dkim::Signing> *signatures();
    void open();
    void startSandbox();
    void start(const delivery::Route &route);
    void answerSecret(const QString &host, const QString &user);
    void askOrGiveUp(const QString &host, const QString &user);
    void keep(const delivery::Outcome &outcome);

    Connection m_connection;
    std::optional<delivery::Composed> m_composed;
    std::optional<delivery::Mailing> m_mailing; // in place of m_composed
    std::optional<delivery::SeriesPlan> m_plan;
    QTemporaryDir m_temporary;
    net::Sandbox m_sandbox;
    std::optional<net::CapturedMessage> m_captured;
    std::optional<delivery::Outcome> m_outcome;
    bool m_started = false;
    QTimer m_patience; // with a sandbox that accepted and has not told of it yet
    account::KeychainStore m_keychain;
    QThread m_worker;
    std::unique_ptr<delivery::Delivery> m_delivery; // goes before the thread it works in
};

} // namespace postscope::cli
