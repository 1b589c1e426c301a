// SPDX-License-Identifier: MIT
#include "core/net/privatedirectory.h"

#include <QDir>
#include <QFileInfo>

namespace postscope::net {

bool makePrivateDirectory(const QString &path)
{
    if (path.isEmpty())
        return false;
    const QFileInfo there(path);
    if (there.exists())
        return there.isDir() && there.isWritable();
    const QString parent = there.absolutePath();
    return QDir().mkpath(parent) && QDir().mkdir(there.absoluteFilePath(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

} // namespace postscope::net
