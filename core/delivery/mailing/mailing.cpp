// SPDX-License-Identifier: MIT
#include "core/delivery/mailing/mailing.h"

#include "core/delivery/checks/checks.h"

namespace postscope::delivery {

Values valuesOf(const DataTable &data, qsizetype row)
{
    static const QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    Values values{.cells = {}, .counter = row + 1, .environment = environment};
    const QStringList cells = data.rows.value(row);
    for (qsizetype i = 0; i < cells.size(); ++i)
        values.cells.insert(data.columns.value(i), cells[i]);
    return values;
}

Result<Composed, QList<ComposeProblem>> composeRow(const Mailing &mailing, qsizetype row, const ComposeContext &context)
{
    const auto draft = filled(mailing.draft, valuesOf(mailing.data, row), context);
    auto composed = draft ? compose(*draft, context) : Result<Composed, QList<ComposeProblem>>(Unexpected(draft.error()));
    if (composed)
        composed->signatures = mailing.signatures;
    return composed;
}

namespace {

QList<RowProblem> problemsOf(const Mailing &mailing, qsizetype row, const ComposeContext &context)
{
    QList<RowProblem> problems;
    const auto draft = filled(mailing.draft, valuesOf(mailing.data, row), context);
    const auto composed = draft ? compose(*draft, context) : Result<Composed, QList<ComposeProblem>>(Unexpected(draft.error()));
    for (const ComposeProblem &problem : composed ? QList<ComposeProblem>() : composed.error())
        problems.append({row, problem});
    const bool looks = composed && !mailing.despiteFindings;
    for (const Finding &finding : looks ? check(*draft, *composed, {.extent = CheckContext::Extent::Unsafe}) : QList<Finding>())
        problems.append({row, finding});
    return problems;
}

} // namespace

QList<RowProblem> problemsOf(const Mailing &mailing, qsizetype first, qsizetype end, qsizetype most, const ComposeContext &context)
{
    QList<RowProblem> problems;
    for (qsizetype row = first; row < end && problems.size() < most; ++row)
        problems += problemsOf(mailing, row, context);
    return problems.first(qMin(most, problems.size()));
}

} // namespace postscope::delivery
