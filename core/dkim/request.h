// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/dkim/failure.h"
#include "core/dkim/key.h"

#include <QByteArray>
#include <QByteArrayList>
#include <QList>
#include <QString>

#include <optional>

namespace postscope::dkim {

/// What changes on the way a signature survives (RFC 6376 3.4): none, or those of white space.
enum class Canonicalization { Simple, Relaxed };

/// The word for it in c=: "simple", "relaxed".
[[nodiscard]] QByteArray name(Canonicalization canonicalization);
/// Header and body of "relaxed/simple"; without a slash the body is simple (RFC 6376 3.5). Nothing: it is none.
[[nodiscard]] std::optional<std::pair<Canonicalization, Canonicalization>> canonicalizationsNamed(QByteArrayView text);

/// A name in h=: all fields of that name are signed. Listed once more than there are of them, none can be added later either (RFC 6376 5.4.2).
struct SignedName {
    enum class Times { AsFound, OnceMoreIfFound, OnceMore };

    QByteArray name; ///< lower case
    Times times = Times::AsFound;

    bool operator==(const SignedName &) const = default;
};

/// What RFC 6376 5.4.1 names and what says how the body is read; who it is from and to, and what about, cannot be added to.
[[nodiscard]] QList<SignedName> recommendedNames();
/// "from:from:to:subject" as in h=: a name that stands there twice is listed once more than there are fields. Empty: what is recommended.
[[nodiscard]] Result<QList<SignedName>, Failure> namesFrom(QByteArrayView list);
/// Without these: where a server is known to write them anew.
[[nodiscard]] QList<SignedName> without(QList<SignedName> names, const QByteArrayList &left);

/// What a signature is to say (RFC 6376 3.5). It never has an l=: whatever was appended would pass for signed.
struct Request {
    QString domain;   ///< d=; U-labels become A-labels
    QString selector; ///< s=
    QString identity; ///< i=: "@d" or "local@d", in the domain or below it; empty: none
    Canonicalization header = Canonicalization::Relaxed;
    Canonicalization body = Canonicalization::Relaxed;
    QList<SignedName> names = recommendedNames();
    bool timestamp = true; ///< t=
    qint64 expiry = 0;     ///< seconds from now until x=; 0: none

    bool operator==(const Request &) const = default;
};

/// What is wrong with it, whatever the mail; nothing: it is right.
[[nodiscard]] std::optional<Failure> fault(const Request &request);
/// As its A-labels, lower case; empty: it is no domain with a dot in it.
[[nodiscard]] QByteArray domainName(const QString &text);
/// The name in the DNS that the record of the key stands under: "selector._domainkey.domain".
[[nodiscard]] QByteArray recordName(const Request &request);

/// One signature to make.
struct Signing {
    Key key;
    Request request;
};

} // namespace postscope::dkim
