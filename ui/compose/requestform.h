// SPDX-License-Identifier: MIT
#pragma once

#include "core/smtp/envelope.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QSpinBox;

namespace postscope::ui {

/// What the server is asked to do with a mail beyond taking it; each of it stays away unless it is set, and says what becomes of it where the server lacks
/// the extension.
class RequestForm final : public QWidget {
    Q_OBJECT

public:
    explicit RequestForm(QWidget *parent = nullptr);

    void load(const smtp::MailParameters &parameters);
    [[nodiscard]] smtp::MailParameters parameters() const;
    /// Plain text; empty: nothing is wrong.
    void setProblem(const QString &problem);
    void focus();

Q_SIGNALS:
    void edited();

private:
    void makeNumbers();
    void makeWords();
    void arrange();
    void addRow(QFormLayout &form, const QString &label, QWidget *field, const QString &keyword);
    void enableFields();

    QCheckBox *m_requireTls;
    QSpinBox *m_priority;
    QComboBox *m_deliverBy;
    QSpinBox *m_deliverSeconds;
    QCheckBox *m_trace;
    QSpinBox *m_holdFor;
    QLineEdit *m_holdUntil;
    QLineEdit *m_submitter;
    QLineEdit *m_solicitation;
};

} // namespace postscope::ui
