// SPDX-License-Identifier: MIT
#include "ui/sandbox/sandboxpage.h"

#include "ui/sandbox/mailview.h"

#include <QVBoxLayout>

namespace postscope::ui {

SandboxPage::SandboxPage(delivery::CaptureArchive &archive, net::Sandbox &sandbox, QWidget *parent)
    : QWidget(parent), m_archive(archive), m_sandbox(sandbox), m_mail(new MailView)
{
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_mail);
}

} // namespace postscope::ui
