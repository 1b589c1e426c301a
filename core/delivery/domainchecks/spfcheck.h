// SPDX-License-Identifier: MIT
#pragma once

#include "core/delivery/domainchecks/fact.h"
#include "core/delivery/domainchecks/spfrecord.h"

namespace postscope::delivery {

/// RFC 7208 4.6.4.
constexpr int maxSpfLookups = 10;
constexpr int maxSpfVoidLookups = 2;

/// The SPF record of a domain, or why there is none that counts.
struct FoundSpf {
    Answer answer;
    QByteArrayList texts; ///< every record that begins with v=spf1
    SpfRecord record;     ///< of one text only

    [[nodiscard]] bool usable() const { return texts.size() == 1 && record.valid(); }
};
[[nodiscard]] smtp::Task<FoundSpf> findSpf(Inquiry &inquiry, QByteArray domain);

/// What SPF says of a client, and the term that decided.
struct SpfVerdict {
    SpfResult result = SpfResult::Neutral;
    QByteArray domain; ///< whose record has the term
    QByteArray term;   ///< empty: none matched
    qsizetype evidence = -1;
};

/// What counts while SPF is evaluated (RFC 7208 4.6.4).
struct SpfCount {
    int lookups = 0;
    int voids = 0;

    [[nodiscard]] bool tooMany() const { return lookups > maxSpfLookups || voids > maxSpfVoidLookups; }
    void see(const Answer &answer);
};
/// check_host() of RFC 7208 4, for the domain of the sender; `macros.domain` is where it begins.
[[nodiscard]] smtp::Task<SpfVerdict> evaluateSpf(Inquiry &inquiry, SpfMacros macros, SpfCount &count);

} // namespace postscope::delivery
