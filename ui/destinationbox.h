// SPDX-License-Identifier: MIT
#pragma once

#include "ui/destination.h"

#include <QComboBox>

#include <optional>

namespace postscope::ui {

/// Where a mail goes when Send is pressed: the sandbox first, then the accounts, last the recipients' own servers.
class DestinationBox final : public QComboBox {
    Q_OBJECT

public:
    explicit DestinationBox(QWidget *parent = nullptr);

    /// The chosen account stays chosen if it is still there; otherwise the sandbox is.
    void setAccounts(const QList<account::Account> &accounts);
    [[nodiscard]] Destination destination() const;
    /// Nothing: another kind of destination.
    [[nodiscard]] std::optional<account::Account> account() const;

Q_SIGNALS:
    void destinationChanged();

private:
    QList<account::Account> m_accounts;
};

} // namespace postscope::ui
