// SPDX-License-Identifier: MIT
#include "ui/read/savename.h"

#include "ui/inspect/plaintext.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

namespace postscope::ui {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype maxOctets = 200;
constexpr int maxTries = 1000;

// Splits at the last dot; an ending is short and has no space.
std::pair<QString, QString> split(const QString &name)
{
    constexpr qsizetype longestEnding = 16;
    const qsizetype dot = name.lastIndexOf(u'.');
    if (dot <= 0 || name.size() - dot > longestEnding)
        return {name, {}};
    return {name.first(dot), name.sliced(dot)};
}

QString cut(const QString &name)
{
    auto [stem, ending] = split(name);
    while (stem.toUtf8().size() + ending.toUtf8().size() > maxOctets)
        stem.chop(stem.back().isLowSurrogate() ? 2 : 1);
    return stem + ending;
}

} // namespace

QString safeFileName(const QString &suggested, const QString &fallback)
{
    static const QRegularExpression reserved(u"^(con|prn|aux|nul|conin\\$|conout\\$|com[0-9]|lpt[0-9])(\\.|$)"_s, QRegularExpression::CaseInsensitiveOption);
    QString name = suggested.first(qMin<qsizetype>(suggested.size(), 4096));
    name = name.sliced(qMax(name.lastIndexOf(u'/'), name.lastIndexOf(u'\\')) + 1);
    QString clean;
    for (const uint c : name.toUcs4()) {
        const auto point = char32_t(c);
        const QString character = QString::fromUcs4(&point, 1);
        if (visible(QStringView(character)) == character)
            clean += c < 0x80 && "<>:\"|?*"_L1.contains(character) ? u"_"_s : character;
    }
    clean = clean.simplified();
    while (!clean.isEmpty() && (clean.front() == u'.' || clean.front() == u'~' || clean.front() == u' ' || clean.front() == u'-'))
        clean.remove(0, 1);
    while (!clean.isEmpty() && (clean.back() == u'.' || clean.back() == u' '))
        clean.chop(1);
    if (clean.isEmpty())
        return fallback;
    if (reserved.match(clean).hasMatch())
        clean.prepend(u'_');
    return cut(clean);
}

std::optional<QString> openNew(const QString &directory, const QString &name, QFile &file)
{
    const auto [stem, ending] = split(name);
    for (int number = 1; number <= maxTries; ++number) {
        file.setFileName(QDir(directory).filePath(number == 1 ? name : u"%1 (%2)%3"_s.arg(stem).arg(number).arg(ending)));
        if (file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner))
            return std::nullopt;
        if (!QFileInfo::exists(file.fileName()) && !QFileInfo(file.fileName()).isSymLink())
            break;
    }
    return file.errorString();
}

Result<QString, QString> saveNew(const QString &directory, const QString &name, const QByteArray &octets)
{
    QFile file;
    if (auto error = openNew(directory, name, file))
        return Unexpected(std::move(*error));
    if (file.write(octets) != octets.size() || !file.flush())
        return Unexpected(file.errorString());
    return file.fileName();
}

} // namespace postscope::ui
