// SPDX-License-Identifier: MIT
#pragma once

#include "core/outline/mailboxfile.h"

#include <QHash>
#include <QJsonObject>

class QFile;

namespace postscope::cli {

/// A mail that was taken apart, and what its leaves are when they are decoded.
struct Inspection {
    /// Content of a leaf, however large it is.
    struct Content {
        qint64 size = 0;
        QByteArray sha256; ///< hexadecimal
    };

    outline::Outline outline;
    QString path;                       ///< of the file that it was read from
    QHash<QByteArray, Content> content; ///< by the path of the leaf

    /// Reads every leaf to its end, and where `directory` is given writes it there as a new file that only its owner can read, named by the leaf's
    /// path. Returns what went wrong.
    [[nodiscard]] QStringList digest(const QString &directory);
    /// A limit was reached but the one for content, which is read whole here.
    [[nodiscard]] bool truncated() const;
};

/// "1.2"; "1" for a mail of one part, whose path is empty.
[[nodiscard]] QByteArray numberOf(const outline::Part &part);

/// The contract's shape: headers, parts, findings, truncated.
[[nodiscard]] QJsonObject toJson(const Inspection &inspection);
/// For people: headers, the tree of parts, findings; ends in a line break.
[[nodiscard]] QString toText(const Inspection &inspection);

/// The mails of a mailbox file.
[[nodiscard]] QJsonObject toJson(const outline::MailboxIndex &index, QFile &file);
/// One of them, a line.
[[nodiscard]] QString toText(qsizetype number, const outline::MailboxEntry &entry, QFile &file);

} // namespace postscope::cli
