// SPDX-License-Identifier: MIT
#include "core/smtp/serverrules.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <utility>

namespace postscope::smtp {

namespace {

using Stage = ServerRule::Stage;

constexpr qsizetype maxRules = 1000;
constexpr qsizetype maxReplyLine = 500;

constexpr std::array<std::pair<QLatin1StringView, Stage>, 9> stages{{
    {QLatin1StringView("greeting"), Stage::Greeting},
    {QLatin1StringView("ehlo"), Stage::Ehlo},
    {QLatin1StringView("starttls"), Stage::StartTls},
    {QLatin1StringView("auth"), Stage::Auth},
    {QLatin1StringView("mail"), Stage::Mail},
    {QLatin1StringView("rcpt"), Stage::Rcpt},
    {QLatin1StringView("data"), Stage::Data},
    {QLatin1StringView("content"), Stage::Content},
    {QLatin1StringView("quit"), Stage::Quit},
}};

bool isReplyLine(const QByteArray &line)
{
    const bool code = line.size() >= 3 && line[0] >= '2' && line[0] <= '5' && line[1] >= '0' && line[1] <= '9' && line[2] >= '0' && line[2] <= '9';
    const bool separator = line.size() == 3 || (line.size() > 3 && (line[3] == ' ' || line[3] == '-'));
    const bool printable = std::all_of(line.begin(), line.end(), [](char octet) { return static_cast<unsigned char>(octet) >= 0x20 && octet != 0x7f; });
    return code && separator && printable && line.size() <= maxReplyLine;
}

bool isReply(const QByteArray &reply)
{
    const QByteArrayList lines = reply.split('\n');
    return reply.isEmpty() || std::all_of(lines.begin(), lines.end(), isReplyLine);
}

Result<ServerRule, QString> readRule(const QJsonObject &object)
{
    for (const QString &key : object.keys()) {
        if (key != u"stage" && key != u"match" && key != u"reply" && key != u"disconnect")
            return Unexpected(QStringLiteral("unknown key \"%1\"").arg(key.left(50)));
    }
    const QString name = object[u"stage"].toString();
    const auto stage = std::find_if(stages.begin(), stages.end(), [&name](const auto &known) { return known.first == name; });
    if (stage == stages.end())
        return Unexpected(QStringLiteral("\"stage\" must be one of greeting, ehlo, starttls, auth, mail, rcpt, data, content, quit"));
    if (object.contains(u"match") && !object[u"match"].isString())
        return Unexpected(QStringLiteral("\"match\" must be a string"));
    if (object.contains(u"disconnect") && !object[u"disconnect"].isBool())
        return Unexpected(QStringLiteral("\"disconnect\" must be true or false"));
    const ServerRule rule{stage->second, object[u"match"].toString(), object[u"reply"].toString().toUtf8(), object[u"disconnect"].toBool()};
    if ((object.contains(u"reply") && !object[u"reply"].isString()) || !isReply(rule.reply))
        return Unexpected(QStringLiteral("\"reply\" must be a code from 200 to 599 and a text, or lines of these"));
    if (!object.contains(u"reply") && !rule.disconnect)
        return Unexpected(QStringLiteral("\"reply\" or \"disconnect\" is missing (an empty reply means silence)"));
    return rule;
}

} // namespace

bool matches(const ServerRule &rule, QStringView subject)
{
    if (rule.match.isEmpty())
        return true;
    const QStringView pattern = rule.match;
    qsizetype at = 0;
    qsizetype star = -1; // the last * passed, and where in `subject` it is tried next
    qsizetype retry = 0;
    for (qsizetype i = 0; i < subject.size();) {
        if (at < pattern.size() && pattern[at] == u'*') {
            star = at++;
            retry = i;
        } else if (at < pattern.size() && (pattern[at] == u'?' || pattern[at].toCaseFolded() == subject[i].toCaseFolded())) {
            ++at;
            ++i;
        } else if (star >= 0) {
            at = star + 1;
            i = ++retry;
        } else {
            return false;
        }
    }
    while (at < pattern.size() && pattern[at] == u'*')
        ++at;
    return at == pattern.size();
}

Result<QList<ServerRule>, QString> readServerRules(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        return Unexpected(QStringLiteral("not JSON: %1 at octet %2").arg(error.errorString()).arg(error.offset));
    if (!document.isArray())
        return Unexpected(QStringLiteral("the rules must be an array of objects"));
    const QJsonArray array = document.array();
    if (array.size() > maxRules)
        return Unexpected(QStringLiteral("more than %1 rules").arg(maxRules));
    QList<ServerRule> rules;
    for (const QJsonValue &value : array) {
        const QString number = QString::number(rules.size() + 1);
        if (!value.isObject())
            return Unexpected(QStringLiteral("rule %1: not an object").arg(number));
        const Result<ServerRule, QString> rule = readRule(value.toObject());
        if (!rule)
            return Unexpected(QStringLiteral("rule %1: %2").arg(number, rule.error()));
        rules << *rule;
    }
    return rules;
}

} // namespace postscope::smtp
