// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

namespace postscope::cli {

/// account add: its password into the keychain first, then the account into the file; neither without the other.
int runAccountAdd(const QStringList &arguments);

} // namespace postscope::cli
