// SPDX-License-Identifier: MIT
#pragma once

#include <QTableView>

namespace postscope::ui {

/// A table of lines: one height for all rows, whole rows selected, Tab leaves it, and what is copied is plain text.
class RowTable : public QTableView {
    Q_OBJECT

public:
    explicit RowTable(QWidget *parent = nullptr);

    [[nodiscard]] QAction *copyAction() const { return m_copy; }
    /// Selected rows, or all of them where `all`; columns separated by TAB. Hidden columns are left out.
    [[nodiscard]] virtual QString rowsAsText(bool all) const;
    void copyAll();
    /// The font of the text in the rows, where it is not the table's own: their height fits both.
    void setRowFont(const QFont &font);

protected:
    void changeEvent(QEvent *event) override;

private:
    void copySelected();
    void fitRows();

    QAction *m_copy;
    QFont m_rowFont;
};

} // namespace postscope::ui
