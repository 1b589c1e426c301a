// SPDX-License-Identifier: MIT
#pragma once

#include "core/account/account.h"
#include "core/mime/mailbox.h"

namespace postscope::ui {

class Actions;
class Desk;
class SandboxPage;
class Saving;

/// "Open to read", and what is made of a captured mail.
void connectReading(const Actions &actions, Desk &desk, SandboxPage &captured, Saving &saving);

/// The addresses that mail is sent from here.
[[nodiscard]] QList<mime::Mailbox> ownAddresses(const QList<account::Account> &accounts);

} // namespace postscope::ui
