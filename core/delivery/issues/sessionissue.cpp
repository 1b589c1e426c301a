// SPDX-License-Identifier: MIT
#include "core/delivery/issues/sessionissue.h"

#include <algorithm>

namespace postscope::delivery {

void IssueList::add(SessionIssue issue)
{
    if (m_issues.size() >= most || m_counts.value(issue.code) >= mostOfOneCode) {
        ++m_dropped;
        return;
    }
    ++m_counts[issue.code];
    for (QString &argument : issue.arguments)
        argument.truncate(mostCharacters);
    m_issues.append(std::move(issue));
}

bool IssueList::has(SessionIssue::Code code) const
{
    return m_counts.contains(code);
}

bool IssueList::hasErrors() const
{
    return std::ranges::any_of(m_issues, [](const SessionIssue &issue) { return issue.severity == SessionIssue::Severity::Error; });
}

} // namespace postscope::delivery
