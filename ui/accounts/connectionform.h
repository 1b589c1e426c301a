// SPDX-License-Identifier: MIT
#pragma once

#include "core/account/account.h"
#include "core/base/secret.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QSpinBox;

namespace postscope::ui {

class CheckedLine;

/// How an account's server is reached and spoken to where the usual way does not do: proxy, addresses, nameserver, patience, LMTP, BDAT.
class ConnectionForm final : public QWidget {
    Q_OBJECT

public:
    explicit ConnectionForm(QWidget *parent = nullptr);

    /// `proxyPassword`: typed before, and not kept yet.
    void load(const account::Account &account, const Secret &proxyPassword);
    void store(account::Account &account) const;
    /// Empty: nothing was typed.
    [[nodiscard]] Secret proxyPassword() const;

Q_SIGNALS:
    void edited();

private:
    void addProxyRows(QFormLayout &form);
    void addOtherRows(QFormLayout &form);
    void enableFields();
    void chooseKind();
    [[nodiscard]] Proxy::Kind kind() const;

    QComboBox *m_proxy;
    CheckedLine *m_proxyHost;
    QSpinBox *m_proxyPort;
    QLineEdit *m_proxyUser;
    QLineEdit *m_proxyPassword;
    QComboBox *m_family;
    CheckedLine *m_bindAddress;
    CheckedLine *m_nameserver;
    CheckedLine *m_ehloName;
    QSpinBox *m_timeout;
    QCheckBox *m_lmtp;
    QCheckBox *m_bdat;
};

} // namespace postscope::ui
