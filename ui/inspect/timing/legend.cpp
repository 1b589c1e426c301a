// SPDX-License-Identifier: MIT
#include "ui/inspect/timing/legend.h"

#include "ui/inspect/timing/bars.h"

#include <QPainter>

namespace postscope::ui {

namespace {

constexpr BarPart parts[] = {BarPart::Network, BarPart::Server, BarPart::Client, BarPart::Upload, BarPart::Queued};

struct Lengths {
    explicit Lengths(const QFontMetrics &of) : swatch(of.horizontalAdvance(u'0') * 3), gap(of.horizontalAdvance(u'0')), height(of.height()), metrics(of) {}
    [[nodiscard]] int of(BarPart part) const { return swatch + gap + metrics.horizontalAdvance(partName(part)) + gap * 2; }
    [[nodiscard]] int ofAll() const
    {
        int width = 0;
        for (const BarPart part : parts)
            width += of(part);
        return width;
    }

    int swatch;
    int gap;
    int height;
    QFontMetrics metrics;
};

} // namespace

BarLegend::BarLegend(QWidget *parent) : QWidget(parent)
{
    QStringList names;
    for (const BarPart part : parts)
        names << partName(part);
    setAccessibleName(names.join(QStringLiteral(", ")));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize BarLegend::sizeHint() const
{
    const Lengths lengths(fontMetrics());
    return {lengths.ofAll(), lengths.height};
}

/// What does not fit on the right is left out: the tooltips of the bars say it too.
QSize BarLegend::minimumSizeHint() const
{
    const Lengths lengths(fontMetrics());
    return {lengths.of(parts[0]), lengths.height};
}

void BarLegend::paintEvent(QPaintEvent *)
{
    const Lengths lengths(fontMetrics());
    QPainter painter(this);
    int x = 0;
    for (const BarPart part : parts) {
        const int width = lengths.of(part);
        if (x + width > this->width() + lengths.gap * 2)
            return;
        QRect line(x, 0, width, height());
        if (layoutDirection() == Qt::RightToLeft)
            line.moveLeft(this->width() - x - width);
        paintBar(painter, QRect(line.left(), line.center().y() - lengths.height / 4, lengths.swatch, lengths.height / 2), part,
                 barColor(part, palette(), false));
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(line.adjusted(lengths.swatch + lengths.gap, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, partName(part));
        x += width;
    }
}

} // namespace postscope::ui
