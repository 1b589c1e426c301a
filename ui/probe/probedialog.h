// SPDX-License-Identifier: MIT
#pragma once

#include "core/delivery/probe.h"
#include "ui/environment.h"
#include "ui/probe/serverbox.h"

#include <QDialog>

#include <memory>
#include <optional>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace postscope::ui {

class DomainChecksPane;
class ProbeTree;

/// Looks at a server without sending anything, and shows what there is to know of it.
class ProbeDialog final : public QDialog {
    Q_OBJECT

public:
    /// What `environment` refers to outlives this.
    explicit ProbeDialog(const Environment &environment, QWidget *parent = nullptr);
    ~ProbeDialog() override;

private:
    void arrange();
    void run();
    void start(const ServerChoice &choice);
    void launch(const delivery::Route &route);
    void stop();
    void showResult(const delivery::ProbeResult &result);
    void tell(const QString &words, bool good);
    void setRunning(bool running);
    void copyText() const;
    void copyJson() const;

    Environment m_environment;
    std::unique_ptr<delivery::Probe> m_probe;
    std::optional<delivery::ProbeResult> m_result;
    bool m_waiting = false; ///< for the proxy's password: nothing is connected yet

    ServerBox *m_server;
    QLineEdit *m_recipient;
    QCheckBox *m_login;
    QPushButton *m_run;
    QLabel *m_mark;
    QLabel *m_verdict;
    ProbeTree *m_tree;
    DomainChecksPane *m_domain;
    QPushButton *m_copyText;
    QPushButton *m_copyJson;
};

} // namespace postscope::ui
