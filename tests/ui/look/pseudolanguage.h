// SPDX-License-Identifier: MIT
#pragma once

#include <QTranslator>

namespace postscope::ui {

/// A language that nobody speaks, to see what becomes of the window in one that is written from right to left and takes more room than English:
/// every sentence is a third longer, and marked so that what was not handed to a translator shows.
class PseudoLanguage final : public QTranslator {
    Q_OBJECT

public:
    using QTranslator::QTranslator;

    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char *context, const char *source, const char *comment, int n) const override;
};

} // namespace postscope::ui
