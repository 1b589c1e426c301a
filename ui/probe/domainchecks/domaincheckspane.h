// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/delivery/domainchecks/domainchecks.h"
#include "core/delivery/probe.h"

#include <QWidget>

#include <memory>
#include <optional>

class QCheckBox;
class QLabel;
class QLayout;
class QLineEdit;
class QPushButton;

namespace postscope::ui {

class ProbeTree;

/// What may be asked of the DNS about a domain and its servers: a box for each check, what it would ask, and what came. Nothing is asked before the
/// button is pressed.
class DomainChecksPane final : public QWidget {
    Q_OBJECT

public:
    explicit DomainChecksPane(QWidget *parent = nullptr);
    ~DomainChecksPane() override;

    /// The nameserver and the domain of a probe that begins.
    void follow(const delivery::ProbeRequest &request);
    /// The domain to begin with; what was typed stays.
    void suggestDomain(const QString &domain);
    /// What a probe has just reached: DANE and PTR look at these. Empty: at those of the MX records.
    void setServers(const QList<delivery::CheckedServer> &servers);
    /// Asked for everything; empty: the system's.
    void setNameservers(const QList<net::Nameserver> &nameservers);

private:
    [[nodiscard]] QLayout *fields();
    [[nodiscard]] QLayout *boxes();
    [[nodiscard]] QLayout *buttons();
    /// What the fields say; the error is a sentence.
    [[nodiscard]] Result<delivery::DomainCheckRequest, QString> request() const;
    void showPlan();
    void run();
    void finish(const delivery::DomainCheckResult &result);
    void setRunning(bool running);
    void tell(const QString &words);
    void copyText() const;
    void copyJson() const;

    QList<delivery::CheckedServer> m_servers;
    QList<net::Nameserver> m_nameservers;
    std::unique_ptr<delivery::DomainChecks> m_checks;
    std::optional<delivery::DomainCheckResult> m_result;

    QLineEdit *m_domain;
    QLineEdit *m_selectors;
    QLineEdit *m_client;
    QList<std::pair<delivery::DomainCheck, QCheckBox *>> m_boxes;
    QPushButton *m_run;
    QLabel *m_told;
    ProbeTree *m_tree;
    QPushButton *m_copyText;
    QPushButton *m_copyJson;
};

} // namespace postscope::ui
