// SPDX-License-Identifier: MIT
#pragma once

#include <QPlainTextEdit>

namespace postscope::ui {

/// Plain text as it is typed, where Tab goes to the next field. Qt 6.4 ends the program when an empty clipboard is pasted; here nothing happens.
class SourceEdit : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit SourceEdit(QWidget *parent = nullptr);

protected:
    void insertFromMimeData(const QMimeData *source) override;
};

} // namespace postscope::ui
