// SPDX-License-Identifier: MIT
#pragma once

#include "core/mime/message.h"

#include <QByteArray>
#include <QList>

namespace postscope::delivery {

/// A field of a finished mail's header.
struct HeaderLine {
    QByteArray name;  ///< as written
    QByteArray value; ///< unfolded
    [[nodiscard]] bool is(QByteArrayView other) const { return name.compare(other, Qt::CaseInsensitive) == 0; }
};

/// The header of a mail, its first MiB at most.
[[nodiscard]] QList<HeaderLine> headerLines(const mime::Message &message);

} // namespace postscope::delivery
