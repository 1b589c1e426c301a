// SPDX-License-Identifier: MIT
#pragma once

#include "core/delivery/outcome.h"
#include "ui/environment.h"

#include <QObject>

class QWidget;

namespace postscope::ui {

class Inspector;
class Sending;

/// True where a session of an account ended because its server's certificate is not trusted, or is another than the one that is.
[[nodiscard]] bool failedForTrust(const delivery::Outcome &outcome);

/// Offers beside a result to trust the server's certificate for the account that mail was sent through.
class Trusting final : public QObject {
    Q_OBJECT

public:
    /// What `environment` refers to, and the others, outlive this. To be made after Repair, whose button it shares.
    Trusting(const Environment &environment, Sending &sending, Inspector &inspector, QWidget &window);

Q_SIGNALS:
    void accountsChanged();
    void failed(const postscope::account::StoreFailure &failure);

private:
    void offer(const delivery::Outcome &outcome);
    void ask();
    void keep(const QString &accountId, const account::TrustedCertificate &certificate, bool sendAgain);

    Environment m_environment;
    Sending &m_sending;
    Inspector &m_inspector;
    QWidget &m_window;
    std::optional<net::TlsReport> m_tls; ///< of the certificate that is offered
};

} // namespace postscope::ui
