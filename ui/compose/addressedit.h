// SPDX-License-Identifier: MIT
#pragma once

#include <QLineEdit>

class QAction;

namespace postscope::ui {

/// A line for an address list that can show what is wrong with it: a mark, a line below it, and words for tool tip and screen reader.
/// Addresses that are pasted one to a line become a comma-separated list.
class AddressEdit final : public QLineEdit {
    Q_OBJECT

public:
    /// Characters that fit: far more than 10,000 addresses need.
    static constexpr int maxCharacters = 4'000'000;

    explicit AddressEdit(QWidget *parent = nullptr);

    /// Plain text; empty: all is well.
    void setProblem(const QString &problem);
    [[nodiscard]] QString problem() const { return m_problem; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void joinLines();

    QString m_problem;
    QAction *m_mark;
};

} // namespace postscope::ui
