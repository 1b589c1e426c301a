// SPDX-License-Identifier: MIT
#include "core/delivery/domainchecks/inquiry.h"

#include <utility>

namespace postscope::delivery {

using namespace Qt::StringLiterals;
using net::DnsAnswer;
using net::DnsRecord;

namespace {

Evidence evidenceOf(const Question &question, const DnsAnswer &answer)
{
    Evidence evidence{.question = question.toString(),
                      .state = answer.state,
                      .detail = answer.detail,
                      .server = answer.nameserver.address.isNull() ? QString() : answer.nameserver.toString(),
                      .authenticated = answer.authenticated,
                      .tcp = answer.tcp,
                      .mayPass = answer.mayPass()};
    for (const QByteArray &alias : answer.aliases)
        evidence.answer << u"CNAME "_s + QString::fromLatin1(alias);
    for (const DnsRecord &record : answer.records) {
        if (evidence.answer.size() < Inquiry::maxAnswerLines)
            evidence.answer << dataText(record);
    }
    return evidence;
}

Evidence evidenceOf(const Question &question, const net::Downloaded &document)
{
    Evidence evidence{.question = question.toString(), .detail = document.problem};
    if (document.status == 200 && document.problem.isEmpty())
        evidence.state = DnsAnswer::State::Found;
    else if (document.noHost)
        evidence.state = DnsAnswer::State::NoName;
    else if (document.status != 0)
        evidence.detail = u"HTTP %1"_s.arg(document.status);
    constexpr int serverError = 500;
    evidence.mayPass = document.refused.isEmpty() && document.ways.isEmpty() && !document.noHost && (document.status == 0 || document.status >= serverError);
    if (!document.refused.isEmpty())
        evidence.detail = document.refused;
    for (const QString &way : document.ways)
        evidence.answer << u"→ "_s + way;
    for (const QByteArray &line : document.octets.split('\n')) {
        if (!document.octets.isEmpty() && evidence.answer.size() < Inquiry::maxAnswerLines)
            evidence.answer << QString::fromUtf8(line.endsWith('\r') ? line.chopped(1) : line);
    }
    return evidence;
}

} // namespace

QString Question::toString() const
{
    return url.isEmpty() ? QString::fromLatin1(name) + u' ' + net::typeName(type) : url.toString(QUrl::FullyEncoded);
}

qsizetype Inquiry::keep(const Evidence &evidence)
{
    const qsizetype place = m_evidence.indexOf(evidence);
    if (place >= 0)
        return place;
    m_evidence << evidence;
    return m_evidence.size() - 1;
}

smtp::Task<Answer> Inquiry::ask(QByteArray name, DnsRecord::Type type)
{
    while (name.endsWith('.'))
        name.chop(1);
    const Question question{.name = name.toLower(), .type = type};
    const QString key = question.toString();
    if (!m_known.contains(key)) {
        if (m_known.size() >= maxQuestions || net::dnsQuestion(0, question.name, type).isEmpty()) {
            DnsAnswer none;
            none.state = DnsAnswer::State::NoName;
            if (m_known.size() >= maxQuestions) {
                none.state = DnsAnswer::State::Failed;
                none.detail = u"> %1"_s.arg(maxQuestions);
            }
            co_return Answer{.dns = none, .evidence = keep(evidenceOf(question, none))};
        }
        m_pending = question;
        co_await Wait{*this};
        m_known.insert(key, m_came);
    }
    const Known known = m_known.value(key);
    co_return Answer{.dns = known.dns, .evidence = keep(known.evidence)};
}

smtp::Task<Fetched> Inquiry::fetch(QUrl url)
{
    m_pending = Question{.url = url};
    co_await Wait{*this};
    const Known came = m_came;
    co_return Fetched{.document = came.document, .evidence = keep(came.evidence)};
}

void Inquiry::answer(const DnsAnswer &answer, const QDateTime &asked, std::chrono::milliseconds took)
{
    m_came = {.dns = answer, .evidence = evidenceOf(*m_pending, answer)};
    m_came.evidence.asked = asked;
    m_came.evidence.took = took;
    goOn();
}

void Inquiry::answer(const net::Downloaded &document, const QDateTime &asked, std::chrono::milliseconds took)
{
    m_came = {.document = document, .evidence = evidenceOf(*m_pending, document)};
    m_came.evidence.asked = asked;
    m_came.evidence.took = took;
    goOn();
}

void Inquiry::goOn()
{
    m_pending.reset();
    std::exchange(m_waiting, {}).resume();
}

QList<Evidence> Inquiry::takeEvidence()
{
    return std::exchange(m_evidence, {});
}

} // namespace postscope::delivery
