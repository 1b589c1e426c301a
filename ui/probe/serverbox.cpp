// SPDX-License-Identifier: MIT
#include "ui/probe/serverbox.h"

#include "ui/icon.h"
#include "ui/inspect/plaintext.h"

#include <QLineEdit>
#include <QUrl>

namespace postscope::ui {

using account::Account;

ServerBox::ServerBox(const Environment &environment, QWidget *parent) : QComboBox(parent), m_environment(environment)
{
    setObjectName(QStringLiteral("server"));
    setAccessibleName(tr("Server"));
    setEditable(true);
    setInsertPolicy(NoInsert);
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(30);
    lineEdit()->setPlaceholderText(tr("host, host:port, smtp:// or smtps://"));
    setToolTip(plainToolTip(tr("Choose one, or type a host, host:port, smtp://host or smtps://host.")));
    fill();
}

void ServerBox::fill()
{
    const QString text = currentText();
    clear();
    addItem(icon(QLatin1StringView("sandbox")), tr("Sandbox — this computer only"));
    m_accounts = m_environment.accounts.load().value_or(QList<Account>());
    for (const Account &each : m_accounts)
        addItem(icon(QLatin1StringView("server")), visible(QStringLiteral("%1 — %2").arg(each.name, each.host)));
    if (text.isEmpty())
        return;
    setCurrentIndex(findText(text)); // -1: it was typed, or its account is gone
    setEditText(text);
}

/// It stays open for long, and accounts come and go.
void ServerBox::showPopup()
{
    fill();
    QComboBox::showPopup();
}

Result<ServerChoice, QString> ServerBox::choice() const
{
    const int index = findText(currentText());
    if (index == 0)
        return sandbox();
    if (index > 0 && index <= m_accounts.size()) {
        const Account &account = m_accounts.at(index - 1);
        return ServerChoice{account.name, delivery::routeOf(account), account, false};
    }
    return typed(currentText().trimmed());
}

Result<ServerChoice, QString> ServerBox::sandbox() const
{
    const net::Sandbox &server = m_environment.sandbox;
    if (!server.isListening())
        return Unexpected(tr("The sandbox is off. Switch it on with Sandbox > Listen."));
    return ServerChoice{tr("Sandbox"), delivery::routeToSandbox(server.port(), server.certificate()), std::nullopt, true};
}

Result<ServerChoice, QString> ServerBox::typed(const QString &text)
{
    const bool bareAddress = text.count(QLatin1Char(':')) > 1 && !text.startsWith(QLatin1Char('[')) && !text.contains(QLatin1String("://"));
    const QString host = bareAddress ? QLatin1Char('[') + text + QLatin1Char(']') : text;
    const QUrl url(host.contains(QLatin1String("://")) ? host : QStringLiteral("smtp://") + host, QUrl::StrictMode);
    const bool implicit = url.scheme() == QLatin1String("smtps");
    if (!url.isValid() || url.host().isEmpty() || (!implicit && url.scheme() != QLatin1String("smtp")) || url.port() == 0 || !url.password().isEmpty())
        return Unexpected(tr("A server is written as host, host:port, smtp://host or smtps://host."));
    Account account;
    account.name = account.host = url.host(QUrl::FullyDecoded);
    account.port = quint16(url.port(implicit ? 465 : 587));
    account.user = url.userName(QUrl::FullyDecoded);
    account.askEachTime = true;
    if (implicit)
        account.tls = TlsMode::Implicit;
    return ServerChoice{account.host, delivery::routeOf(account), account, false};
}

} // namespace postscope::ui
