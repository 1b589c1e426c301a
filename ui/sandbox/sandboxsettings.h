// SPDX-License-Identifier: MIT
#pragma once

#include "core/net/sandbox.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;

namespace postscope::ui {

/// How the sandbox behaves: who may log in, how long it bears silence, what it does wrong on purpose. Until the program ends: nothing of it is kept.
class SandboxSettings final : public QDialog {
    Q_OBJECT

public:
    /// Both outlive this.
    SandboxSettings(net::Sandbox &sandbox, net::SandboxOptions &options, QWidget *parent = nullptr);

private:
    void arrange();
    void fill();
    void apply();
    /// What the lines say; empty, and told: one of them is wrong.
    [[nodiscard]] std::optional<QList<smtp::ServerRule>> rules();
    void tell(const QString &words, bool good);

    net::Sandbox &m_sandbox;
    net::SandboxOptions &m_options;
    QLineEdit *m_user;
    QLineEdit *m_password;
    QSpinBox *m_silence;
    QPlainTextEdit *m_faults;
    bool m_edited = false; // the faults: what another window set has no lines here
    QLabel *m_mark;
    QLabel *m_remark;
};

} // namespace postscope::ui
