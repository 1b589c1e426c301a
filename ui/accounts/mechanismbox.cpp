// SPDX-License-Identifier: MIT
#include "ui/accounts/mechanismbox.h"

#include "core/smtp/sasl/mechanism.h"

#include <QStandardItemModel>

namespace postscope::ui {

using account::Account;
using smtp::Mechanism;

namespace {

// Beside the names of mechanisms, what the entries stand for.
const QByteArray anyPassword;
const QByteArray anyToken("OAUTH");
const QByteArray nothing("NONE");

QString inWords(const Mechanism &mechanism)
{
    const QString name = QString::fromLatin1(mechanism.name);
    if (mechanism.needs == Mechanism::Needs::Token)
        return MechanismBox::tr("OAuth token: %1").arg(name);
    if (mechanism.name == "GSSAPI")
        return MechanismBox::tr("Kerberos ticket: %1").arg(name);
    if (mechanism.name == "NTLM")
        return MechanismBox::tr("Windows password: %1").arg(name);
    if (mechanism.name == "EXTERNAL")
        return MechanismBox::tr("Client certificate: %1").arg(name);
    if (mechanism.name == "ANONYMOUS")
        return MechanismBox::tr("As nobody in particular: %1").arg(name);
    return MechanismBox::tr("Password: %1").arg(name);
}

} // namespace

MechanismBox::MechanismBox(QWidget *parent) : QComboBox(parent)
{
    addItem(tr("Password, in the strongest way that the server offers"), anyPassword);
    addItem(tr("OAuth token, in the way that the server offers"), anyToken);
    for (const Mechanism &mechanism : smtp::mechanisms()) {
        addItem(mechanism.installed ? inWords(mechanism) : tr("%1 (not on this computer)").arg(inWords(mechanism)), mechanism.name);
        if (auto *items = qobject_cast<QStandardItemModel *>(model()); items && !mechanism.installed)
            items->item(count() - 1)->setEnabled(false);
    }
    addItem(tr("Do not log in"), nothing);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
}

void MechanismBox::load(const Account &account)
{
    const bool token = account.secret == SecretKind::Token || !account.tokenCommand.isEmpty();
    const QByteArray chosen = account.mechanism.isEmpty() && token ? anyToken : account.mechanism;
    if (findData(chosen) < 0)
        addItem(QString::fromLatin1(chosen), chosen);
    setCurrentIndex(findData(chosen));
}

void MechanismBox::store(Account &account) const
{
    const QByteArray chosen = currentData().toByteArray();
    account.mechanism = chosen == anyToken ? QByteArray() : chosen;
    account.secret = wantsToken() ? SecretKind::Token : SecretKind::Password;
}

bool MechanismBox::logsIn() const
{
    return currentData().toByteArray() != nothing;
}

bool MechanismBox::wantsUser() const
{
    const auto mechanism = smtp::mechanismNamed(currentData().toByteArray());
    return logsIn() && (!mechanism || mechanism->needsUser || mechanism->name == "ANONYMOUS");
}

bool MechanismBox::wantsSecret() const
{
    return logsIn() && smtp::needsSecret(currentData().toByteArray());
}

bool MechanismBox::wantsToken() const
{
    const QByteArray chosen = currentData().toByteArray();
    return chosen == anyToken || smtp::secretKind(chosen, SecretKind::Password) == SecretKind::Token;
}

void MechanismBox::chooseToken()
{
    setCurrentIndex(findData(anyToken));
}

} // namespace postscope::ui
