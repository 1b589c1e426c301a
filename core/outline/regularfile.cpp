// SPDX-License-Identifier: MIT
#include "core/outline/regularfile.h"

#include <QFileInfo>

namespace postscope::outline {

std::optional<QString> openRegular(QFile &file)
{
    const QFileInfo info(file.fileName());
    if (info.exists() && !info.isFile())
        return info.isDir() ? QStringLiteral("Is a directory") : QStringLiteral("Not a regular file");
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return file.errorString();
    return std::nullopt;
}

} // namespace postscope::outline
