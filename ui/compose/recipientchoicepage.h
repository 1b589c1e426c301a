// SPDX-License-Identifier: MIT
#pragma once

#include "ui/compose/recipientchoicemodel.h"

#include <QWidget>

namespace postscope::ui {

class FormTable;

/// Notification, original recipient and ownership for some recipients apart from the others.
class RecipientChoicePage final : public QWidget {
    Q_OBJECT

public:
    explicit RecipientChoicePage(QWidget *parent = nullptr);

    void load(const QList<delivery::RecipientChoice> &choices) { m_model->load(choices); }
    [[nodiscard]] QList<delivery::RecipientChoice> choices() const { return m_model->choices(); }
    /// Those of the mail as it is: what the first column offers.
    void setRecipients(const QStringList &recipients) { m_recipients = recipients; }
    [[nodiscard]] FormTable *table() const { return m_table; }

Q_SIGNALS:
    void edited();

private:
    void add();
    void removeSelected();

    RecipientChoiceModel *m_model;
    FormTable *m_table;
    QStringList m_recipients;
};

} // namespace postscope::ui
