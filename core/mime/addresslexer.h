// SPDX-License-Identifier: MIT
#pragma once

#include "core/mime/mailbox.h"

namespace postscope::mime {

/// A word or sign of an address list; comments and white space leave only `spaced` behind.
struct AddressToken {
    enum class Kind {
        Atom,    ///< text: the atom
        Quoted,  ///< text: without quotes and backslashes
        Literal, ///< text: with its brackets
        Sign,    ///< one of . @ < > , ; :
        End
    };

    Kind kind = Kind::End;
    QChar sign;
    QString text;
    qsizetype begin = 0; ///< UTF-16 index in the list
    qsizetype end = 0;
    bool spaced = false; ///< white space or a comment stands before it
};

/// Splits an address list into tokens, the last of which is End (RFC 5322 3.2, 3.4). Comments may nest; they are counted, not descended into.
[[nodiscard]] Result<QList<AddressToken>, AddressFailure> addressTokens(QStringView text);

/// A failure with the piece [begin, end) as its excerpt, shortened, control characters shown as U+FFFD.
[[nodiscard]] AddressFailure addressFailure(AddressFailure::Reason reason, QStringView text, qsizetype begin, qsizetype end);

} // namespace postscope::mime
