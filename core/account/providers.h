// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/tlsmode.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace postscope::account {

/// A mail service that many people use, to fill in a new account from.
struct Provider {
    /// What stands in the user name there.
    enum class UserHint { None, Address, UserName, AccessKey, Literal };
    /// What serves as the password there.
    enum class SecretHint { None, Password, AppPassword, BridgePassword, ApiKey, OAuthToken };

    QString name; ///< as the service calls itself; not translated
    QString host;
    quint16 port = 587;
    TlsMode tls = TlsMode::Auto;
    UserHint userHint = UserHint::Address;
    QString user; ///< UserHint::Literal: exactly this, such as "apikey"
    SecretHint secretHint = SecretHint::Password;
    QStringList domains;   ///< of addresses there, lower case
    QStringList exchanges; ///< ends of the names of the hosts that take mail for it and for domains that it serves

    bool operator==(const Provider &) const = default;
};

/// The presets that come with the program (resources/providers.json), in the order in which they are to be shown.
[[nodiscard]] QList<Provider> providers();

} // namespace postscope::account
