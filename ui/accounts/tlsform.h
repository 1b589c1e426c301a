// SPDX-License-Identifier: MIT
#pragma once

#include "core/account/account.h"

#include <QWidget>

class QComboBox;
class QFormLayout;
class QLabel;

namespace postscope::ui {

class CheckedLine;
class TrustedList;

/// What an account asks of TLS beyond whether it is used: versions, whom to trust, the names to ask for and to verify, a certificate of one's own, pins.
class TlsForm final : public QWidget {
    Q_OBJECT

public:
    explicit TlsForm(QWidget *parent = nullptr);

    void load(const account::Account &account);
    void store(account::Account &account) const;

Q_SIGNALS:
    void edited();

private:
    void warn();

    QFormLayout *m_form;
    QComboBox *m_version;
    QLabel *m_warning;
    CheckedLine *m_caFile;
    CheckedLine *m_verifyName;
    CheckedLine *m_serverName;
    CheckedLine *m_certificateFile;
    CheckedLine *m_keyFile;
    CheckedLine *m_pins;
    TrustedList *m_trusted;
};

} // namespace postscope::ui
