// SPDX-License-Identifier: MIT
#pragma once

#include <QMap>
#include <QString>

namespace postscope::transcript {

/// What the user has put to a row.
struct Annotation {
    static constexpr qsizetype maxComment = 2000; ///< characters

    bool marked = false;
    QString comment; ///< plain text

    [[nodiscard]] bool isEmpty() const { return !marked && comment.isEmpty(); }
    bool operator==(const Annotation &) const = default;
};

/// By row; rows without any are not in it.
using Annotations = QMap<qsizetype, Annotation>;

} // namespace postscope::transcript
