// SPDX-License-Identifier: MIT
#include "ui/accounts/accountsdialog.h"

#include "ui/accounts/accountchecks.h"
#include "ui/accounts/accountform.h"
#include "ui/accounts/accounttest.h"
#include "ui/icon.h"
#include "ui/inspect/plaintext.h"
#include "ui/noticebar.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QUuid>

#include <algorithm>
#include <utility>

namespace postscope::ui {

using account::Account;
using account::SecretFailure;

AccountsDialog::AccountsDialog(const Environment &environment, QWidget *parent)
    : QDialog(parent), m_environment(environment), m_list(new QListWidget(this)),
      m_remove(new QPushButton(icon(QLatin1StringView("delete")), tr("Re&move"), this)), m_form(new AccountForm(this)),
      m_test(new AccountTest(environment.secrets, environment.worker, this)), m_notice(new NoticeBar(this)),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    setObjectName(QStringLiteral("accounts"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Accounts"));
    arrange();
    connect(m_buttons, &QDialogButtonBox::accepted, this, &AccountsDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &AccountsDialog::reject);
    connect(m_list, &QListWidget::currentRowChanged, this, &AccountsDialog::choose);
    connect(m_remove, &QPushButton::clicked, this, &AccountsDialog::remove);
    connect(m_form, &AccountForm::edited, this, &AccountsDialog::take);
    connect(m_test, &AccountTest::wanted, this, [this] { m_test->run(m_form->account(), m_form->password(), m_form->proxyPassword()); });
    load();
}

void AccountsDialog::arrange()
{
    m_list->setAccessibleName(tr("Accounts"));
    auto *add = new QPushButton(icon(QLatin1StringView("add")), tr("A&dd"), this);
    add->setObjectName(QStringLiteral("add"));
    connect(add, &QPushButton::clicked, this, &AccountsDialog::add);
    auto *left = new QVBoxLayout;
    auto *leftButtons = new QHBoxLayout;
    leftButtons->addWidget(add);
    leftButtons->addWidget(m_remove);
    left->addWidget(m_list, 1);
    left->addLayout(leftButtons);

    auto *right = new QVBoxLayout;
    right->addWidget(m_form, 1);
    right->addWidget(m_test);
    auto *both = new QHBoxLayout;
    both->addLayout(left, 1);
    both->addLayout(right, 3);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_notice);
    column->addLayout(both, 1);
    column->addWidget(m_buttons);
    resize(fontMetrics().horizontalAdvance(u'x') * 125, fontMetrics().height() * 34);
}

void AccountsDialog::load()
{
    const auto accounts = m_environment.accounts.load();
    if (accounts) {
        m_accounts = *accounts;
        for (const Account &account : *accounts)
            if (!account.askEachTime)
                m_keptIds += account.id;
    } else {
        // What cannot be read is not overwritten.
        m_notice->tell(text::explain(accounts.error()));
        m_buttons->button(QDialogButtonBox::Ok)->setEnabled(false);
    }
    showNames();
    m_list->setCurrentRow(m_accounts.isEmpty() ? -1 : 0);
    choose(m_list->currentRow());
}

void AccountsDialog::showNames()
{
    const QSignalBlocker quiet(m_list);
    while (m_list->count() > m_accounts.size())
        delete m_list->takeItem(m_list->count() - 1);
    for (int row = 0; row < m_accounts.size(); ++row) {
        if (row == m_list->count())
            m_list->addItem(QString());
        const Account &account = m_accounts.at(row);
        m_list->item(row)->setIcon(icon(QLatin1StringView("server")));
        m_list->item(row)->setText(account.name.isEmpty() ? tr("New account") : visible(account.name));
    }
    m_remove->setEnabled(!m_accounts.isEmpty());
}

void AccountsDialog::add()
{
    m_accounts += Account{.id = QUuid::createUuid().toString(QUuid::WithoutBraces)};
    showNames();
    m_list->setCurrentRow(static_cast<int>(m_accounts.size()) - 1);
    m_form->focusName();
}

void AccountsDialog::remove()
{
    if (m_row < 0)
        return;
    const Account gone = m_accounts.takeAt(m_row);
    QStringList keys{gone.id, account::proxySecretId(gone.id)};
    for (const account::DkimSignature &signature : gone.dkim)
        keys += account::dkimSecretId(gone.id, signature.id);
    for (const QString &key : std::as_const(keys)) {
        m_removed += key;
        m_passwords.remove(key);
    }
    const int next = qMin(m_row, static_cast<int>(m_accounts.size()) - 1);
    m_row = -1;
    showNames();
    m_list->setCurrentRow(next);
    choose(next);
}

void AccountsDialog::choose(int row)
{
    m_row = row;
    m_test->reset();
    const bool any = row >= 0 && row < m_accounts.size();
    m_form->setEnabled(any);
    m_test->setEnabled(any);
    const Account account = any ? m_accounts.at(row) : Account{};
    m_form->load(account, m_passwords.value(account.id), m_passwords.value(account::proxySecretId(account.id)));
}

void AccountsDialog::take()
{
    if (m_row < 0)
        return;
    const Account before = std::exchange(m_accounts[m_row], m_form->account());
    takeKeys(before);
    const QString id = m_accounts.at(m_row).id;
    remember(id, m_form->password());
    remember(account::proxySecretId(id), m_form->proxyPassword());
    showNames();
}

/// The keys of signatures: those that came, and those that have no use any more.
void AccountsDialog::takeKeys(const Account &before)
{
    const Account &account = m_accounts.at(m_row);
    const QHash<QString, Secret> keys = m_form->dkimKeys();
    for (auto it = keys.cbegin(); it != keys.cend(); ++it)
        m_passwords.insert(account::dkimSecretId(account.id, it.key()), it.value());
    for (const account::DkimSignature &signature : before.dkim) {
        const bool stays = std::ranges::any_of(account.dkim, [&](const account::DkimSignature &other) { return other.id == signature.id; });
        if (stays || signature.id.isEmpty())
            continue;
        const QString key = account::dkimSecretId(account.id, signature.id);
        m_passwords.remove(key);
        m_removed += key;
    }
}

void AccountsDialog::remember(const QString &key, const Secret &secret)
{
    if (secret.isEmpty())
        m_passwords.remove(key);
    else
        m_passwords.insert(key, secret);
}

bool AccountsDialog::write()
{
    for (int row = 0; row < m_accounts.size(); ++row) {
        if (!m_accounts.at(row).name.isEmpty() && !m_accounts.at(row).host.isEmpty())
            continue;
        m_list->setCurrentRow(row);
        m_notice->tell({tr("An account needs a name and a server."), {}, {}});
        m_form->focusName();
        return false;
    }
    for (int row = 0; row < m_accounts.size(); ++row) {
        if (canBeKept(m_accounts.at(row)))
            continue;
        m_list->setCurrentRow(row);
        m_notice->tell({tr("Something in this account cannot be right: the field says what."), {}, {}});
        m_form->focusProblem();
        return false;
    }
    const auto saved = m_environment.accounts.save(m_accounts);
    if (!saved)
        m_notice->tell(text::explain(saved.error()));
    else
        Q_EMIT accountsChanged();
    return saved.has_value();
}

void AccountsDialog::accept()
{
    if (m_pending > 0 || !write())
        return;
    m_failed = false;
    keepSecrets();
}

void AccountsDialog::keepSecrets()
{
    QStringList gone = std::exchange(m_removed, {});
    for (const Account &account : std::as_const(m_accounts))
        if (account.askEachTime) {
            m_passwords.remove(account.id);
            if (m_keptIds.removeAll(account.id) > 0)
                gone += account.id;
        }
    m_pending = static_cast<int>(gone.size() + m_passwords.size());
    m_buttons->setEnabled(m_pending == 0);
    if (m_pending == 0)
        return QDialog::accept();
    for (const QString &id : std::as_const(gone))
        m_environment.secrets.remove(id, this, [this](const Result<void, SecretFailure> &) { secretKept({}, {}); });
    for (auto it = m_passwords.cbegin(); it != m_passwords.cend(); ++it)
        m_environment.secrets.write(it.key(), it.value(), this, [this, id = it.key()](const Result<void, SecretFailure> &kept) { secretKept(id, kept); });
}

void AccountsDialog::secretKept(const QString &id, const Result<void, SecretFailure> &kept)
{
    if (!id.isEmpty() && kept) {
        m_passwords.remove(id);
        m_keptIds += id;
    }
    if (const int row = rowOf(id); !kept && row >= 0) {
        text::Explanation reason = text::explain(kept.error());
        const bool ofProxy = id == account::proxySecretId(m_accounts.at(row).id);
        const bool ofAccount = id == m_accounts.at(row).id;
        reason.advice = (ofProxy      ? tr("The password of the proxy of %1 is kept nowhere: it will be asked for each time.")
                         : !ofAccount ? tr("The DKIM key of %1 is kept nowhere: name its file again, or nothing can be signed.")
                                      : tr("The password of %1 is kept nowhere: it will be asked for each time."))
                            .arg(visible(m_accounts.at(row).name));
        m_notice->tell(reason);
        m_accounts[row].askEachTime = m_accounts.at(row).askEachTime || ofAccount;
        m_passwords.remove(id);
        m_failed = true;
    }
    if (--m_pending > 0)
        return;
    m_buttons->setEnabled(true);
    if (!m_failed)
        return QDialog::accept();
    choose(m_row);
    (void)write();
}

int AccountsDialog::rowOf(const QString &key) const
{
    const auto found = std::find_if(m_accounts.cbegin(), m_accounts.cend(),
                                    [&](const Account &account) { return account.id == key || key.startsWith(account.id + QLatin1Char('/')); });
    return found == m_accounts.cend() ? -1 : static_cast<int>(found - m_accounts.cbegin());
}

} // namespace postscope::ui
