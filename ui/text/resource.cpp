// SPDX-License-Identifier: MIT
#include "ui/text/resource.h"

#include <QFile>
#include <QJsonArray>

namespace postscope::text {

QJsonDocument resource(const QString &name)
{
    QFile file(QStringLiteral(":/postscope/") + name);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()) : QJsonDocument();
}

QJsonObject wordsOf(const QString &name, const QString &language)
{
    const QJsonDocument words = resource(QStringLiteral("%1.%2.json").arg(name, language));
    return (words.isNull() ? resource(name + QStringLiteral(".en.json")) : words).object();
}

QString spokenLanguage(const QString &name, const QString &language)
{
    return QFile::exists(QStringLiteral(":/postscope/%1.%2.json").arg(name, language)) ? language : QStringLiteral("en");
}

QStringList stringsOf(const QJsonValue &array)
{
    QStringList list;
    for (const QJsonValue &one : array.toArray())
        list << one.toString();
    return list;
}

} // namespace postscope::text
