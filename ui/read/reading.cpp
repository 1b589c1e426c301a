// SPDX-License-Identifier: MIT
#include "ui/read/reading.h"

namespace postscope::ui {

void readInBackground(const QString &path, QObject *context, const std::function<void(const OutlineResult &)> &then)
{
    inBackground<OutlineResult>([path] { return outline::readOutline(path); }, context, then);
}

} // namespace postscope::ui
