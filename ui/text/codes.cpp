// SPDX-License-Identifier: MIT
#include "ui/text/codes.h"

#include "core/transcript/transcript.h"
#include "ui/text/resource.h"

#include <QHash>

namespace postscope::text {

namespace {

using namespace Qt::StringLiterals;

/// What is said of a code; nothing: what the more general row says.
struct Words {
    std::optional<QString> name, meaning, cause, action;

    [[nodiscard]] Words over(const Words &general) const
    {
        const auto part = [](const std::optional<QString> &own, const std::optional<QString> &other) { return own ? own : other; };
        return {part(name, general.name), part(meaning, general.meaning), part(cause, general.cause), part(action, general.action)};
    }
};

struct Row {
    Words words;
    QHash<QString, Words> at; ///< by the name of the phase
    QStringList specification;
};

/// By "550", "5yz", "5.1.1", "X.1.1".
using Rows = QHash<QString, Row>;

Words wordsIn(const QJsonObject &row)
{
    const auto part = [&row](QLatin1StringView name) { return row.contains(name) ? std::optional(row[name].toString()) : std::nullopt; };
    return {part("name"_L1), part("meaning"_L1), part("cause"_L1), part("action"_L1)};
}

Rows readRows(const QString &language)
{
    const QJsonObject all = wordsOf(u"codes"_s, language);
    const QJsonDocument specifications = resource(u"codes.json"_s);
    Rows rows;
    for (auto each = all.begin(); each != all.end(); ++each) {
        const QJsonObject said = each.value().toObject();
        Row &row = rows[each.key()];
        row.words = wordsIn(said);
        row.specification = stringsOf(specifications[each.key()]);
        const QJsonObject places = said["at"_L1].toObject();
        for (auto place = places.begin(); place != places.end(); ++place)
            row.at.insert(place.key(), wordsIn(place.value().toObject()));
    }
    return rows;
}

const Rows &rowsIn(const QString &language)
{
    static PerLanguage<Rows> rows(u"codes"_s, readRows);
    return rows.in(language);
}

CodeText textOf(const QString &code, const Words &words, const QStringList &specification)
{
    return {code,         words.name.value_or(QString()), words.meaning.value_or(QString()), words.cause.value_or(QString()), words.action.value_or(QString()),
            specification};
}

} // namespace

std::optional<CodeText> replyCodeText(int code, std::optional<Phase> phase, const QString &language)
{
    if (code < 200 || code > 599)
        return std::nullopt;
    const Rows &rows = rowsIn(language);
    QString key = QString::number(code);
    auto row = rows.constFind(key);
    if (row == rows.cend())
        row = rows.constFind(key = QString::number(code / 100) + u"yz"_s);
    if (row == rows.cend())
        return std::nullopt;
    const auto here = phase ? row->at.constFind(transcript::name(*phase)) : row->at.cend();
    return textOf(key, here != row->at.cend() ? here->over(row->words) : row->words, row->specification);
}

std::optional<CodeText> enhancedCodeText(const smtp::EnhancedCode &code, const QString &language)
{
    const Rows &rows = rowsIn(language);
    const QString exact = QString::fromLatin1(code.toByteArray());
    const QString subject = u"X.%1."_s.arg(code.subject);
    const auto own = rows.constFind(exact);
    const auto registered = rows.constFind(subject + QString::number(code.detail));
    if (own != rows.cend())
        return textOf(exact, own->words, own->specification);
    // What is registered tells of failures; with success it has no cause, and nothing is to be done.
    constexpr int success = 2;
    if (code.statusClass == success) {
        const bool good = registered != rows.cend() && !registered->words.cause;
        const QString key = good ? exact : u"2.0.0"_s;
        const auto row = good ? registered : rows.constFind(key);
        return row == rows.cend() ? std::nullopt : std::optional(textOf(key, row->words, row->specification));
    }
    if (registered != rows.cend())
        return textOf(exact, registered->words, registered->specification);
    auto general = rows.constFind(u"%1.%2.0"_s.arg(QString::number(code.statusClass), QString::number(code.subject)));
    if (general == rows.cend())
        general = rows.constFind(subject + u'0');
    return general == rows.cend() ? std::nullopt : std::optional(textOf(subject + u'0', general->words, general->specification));
}

} // namespace postscope::text
