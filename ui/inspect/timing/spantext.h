// SPDX-License-Identifier: MIT
#pragma once

#include "core/delivery/spans.h"

#include <QString>

namespace postscope::ui {

/// "RCPT", "Wait for the answer": what a span is.
[[nodiscard]] QString stepName(delivery::Span::What what);
/// "waiting for the server": what its time went to.
[[nodiscard]] QString workName(delivery::Span::Work work);
/// "done", "refused (550)", "failed", "broken off", "under way".
[[nodiscard]] QString stateName(const delivery::Span &span);
/// Recipient, host or the like, made visible.
[[nodiscard]] QString argumentText(const delivery::Span &span);

/// A number of milliseconds with one decimal, without its unit.
[[nodiscard]] QString inMilliseconds(std::chrono::nanoseconds time);
/// With its unit: "12.3 ms", "4.56 s".
[[nodiscard]] QString durationText(std::chrono::nanoseconds time);
/// "1.2 MiB/s".
[[nodiscard]] QString rateText(double octetsPerSecond);

/// Everything about a span in lines, plain text; `now` is the end of an open one.
[[nodiscard]] QString spanDetails(const delivery::Span &span, const QString &host, std::chrono::nanoseconds now);

} // namespace postscope::ui
