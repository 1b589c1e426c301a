// SPDX-License-Identifier: MIT
#pragma once

#include "core/account/secretstore.h"

#include <chrono>

namespace postscope::account {

/// The operating system's keychain through QtKeychain, its insecure fallback never on. A job that does not answer within `deadline` fails.
class KeychainStore final : public SecretStore {
public:
    explicit KeychainStore(std::chrono::milliseconds deadline = std::chrono::seconds(60));

    void read(const QString &accountId, QObject *context, ReadDone done) override;
    void write(const QString &accountId, const Secret &secret, QObject *context, WriteDone done) override;
    void remove(const QString &accountId, QObject *context, WriteDone done) override;

private:
    std::chrono::milliseconds m_deadline;
};

} // namespace postscope::account
