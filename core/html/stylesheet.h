// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QString>

namespace postscope::html {

/// One thing that CSS says: `color: red`, or an at-rule such as `@import url(a.css)`.
struct Declaration {
    QString property; ///< lower case; of an at-rule its name with the "@"
    QString value;
    qsizetype position = 0; ///< of the property, UTF-16 units
    bool operator==(const Declaration &) const = default;
};

/// What a style sheet declares, in its order, whatever it is declared for: one pass, rules within rules too. `inAttribute`: `css` is the value of a style
/// attribute, which has no selectors. At most 10,000.
[[nodiscard]] QList<Declaration> declarationsIn(QStringView css, bool inAttribute);

/// What url(...) names in a value.
[[nodiscard]] QStringList urlsIn(QStringView value);

} // namespace postscope::html
