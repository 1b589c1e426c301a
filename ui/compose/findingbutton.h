// SPDX-License-Identifier: MIT
#pragma once

#include "core/delivery/checks/finding.h"

#include <QToolButton>

class QMenu;

namespace postscope::ui {

/// How much deserves a look before the mail is sent: "1 warning · 2 notes", and a list of it behind. Out of sight where there is nothing.
class FindingButton final : public QToolButton {
    Q_OBJECT

public:
    static constexpr qsizetype maxListed = 60;

    explicit FindingButton(QWidget *parent = nullptr);

    void showFindings(const QList<delivery::Finding> &findings);
    [[nodiscard]] const QList<delivery::Finding> &findings() const { return m_findings; }

Q_SIGNALS:
    void chosen(const postscope::delivery::Finding &finding);

protected:
    /// Return opens the list, too.
    void keyPressEvent(QKeyEvent *event) override;

private:
    void fillList();

    QList<delivery::Finding> m_findings;
    QMenu *m_list;
};

} // namespace postscope::ui
