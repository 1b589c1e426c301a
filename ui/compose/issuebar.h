// SPDX-License-Identifier: MIT
#pragma once

#include "core/delivery/checks/finding.h"
#include "core/delivery/compose.h"

#include <QFrame>

#include <optional>

class QLabel;
class QMenu;
class QToolButton;

namespace postscope::ui {

class FindingButton;

/// One line below the composer: what is in the way of sending, and where; or, when nothing is, what is worth knowing.
class IssueBar final : public QFrame {
    Q_OBJECT

public:
    explicit IssueBar(QWidget *parent = nullptr);

    /// `sentences`: one for each problem, plain text.
    void showProblems(const QList<delivery::ComposeProblem> &problems, const QStringList &sentences);
    /// A finding that keeps the mail from being sent; its sentence is plain text.
    void showFinding(const delivery::Finding &finding, const QString &sentence);
    /// A remark that asks for nothing, plain text.
    void showNote(const QString &note);
    /// What deserves a look although nothing is in the way.
    [[nodiscard]] FindingButton &findings() { return *m_findings; }

Q_SIGNALS:
    void problemChosen(const postscope::delivery::ComposeProblem &problem);

private:
    void showFirst(const QString &sentence);
    void choose(qsizetype index);

    QList<delivery::ComposeProblem> m_problems;
    std::optional<delivery::Finding> m_finding; ///< that stands for them
    QLabel *m_mark;
    QLabel *m_note;
    QToolButton *m_first;
    QToolButton *m_others;
    QMenu *m_list;
    FindingButton *m_findings;
};

} // namespace postscope::ui
