// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonValue>
#include <QList>
#include <QString>

#include <optional>

namespace postscope::account {

/// A DKIM signature that goes on every mail of an account (RFC 6376), as it is kept: the key itself is elsewhere.
struct DkimSignature {
    QString id;                                      ///< a UUID without braces: the key's place in the keychain; never changes
    QString domain;                                  ///< d=
    QString selector;                                ///< s=
    QString keyFile;                                 ///< PEM; empty: the key is in the keychain
    QByteArray canonicalization = "relaxed/relaxed"; ///< of header and body
    QByteArray headers;                              ///< names to sign, as in h=; empty: those that RFC 6376 5.4.1 recommends
    QString identity;                                ///< i=; empty: none
    qint64 expiry = 0;                               ///< seconds until x=; 0: none

    bool operator==(const DkimSignature &) const = default;
};

/// Signatures that one account may have.
constexpr qsizetype mostDkimSignatures = 8;

[[nodiscard]] QJsonArray toArray(const QList<DkimSignature> &signatures);
/// Nothing: something in it is wrong. An undefined value is none.
[[nodiscard]] std::optional<QList<DkimSignature>> dkimSignaturesFrom(const QJsonValue &value);

} // namespace postscope::account
