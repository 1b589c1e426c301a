// SPDX-License-Identifier: MIT
#pragma once

#include "ui/text/pastedtext.h"

#include <QTextEdit>

class QTextCursor;

namespace postscope::ui {

/// Shows what something means: a heading with its mark for each thing that was found, the server's words, and what its codes mean. Plain text all of it.
class ExplanationView final : public QTextEdit {
    Q_OBJECT

public:
    explicit ExplanationView(QWidget *parent = nullptr);

    void show(const text::ExplainedPaste &explained);

protected:
    void changeEvent(QEvent *event) override;
    [[nodiscard]] QMimeData *createMimeDataFromSelection() const override;

private:
    void write();
    void writeItem(QTextCursor &cursor, const text::ExplainedItem &item) const;
    void writeCode(QTextCursor &cursor, const text::CodeText &code) const;
    /// A paragraph, `depth` steps in, with `above` lines of space.
    void begin(QTextCursor &cursor, int depth, qreal above) const;

    text::ExplainedPaste m_explained;
};

} // namespace postscope::ui
