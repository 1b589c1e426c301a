// SPDX-License-Identifier: MIT
#include "ui/inspect/meaning/meaningpane.h"

#include "ui/inspect/fittingsplitter.h"
#include "ui/inspect/meaning/meaningtext.h"
#include "ui/inspect/meaning/octetsview.h"
#include "ui/inspect/meaning/parttree.h"
#include "ui/inspect/plainlabel.h"

#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

namespace postscope::ui {

using namespace Qt::StringLiterals;
using anatomy::LinePart;

namespace {

/// The first part that is hidden, wherever it is.
const LinePart *maskIn(const LinePart &whole)
{
    for (const LinePart &part : whole.parts) {
        if (part.kind == LinePart::Kind::Mask)
            return &part;
        if (const LinePart *inner = maskIn(part))
            return inner;
    }
    return nullptr;
}

} // namespace

MeaningPane::MeaningPane(QWidget *parent)
    : QWidget(parent), m_tree(new PartTree), m_text(new MeaningText), m_octets(new OctetsView), m_limit(plainLabel()), m_below(new QWidget)
{
    setAccessibleName(tr("Meaning of the line"));
    auto *below = new QVBoxLayout(m_below);
    below->setContentsMargins({});
    below->addWidget(m_octets, 1);
    below->addWidget(m_limit);
    auto *above = new FittingSplitter;
    above->setObjectName(u"meaningSplitter"_s);
    above->addWidget(m_tree);
    above->addWidget(m_text);
    above->setSizes({550, 450}); // parts of what there is
    above->setChildrenCollapsible(false);
    auto *all = new QSplitter(Qt::Vertical);
    all->addWidget(above);
    all->addWidget(m_below);
    all->setStretchFactor(0, 3);
    all->setStretchFactor(1, 1);
    all->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(all);
    connect(m_tree, &PartTree::partChosen, this, &MeaningPane::showPart);
    connect(m_octets, &OctetsView::octetChosen, this, &MeaningPane::goToOctet);
    clear();
}

void MeaningPane::clear()
{
    m_events.clear();
    m_row = -1;
    m_anatomy = {};
    m_tree->hide();
    m_below->hide();
    m_octets->setOctets({});
    m_text->showNothing(tr("Select a line to see what it means."));
}

void MeaningPane::show(const transcript::Transcript &transcript, qsizetype row, bool revealed)
{
    if (row < 0 || row >= transcript.events().size())
        return clear();
    m_events = transcript.events();
    m_row = row;
    m_anatomy = anatomy::anatomyOf(m_events, row, revealed ? anatomy::Secrets::Revealed : anatomy::Secrets::Masked);
    const bool copyable = !revealed || !m_events.at(row).hidden;
    m_text->setCopyable(copyable);
    m_octets->setCopyable(copyable);
    const bool line = !m_anatomy.octets.isEmpty();
    m_tree->show(m_anatomy);
    m_tree->setVisible(line);
    m_below->setVisible(line);
    showOctets();
    showPart();
}

void MeaningPane::showOctets()
{
    m_octets->setOctets(m_anatomy.octets);
    if (const LinePart *mask = maskIn(m_anatomy.line))
        m_octets->setHidden(mask->offset, mask->length);
    const QLocale locale;
    m_limit->setText(tr("Octets shown: the first %1 of %2").arg(locale.toString(OctetsView::maxOctets), locale.toString(m_anatomy.octets.size())));
    m_limit->setVisible(m_anatomy.octets.size() > OctetsView::maxOctets);
}

void MeaningPane::showPart()
{
    if (m_row < 0)
        return;
    const QList<qsizetype> path = m_tree->path();
    const LinePart *part = &m_anatomy.line;
    for (const qsizetype index : path)
        part = &part->parts[index];
    m_text->show(m_events, m_row, m_anatomy, path);
    m_octets->mark(part->offset, path.isEmpty() ? 0 : part->length);
}

void MeaningPane::goToOctet(qsizetype octet)
{
    m_tree->choose(anatomy::pathTo(m_anatomy.line, octet));
    showPart();
}

} // namespace postscope::ui
