// SPDX-License-Identifier: MIT
#pragma once

#include "core/anatomy/anatomy.h"

#include <QString>
#include <QStringList>

namespace postscope::text {

/// What a person wants to know of a part of a line, in the language of `language` or else in English.
struct PartText {
    QString name;    ///< in a few words
    QString meaning; ///< what it says
    QString cause;   ///< what usually is behind it; empty for what is as it should be
    QString action;  ///< what to do next; empty: nothing
    QStringList specification;

    bool operator==(const PartText &) const = default;
};

/// What is to be told of a part; of a whole reply that is what its code says, and what its enhanced code says. `phase`: where in the session
/// a reply belongs. `language` is a locale's name: "zh_TW".
[[nodiscard]] QList<PartText> partTexts(const anatomy::LinePart &part, Phase phase, const QString &language);
/// Its name alone, for a tree.
[[nodiscard]] QString partName(const anatomy::LinePart &part, const QString &language);
/// Why something was said. Holds plain text from outside.
[[nodiscard]] QString whySaid(const anatomy::Reason &reason);

} // namespace postscope::text
