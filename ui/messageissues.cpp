// SPDX-License-Identifier: MIT
#include "ui/messageissues.h"

#include "ui/compose/composer.h"
#include "ui/desk.h"
#include "ui/inspect/inspector.h"
#include "ui/inspect/issues/issuespage.h"
#include "ui/inspect/plaintext.h"
#include "ui/inspect/rowtable.h"
#include "ui/sending.h"

#include <QStatusBar>
#include <QToolButton>

namespace postscope::ui {

MessageIssues::MessageIssues(Sending &sending, Inspector &inspector, Desk &desk, QStatusBar &status)
    : QObject(&status), m_inspector(inspector), m_desk(desk), m_sign(new QToolButton(&status))
{
    m_sign->setObjectName(QStringLiteral("issueCount"));
    m_sign->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_sign->setAutoRaise(true);
    m_sign->setFocusPolicy(Qt::TabFocus);
    m_sign->setToolTip(plainToolTip(tr("What deserves a look in the session and its message")));
    status.addPermanentWidget(m_sign);
    connect(&sending, &Sending::started, this, &MessageIssues::started);
    connect(inspector.issues(), &IssuesPage::countChanged, this, &MessageIssues::showCount);
    connect(inspector.issues(), &IssuesPage::findingWanted, this, &MessageIssues::showFinding);
    connect(m_sign, &QToolButton::clicked, this, [this] {
        m_inspector.showPage(m_inspector.issues());
        m_inspector.issues()->table()->setFocus();
    });
    showCount();
}

void MessageIssues::setMessage(Composer &composer)
{
    m_composer = &composer;
    m_findings = composer.findings();
}

void MessageIssues::started()
{
    m_inspector.issues()->setFindings(m_findings);
}

void MessageIssues::showFinding(const delivery::Finding &finding)
{
    if (!m_composer)
        return; // it was closed
    m_desk.setCurrentWidget(m_composer);
    m_composer->showFinding(finding);
}

void MessageIssues::showCount()
{
    const QString count = m_inspector.issues()->count();
    m_sign->setVisible(!count.isEmpty());
    m_sign->setText(count);
    m_sign->setIcon(m_inspector.issues()->sign());
    m_sign->setAccessibleName(tr("Issues: %1").arg(count));
}

} // namespace postscope::ui
