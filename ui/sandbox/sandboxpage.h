// SPDX-License-Identifier: MIT
#pragma once

#include "core/delivery/capturearchive.h"

#include <QWidget>

namespace postscope::ui {

class MailView;

/// What the sandbox took: messages and sessions on the left, the chosen mail on the right.
class SandboxPage final : public QWidget {
    Q_OBJECT

public:
    SandboxPage(delivery::CaptureArchive &archive, net::Sandbox &sandbox, QWidget *parent = nullptr);

Q_SIGNALS:
    /// The session of what was chosen, for the inspector.
    void sessionSelected(const QString &title, const postscope::transcript::Transcript &transcript);

private:
    delivery::CaptureArchive &m_archive;
    net::Sandbox &m_sandbox;
    MailView *m_mail;
};

} // namespace postscope::ui
