// SPDX-License-Identifier: MIT
#pragma once

#include <QTableView>

namespace postscope::ui {

/// A small table to fill in: Tab leaves it, F2 or typing edits, and Delete and paste are told to the page around it.
class FormTable final : public QTableView {
    Q_OBJECT

public:
    FormTable(const QString &objectName, const QString &accessibleName, QWidget *parent = nullptr);

    /// Rows with a selected cell, last first: the order in which they can be removed.
    [[nodiscard]] QList<int> selectedRows() const;

public Q_SLOTS:
    void paste() { Q_EMIT pasted(); }

Q_SIGNALS:
    void deletePressed();
    void pasted();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fitRows();
};

} // namespace postscope::ui
