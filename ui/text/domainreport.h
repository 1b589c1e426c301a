// SPDX-License-Identifier: MIT
#pragma once

#include "core/delivery/domainchecks/fact.h"
#include "core/delivery/domainchecks/plan.h"
#include "ui/text/probereport.h"

#include <utility>

namespace postscope::text {

[[nodiscard]] QString name(delivery::DomainCheck check);
/// What it is about, in half a sentence.
[[nodiscard]] QString describe(delivery::DomainCheck check);
/// What a check wants before it can be asked.
[[nodiscard]] QString describe(delivery::CheckLack lack);

/// A name and a sentence. What came from outside in it is not made visible yet.
[[nodiscard]] std::pair<QString, QString> words(delivery::DomainCheck check, const delivery::DomainFact &fact);
/// What is wrong with a record, and where.
[[nodiscard]] QString describe(const delivery::RecordProblem &problem);
/// What a tag of a record says; empty: nothing is known of it.
[[nodiscard]] QString tagMeaning(delivery::DomainCheck check, const QString &tag, const QString &value);

/// Everything that was found, a fact for each check, and below each what it rests on: "[1]" in a fact is the first of its answers.
[[nodiscard]] QList<ProbeFact> factsOf(const delivery::DomainCheckResult &result);

/// When a question is asked; empty: in any case.
[[nodiscard]] QString describe(delivery::PlannedQuestion::When when);
/// The plan, a fact for each check.
[[nodiscard]] QList<ProbeFact> factsOf(const QList<delivery::PlannedQuestion> &plan);

} // namespace postscope::text
