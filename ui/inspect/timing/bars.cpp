// SPDX-License-Identifier: MIT
#include "ui/inspect/timing/bars.h"

#include "ui/icon.h"
#include "ui/inspect/timing/spantext.h"

#include <QCoreApplication>
#include <QPainter>

namespace postscope::ui {

using delivery::Span;

namespace {

struct BarText {
    Q_DECLARE_TR_FUNCTIONS(BarText)
};

constexpr int thinnest = 2; ///< pixels: what took no time is to be seen

Tone toneOf(BarPart part)
{
    switch (part) {
    case BarPart::Network:
        return Tone::Note;
    case BarPart::Server:
        return Tone::Server;
    case BarPart::Client:
    case BarPart::Upload:
        return Tone::Client;
    case BarPart::Queued:
        break;
    }
    return Tone::Muted;
}

Qt::BrushStyle patternOf(BarPart part)
{
    switch (part) {
    case BarPart::Network:
        return Qt::BDiagPattern;
    case BarPart::Server:
        return Qt::SolidPattern;
    case BarPart::Client:
        return Qt::CrossPattern;
    case BarPart::Upload:
        return Qt::Dense4Pattern;
    case BarPart::Queued:
        break;
    }
    return Qt::NoBrush;
}

QRect between(const QRect &row, int from, int to)
{
    const int height = qMax(row.height() * 11 / 20, 4);
    return {from, row.center().y() - height / 2, qMax(to - from, thinnest), height};
}

/// A cross behind what was refused, a gap behind what broke off.
void paintEnd(QPainter &painter, const QRect &bar, Span::State state, const QPalette &palette, bool selected)
{
    if (state != Span::State::Failed && state != Span::State::Broken)
        return;
    const Tone tone = state == Span::State::Failed ? Tone::Error : Tone::Warning;
    painter.setPen(QPen(selected ? palette.color(QPalette::HighlightedText) : color(tone, palette), 2));
    const int side = bar.height() / 2;
    const QRect sign(bar.right() + 3, bar.center().y() - side / 2, side, side);
    if (state == Span::State::Failed)
        painter.drawLine(sign.topRight(), sign.bottomLeft());
    painter.drawLine(sign.topLeft(), sign.bottomRight());
}

void paintDuration(QPainter &painter, const QRect &row, const QRect &bar, const QString &text, const QColor &ink)
{
    const QFontMetrics metrics = painter.fontMetrics();
    const int width = metrics.horizontalAdvance(text);
    const int gap = bar.height() / 2 + 8; // behind the sign of how it ended
    const bool behind = bar.right() + gap + width <= row.right();
    if (!behind && bar.left() - gap - width < row.left())
        return; // the table has the figure
    painter.setPen(ink);
    const int left = behind ? bar.right() + gap : bar.left() - gap - width;
    painter.drawText(QRect(left, row.top(), width, row.height()), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, text);
}

} // namespace

BarPart partOf(Span::Work work)
{
    switch (work) {
    case Span::Work::Network:
        return BarPart::Network;
    case Span::Work::Server:
        return BarPart::Server;
    case Span::Work::Upload:
        return BarPart::Upload;
    }
    Q_UNREACHABLE();
    return BarPart::Server;
}

QString partName(BarPart part)
{
    switch (part) {
    case BarPart::Network:
        return BarText::tr("Connection");
    case BarPart::Server:
        return BarText::tr("Server");
    case BarPart::Client:
        return BarText::tr("Client");
    case BarPart::Upload:
        return BarText::tr("Content");
    case BarPart::Queued:
        return BarText::tr("Behind earlier answers");
    }
    Q_UNREACHABLE();
    return {};
}

QColor barColor(BarPart part, const QPalette &palette, bool selected)
{
    return selected ? palette.color(QPalette::HighlightedText) : color(toneOf(part), palette);
}

void paintBar(QPainter &painter, const QRect &bar, BarPart part, const QColor &ink)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(QBrush(ink, patternOf(part)));
    painter.drawRect(bar);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(ink, 1));
    painter.drawRect(bar.adjusted(0, 0, -1, -1));
}

void paintSpan(QPainter &painter, const QRect &row, const TimeScale &scale, const Span &span, std::chrono::nanoseconds end, const QPalette &palette,
               bool selected)
{
    const auto part = [&](BarPart kind, std::chrono::nanoseconds from, std::chrono::nanoseconds to) {
        paintBar(painter, between(row, scale.x(from), scale.x(to)), kind, barColor(kind, palette, selected));
    };
    const auto turn = qBound(span.begin, span.turn, end);
    const QRect whole = between(row, scale.x(span.begin), scale.x(end));
    if (turn > span.begin)
        part(BarPart::Queued, span.begin, turn);
    part(partOf(workOf(span.what)), turn, end);
    if (span.own.count() > 0) // how much of it, not when: the words are exchanged in turn
        part(BarPart::Client, end - qMin(span.own, end - span.begin), end);
    paintEnd(painter, whole, span.state, palette, selected);
    paintDuration(painter, row, whole, durationText(end - span.begin), palette.color(selected ? QPalette::HighlightedText : QPalette::Text));
}

} // namespace postscope::ui
