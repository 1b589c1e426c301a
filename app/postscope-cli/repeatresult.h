// SPDX-License-Identifier: MIT
#pragma once

#include "app/postscope-cli/resulttext.h"
#include "core/delivery/tally.h"

#include <QJsonObject>

namespace postscope::cli {

/// What came of a series: verdict, planned, sent, accepted, refused, later, unknown, notSent, seconds, perSecond, octetsPerSecond, connections,
/// latency{p50,p90,p95,p99,max} in milliseconds, replies[{reply,count,example}], errors[{count,kind,reason,phase,detail,message}], ended.
[[nodiscard]] QJsonObject toJson(const delivery::Tally &tally);
void tell(const delivery::Tally &tally, Print print);

/// A line for each recipient of a row.
void tell(const delivery::MailResult &result, Print print);

/// One line on a terminal that is written over while a series goes on; elsewhere nothing.
class ProgressLine {
public:
    ProgressLine();
    void show(const delivery::Tally &tally);
    void clear();

private:
    bool m_terminal = false;
    qsizetype m_shown = 0; // columns
};

} // namespace postscope::cli
