// SPDX-License-Identifier: MIT
#pragma once

#include <QPlainTextEdit>

namespace postscope::ui {

/// Text or HTML as it is typed. Lines are wrapped to the window until one is so long that wrapping it would stop the program.
class BodyEdit final : public QPlainTextEdit {
    Q_OBJECT

public:
    /// Characters in a line beyond which lines are not wrapped: a wrapped line of a million characters takes Qt half a minute.
    static constexpr qsizetype maxWrapped = 10'000;

    explicit BodyEdit(QWidget *parent = nullptr);

    void load(const QString &text);
    /// Goes to a place, and selects so many characters there; a negative position goes nowhere.
    void showPlace(qsizetype position, qsizetype length);

protected:
    void insertFromMimeData(const QMimeData *source) override;

private:
    void wrapFor(const QString &text);
};

} // namespace postscope::ui
