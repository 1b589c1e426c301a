// SPDX-License-Identifier: MIT
#pragma once

#include "core/transcript/filter.h"

#include <QWidget>

class QAction;
class QCompleter;
class QLabel;
class QLineEdit;
class QStandardItemModel;

namespace postscope::ui {

/// Where a filter is typed: what can come next is offered, what is wrong is told below; the last good filter stays in force.
class FilterLine final : public QWidget {
    Q_OBJECT

public:
    explicit FilterLine(QWidget *parent = nullptr);

    [[nodiscard]] QLineEdit *line() const { return m_line; }
    [[nodiscard]] QString text() const;
    void setText(const QString &text);
    /// Puts another term behind what is there, or nothing where it is there already.
    void addTerm(const QString &term);
    void showCount(int passed, int all, bool counting);

Q_SIGNALS:
    void changed(const postscope::transcript::Filter &filter);
    /// Enter, or Escape in an empty line: the user goes on in the rows.
    void left();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void take();
    void tell(const QString &wrong);
    void offer();
    void complete(const QString &word);
    [[nodiscard]] bool escape();

    QLineEdit *m_line;
    QAction *m_sign;
    QLabel *m_count;
    QLabel *m_wrong;
    QStandardItemModel *m_offered;
    QCompleter *m_completer;
};

} // namespace postscope::ui
