// SPDX-License-Identifier: MIT
#pragma once

#include "ui/text/probereport.h"

#include <QTreeWidget>

namespace postscope::ui {

/// What a probe found, as a tree of facts; plain text, made visible.
class ProbeTree final : public QTreeWidget {
    Q_OBJECT

public:
    explicit ProbeTree(QWidget *parent = nullptr);

    void show(const QList<text::ProbeFact> &facts);
    using QWidget::show;

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();

    QList<text::ProbeFact> m_facts;
};

} // namespace postscope::ui
