// SPDX-License-Identifier: MIT
#pragma once

#include "core/account/account.h"
#include "core/account/providers.h"
#include "core/base/secret.h"
#include "core/delivery/serversettings.h"

#include <QHash>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QSpinBox;
class QTabWidget;

namespace postscope::ui {

class CheckedLine;
class ConnectionForm;
class DkimForm;
class LoginForm;
class MechanismBox;
class TlsForm;

/// One account to fill in: what every account has on the first page, what few need on the others. The passwords that are typed never become part of
/// the Account.
class AccountForm final : public QWidget {
    Q_OBJECT

public:
    explicit AccountForm(QWidget *parent = nullptr);

    /// `password`, `proxyPassword`: typed before, and not kept yet.
    void load(const account::Account &account, const Secret &password, const Secret &proxyPassword);
    [[nodiscard]] account::Account account() const;
    /// Empty: nothing was typed.
    [[nodiscard]] Secret password() const;
    [[nodiscard]] Secret proxyPassword() const;
    /// The keys of DKIM signatures that are to go into the keychain, by the id of the signature.
    [[nodiscard]] QHash<QString, Secret> dkimKeys() const;
    void setAskEachTime(bool ask);
    void focusName();
    /// Shows the first field that says what is wrong with it, and puts the cursor there.
    void focusProblem();

Q_SIGNALS:
    void edited();

private:
    [[nodiscard]] QWidget *everydayPage();
    void addPage(QWidget *page, const QString &title);
    void addServerRows(QFormLayout &form);
    void addLoginRows(QFormLayout &form);
    void take(int provider);
    void findSettings();
    void fillIn(const delivery::ServerSettings &settings);
    void enableFields();
    QLineEdit *addLine(QFormLayout &form, const char *name, const QString &label);

    account::Account m_loaded;
    QList<account::Provider> m_providers;
    QTabWidget *m_pages;
    QFormLayout *m_everyday = nullptr;
    LoginForm *m_login;
    TlsForm *m_tlsForm;
    ConnectionForm *m_connection;
    DkimForm *m_dkim;
    QComboBox *m_provider = nullptr;
    QLineEdit *m_name = nullptr;
    CheckedLine *m_host = nullptr;
    QSpinBox *m_port = nullptr;
    QComboBox *m_tls = nullptr;
    MechanismBox *m_mechanism = nullptr;
    QLineEdit *m_user = nullptr;
    QLineEdit *m_password = nullptr;
    QLabel *m_passwordHint = nullptr;
    QLineEdit *m_tokenCommand = nullptr;
    QCheckBox *m_askEachTime = nullptr;
    QLineEdit *m_from = nullptr;
};

} // namespace postscope::ui
