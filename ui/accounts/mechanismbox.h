// SPDX-License-Identifier: MIT
#pragma once

#include "core/account/account.h"

#include <QComboBox>

namespace postscope::ui {

/// How an account logs in, in words for people: with a password, a token, a ticket, a certificate, as nobody, or not at all.
class MechanismBox final : public QComboBox {
    Q_OBJECT

public:
    explicit MechanismBox(QWidget *parent = nullptr);

    void load(const account::Account &account);
    /// Puts what is chosen into `account`: its mechanism and its kind of secret.
    void store(account::Account &account) const;

    [[nodiscard]] bool logsIn() const;
    [[nodiscard]] bool wantsUser() const;
    [[nodiscard]] bool wantsSecret() const;
    [[nodiscard]] bool wantsToken() const;

public Q_SLOTS:
    void chooseToken();
};

} // namespace postscope::ui
