// SPDX-License-Identifier: MIT
#include "ui/text/domainreport.h"

#include <QCoreApplication>

namespace postscope::text {

using delivery::PlannedQuestion;
using When = PlannedQuestion::When;

namespace {

class DomainPlan {
    Q_DECLARE_TR_FUNCTIONS(DomainPlan)
};

} // namespace

QString describe(When when)
{
    switch (when) {
    case When::Always:
        return {};
    case When::NoneBefore:
        return DomainPlan::tr("if the names before have no record that counts");
    case When::IfRecord:
        return DomainPlan::tr("if the record is there");
    case When::SpfTerms:
        return DomainPlan::tr("* is each name in the record and in those that it includes");
    case When::SpfClient:
        return DomainPlan::tr("* is each name that the given address has");
    case When::ReportHosts:
        return DomainPlan::tr("* is each other domain that reports go to");
    case When::MailHosts:
        return DomainPlan::tr("* is each host of the MX records, or the domain where there are none");
    case When::Addresses:
        return DomainPlan::tr("* is each address of these hosts, turned round");
    case When::PtrNames:
        return DomainPlan::tr("* is each name in the PTR records, and that of the greeting");
    }
    return {};
}

QList<ProbeFact> factsOf(const QList<PlannedQuestion> &plan)
{
    QList<ProbeFact> facts;
    for (const PlannedQuestion &question : plan) {
        const QString check = name(question.check);
        if (facts.isEmpty() || facts.constLast().name != check)
            facts << ProbeFact{check, {}};
        facts.last().parts << ProbeFact{question.question, describe(question.when)};
    }
    return facts;
}

} // namespace postscope::text
