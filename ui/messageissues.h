// SPDX-License-Identifier: MIT
#pragma once

#include "core/delivery/checks/finding.h"

#include <QObject>
#include <QPointer>

class QStatusBar;
class QToolButton;

namespace postscope::ui {

class Composer;
class Desk;
class Inspector;
class Sending;

/// Brings the findings of a message to the issues of the session that it is sent in, leads from them back to its fields, and counts both in the status bar.
class MessageIssues final : public QObject {
    Q_OBJECT

public:
    /// All outlive this.
    MessageIssues(Sending &sending, Inspector &inspector, Desk &desk, QStatusBar &status);

    /// What is about to be sent.
    void setMessage(Composer &composer);

private:
    void started();
    void showFinding(const delivery::Finding &finding);
    void showCount();

    Inspector &m_inspector;
    Desk &m_desk;
    QPointer<Composer> m_composer;
    QList<delivery::Finding> m_findings;
    QToolButton *m_sign;
};

} // namespace postscope::ui
