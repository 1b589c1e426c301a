// SPDX-License-Identifier: MIT
#pragma once

#include "core/account/account.h"
#include "core/net/tlsreport.h"

#include <QDialog>

class QFormLayout;

namespace postscope::ui {

/// Asks whether the certificate that a server showed is to be trusted for one account, at its host and port; beside the one that was trusted before, where
/// there was one.
class TrustDialog final : public QDialog {
    Q_OBJECT

public:
    /// `tls` has a certificate.
    TrustDialog(const account::Account &account, const net::TlsReport &tls, QWidget *parent = nullptr);

    /// What is trusted if the user says so.
    [[nodiscard]] account::TrustedCertificate certificate(const QDateTime &now) const;

Q_SIGNALS:
    /// Either, and the mail is sent again; or the certificate is only kept.
    void trusted(bool sendAgain);

private:
    [[nodiscard]] QString introduction() const;
    void addBefore(QFormLayout &form);
    void addCertificate(QFormLayout &form, const net::TlsReport &tls);
    void addButtons(QLayout &column);

    account::Account m_account;
    net::CertificateFacts m_leaf;
    bool m_changed; ///< another one was trusted before, or named
};

} // namespace postscope::ui
