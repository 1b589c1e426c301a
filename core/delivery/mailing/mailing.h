// SPDX-License-Identifier: MIT
#pragma once

#include "core/delivery/checks/finding.h"
#include "core/delivery/mailing/datatable.h"
#include "core/delivery/mailing/placeholders.h"
#include "core/dkim/request.h"

#include <variant>

namespace postscope::delivery {

/// One mail for each row of a table, made of one draft.
struct Mailing {
    Draft draft;
    DataTable data;
    QList<dkim::Signing> signatures;
    bool despiteFindings = false; ///< mails that would do harm go too

    [[nodiscard]] qint64 count() const { return data.rows.size(); }
};

/// What row `row`, from 0 on, stands for.
[[nodiscard]] Values valuesOf(const DataTable &data, qsizetype row);
/// The mail of row `row`, with its signatures still to be made.
[[nodiscard]] Result<Composed, QList<ComposeProblem>> composeRow(const Mailing &mailing, qsizetype row, const ComposeContext &context);

/// Why a row cannot become a mail, or why its mail would do harm.
struct RowProblem {
    qsizetype row = 0; ///< from 0 on
    std::variant<ComposeProblem, Finding> problem;
};
/// What is wrong with the rows from `first` to before `end`; at most `most` of it. Nothing is kept of the mails that are made for it.
[[nodiscard]] QList<RowProblem> problemsOf(const Mailing &mailing, qsizetype first, qsizetype end, qsizetype most, const ComposeContext &context);

} // namespace postscope::delivery

Q_DECLARE_METATYPE(postscope::delivery::Mailing)
