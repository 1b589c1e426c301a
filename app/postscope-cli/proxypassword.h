// SPDX-License-Identifier: MIT
#pragma once

#include "app/postscope-cli/connectionoptions.h"
#include "core/account/secretstore.h"

#include <functional>

namespace postscope::cli {

/// Puts the password of the account's proxy into `connection`, where it is kept: from the keychain, or from whoever can be asked. `then` is called once,
/// at once or later, with a sentence where there is none; `connection` and `keychain` outlive `context`.
void findProxyPassword(Connection &connection, account::SecretStore &keychain, QObject *context, const std::function<void(const QString &wrong)> &then);

/// What the password of a proxy is asked for with.
[[nodiscard]] QString proxyPrompt(const Proxy &proxy);

} // namespace postscope::cli
