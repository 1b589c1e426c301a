// SPDX-License-Identifier: MIT
#pragma once

#include <QLocale>

class QCoreApplication;

namespace postscope::text {

/// Loads the sentences of `locale`, and the English plurals below them, for the life of `application`. A second call replaces the first.
void installTranslations(QCoreApplication &application, const QLocale &locale);

/// The name of the locale that was installed last, "zh_TW": for texts that are data. Empty: none was.
[[nodiscard]] QString language();

} // namespace postscope::text
