// SPDX-License-Identifier: MIT
#pragma once

#include "core/account/account.h"
#include "core/account/secretstore.h"

#include <functional>

class QWidget;

namespace postscope::ui {

/// Gets the secret of an account: from the token command that it names, or out of the keychain where it may be there, otherwise from whoever sits in front of
/// `window`.
///
/// Returns at once; `done` is called once, later, unless `context` is gone by then. An empty secret: the user gave none.
void askSecret(account::SecretStore &secrets, const account::Account &account, QWidget *window, QObject *context, std::function<void(Secret)> done);

/// The same for the password of the proxy of an account.
void askProxyPassword(account::SecretStore &secrets, const account::Account &account, QWidget *window, QObject *context, std::function<void(Secret)> done);

} // namespace postscope::ui
