// SPDX-License-Identifier: MIT
#pragma once

#include "core/account/trustedcertificate.h"

#include <QWidget>

class QPushButton;
class QTreeWidget;

namespace postscope::ui {

/// The certificates that an account trusts on the user's word, to be looked at and taken back.
class TrustedList final : public QWidget {
    Q_OBJECT

public:
    explicit TrustedList(QWidget *parent = nullptr);

    void load(const QList<account::TrustedCertificate> &trusted);
    [[nodiscard]] const QList<account::TrustedCertificate> &trusted() const { return m_trusted; }
    [[nodiscard]] QTreeWidget *list() const { return m_list; }

Q_SIGNALS:
    void edited();

private:
    void show();
    void removeCurrent();

    QList<account::TrustedCertificate> m_trusted;
    QTreeWidget *m_list;
    QPushButton *m_remove;
};

} // namespace postscope::ui
