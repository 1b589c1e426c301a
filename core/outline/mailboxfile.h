// SPDX-License-Identifier: MIT
#pragma once

#include "core/outline/outline.h"

#include <QList>
#include <QString>

#include <functional>

class QFile;
class QIODevice;

namespace postscope::outline {

/// One mail of a mailbox file, as a range of it.
struct MailboxEntry {
    qint64 offset = 0; ///< of the "From " line in front of it
    qint64 start = 0;  ///< of the mail itself
    qint64 length = 0; ///< octets of the mail as it stands there, without the empty line behind it

    bool operator==(const MailboxEntry &) const = default;
};

/// The mails of a mailbox file (RFC 4155), in their order.
struct MailboxIndex {
    static constexpr qsizetype maxMails = 1'000'000;

    QList<MailboxEntry> mails;
    bool truncated = false; ///< there are more

    bool operator==(const MailboxIndex &) const = default;
};

/// True for a file that begins with a "From " line as mailboxes have it: with a time and a year. One mail cut out of a mailbox counts as one too.
[[nodiscard]] bool isMailbox(const QString &path);

/// Finds the mails of a mailbox file of any size, one piece of it in memory: each begins with such a line, at the start or behind an empty line.
/// `goOn` is told how many octets were read, and returns false to stop. The error is the system's words.
[[nodiscard]] Result<MailboxIndex, QString> readMailbox(const QString &path, const std::function<bool(qint64)> &goOn = {});

/// The header alone of one mail of an open mailbox file, as far as a list needs it.
[[nodiscard]] Outline readHeaderOf(QFile &mailbox, const MailboxEntry &entry);

/// Writes one mail of a mailbox file as it was before it came there: from ">From " and its like one ">" is taken (mboxrd; in mboxo no other reading is
/// possible). The error is the system's words.
[[nodiscard]] Result<void, QString> copyMail(const QString &path, const MailboxEntry &entry, QIODevice &to);

} // namespace postscope::outline
