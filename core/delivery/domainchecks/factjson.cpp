// SPDX-License-Identifier: MIT
#include "core/delivery/domainchecks/fact.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QMetaEnum>

namespace postscope::delivery {

using namespace Qt::StringLiterals;

namespace {

template<class Enum>
QString kebab(Enum value)
{
    QString out;
    for (const QChar one : QString::fromLatin1(QMetaEnum::fromType<Enum>().valueToKey(int(value)))) {
        if (one.isUpper() && !out.isEmpty())
            out += u'-';
        out += one.toLower();
    }
    return out;
}

QString stateName(net::DnsAnswer::State state)
{
    switch (state) {
    case net::DnsAnswer::State::Found:
        return u"found"_s;
    case net::DnsAnswer::State::NoRecord:
        return u"no-record"_s;
    case net::DnsAnswer::State::NoName:
        return u"no-name"_s;
    case net::DnsAnswer::State::Failed:
        return u"failed"_s;
    case net::DnsAnswer::State::TimedOut:
        return u"timed-out"_s;
    }
    return {};
}

QJsonObject evidenceOf(const Evidence &evidence)
{
    return {{u"question"_s, evidence.question},
            {u"state"_s, stateName(evidence.state)},
            {u"answer"_s, QJsonArray::fromStringList(evidence.answer)},
            {u"detail"_s, evidence.detail.isEmpty() ? QJsonValue::Null : QJsonValue(evidence.detail)},
            {u"nameserver"_s, evidence.server.isEmpty() ? QJsonValue::Null : QJsonValue(evidence.server)},
            {u"authenticated"_s, evidence.authenticated},
            {u"tcp"_s, evidence.tcp},
            {u"asked"_s, evidence.asked.isValid() ? QJsonValue(evidence.asked.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue::Null},
            {u"milliseconds"_s, double(evidence.took.count())}};
}

QJsonArray factsOf(DomainCheck check, const QList<DomainFact> &facts, const FactWords &words)
{
    QJsonArray array;
    for (const DomainFact &fact : facts) {
        const auto [name, value] = words(check, fact);
        QJsonObject object{{u"code"_s, codeName(fact.code)},
                           {u"tone"_s, kebab(fact.tone)},
                           {u"name"_s, name},
                           {u"value"_s, value},
                           {u"values"_s, QJsonArray::fromStringList(fact.values)},
                           {u"evidence"_s, fact.evidence < 0 ? QJsonValue::Null : QJsonValue(double(fact.evidence))}};
        if (fact.problem)
            object[u"problem"_s] = QJsonObject{{u"code"_s, kebab(fact.problem->code)},
                                               {u"at"_s, fact.problem->at < 0 ? QJsonValue::Null : QJsonValue(double(fact.problem->at))},
                                               {u"piece"_s, QString::fromUtf8(fact.problem->piece)}};
        if (!fact.parts.isEmpty())
            object[u"parts"_s] = factsOf(check, fact.parts, words);
        array.append(object);
    }
    return array;
}

} // namespace

QString codeName(DomainFact::Code code)
{
    return kebab(code);
}

QJsonObject toJson(const DomainCheckResult &result, const FactWords &words)
{
    QJsonArray checks;
    for (const CheckResult &check : result.checks) {
        QJsonArray evidence;
        for (const Evidence &one : check.evidence)
            evidence.append(evidenceOf(one));
        checks.append(QJsonObject{{u"check"_s, keyword(check.check)},
                                  {u"complete"_s, check.complete},
                                  {u"facts"_s, factsOf(check.check, check.facts, words)},
                                  {u"evidence"_s, evidence}});
    }
    return {{u"domain"_s, result.domain.isEmpty() ? QJsonValue::Null : QJsonValue(QString::fromLatin1(result.domain))}, {u"checks"_s, checks}};
}

} // namespace postscope::delivery
