// SPDX-License-Identifier: MIT
#include "ui/text/meanings.h"

#include "ui/text/codes.h"
#include "ui/text/extensions.h"
#include "ui/text/resource.h"

#include <QHash>

#include <algorithm>

namespace postscope::text {

namespace {

using namespace Qt::StringLiterals;
using anatomy::LinePart;
using Kind = LinePart::Kind;

/// The tables are asked for each part of each line: they are read once.
const QJsonObject &wordsIn(const QString &language)
{
    static QHash<QString, QJsonObject> known;
    const auto found = known.constFind(language);
    return found != known.constEnd() ? *found : *known.insert(language, wordsOf(u"parts"_s, language));
}

const QJsonObject &specifications()
{
    static const QJsonObject known = resource(u"parts.json"_s).object();
    return known;
}

/// Data and words stand under "kind key", or under "kind" for what has no words of its own.
std::optional<PartText> lookUp(const QString &key, const QString &language)
{
    const QJsonObject words = wordsIn(language)[key].toObject();
    if (words.isEmpty())
        return std::nullopt;
    return PartText{.name = words["name"_L1].toString(),
                    .meaning = words["meaning"_L1].toString(),
                    .cause = words["cause"_L1].toString(),
                    .action = words["action"_L1].toString(),
                    .specification = stringsOf(specifications()[key])};
}

QString keyOf(const LinePart &part)
{
    if (part.kind == Kind::Command)
        return anatomy::name(Kind::Verb);
    if (part.kind == Kind::Keyword && !part.key.endsWith(':')) // FROM: is a keyword of its own, SIZE the name of a parameter
        return anatomy::name(Kind::Parameter);
    return anatomy::name(part.kind);
}

PartText plainText(const LinePart &part, const QString &language)
{
    const QString kind = keyOf(part);
    if (auto exact = part.key.isEmpty() ? std::nullopt : lookUp(kind + u' ' + QString::fromUtf8(part.key), language))
        return *exact;
    PartText text = lookUp(kind, language).value_or(PartText());
    // A field that nobody has described has the name that it came with.
    if (part.kind == Kind::Field && part.key.contains(' '))
        text.name = QString::fromUtf8(part.key.mid(part.key.lastIndexOf(' ') + 1));
    return text;
}

PartText of(const CodeText &code)
{
    return {u"%1: %2"_s.arg(code.code, code.name), code.meaning, code.cause, code.action, code.specification};
}

std::optional<PartText> enhancedText(const LinePart &part, const QString &language)
{
    const QByteArrayList numbers = part.key.split('.');
    if (part.kind != Kind::EnhancedCode || numbers.size() != 3)
        return std::nullopt;
    const auto known = enhancedCodeText({numbers[0].toInt(), numbers[1].toInt(), numbers[2].toInt()}, language);
    return known ? std::optional(of(*known)) : std::nullopt;
}

std::optional<PartText> capabilityText(const LinePart &part, const QString &language)
{
    const auto known = extensionText(QString::fromUtf8(part.key), language);
    if (!known)
        return std::nullopt;
    return PartText{known->keyword, known->isNeverUsed() ? known->purpose : known->purpose + u'\n' + known->when, {}, {}, known->specification};
}

std::optional<PartText> knownText(const LinePart &part, Phase phase, const QString &language)
{
    if (part.kind == Kind::Capability || part.kind == Kind::CapabilityKeyword)
        return capabilityText(part, language);
    if (part.kind == Kind::EnhancedCode)
        return enhancedText(part, language);
    const auto code = part.kind == Kind::Code ? replyCodeText(part.key.toInt(), phase, language) : std::nullopt;
    return code ? std::optional(of(*code)) : std::nullopt;
}

} // namespace

QList<PartText> partTexts(const LinePart &part, Phase phase, const QString &language)
{
    QList<PartText> texts;
    if (part.kind == Kind::Reply) {
        for (const LinePart &inner : part.parts) {
            if (inner.kind == Kind::Code || inner.kind == Kind::EnhancedCode || inner.kind == Kind::Capability)
                texts << knownText(inner, phase, language).value_or(plainText(inner, language));
        }
    }
    if (texts.isEmpty())
        texts << knownText(part, phase, language).value_or(plainText(part, language));
    return texts;
}

QString partName(const LinePart &part, const QString &language)
{
    // What it is stands in the tree; what it says, beside it.
    constexpr Kind general[] = {Kind::Command, Kind::Verb,       Kind::Parameter,         Kind::Keyword,  Kind::Value,
                                Kind::Word,    Kind::Capability, Kind::CapabilityKeyword, Kind::Mechanism};
    if (std::ranges::find(general, part.kind) != std::end(general))
        return lookUp(anatomy::name(part.kind), language).value_or(PartText()).name;
    return plainText(part, language).name;
}

} // namespace postscope::text
