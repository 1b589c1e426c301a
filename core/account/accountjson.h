// SPDX-License-Identifier: MIT
#pragma once

#include "core/account/account.h"

#include <QJsonObject>

namespace postscope::account {

/// The object of accounts.json for an account, put over `base`: what `base` has beyond it stays.
[[nodiscard]] QJsonObject toObject(const Account &account, QJsonObject base = {});
/// The way back; the error is the key that is missing or wrong.
[[nodiscard]] Result<Account, QString> fromObject(const QJsonObject &object);

} // namespace postscope::account
