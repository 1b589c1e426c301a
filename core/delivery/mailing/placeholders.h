// SPDX-License-Identifier: MIT
#pragma once

#include "core/delivery/compose.h"

#include <QHash>
#include <QProcessEnvironment>

namespace postscope::delivery {

/// What stands in for the placeholders of one mail.
struct Values {
    QHash<QString, QString> cells; ///< by the names of the columns
    qint64 counter = 1;
    QProcessEnvironment environment;
};

/// Fills in the placeholders of a draft, which are written `{{name}}`, or `{{name|this where it is empty}}`: a column's name, or one of
///   counter     the number of the mail, from 1 on
///   recipient   the first address that the mail goes to; not in the addresses themselves
///   date        as in the field Date; `{{date:yyyy-MM-dd}}` in another form, as QDateTime::toString() understands it
///   message-id  with its angle brackets
///   env:NAME    a variable of the environment
/// in the addresses, the subject, the texts, the values of headers, the List-* URLs, the names and paths of attachments, an invitation's content that is not
/// a file, and the envelope. `\{{` stands for two braces. The contents of attachments and a finished mail stay as they are.
///
/// What is filled in cannot become more than what it stands for: HTML is escaped (`{{{name}}}` is not), a display name quoted, an address one address unless
/// the placeholder has a place in the list to itself, a part of a URL percent-encoded, a part of a path has no separators. compose() refuses line ends in
/// headers. The draft that comes back has a Message-ID and a date.
[[nodiscard]] Result<Draft, QList<ComposeProblem>> filled(const Draft &draft, const Values &values, const ComposeContext &context);

/// True where something in the draft looks like a placeholder.
[[nodiscard]] bool hasPlaceholders(const Draft &draft);

} // namespace postscope::delivery
