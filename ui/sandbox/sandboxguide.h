// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QFormLayout;
class QLabel;
class QPlainTextEdit;

namespace postscope::ui {

/// How to send something to the sandbox: what stands where no mail is chosen.
class SandboxGuide final : public QWidget {
    Q_OBJECT

public:
    explicit SandboxGuide(QWidget *parent = nullptr);

    /// `tlsPort`: 0 for none.
    void showListening(quint16 port, quint16 tlsPort);
    void showStopped();
    /// `reason`: the system's words.
    void showFailed(const QString &reason);

    [[nodiscard]] QString command() const;

private:
    void addSetting(const QString &name, const QString &value);
    void setListening(bool listening);

    QLabel *m_headline;
    QLabel *m_text;
    QWidget *m_settings;
    QFormLayout *m_rows;
    QPlainTextEdit *m_command;
    QWidget *m_copy;
};

} // namespace postscope::ui
