// SPDX-License-Identifier: MIT
#pragma once

#include "ui/compose/headermodel.h"

#include <QWidget>

class QPushButton;

namespace postscope::ui {

class FormTable;

/// Any header that has no field of its own.
class HeaderPage final : public QWidget {
    Q_OBJECT

public:
    explicit HeaderPage(QWidget *parent = nullptr);

    void load(const QList<delivery::CustomHeader> &headers) { m_model->load(headers); }
    [[nodiscard]] QList<delivery::CustomHeader> headers() const { return m_model->headers(); }
    void setProblems(const QHash<qsizetype, QString> &problems) { m_model->setProblems(problems); }
    /// Puts the cursor on the header that is number `index` in headers().
    void focusHeader(qsizetype index);
    [[nodiscard]] FormTable *table() const { return m_table; }

Q_SIGNALS:
    void edited();

private:
    void add();
    void removeSelected();
    void move(int by);
    QPushButton *button(const char *name, const QString &text);

    HeaderModel *m_model;
    FormTable *m_table;
};

} // namespace postscope::ui
