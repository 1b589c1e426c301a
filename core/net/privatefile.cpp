// SPDX-License-Identifier: MIT
#include "core/net/privatefile.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

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

bool writePrivateFile(const QString &path, const QByteArray &octets)
{
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) && file.write(octets) == octets.size() && file.commit();
}

bool writePrivateRecord(const QString &path, const QByteArray &octets)
{
    QFile file(path + QStringLiteral(".part"));
    const bool written = file.open(QIODevice::WriteOnly, QFile::ReadOwner | QFile::WriteOwner) && file.write(octets) == octets.size() && file.flush();
    file.close();
    QFile::remove(path);
    return (written && file.rename(path)) || (file.remove() && false);
}

std::optional<QByteArray> readPrivateFile(const QString &path, qint64 max)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > max)
        return std::nullopt;
    return file.read(max);
}

} // namespace postscope::net
