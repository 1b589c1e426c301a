// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"

#include <QObject>
#include <QString>

#include <functional>

namespace postscope::account {

/// Why the secret of an account is not to be had, or could not be kept.
struct SecretFailure {
    enum class Kind {
        NotFound,    ///< none is stored
        Unavailable, ///< no keychain answers on this machine
        Denied,      ///< locked, or the user said no
        TimedOut,
        Other,
    };
    Kind kind = Kind::Other;
    QString detail; ///< the keychain's words

    bool operator==(const SecretFailure &) const = default;
};

/// Where secrets are kept. Every call returns at once; `done` is called once, later, in the caller's thread, unless `context` is gone by then.
class SecretStore {
public:
    using ReadDone = std::function<void(Result<Secret, SecretFailure>)>;
    using WriteDone = std::function<void(Result<void, SecretFailure>)>;

    SecretStore() = default;
    virtual ~SecretStore() = default;
    Q_DISABLE_COPY_MOVE(SecretStore)

    virtual void read(const QString &accountId, QObject *context, ReadDone done) = 0;
    virtual void write(const QString &accountId, const Secret &secret, QObject *context, WriteDone done) = 0;
    /// Removing what is not there is a success.
    virtual void remove(const QString &accountId, QObject *context, WriteDone done) = 0;
};

} // namespace postscope::account
