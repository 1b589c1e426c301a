// SPDX-License-Identifier: MIT
#pragma once

#include "core/account/account.h"
#include "ui/environment.h"
#include "ui/text/sentences.h"

#include <QDialog>
#include <QHash>
#include <QStringList>

class QDialogButtonBox;
class QListWidget;
class QPushButton;

namespace postscope::ui {

class AccountForm;
class AccountTest;
class NoticeBar;

/// The accounts: a list, and a form for the one that is chosen. Nothing is kept before OK; passwords go to the keychain or nowhere.
class AccountsDialog final : public QDialog {
    Q_OBJECT

public:
    /// What `environment` refers to outlives this.
    explicit AccountsDialog(const Environment &environment, QWidget *parent = nullptr);

    void accept() override;

Q_SIGNALS:
    /// They were written.
    void accountsChanged();

private:
    void arrange();
    void load();
    void add();
    void remove();
    void choose(int row);
    void take();
    void remember(const QString &key, const Secret &secret);
    void takeKeys(const account::Account &before);
    void showNames();
    [[nodiscard]] bool write();
    void keepSecrets();
    void secretKept(const QString &id, const Result<void, account::SecretFailure> &kept);
    /// Of the account whose password, or whose proxy's, is kept under this.
    [[nodiscard]] int rowOf(const QString &key) const;

    Environment m_environment;
    QList<account::Account> m_accounts;
    QHash<QString, Secret> m_passwords; ///< typed and not kept yet, by what they are kept under
    QStringList m_removed;              ///< what they are kept under: secrets that are to go
    QStringList m_keptIds;              ///< ids that the keychain may have a secret of
    int m_row = -1;
    int m_pending = 0; ///< answers of the keychain that are waited for
    bool m_failed = false;

    QListWidget *m_list;
    QPushButton *m_remove;
    AccountForm *m_form;
    AccountTest *m_test;
    NoticeBar *m_notice;
    QDialogButtonBox *m_buttons;
};

} // namespace postscope::ui
