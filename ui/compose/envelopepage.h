// SPDX-License-Identifier: MIT
#pragma once

#include "core/delivery/compose.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace postscope::ui {

class AddressEdit;
class RecipientChoicePage;
class RequestForm;

/// The envelope where it is to differ from the header, what delivery status notification is asked for (RFC 3461), for all and for single recipients, and what
/// else the server is asked to do.
class EnvelopePage final : public QWidget {
    Q_OBJECT

public:
    explicit EnvelopePage(QWidget *parent = nullptr);

    void load(const delivery::EnvelopeChoice &choice);
    [[nodiscard]] delivery::EnvelopeChoice choice() const;
    void setProblems(const QHash<delivery::Field, QString> &problems);
    /// Those of the mail as it is.
    void setRecipients(const QStringList &recipients);
    /// MailFrom, RcptTo, Dsn or Requests.
    void focusField(delivery::Field field);

Q_SIGNALS:
    void edited();

private:
    [[nodiscard]] int gap() const; ///< between lines
    [[nodiscard]] QWidget *envelopeGroup();
    [[nodiscard]] QWidget *dsnGroup();
    [[nodiscard]] QWidget *requestGroup();
    [[nodiscard]] QWidget *recipientGroup();
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
    RequestForm *m_requests = nullptr;
    RecipientChoicePage *m_recipients = nullptr;
};

} // namespace postscope::ui
