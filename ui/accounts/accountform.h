// SPDX-License-Identifier: MIT
#pragma once

#include "core/account/account.h"
#include "core/account/providers.h"
#include "core/base/secret.h"
#include "core/delivery/serversettings.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace postscope::ui {

class MechanismBox;

/// One account to fill in. The password that is typed never becomes part of the Account.
class AccountForm final : public QWidget {
    Q_OBJECT

public:
    explicit AccountForm(QWidget *parent = nullptr);

    /// `password`: typed before, and not kept yet.
    void load(const account::Account &account, const Secret &password);
    [[nodiscard]] account::Account account() const;
    /// Empty: nothing was typed.
    [[nodiscard]] Secret password() const;
    void setAskEachTime(bool ask);
    void focusName();

Q_SIGNALS:
    void edited();

private:
    void addServerRows(QFormLayout &form);
    void addLoginRows(QFormLayout &form);
    void addRareRows(QFormLayout &form);
    void take(int provider);
    void findSettings();
    void fillIn(const delivery::ServerSettings &settings);
    void chooseCaFile();
    void enableFields();
    QLineEdit *addLine(QFormLayout &form, const char *name, const QString &label);

    account::Account m_loaded;
    QList<account::Provider> m_providers;
    QComboBox *m_provider = nullptr;
    QLineEdit *m_name = nullptr;
    QLineEdit *m_host = nullptr;
    QSpinBox *m_port = nullptr;
    QComboBox *m_tls = nullptr;
    MechanismBox *m_mechanism = nullptr;
    QLineEdit *m_user = nullptr;
    QLineEdit *m_password = nullptr;
    QLabel *m_passwordHint = nullptr;
    QLineEdit *m_tokenCommand = nullptr;
    QLineEdit *m_authorizationId = nullptr;
    QLineEdit *m_realm = nullptr;
    QCheckBox *m_askEachTime = nullptr;
    QLineEdit *m_from = nullptr;
    QLineEdit *m_caFile = nullptr;
    QLineEdit *m_ehloName = nullptr;
    QCheckBox *m_plaintext = nullptr;
    QLabel *m_plaintextWarning = nullptr;
};

} // namespace postscope::ui
