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
using Fault = ServerRule::Fault;

constexpr qsizetype maxRules = 1000;
constexpr qsizetype maxReplyLine = 500;

constexpr std::array<std::pair<QLatin1StringView, Stage>, 16> stages{{
    {QLatin1StringView("greeting"), Stage::Greeting},
    {QLatin1StringView("ehlo"), Stage::Ehlo},
    {QLatin1StringView("starttls"), Stage::StartTls},
    {QLatin1StringView("tls"), Stage::Tls},
    {QLatin1StringView("auth"), Stage::Auth},
    {QLatin1StringView("mail"), Stage::Mail},
    {QLatin1StringView("rcpt"), Stage::Rcpt},
    {QLatin1StringView("data"), Stage::Data},
    {QLatin1StringView("body"), Stage::Body},
    {QLatin1StringView("content"), Stage::Content},
    {QLatin1StringView("end-of-data"), Stage::Content}, // the same, as one may think of it
    {QLatin1StringView("quit"), Stage::Quit},
    {QLatin1StringView("rset"), Stage::Rset},
    {QLatin1StringView("vrfy"), Stage::Vrfy},
    {QLatin1StringView("expn"), Stage::Expn},
    {QLatin1StringView("etrn"), Stage::Etrn},
}};

constexpr std::array<std::pair<QLatin1StringView, Fault>, 19> faults{{
    {QLatin1StringView("close"), Fault::Close},
    {QLatin1StringView("abrupt"), Fault::Abrupt},
    {QLatin1StringView("reset"), Fault::Reset},
    {QLatin1StringView("silent"), Fault::Silent},
    {QLatin1StringView("drip"), Fault::Drip},
    {QLatin1StringView("garbage"), Fault::Garbage},
    {QLatin1StringView("long-line"), Fault::LongLine},
    {QLatin1StringView("endless"), Fault::Endless},
    {QLatin1StringView("nul"), Fault::Nul},
    {QLatin1StringView("bare-lf"), Fault::BareLf},
    {QLatin1StringView("wrong-class"), Fault::WrongClass},
    {QLatin1StringView("mixed-codes"), Fault::MixedCodes},
    {QLatin1StringView("early"), Fault::Early},
    {QLatin1StringView("inject"), Fault::Inject},
    {QLatin1StringView("alert"), Fault::Alert},
    {QLatin1StringView("scram-iterations"), Fault::ScramRounds},
    {QLatin1StringView("scram-nonce"), Fault::ScramNonce},
    {QLatin1StringView("scram-signature"), Fault::ScramSignature},
    {QLatin1StringView("scram-early"), Fault::ScramEarly},
}};

template<class Names>
QString namesOf(const Names &names)
{
    QStringList all;
    for (const auto &name : names)
        all << QString(name.first);
    return all.join(QStringLiteral(", "));
}

template<class Names>
auto found(const Names &names, const QString &name) -> std::optional<typename Names::value_type::second_type>
{
    const auto known = std::find_if(names.begin(), names.end(), [&name](const auto &one) { return one.first == name; });
    return known == names.end() ? std::nullopt : std::optional(known->second);
}

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

/// Whether the fault can be played there.
bool fits(Stage stage, Fault fault)
{
    const bool scram = fault == Fault::ScramRounds || fault == Fault::ScramNonce || fault == Fault::ScramSignature || fault == Fault::ScramEarly;
    const bool ofTls = fault == Fault::Close || fault == Fault::Abrupt || fault == Fault::Reset || fault == Fault::Silent || fault == Fault::Garbage;
    if (scram)
        return stage == Stage::Auth;
    if (stage == Stage::Tls)
        return ofTls || fault == Fault::Alert;
    if (stage == Stage::Body && fault == Fault::Drip)
        return false; // there is nothing to be said yet
    return fault == Fault::Inject ? stage == Stage::StartTls : fault != Fault::Alert;
}

using Wrong = QString; // what is wrong with a rule; empty: nothing

Wrong unlike(const QJsonObject &object, const QString &key, QJsonValue::Type type, const QString &what)
{
    return object.contains(key) && object[key].type() != type ? QStringLiteral("\"%1\" must be %2").arg(key, what) : Wrong();
}

Wrong wrongKeys(const QJsonObject &object)
{
    static const QStringList known{QStringLiteral("stage"), QStringLiteral("match"),  QStringLiteral("reply"), QStringLiteral("disconnect"),
                                   QStringLiteral("fault"), QStringLiteral("detail"), QStringLiteral("tls"),   QStringLiteral("after")};
    const QStringList keys = object.keys();
    for (const QString &key : keys) {
        if (!known.contains(key))
            return QStringLiteral("unknown key \"%1\"").arg(key.left(50));
    }
    for (const Wrong &wrong : {unlike(object, QStringLiteral("match"), QJsonValue::String, QStringLiteral("a string")),
                               unlike(object, QStringLiteral("detail"), QJsonValue::String, QStringLiteral("a string")),
                               unlike(object, QStringLiteral("disconnect"), QJsonValue::Bool, QStringLiteral("true or false")),
                               unlike(object, QStringLiteral("tls"), QJsonValue::Bool, QStringLiteral("true or false")),
                               unlike(object, QStringLiteral("after"), QJsonValue::Double, QStringLiteral("a number of octets"))}) {
        if (!wrong.isEmpty())
            return wrong;
    }
    return {};
}

Wrong wrongRule(const ServerRule &rule)
{
    if (!fits(rule.stage, rule.fault))
        return QStringLiteral("this fault cannot be played at this stage");
    if (rule.stage == Stage::Tls && (!rule.reply.isEmpty() || rule.fault == Fault::None))
        return QStringLiteral("the stage tls takes a \"fault\", and no reply");
    if (rule.fault == Fault::ScramRounds && rule.detail.isEmpty())
        return QStringLiteral("scram-iterations needs a number");
    return {};
}

Result<ServerRule, QString> readRule(const QJsonObject &object)
{
    if (const Wrong wrong = wrongKeys(object); !wrong.isEmpty())
        return Unexpected(wrong);
    const auto stage = found(stages, object[u"stage"].toString());
    if (!stage)
        return Unexpected(QStringLiteral("\"stage\" must be one of %1").arg(stageNames()));
    const auto fault = found(faults, object[u"fault"].toString());
    if (object.contains(u"fault") && !fault)
        return Unexpected(QStringLiteral("\"fault\" must be one of %1").arg(faultNames()));
    ServerRule rule{*stage, object[u"match"].toString(), object[u"reply"].toString().toUtf8(), object[u"disconnect"].toBool()};
    if ((object.contains(u"reply") && !object[u"reply"].isString()) || !isReply(rule.reply))
        return Unexpected(QStringLiteral("\"reply\" must be a code from 200 to 599 and a text, or lines of these"));
    if (!object.contains(u"reply") && !rule.disconnect && !fault)
        return Unexpected(QStringLiteral("\"reply\", \"disconnect\" or \"fault\" is missing (an empty reply means silence)"));
    rule.fault = fault.value_or(Fault::None);
    rule.detail = object[u"detail"].toString().toUtf8();
    if (object.contains(u"tls"))
        rule.tls = object[u"tls"].toBool();
    rule.after = qMax<qint64>(1, object[u"after"].toInteger(1));
    if (const Wrong wrong = wrongRule(rule); !wrong.isEmpty())
        return Unexpected(wrong);
    return rule;
}

Result<QList<ServerRule>, QString> readRules(const QJsonArray &array)
{
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

Result<QByteArrayList, QString> readWords(const QJsonObject &object, const QString &key)
{
    QByteArrayList words;
    const QJsonArray array = object[key].toArray();
    for (const QJsonValue &value : array)
        words << value.toString().toUtf8();
    if (object.contains(key) && (!object[key].isArray() || words.contains(QByteArray())))
        return Unexpected(QStringLiteral("\"%1\" must be an array of strings").arg(key));
    return words;
}

Result<ServerRules, QString> readWhole(const QJsonObject &object)
{
    const QStringList keys = object.keys();
    for (const QString &key : keys) {
        if (key != u"rules" && key != u"offer" && key != u"hide")
            return Unexpected(QStringLiteral("unknown key \"%1\"").arg(key.left(50)));
    }
    const auto rules = readRules(object[u"rules"].toArray());
    const auto offer = readWords(object, QStringLiteral("offer"));
    const auto hide = readWords(object, QStringLiteral("hide"));
    if (!rules)
        return Unexpected(rules.error());
    if (!offer || !hide)
        return Unexpected(offer ? hide.error() : offer.error());
    return ServerRules{*rules, *offer, *hide};
}

} // namespace

QString stageNames()
{
    return namesOf(stages);
}

QString faultNames()
{
    return namesOf(faults);
}

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

Result<ServerRules, QString> readServerRules(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        return Unexpected(QStringLiteral("not JSON: %1 at octet %2").arg(error.errorString()).arg(error.offset));
    if (document.isObject())
        return readWhole(document.object());
    const auto rules = readRules(document.array());
    if (!rules)
        return Unexpected(rules.error());
    return ServerRules{.rules = *rules};
}

Result<ServerRule, QString> readFault(const QString &text)
{
    const qsizetype equals = text.indexOf(u'=');
    const auto stage = found(stages, text.left(equals).toLower());
    if (equals < 0 || !stage)
        return Unexpected(QStringLiteral("a fault is written as PHASE=KIND[:DETAIL], with a phase of %1").arg(stageNames()));
    const QString what = text.sliced(equals + 1);
    ServerRule rule{.stage = *stage};
    if (const QByteArray reply = what.toUtf8(); !reply.isEmpty() && isReply(reply)) {
        rule.reply = reply;
    } else {
        const qsizetype colon = what.indexOf(u':');
        const auto fault = found(faults, what.left(colon).toLower());
        if (!fault)
            return Unexpected(QStringLiteral("a fault is a reply such as \"450 4.2.1 Later\", or one of %1").arg(faultNames()));
        rule.fault = *fault;
        rule.detail = colon < 0 ? QByteArray() : what.sliced(colon + 1).toUtf8();
    }
    if (const Wrong wrong = wrongRule(rule); !wrong.isEmpty())
        return Unexpected(wrong);
    return rule;
}

} // namespace postscope::smtp
