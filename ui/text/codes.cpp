// SPDX-License-Identifier: MIT
#include "ui/text/codes.h"

#include "core/transcript/transcript.h"
#include "ui/text/resource.h"

namespace postscope::text {

namespace {

using namespace Qt::StringLiterals;

/// Data and words stand under the same key: "550", "5yz", "5.1.1", "X.1.1".
std::optional<CodeText> lookUp(const QString &key, const QString &at, const QString &language)
{
    const QJsonObject words = wordsOf(u"codes"_s, language)[key].toObject();
    if (words.isEmpty())
        return std::nullopt;
    // What it means at this place of a session stands before what it means in general, part by part.
    const QJsonObject here = words["at"_L1][at].toObject();
    const auto part = [&](QLatin1StringView name) { return here.value(name).toString(words.value(name).toString()); };
    return CodeText{.code = key,
                    .name = part("name"_L1),
                    .meaning = part("meaning"_L1),
                    .cause = part("cause"_L1),
                    .action = part("action"_L1),
                    .specification = stringsOf(resource(u"codes.json"_s)[key])};
}

} // namespace

std::optional<CodeText> replyCodeText(int code, std::optional<Phase> phase, const QString &language)
{
    if (code < 200 || code > 599)
        return std::nullopt;
    const QString at = phase ? QString(transcript::name(*phase)) : QString();
    const auto known = lookUp(QString::number(code), at, language);
    return known ? known : lookUp(QString::number(code / 100) + u"yz"_s, at, language);
}

std::optional<CodeText> enhancedCodeText(const smtp::EnhancedCode &code, const QString &language)
{
    const QString subject = u"X.%1."_s.arg(code.subject);
    for (const QString &key : {QString::fromLatin1(code.toByteArray()), subject + QString::number(code.detail), subject + u"0"_s})
        if (auto known = lookUp(key, {}, language))
            return known;
    return std::nullopt;
}

} // namespace postscope::text
