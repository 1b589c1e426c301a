// SPDX-License-Identifier: MIT
#pragma once

#include "ui/inspect/log/sessioncontent.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QSpinBox;

namespace postscope::ui {

class ContentModel;
class RowTable;

/// A mail of a session, line by line, a range of its octets at a time: it stays beside the window, and small however large the mail is.
class ContentDialog final : public QDialog {
    Q_OBJECT

public:
    ContentDialog(std::unique_ptr<MailContent> mail, int event, QWidget *parent);

    [[nodiscard]] RowTable *table() const { return m_table; }
    [[nodiscard]] ContentModel *model() const { return m_model; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void arrange();
    void showRange();
    void takeStyle();

    ContentModel *m_model;
    RowTable *m_table;
    QLabel *m_place;
    QPushButton *m_first;
    QPushButton *m_last;
    QSpinBox *m_range;
};

} // namespace postscope::ui
