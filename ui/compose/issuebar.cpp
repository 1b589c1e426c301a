// SPDX-License-Identifier: MIT
#include "ui/compose/issuebar.h"

#include "ui/caption.h"
#include "ui/compose/findingbutton.h"
#include "ui/icon.h"
#include "ui/inspect/plaintext.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QStyle>
#include <QToolButton>

namespace postscope::ui {

IssueBar::IssueBar(QWidget *parent)
    : QFrame(parent), m_mark(new QLabel(this)), m_note(new QLabel(this)), m_first(new QToolButton(this)), m_others(new QToolButton(this)),
      m_list(new QMenu(this)), m_findings(new FindingButton(this))
{
    setObjectName(QStringLiteral("issues"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setObjectName(QStringLiteral("issueNote"));
    m_note->setMinimumWidth(1);
    m_note->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_first->setObjectName(QStringLiteral("firstIssue"));
    m_first->setAutoRaise(true);
    m_first->setToolButtonStyle(Qt::ToolButtonTextBesideIcon); // which begins at the left, too
    m_first->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_others->setObjectName(QStringLiteral("otherIssues"));
    m_others->setAutoRaise(true);
    m_others->setPopupMode(QToolButton::InstantPopup);
    m_others->setMenu(m_list);
    auto *row = new QHBoxLayout(this);
    const int margin = fontMetrics().height() / 4;
    row->setContentsMargins(2 * margin, margin, 2 * margin, margin);
    row->addWidget(m_mark);
    row->addWidget(m_note, 1);
    row->addWidget(m_first, 1);
    row->addWidget(m_others);
    row->addWidget(m_findings);
    connect(m_first, &QToolButton::clicked, this, [this] { choose(0); });
    m_first->setAccessibleName(tr("Problem"));
    m_others->setAccessibleName(tr("More problems"));
    showNote({});
}

void IssueBar::showProblems(const QList<delivery::ComposeProblem> &problems, const QStringList &sentences)
{
    m_problems = problems;
    m_finding.reset();
    if (problems.isEmpty())
        return showNote({});
    showFirst(sentences.value(0));
    m_others->setVisible(problems.size() > 1);
    m_others->setText(tr("%n more", nullptr, static_cast<int>(problems.size() - 1)));
    m_list->clear();
    for (qsizetype i = 0; i < problems.size(); ++i)
        connect(m_list->addAction(caption(sentences.value(i), 200)), &QAction::triggered, this, [this, i] { choose(i); });
}

void IssueBar::showFinding(const delivery::Finding &finding, const QString &sentence)
{
    m_problems.clear();
    m_list->clear();
    m_finding = finding;
    showFirst(sentence);
    m_others->setVisible(false);
}

void IssueBar::showFirst(const QString &sentence)
{
    m_first->setIcon(icon(QLatin1StringView("error"), Tone::Error));
    m_mark->setVisible(false);
    m_note->setVisible(false);
    m_first->setVisible(true);
    m_first->setText(caption(sentence, 300));
    m_first->setToolTip(plainToolTip(sentence));
    m_first->setAccessibleName(tr("Problem: %1").arg(visible(sentence)));
}

void IssueBar::showNote(const QString &note)
{
    m_problems.clear();
    m_finding.reset();
    m_list->clear();
    const int size = style()->pixelMetric(QStyle::PM_SmallIconSize);
    m_mark->setPixmap(note.isEmpty() ? QPixmap() : icon(QLatin1StringView("info")).pixmap(size));
    m_mark->setVisible(!note.isEmpty());
    m_note->setText(visible(note));
    m_note->setToolTip(note.isEmpty() ? QString() : plainToolTip(note));
    m_note->setVisible(true);
    m_first->setVisible(false);
    m_others->setVisible(false);
}

void IssueBar::choose(qsizetype index)
{
    if (m_finding)
        Q_EMIT m_findings->chosen(*m_finding);
    else if (index < m_problems.size())
        Q_EMIT problemChosen(m_problems.at(index));
}

} // namespace postscope::ui
