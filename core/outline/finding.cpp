// SPDX-License-Identifier: MIT
#include "core/outline/finding.h"

#include <algorithm>
#include <array>
#include <utility>

namespace postscope::outline {

namespace {

constexpr std::array codeNames{"missing-header",
                               "doubled-header",
                               "bcc-present",
                               "no-recipient",
                               "unparsable-date",
                               "header-not-utf8",
                               "utf8-header",
                               "blank-before-colon",
                               "header-not-ended",
                               "broken-encoded-word",
                               "misplaced-encoded-word",
                               "control-in-encoded-word",
                               "ambiguous-type",
                               "ambiguous-parameter",
                               "ambiguous-file-name",
                               "no-mime-version",
                               "boundary-missing",
                               "boundary-shared",
                               "boundary-unused",
                               "boundary-not-closed",
                               "encoded-container",
                               "unknown-encoding",
                               "broken-base64",
                               "broken-quoted-printable",
                               "unknown-charset",
                               "text-not-in-charset",
                               "undeclared-eight-bit",
                               "long-line",
                               "bare-cr",
                               "bare-lf",
                               "only-lf",
                               "nul",
                               "name-hides-order",
                               "name-has-two-extensions",
                               "name-is-program",
                               "name-is-path",
                               "name-has-control",
                               "depth-limit",
                               "part-limit",
                               "header-limit",
                               "header-size-limit",
                               "content-limit",
                               "file-limit"};
static_assert(codeNames.size() == std::size_t(Finding::Code::FileLimit) + 1);

constexpr std::array severityNames{"info", "note", "warning", "error"};
static_assert(severityNames.size() == std::size_t(Finding::Severity::Error) + 1);

} // namespace

QByteArray nameOf(Finding::Code code)
{
    return codeNames[std::size_t(code)];
}

QByteArray nameOf(Finding::Severity severity)
{
    return severityNames[std::size_t(severity)];
}

QString Finding::detail() const
{
    QStringList said = arguments;
    said.removeAll(QString());
    return said.join(QLatin1StringView("; "));
}

void Findings::add(Finding finding)
{
    const auto code = qsizetype(finding.code);
    if (m_counts.size() <= code)
        m_counts.resize(code + 1);
    if (m_counts[code]++ < maxOfOneCode)
        m_all << std::move(finding);
}

QList<Finding> Findings::take()
{
    std::ranges::stable_sort(m_all, {}, &Finding::offset);
    m_counts.clear();
    return std::exchange(m_all, {});
}

} // namespace postscope::outline
