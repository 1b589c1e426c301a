// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace postscope::net {

/// A certificate for this machine's own names, and its key, both in PEM.
struct LocalIdentity {
    QByteArray certificate;
    QByteArray key;

    bool operator==(const LocalIdentity &) const = default;
};

/// Makes a certificate for localhost, 127.0.0.1 and ::1, signed by itself, valid for ten years (EC P-256, RFC 5280).
/// The error is the crypto library's words.
[[nodiscard]] Result<LocalIdentity, QString> makeLocalIdentity(const QDateTime &now);

/// The identity that is kept in `directory` as localhost.pem and localhost.key (mode 0600 in a directory of mode 0700). It is made anew
/// when it is missing, broken, or within 30 days of its end. One that cannot be written is good for this run all the same.
[[nodiscard]] Result<LocalIdentity, QString> localIdentity(const QString &directory, const QDateTime &now);

} // namespace postscope::net
