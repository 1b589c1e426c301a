// SPDX-License-Identifier: MIT
#pragma once

#include "core/account/account.h"
#include "core/account/secretstore.h"
#include "core/base/clock.h"
#include "core/delivery/capturearchive.h"
#include "core/net/sandbox.h"

class QThread;

namespace postscope::ui {

/// What a window works with; made before it, and outlives it.
struct Environment {
    account::AccountStore &accounts;
    account::SecretStore &secrets;
    net::Sandbox &sandbox;
    net::SandboxOptions &sandboxOptions; ///< how it listens, or will the next time
    delivery::CaptureArchive &archive;
    QThread &worker; ///< runs; sends happen there
    const Clock &clock;
};

} // namespace postscope::ui
