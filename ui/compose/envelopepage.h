// SPDX-License-Identifier: MIT
#pragma once

#include "core/delivery/compose.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace postscope::ui {

class AddressEdit;

/// The envelope where it is to differ from the header, and what delivery status notification is asked for (RFC 3461).
class EnvelopePage final : public QWidget {
    Q_OBJECT

public:
    explicit EnvelopePage(QWidget *parent = nullptr);

    void load(const delivery::EnvelopeChoice &choice);
    [[nodiscard]] delivery::EnvelopeChoice choice() const;
    void setProblems(const QHash<delivery::Field, QString> &problems);
    /// MailFrom, RcptTo or Dsn.
    void focusField(delivery::Field field);

Q_SIGNALS:
    void edited();

private:
    [[nodiscard]] int gap() const; ///< between lines
    [[nodiscard]] QWidget *envelopeGroup();
    [[nodiscard]] QWidget *dsnGroup();
    void enableFields();

    QCheckBox *m_overridden = nullptr;
    AddressEdit *m_mailFrom = nullptr;
    AddressEdit *m_rcptTo = nullptr;
    QComboBox *m_return = nullptr;
    QCheckBox *m_never = nullptr;
    QCheckBox *m_success = nullptr;
    QCheckBox *m_failure = nullptr;
    QCheckBox *m_delay = nullptr;
    QLineEdit *m_envelopeId = nullptr;
};

} // namespace postscope::ui
