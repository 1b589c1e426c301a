// SPDX-License-Identifier: MIT
#pragma once

#include <QPushButton>

class QAction;

namespace postscope::ui {

/// The one button that does something to the world: it stands out in the highlight colour of the palette.
class SendButton final : public QPushButton {
    Q_OBJECT

public:
    /// Shows `send`, and triggers it.
    explicit SendButton(QAction *send, QWidget *parent = nullptr);

protected:
    bool event(QEvent *event) override;

private:
    void follow();

    QAction *m_send;
};

} // namespace postscope::ui
