// SPDX-License-Identifier: MIT
#pragma once

#include "ui/inspect/rowtable.h"

namespace postscope::ui {

class LogModel;

/// The rows of a session. While it follows, the newest row stays in sight; scrolling away from the end stops that, scrolling back resumes it.
class LogView final : public RowTable {
    Q_OBJECT

public:
    explicit LogView(LogModel &model, QWidget *parent = nullptr);

    [[nodiscard]] bool isFollowing() const { return m_following; }
    void setFollowing(bool following);

    /// Lines of the text export: never cut, never a secret.
    [[nodiscard]] QString rowsAsText(bool all) const override;

Q_SIGNALS:
    void followingChanged(bool following);

protected:
    void changeEvent(QEvent *event) override;

private:
    void scrolled(int value);
    void extended(int minimum, int maximum);
    void fitColumns();
    void takeStyle();

    LogModel &m_model;
    bool m_following = true;
};

} // namespace postscope::ui
