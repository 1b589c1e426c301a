// SPDX-License-Identifier: MIT
#pragma once

#include "core/delivery/domainchecks/fact.h"

namespace postscope::delivery {

/// One check, as what it asks and concludes; request and inquiry outlive it.
using DomainCheckTask = smtp::Task<QList<DomainFact>>;

[[nodiscard]] DomainCheckTask checkSpf(Inquiry &inquiry, const DomainCheckRequest &request);
[[nodiscard]] DomainCheckTask checkDmarc(Inquiry &inquiry, const DomainCheckRequest &request);
[[nodiscard]] DomainCheckTask checkDkim(Inquiry &inquiry, const DomainCheckRequest &request);
[[nodiscard]] DomainCheckTask checkMtaSts(Inquiry &inquiry, const DomainCheckRequest &request);
[[nodiscard]] DomainCheckTask checkTlsRpt(Inquiry &inquiry, const DomainCheckRequest &request);
[[nodiscard]] DomainCheckTask checkDane(Inquiry &inquiry, const DomainCheckRequest &request);
[[nodiscard]] DomainCheckTask checkBimi(Inquiry &inquiry, const DomainCheckRequest &request);
[[nodiscard]] DomainCheckTask checkPtr(Inquiry &inquiry, const DomainCheckRequest &request);

/// The check of this kind.
[[nodiscard]] DomainCheckTask begin(DomainCheck check, Inquiry &inquiry, const DomainCheckRequest &request);

} // namespace postscope::delivery
