// SPDX-License-Identifier: MIT
#pragma once

#include "ui/inspect/timing/run.h"

#include <QWidget>

class QAction;
class QComboBox;
class QLabel;
class QListWidget;

namespace postscope::ui {

class CompareModel;
class RowTable;

/// Several runs beside each other: which of them, and how long each step took in each, with a bar behind each figure.
class ComparePane final : public QWidget {
    Q_OBJECT

public:
    explicit ComparePane(QWidget *parent = nullptr);

    void add(const TimingRun &run);
    void setRuns(const QList<TimingRun> &runs);
    [[nodiscard]] const QList<TimingRun> &runs() const { return m_runs.list(); }
    void copyTable() const;

    [[nodiscard]] QListWidget *list() const { return m_list; }
    [[nodiscard]] RowTable *table() const { return m_table; }
    [[nodiscard]] QComboBox *basis() const { return m_basis; }
    [[nodiscard]] QAction *pinAction() const { return m_pin; }
    [[nodiscard]] QAction *removeAction() const { return m_remove; }

protected:
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QWidget *makeChoice();
    [[nodiscard]] QWidget *makeTable();
    void makeActions();
    void showRuns();
    void showComparison();
    void takeChecks();
    void updateActions();
    void fitColumns();

    TimingRuns m_runs;
    CompareModel *m_model;
    QListWidget *m_list;
    RowTable *m_table;
    QComboBox *m_basis;
    QLabel *m_empty;
    QAction *m_pin;
    QAction *m_remove;
};

} // namespace postscope::ui
