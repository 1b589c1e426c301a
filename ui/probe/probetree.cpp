// SPDX-License-Identifier: MIT
#include "ui/probe/probetree.h"

#include "ui/icon.h"
#include "ui/inspect/plaintext.h"

#include <QEvent>
#include <QHeaderView>

namespace postscope::ui {

using text::ProbeFact;

namespace {

// Deeper facts are opened by whoever wants them: certificates, lists of keywords.
constexpr int openLevels = 2;

void decorate(QTreeWidgetItem &item, ProbeFact::Tone tone, const QPalette &palette)
{
    switch (tone) {
    case ProbeFact::Tone::Plain:
        break;
    case ProbeFact::Tone::Good:
        item.setIcon(0, icon(QLatin1StringView("ok"), Tone::Good));
        break;
    case ProbeFact::Tone::Bad:
        item.setIcon(0, icon(QLatin1StringView("error"), Tone::Error));
        break;
    case ProbeFact::Tone::Unknown:
        item.setForeground(1, color(Tone::Muted, palette));
        break;
    }
}

QTreeWidgetItem *itemOf(const ProbeFact &fact, const QPalette &palette)
{
    auto *item = new QTreeWidgetItem({visible(fact.name), visible(fact.value)});
    item->setToolTip(1, fact.value.size() > 40 ? plainToolTip(visible(fact.value)) : QString());
    decorate(*item, fact.tone, palette);
    for (const ProbeFact &part : fact.parts)
        item->addChild(itemOf(part, palette));
    return item;
}

void open(QTreeWidgetItem *item, int levels)
{
    item->setExpanded(levels > 0);
    for (int i = 0; i < item->childCount(); ++i)
        open(item->child(i), levels - 1);
}

} // namespace

ProbeTree::ProbeTree(QWidget *parent) : QTreeWidget(parent)
{
    setObjectName(QStringLiteral("facts"));
    setAccessibleName(tr("What the server showed"));
    setColumnCount(2);
    setHeaderLabels({tr("Fact"), tr("Found")});
    setAlternatingRowColors(true);
    setUniformRowHeights(true);
    header()->setStretchLastSection(true);
    header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
}

void ProbeTree::show(const QList<ProbeFact> &facts)
{
    m_facts = facts;
    fill();
    for (int i = 0; i < topLevelItemCount(); ++i)
        open(topLevelItem(i), openLevels);
    if (topLevelItemCount() > 0)
        setCurrentItem(topLevelItem(0));
}

void ProbeTree::fill()
{
    clear();
    for (const ProbeFact &fact : std::as_const(m_facts))
        addTopLevelItem(itemOf(fact, palette()));
}

void ProbeTree::changeEvent(QEvent *event)
{
    QTreeWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_facts.isEmpty())
        show(m_facts);
}

} // namespace postscope::ui
