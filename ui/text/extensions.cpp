// SPDX-License-Identifier: MIT
#include "ui/text/extensions.h"

#include "ui/text/resource.h"

#include <QJsonArray>

#include <algorithm>

namespace postscope::text {

using namespace Qt::StringLiterals;

QList<ExtensionText> extensionTexts(const QString &language)
{
    const QJsonObject words = wordsOf(u"extensions"_s, language);
    QList<ExtensionText> texts;
    for (const QJsonValue &value : resource(u"extensions.json"_s).array()) {
        const QJsonObject row = value.toObject();
        const QString keyword = row["keyword"_L1].toString();
        const QJsonObject said = words[keyword].toObject();
        texts << ExtensionText{.keyword = keyword,
                               .specification = stringsOf(row["specification"_L1]),
                               .ehlo = stringsOf(row["ehlo"_L1]),
                               .mail = stringsOf(row["mail"_L1]),
                               .rcpt = stringsOf(row["rcpt"_L1]),
                               .commands = stringsOf(row["commands"_L1]),
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
