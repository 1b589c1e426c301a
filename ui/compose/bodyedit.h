// SPDX-License-Identifier: MIT
#pragma once

#include "core/delivery/draft.h"
#include "ui/compose/sourceedit.h"

namespace postscope::ui {

/// Text or HTML as it is typed. Lines are wrapped to the window until one is so long that wrapping it would stop the program.
class BodyEdit final : public SourceEdit {
    Q_OBJECT

public:
    /// Characters in a line beyond which lines are not wrapped: a wrapped line of a million characters takes Qt half a minute.
    static constexpr qsizetype maxWrapped = 10'000;

    explicit BodyEdit(QWidget *parent = nullptr);

    void load(const QString &text);
    /// Goes to a place, and selects so many characters there; a negative position goes nowhere.
    void showPlace(qsizetype position, qsizetype length);

Q_SIGNALS:
    /// Files or a picture were pasted or dropped, which is no text.
    void attachmentsGiven(const QList<postscope::delivery::Attachment> &attachments);

protected:
    [[nodiscard]] bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;

private:
    void wrapFor(const QString &text);
};

} // namespace postscope::ui
