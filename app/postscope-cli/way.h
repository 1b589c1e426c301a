// SPDX-License-Identifier: MIT
#pragma once

#include "app/postscope-cli/connectionoptions.h"
#include "core/account/keychainstore.h"
#include "core/net/sandbox.h"

#include <QObject>
#include <QTemporaryDir>

#include <functional>

namespace postscope::cli {

/// The way to where a command connects: starts a sandbox where that is asked for, and answers the question for the password.
class Way final : public QObject {
    Q_OBJECT

public:
    explicit Way(Connection connection, QObject *parent = nullptr);

    /// Once.
    void open();
    /// Given, kept, or asked for; an empty one where there is none. `then` is called once, at once or later.
    void askSecret(const QString &host, const QString &user, const std::function<void(Secret)> &then);
    [[nodiscard]] const Connection &connection() const { return m_connection; }

Q_SIGNALS:
    void ready(const postscope::delivery::Route &route);
    /// Something on this side is missing.
    void failed(const QString &why);

private:
    void startSandbox();

    Connection m_connection;
    QTemporaryDir m_temporary;
    net::Sandbox m_sandbox;
    account::KeychainStore m_keychain;
};

} // namespace postscope::cli
