// SPDX-License-Identifier: MIT
#pragma once

#include "core/outline/finding.h"

#include <QWidget>

class QLabel;

namespace postscope::ui {

class FindingsModel;
class RowTable;

/// What is to be known of a mail: the list, and the sentence of the chosen one in full.
class FindingsView final : public QWidget {
    Q_OBJECT

public:
    explicit FindingsView(QWidget *parent = nullptr);

    using QWidget::show;
    void show(const QList<outline::Finding> &findings);
    [[nodiscard]] RowTable *table() const { return m_table; }

Q_SIGNALS:
    /// Its place is to be shown.
    void chosen(qint64 offset);

private:
    void showSentence();

    FindingsModel *m_model;
    RowTable *m_table;
    QLabel *m_sentence;
};

} // namespace postscope::ui
