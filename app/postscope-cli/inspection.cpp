// SPDX-License-Identifier: MIT
#include "app/postscope-cli/inspection.h"

#include "app/postscope-cli/command.h"
#include "core/net/privatefile.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>

#include <algorithm>

namespace postscope::cli {

using namespace Qt::StringLiterals;

namespace {

bool isLimit(outline::Finding::Code code)
{
    using Code = outline::Finding::Code;
    return code == Code::DepthLimit || code == Code::PartLimit || code == Code::HeaderLimit || code == Code::HeaderSizeLimit || code == Code::FileLimit;
}

QString unwritable(const QFile &file)
{
    return Cli::tr("This file could not be written: %1").arg(file.fileName()) + u'\n' + file.errorString();
}

/// Reads one leaf to its end; a closed `file` is not written.
QString digestLeaf(const QString &path, const outline::Part &leaf, Inspection::Content &content, QFile &file)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    bool written = true;
    const auto read = outline::readContent(path, leaf, [&](QByteArrayView octets) {
        hash.addData(octets);
        content.size += octets.size();
        written = !file.isOpen() || file.write(octets.data(), octets.size()) == octets.size();
        return written;
    });
    content.sha256 = hash.result().toHex();
    if (!read)
        return Cli::tr("This file could not be read: %1").arg(path) + u'\n' + read.error();
    if (!written || (file.isOpen() && !file.flush()))
        return unwritable(file);
    return {};
}

} // namespace

QByteArray numberOf(const outline::Part &part)
{
    return part.path.isEmpty() && !part.container ? QByteArray("1") : part.path;
}

bool Inspection::truncated() const
{
    return std::ranges::any_of(outline.findings, isLimit, &outline::Finding::code);
}

QStringList Inspection::digest(const QString &directory)
{
    if (!directory.isEmpty() && !net::makePrivateDirectory(directory))
        return {Cli::tr("This folder cannot be made or written to: %1").arg(directory)};
    QStringList problems;
    for (const outline::Part &leaf : outline.parts) {
        if (leaf.container)
            continue;
        // Its name is a number of ours; nothing that is there already is touched, and no link followed.
        QFile file(QDir(directory).filePath(QString::fromLatin1(numberOf(leaf))));
        if (!directory.isEmpty() && !file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner))
            problems << unwritable(file);
        if (const QString problem = digestLeaf(path, leaf, content[leaf.path], file); !problem.isEmpty())
            problems << problem;
    }
    return problems;
}

} // namespace postscope::cli
