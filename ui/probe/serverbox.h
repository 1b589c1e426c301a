// SPDX-License-Identifier: MIT
#pragma once

#include "core/account/account.h"
#include "core/delivery/route.h"
#include "ui/environment.h"

#include <QComboBox>

#include <optional>

namespace postscope::ui {

/// A server that was chosen or typed, and the way to it.
struct ServerChoice {
    QString name; ///< for titles
    delivery::Route route;
    std::optional<account::Account> account; ///< whose secret it is; nothing: the sandbox's, or nobody's
    bool sandbox = false;
};

/// Which server: the sandbox first, then the accounts; or another one, typed as host, host:port, smtp:// or smtps://.
class ServerBox final : public QComboBox {
    Q_OBJECT

public:
    /// What `environment` refers to outlives this.
    explicit ServerBox(const Environment &environment, QWidget *parent = nullptr);

    /// What is chosen; the error is a sentence.
    [[nodiscard]] Result<ServerChoice, QString> choice() const;

protected:
    void showPopup() override;

private:
    void fill();
    [[nodiscard]] Result<ServerChoice, QString> sandbox() const;
    [[nodiscard]] static Result<ServerChoice, QString> typed(const QString &text);

    Environment m_environment;
    QList<account::Account> m_accounts; ///< as they were when the list was last opened
};

} // namespace postscope::ui
