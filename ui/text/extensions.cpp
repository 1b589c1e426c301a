// SPDX-License-Identifier: MIT
#include "ui/text/extensions.h"

#include "ui/text/resource.h"

#include <QJsonArray>

#include <algorithm>

namespace postscope::text {

using namespace Qt::StringLiterals;

namespace {

QList<ExtensionText> readTexts(const QString &language)
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

/// A firewall of Cisco's writes X over keywords that it does not let through: "250-XXXXXXXA".
bool isMasked(const QString &keyword)
{
    constexpr qsizetype shortest = 4;
    const QStringView front = QStringView(keyword).chopped(keyword.isEmpty() ? 0 : 1);
    return keyword.size() >= shortest && std::ranges::all_of(front, [](QChar letter) { return letter == u'X'; });
}

} // namespace

const QList<ExtensionText> &everyExtensionText(const QString &language)
{
    static PerLanguage<QList<ExtensionText>> texts(u"extensions"_s, readTexts);
    return texts.in(language);
}

QList<ExtensionText> extensionTexts(const QString &language)
{
    QList<ExtensionText> texts = everyExtensionText(language);
    texts.removeIf([](const ExtensionText &text) { return text.isNeverUsed(); });
    return texts;
}

std::optional<ExtensionText> extensionText(const QString &keyword, const QString &language)
{
    const QString upper = keyword.toUpper();
    const QString wanted = isMasked(upper) ? u"XXXX"_s : upper == "X_PIPE_CONNECT"_L1 ? u"PIPECONNECT"_s : upper;
    const QList<ExtensionText> &texts = everyExtensionText(language);
    const auto found = std::ranges::find(texts, wanted, &ExtensionText::keyword);
    return found == texts.end() ? std::nullopt : std::optional(*found);
}

} // namespace postscope::text
