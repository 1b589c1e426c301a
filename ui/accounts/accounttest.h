// SPDX-License-Identifier: MIT
#pragma once

#include "core/account/account.h"
#include "core/account/secretstore.h"
#include "core/delivery/delivery.h"

#include <QWidget>

#include <memory>

class QLabel;
class QPushButton;

namespace postscope::ui {

/// A button that tries an account without sending anything, and what came of it.
class AccountTest final : public QWidget {
    Q_OBJECT

public:
    /// Both outlive this; `worker` runs.
    AccountTest(account::SecretStore &secrets, QThread &worker, QWidget *parent = nullptr);
    ~AccountTest() override;

    /// Opens a session and logs in. A password that is empty and needed is asked for.
    void run(const account::Account &account, const Secret &password, const Secret &proxyPassword);
    /// Forgets the result, and ends a test that is under way.
    void reset();

Q_SIGNALS:
    /// The button was pressed: run() is wanted.
    void wanted();

private:
    void start(const account::Account &account, const Secret &proxyPassword);
    void showResult(const delivery::Outcome &outcome);

    account::SecretStore &m_secrets;
    QThread &m_worker;
    std::unique_ptr<delivery::Delivery> m_delivery;
    QPushButton *m_button;
    QLabel *m_mark;
    QLabel *m_result;
};

} // namespace postscope::ui
