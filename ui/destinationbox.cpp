// SPDX-License-Identifier: MIT
#include "ui/destinationbox.h"

#include "ui/icon.h"
#include "ui/inspect/plaintext.h"

#include <algorithm>

namespace postscope::ui {

using account::Account;

DestinationBox::DestinationBox(QWidget *parent) : QComboBox(parent)
{
    setObjectName(QStringLiteral("destination"));
    setAccessibleName(tr("Send through"));
    setSizeAdjustPolicy(AdjustToContents);
    setMaximumWidth(fontMetrics().horizontalAdvance(u'x') * 48);
    // Narrower, before the tool bar hides Send.
    setMinimumWidth(fontMetrics().horizontalAdvance(u'x') * 20);
    setAccounts({});
    connect(this, &QComboBox::currentIndexChanged, this, &DestinationBox::destinationChanged);
}

void DestinationBox::setAccounts(const QList<Account> &accounts)
{
    const Destination chosen = destination();
    {
        const QSignalBlocker quiet(this);
        clear();
        m_accounts = accounts;
        addItem(icon(QLatin1StringView("sandbox")), tr("Sandbox — this computer only"));
        for (const Account &each : accounts)
            addItem(icon(QLatin1StringView("server")), visible(QStringLiteral("%1 — %2").arg(each.name, each.host)));
        const auto same = std::find_if(accounts.cbegin(), accounts.cend(),
                                       [&](const Account &each) { return chosen.kind == Destination::Kind::Account && each.id == chosen.account.id; });
        addItem(icon(QLatin1StringView("send")), tr("Directly to the recipients' servers (MX)"));
        setItemData(count() - 1, tr("Without an account: every mail leaves this computer for the server that the recipient's domain names."), Qt::ToolTipRole);
        const int account = same == accounts.cend() ? 0 : static_cast<int>(same - accounts.cbegin()) + 1;
        setCurrentIndex(chosen.kind == Destination::Kind::Mx ? count() - 1 : account);
    }
    Q_EMIT destinationChanged();
}

Destination DestinationBox::destination() const
{
    if (currentIndex() < 1)
        return {};
    if (currentIndex() > m_accounts.size())
        return {.kind = Destination::Kind::Mx};
    return {.kind = Destination::Kind::Account, .account = m_accounts.at(currentIndex() - 1)};
}

std::optional<Account> DestinationBox::account() const
{
    const Destination chosen = destination();
    return chosen.kind == Destination::Kind::Account ? std::optional(chosen.account) : std::nullopt;
}

} // namespace postscope::ui
