// SPDX-License-Identifier: MIT
#pragma once

#include <QMap>
#include <QObject>

class QAction;
class QMenu;
class QTableView;

namespace postscope::ui {

/// Which columns of a log are shown: those that the user chose, and of the others as many as leave the line its room.
class LogColumns final : public QObject {
    Q_OBJECT

public:
    explicit LogColumns(QTableView &view);

    /// An entry for each column that can go.
    [[nodiscard]] QMenu *menu() const { return m_menu; }
    /// There are marks or comments.
    void setRemarks(bool there);
    /// Only the line, as text.
    void setPlain(bool plain);
    void fit();

    [[nodiscard]] QByteArray state() const;
    void restore(const QByteArray &state);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] bool isWanted(int column) const;
    void choose(int column, bool shown);

    QTableView &m_view;
    QMenu *m_menu;
    QMap<int, QAction *> m_actions;
    QMap<int, bool> m_chosen; ///< by the user
    bool m_remarks = false;
    bool m_plain = false;
};

} // namespace postscope::ui
