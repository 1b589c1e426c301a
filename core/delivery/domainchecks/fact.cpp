// SPDX-License-Identifier: MIT
#include "core/delivery/domainchecks/fact.h"

#include <algorithm>

namespace postscope::delivery {

bool isRemark(RecordProblem::Code code)
{
    using Code = RecordProblem::Code;
    static constexpr std::array remarks{Code::TagUnknown, Code::SpfUnreached, Code::SpfPtr,       Code::SpfOpenEnd, Code::SpfDeep,
                                        Code::KeyWeak,    Code::KeyTesting,   Code::DmarcPercent, Code::StsKey,     Code::StsShort};
    return std::ranges::find(remarks, code) != remarks.end();
}

bool DomainCheckResult::mayPass() const
{
    return std::ranges::any_of(checks, [](const CheckResult &check) { return !check.complete || std::ranges::any_of(check.evidence, &Evidence::mayPass); });
}

DomainFact problemFact(const RecordProblem &problem, qsizetype evidence)
{
    return {.code = DomainFact::Code::Problem,
            .tone = isRemark(problem.code) ? DomainFact::Tone::Plain : DomainFact::Tone::Bad,
            .evidence = evidence,
            .problem = problem};
}

QList<DomainFact> problemFacts(const QList<RecordProblem> &problems, qsizetype evidence)
{
    QList<DomainFact> facts;
    for (const RecordProblem &problem : problems)
        facts << problemFact(problem, evidence);
    return facts;
}

DomainFact missingFact(const Answer &answer, const Question &question)
{
    if (answer.dns.mayPass())
        return {.code = DomainFact::Code::NotAnswered,
                .tone = DomainFact::Tone::Unknown,
                .values = {question.toString(), answer.dns.detail},
                .evidence = answer.evidence};
    return {.code = DomainFact::Code::NoRecord, .tone = DomainFact::Tone::Unknown, .values = {question.toString()}, .evidence = answer.evidence};
}

} // namespace postscope::delivery
