// SPDX-License-Identifier: MIT
#pragma once

#include "core/delivery/domainchecks/recordproblem.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QHostAddress>
#include <QList>

#include <optional>

namespace postscope::delivery {

/// What SPF comes to (RFC 7208 2.6).
enum class SpfResult { None, Neutral, Pass, Fail, SoftFail, TempError, PermError };
/// "softfail".
[[nodiscard]] QString name(SpfResult result);

/// A mechanism or a modifier (RFC 7208 4.6.1).
struct SpfTerm {
    enum class Kind { All, Include, A, Mx, Ptr, Ip4, Ip6, Exists, Redirect, Exp, Other };

    Kind kind = Kind::Other;
    SpfResult match = SpfResult::Pass; ///< what a match comes to: the qualifier; of modifiers nothing
    QByteArray text;                   ///< as it stands there
    qsizetype at = 0;
    QByteArray domain;    ///< as it stands there, macros included; empty: the current one
    QHostAddress address; ///< Ip4, Ip6
    int prefix4 = 32;
    int prefix6 = 128;

    [[nodiscard]] bool isModifier() const { return kind == Kind::Redirect || kind == Kind::Exp || kind == Kind::Other; }
    bool operator==(const SpfTerm &) const = default;
};

/// A record of SPF. With a problem that is no remark it is none that counts: permerror.
struct SpfRecord {
    static constexpr qsizetype maxOctets = 16 * 1024;
    static constexpr qsizetype maxTerms = 256;

    QList<SpfTerm> terms;
    QList<RecordProblem> problems;

    [[nodiscard]] bool valid() const;
    /// The first one of a kind.
    [[nodiscard]] const SpfTerm *find(SpfTerm::Kind kind) const;
    bool operator==(const SpfRecord &) const = default;
};
/// `record` begins with "v=spf1".
[[nodiscard]] SpfRecord readSpfRecord(QByteArrayView record);

/// What macros stand for (RFC 7208 7.2).
struct SpfMacros {
    QByteArray sender; ///< local@domain
    QByteArray domain;
    QByteArray helo;
    QHostAddress client;
};
/// True where the text has a macro that something else than the domain decides.
[[nodiscard]] bool hasMacro(QByteArrayView text);
/// With its macros filled in, cut from the left to 253 octets; nothing: it is broken. %{p} is always "unknown": nobody should use it (7.3).
[[nodiscard]] std::optional<QByteArray> expandSpf(QByteArrayView text, const SpfMacros &macros);

} // namespace postscope::delivery
