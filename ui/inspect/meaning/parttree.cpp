// SPDX-License-Identifier: MIT
#include "ui/inspect/meaning/parttree.h"

#include "ui/inspect/plaintext.h"
#include "ui/text/meanings.h"
#include "ui/text/translations.h"

#include <QEvent>
#include <QFontDatabase>
#include <QHeaderView>
#include <QResizeEvent>
#include <QSignalBlocker>

namespace postscope::ui {

using anatomy::LinePart;

PartTree::PartTree(QWidget *parent) : QTreeWidget(parent)
{
    setAccessibleName(tr("Parts of the line"));
    setColumnCount(ColumnCount);
    setHeaderLabels({tr("Part"), tr("Octets", "of a part"), tr("Stands for")});
    headerItem()->setToolTip(Decoded, tr("What the octets stand for, where they are encoded"));
    setUniformRowHeights(true);
    setAlternatingRowColors(true);
    setAllColumnsShowFocus(true);
    setIndentation(fontMetrics().horizontalAdvance(u'0') * 3 / 2);
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(Value, QHeaderView::Stretch);
    header()->setSectionResizeMode(Decoded, QHeaderView::Stretch);
    header()->setSectionsMovable(false);
    setMinimumHeight(fontMetrics().height() * 4);
    connect(this, &QTreeWidget::currentItemChanged, this, &PartTree::partChosen);
}

void PartTree::fill(QTreeWidgetItem *item, const LinePart &part, const QByteArray &octets)
{
    item->setText(Name, text::partName(part, text::language()));
    const QString value = visibleLine(QByteArrayView(octets).sliced(part.offset, part.length), LineEnds::Shown, maxShown);
    item->setText(Value, value);
    item->setToolTip(Value, plainToolTip(value));
    if (part.decoded) {
        m_decoded = true;
        const QString decoded = visible(part.decoded->size() > maxShown ? part.decoded->left(maxShown) : *part.decoded);
        item->setText(Decoded, decoded);
        item->setToolTip(Decoded, plainToolTip(decoded));
    }
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    if (font().pointSizeF() > 0)
        fixed.setPointSizeF(font().pointSizeF());
    item->setFont(Value, fixed);
    item->setFont(Decoded, fixed);
    for (const LinePart &inner : part.parts)
        fill(new QTreeWidgetItem(item), inner, octets);
    // The digits of a code are there for who asks for them.
    item->setExpanded(part.kind != LinePart::Kind::Code && part.kind != LinePart::Kind::EnhancedCode);
}

void PartTree::show(const anatomy::Anatomy &anatomy)
{
    const QSignalBlocker quiet(this);
    clear();
    m_decoded = false;
    auto *whole = new QTreeWidgetItem(this);
    fill(whole, anatomy.line, anatomy.octets);
    setColumnHidden(Decoded, !m_decoded);
    fitColumns();
    setCurrentItem(whole);
    scrollToTop();
}

// Names are short, and what they name is to be seen beside them.
void PartTree::fitColumns()
{
    setColumnWidth(Name, qMin(sizeHintForColumn(Name), qMax(viewport()->width() * 3 / 5, fontMetrics().height() * 6)));
}

QList<qsizetype> PartTree::path() const
{
    QList<qsizetype> path;
    for (const QTreeWidgetItem *item = currentItem(); item != nullptr && item->parent() != nullptr; item = item->parent())
        path.prepend(item->parent()->indexOfChild(const_cast<QTreeWidgetItem *>(item)));
    return path;
}

void PartTree::choose(const QList<qsizetype> &path)
{
    QTreeWidgetItem *item = topLevelItem(0);
    for (const qsizetype index : path) {
        if (item == nullptr || index >= item->childCount())
            return;
        item = item->child(int(index));
    }
    const QSignalBlocker quiet(this);
    setCurrentItem(item);
    scrollToItem(item);
    viewport()->update(); // the view was not told
}

void PartTree::resizeEvent(QResizeEvent *event)
{
    QTreeWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        fitColumns();
}

void PartTree::changeEvent(QEvent *event)
{
    QTreeWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        setMinimumHeight(fontMetrics().height() * 4);
}

} // namespace postscope::ui
