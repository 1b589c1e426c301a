// SPDX-License-Identifier: MIT
#pragma once

#include "ui/environment.h"
#include "ui/probe/probeevidence.h"
#include "ui/probe/probetarget.h"
#include "ui/talkpage.h"

#include <memory>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTabWidget;

namespace postscope::ui {

class DomainChecksPane;
class ProbeTree;
class RowTable;

/// Looks at servers without sending anything: a matrix of what each stage came to at each address, and below it what stands behind the chosen cell.
class ProbePage final : public TalkPage {
    Q_OBJECT

public:
    /// What `environment` refers to outlives this.
    explicit ProbePage(const Environment &environment, QWidget *parent = nullptr);
    ~ProbePage() override;

    [[nodiscard]] bool isUnderWay() const override { return m_probe != nullptr; }
    [[nodiscard]] bool leave() override { return true; }
    /// Another part below the matrix, called by its window title; it becomes a child.
    void addPart(QWidget *part);
    [[nodiscard]] const delivery::ProbeResult &result() const { return m_model->result(); }

Q_SIGNALS:
    /// A probe is over.
    void probed(const postscope::delivery::ProbeResult &result);

private:
    void arrange();
    void makeTable();
    void run();
    void start(const ProbeAim &aim);
    void launch(const ProbeAim &aim);
    void stop();
    void showSoFar(const delivery::ProbeResult &result);
    void showResult(const delivery::ProbeResult &result);
    void showEvidence();
    void tell(const QString &words, bool good);
    void setRunning(bool running);
    void copyText() const;
    void copyJson() const;

    Environment m_environment;
    std::unique_ptr<delivery::Probe> m_probe;
    bool m_waiting = false; ///< for the proxy's password: nothing is connected yet
    ProbeEvidence m_said;

    ProbeTarget *m_target;
    QPushButton *m_run;
    QLabel *m_mark;
    QLabel *m_verdict;
    ProbeModel *m_model;
    RowTable *m_table;
    QTabWidget *m_parts;
    QPlainTextEdit *m_evidence;
    ProbeTree *m_tree;
    DomainChecksPane *m_domain;
    QPushButton *m_copyText;
    QPushButton *m_copyJson;
    QPushButton *m_show;
};

} // namespace postscope::ui
