// SPDX-License-Identifier: MIT
#pragma once

#include "core/account/account.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;

namespace postscope::ui {

/// What logging in may need beyond user and password: whom to act as, a realm, and words on one's own risk.
class LoginForm final : public QWidget {
    Q_OBJECT

public:
    explicit LoginForm(QWidget *parent = nullptr);

    void load(const account::Account &account);
    void store(account::Account &account) const;
    /// Greyed where the account does not log in at all.
    void setLogsIn(bool logsIn);

Q_SIGNALS:
    void edited();

private:
    void warn();

    QLineEdit *m_authorizationId;
    QLineEdit *m_realm;
    QCheckBox *m_initialResponse;
    QCheckBox *m_plaintext;
    QLabel *m_plaintextWarning;
};

} // namespace postscope::ui
