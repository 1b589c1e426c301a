// SPDX-License-Identifier: MIT
#pragma once

#include "ui/text/sentences.h"

#include <QFrame>

class QLabel;
class QToolButton;

namespace postscope::ui {

/// Something that went wrong or has to be known, in the window itself instead of a box in front of it; it stays until it is closed.
class NoticeBar final : public QFrame {
    Q_OBJECT

public:
    explicit NoticeBar(QWidget *parent = nullptr);

    void tell(const text::Explanation &explanation);
    [[nodiscard]] QString message() const;

private:
    QLabel *m_mark;
    QLabel *m_text;
    QToolButton *m_copy;
    QToolButton *m_close;
};

} // namespace postscope::ui
