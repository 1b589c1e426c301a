// SPDX-License-Identifier: MIT
#pragma once

#include "core/account/account.h"
#include "core/delivery/issues/sessionissue.h"
#include "core/delivery/outcome.h"
#include "core/transcript/anonymizer.h"
#include "core/transcript/transcript.h"

#include <QString>

#include <optional>

namespace postscope::text {

/// What a report is made of.
struct ReportedSession {
    QString title;
    transcript::Transcript transcript;
    std::optional<delivery::Outcome> outcome;
    QList<delivery::SessionIssue> issues;
};

/// Rows of the transcript that a report has: the first and the last of them.
constexpr qsizetype mostReportedRows = 4000;

/// All of a session as plain text: verdict, explanation, each recipient with what its result means, facts, TLS, issues, and what was said. Made
/// visible, never a secret.
[[nodiscard]] QString sessionReport(const ReportedSession &session, const QString &language);

/// One that knows all that `report`, the text of `session`, says about somebody. `account`: that the mail went by; nullptr: none.
[[nodiscard]] transcript::Anonymizer anonymizerFor(const ReportedSession &session, const QString &report, const account::Account *account);

} // namespace postscope::text
