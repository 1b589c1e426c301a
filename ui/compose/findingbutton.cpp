// SPDX-License-Identifier: MIT
#include "ui/compose/findingbutton.h"

#include "ui/caption.h"
#include "ui/icon.h"
#include "ui/inspect/plaintext.h"
#include "ui/text/findings.h"

#include <QKeyEvent>
#include <QMenu>

#include <algorithm>

namespace postscope::ui {

using delivery::Finding;
using Severity = Finding::Severity;

namespace {

QIcon iconOf(Severity severity)
{
    switch (severity) {
    case Severity::Info:
        return icon(QLatin1StringView("info"), Tone::Muted);
    case Severity::Note:
        return icon(QLatin1StringView("note"), Tone::Note);
    case Severity::Warning:
        return icon(QLatin1StringView("warning"), Tone::Warning);
    case Severity::Error:
        return icon(QLatin1StringView("error"), Tone::Error);
    }
    return {};
}

QString lineOf(const Finding &finding)
{
    const text::Explanation said = text::explain(finding);
    return said.words.isEmpty() ? said.headline : said.headline + QStringLiteral(" — ") + said.words;
}

} // namespace

FindingButton::FindingButton(QWidget *parent) : QToolButton(parent), m_list(new QMenu(this))
{
    setObjectName(QStringLiteral("findings"));
    setAutoRaise(true);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setPopupMode(QToolButton::InstantPopup);
    setMenu(m_list);
    m_list->setObjectName(QStringLiteral("findingList"));
    m_list->setToolTipsVisible(true);
    connect(m_list, &QMenu::aboutToShow, this, &FindingButton::fillList); // the window has another width, perhaps
    showFindings({});
}

void FindingButton::showFindings(const QList<Finding> &findings)
{
    m_findings = findings;
    setVisible(!findings.isEmpty());
    const QString count = text::countOf(findings, false);
    setText(count);
    setIcon(findings.isEmpty() ? QIcon() : iconOf(findings.constFirst().severity)); // the gravest is first
    setToolTip(findings.isEmpty() ? QString() : plainToolTip(tr("What deserves a look before sending")));
    setAccessibleName(tr("Findings: %1").arg(count));
    fillList();
}

void FindingButton::fillList()
{
    m_list->clear();
    const int room = window()->width() * 9 / 10 - 4 * fontMetrics().height(); // beside the mark and the margins: a menu wider than the screen is cut off
    for (qsizetype i = 0; i < std::min(m_findings.size(), maxListed); ++i) {
        const Finding &finding = m_findings.at(i);
        QAction *action = m_list->addAction(iconOf(finding.severity), fontMetrics().elidedText(caption(lineOf(finding), 160), Qt::ElideRight, room));
        action->setToolTip(plainToolTip(text::explain(finding).toString()));
        connect(action, &QAction::triggered, this, [this, finding] { Q_EMIT chosen(finding); });
    }
    if (m_findings.size() > maxListed)
        m_list->addAction(tr("%n more", nullptr, static_cast<int>(m_findings.size() - maxListed)))->setEnabled(false);
}

void FindingButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return showMenu();
    QToolButton::keyPressEvent(event);
}

} // namespace postscope::ui
