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
    setAccounts({});
    connect(this, &QComboBox::currentIndexChanged, this, &DestinationBox::destinationChanged);
}

void DestinationBox::setAccounts(const QList<Account> &accounts)
{
    const std::optional<Account> chosen = account();
    {
        const QSignalBlocker quiet(this);
        clear();
        m_accounts = accounts;
        addItem(icon(QLatin1StringView("sandbox")), tr("Sandbox — this computer only"));
        for (const Account &each : accounts)
            addItem(icon(QLatin1StringView("server")), visible(QStringLiteral("%1 — %2").arg(each.name, each.host)));
        const auto same = std::find_if(accounts.cbegin(), accounts.cend(), [&](const Account &each) { return chosen && each.id == chosen->id; });
        setCurrentIndex(same == accounts.cend() ? 0 : static_cast<int>(same - accounts.cbegin()) + 1);
    }
    Q_EMIT destinationChanged();
}

std::optional<Account> DestinationBox::account() const
{
    if (currentIndex() < 1)
        return {};
    return m_accounts.at(currentIndex() - 1);
}

} // namespace postscope::ui
