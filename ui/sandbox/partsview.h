// SPDX-License-Identifier: MIT
#pragma once

#include "core/outline/outline.h"

#include <QWidget>

class QPushButton;

namespace postscope::ui {

class RowTable;
class TextRows;

/// The MIME tree of a mail, a row a part, and the way to save one or all of them. Nothing is ever opened from here.
class PartsView final : public QWidget {
    Q_OBJECT

public:
    explicit PartsView(QWidget *parent = nullptr);

    void show(const QList<outline::Part> &parts);
    /// Writes every part that holds something into `directory`, under names of ours; returns what went wrong, a line each.
    [[nodiscard]] QStringList saveAll(const QString &directory) const;

private:
    void saveCurrent();
    void askWhereToSaveAll();
    void updateButtons();
    void report(const QStringList &problems);

    QList<outline::Part> m_parts;
    TextRows *m_model;
    RowTable *m_table;
    QPushButton *m_save;
    QPushButton *m_saveAll;
};

} // namespace postscope::ui
