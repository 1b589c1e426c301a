// SPDX-License-Identifier: MIT
#include "ui/text/extensions.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace postscope::text {

namespace {

using namespace Qt::StringLiterals;

QJsonDocument resource(const QString &name)
{
    QFile file(u":/postscope/"_s + name);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()) : QJsonDocument();
}

QStringList strings(const QJsonValue &value)
{
    QStringList list;
    for (const QJsonValue &one : value.toArray())
        list << one.toString();
    return list;
}

/// The words of a language; every keyword has some, in English if not in another.
QJsonObject wordsIn(const QString &language)
{
    const QJsonDocument words = resource(u"extensions.%1.json"_s.arg(language));
    return (words.isNull() ? resource(u"extensions.en.json"_s) : words).object();
}

} // namespace

QList<ExtensionText> extensionTexts(const QString &language)
{
    const QJsonObject words = wordsIn(language);
    QList<ExtensionText> texts;
    for (const QJsonValue &value : resource(u"extensions.json"_s).array()) {
        const QJsonObject row = value.toObject();
        const QString keyword = row["keyword"_L1].toString();
        const QJsonObject said = words[keyword].toObject();
        texts << ExtensionText{.keyword = keyword,
                               .specification = strings(row["specification"_L1]),
                               .ehlo = strings(row["ehlo"_L1]),
                               .mail = strings(row["mail"_L1]),
                               .rcpt = strings(row["rcpt"_L1]),
                               .commands = strings(row["commands"_L1]),
                               .use = row["use"_L1].toString(),
                               .missing = row["missing"_L1].toString(),
                               .options = row["options"_L1].toString(),
                               .purpose = said["purpose"_L1].toString(),
                               .when = said["when"_L1].toString(),
                               .without = said["missing"_L1].toString()};
    }
    return texts;
}

std::optional<ExtensionText> extensionText(const QString &keyword, const QString &language)
{
    const QList<ExtensionText> texts = extensionTexts(language);
    const auto found = std::ranges::find(texts, keyword.toUpper(), &ExtensionText::keyword);
    return found == texts.end() ? std::nullopt : std::optional(*found);
}

} // namespace postscope::text
