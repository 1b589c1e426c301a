// SPDX-License-Identifier: MIT
#include "app/postscope-cli/outputfile.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace postscope::cli {

std::unique_ptr<QFileDevice> fileAt(const QString &path)
{
    const QFileInfo place(path);
    if (place.exists() && !place.isFile() && !place.isDir())
        return std::make_unique<QFile>(path);
    return std::make_unique<QSaveFile>(path);
}

bool commit(QFileDevice &file)
{
    auto *replacement = qobject_cast<QSaveFile *>(&file);
    return replacement ? replacement->commit() : file.flush();
}

} // namespace postscope::cli
