// SPDX-License-Identifier: MIT
#pragma once

#include "core/delivery/probe.h"
#include "ui/environment.h"
#include "ui/probe/serverbox.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QStackedWidget;

namespace postscope::ui {

/// What is to be probed, as it was filled in.
struct ProbeAim {
    QString name; ///< for titles
    delivery::ProbeRequest request;
    std::optional<account::Account> account; ///< whose secret it is; nothing: the sandbox's, or nobody's
};

/// What a probe is to look at: a server, or all mail servers of a domain; and whom to ask about.
class ProbeTarget final : public QWidget {
    Q_OBJECT

public:
    /// What `environment` refers to outlives this.
    explicit ProbeTarget(const Environment &environment, QWidget *parent = nullptr);

    /// The error is a sentence.
    [[nodiscard]] Result<ProbeAim, QString> aim() const;
    /// What is to be reached by Tab, in order.
    [[nodiscard]] QList<QWidget *> stops() const;

Q_SIGNALS:
    void returnPressed();

private:
    enum class Kind { Server, Domain };

    void arrange();
    [[nodiscard]] Kind kind() const;
    [[nodiscard]] Result<ProbeAim, QString> server() const;
    [[nodiscard]] Result<ProbeAim, QString> domain() const;

    QComboBox *m_kind;
    QStackedWidget *m_what;
    ServerBox *m_server;
    QLineEdit *m_domain;
    QLineEdit *m_recipient;
    QStackedWidget *m_how;
    QCheckBox *m_login;
    QLineEdit *m_nameserver;
};

} // namespace postscope::ui
