// SPDX-License-Identifier: MIT
#pragma once

#include "core/delivery/proberesult.h"

#include <QList>
#include <QString>

namespace postscope::text {

/// One fact of a probe: what it is about, what was found, whether it is good; facts may have facts of their own.
struct ProbeFact {
    enum class Tone { Plain, Good, Bad, Unknown };

    QString name;
    QString value; ///< plain text; what servers said in it is not made visible yet
    Tone tone = Tone::Plain;
    QList<ProbeFact> parts = {};

    bool operator==(const ProbeFact &) const = default;
};

/// Everything a probe found, a fact for each host, in the order of a session.
[[nodiscard]] QList<ProbeFact> factsOf(const delivery::ProbeResult &result);
/// What TLS came to at one address.
[[nodiscard]] ProbeFact tlsFactOf(const delivery::ProbedAddress &address);
/// Facts as lines of text, made visible, with an indentation for each level.
[[nodiscard]] QString toText(const QList<ProbeFact> &facts);
/// The same as lines of text, made visible, with an indentation for each level.
[[nodiscard]] QString toText(const delivery::ProbeResult &result);
/// In one line what it came to.
[[nodiscard]] QString verdict(const delivery::ProbeResult &result);

} // namespace postscope::text
