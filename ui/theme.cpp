// SPDX-License-Identifier: MIT
#include "ui/theme.h"

#include <QApplication>
#include <QPainter>
#include <QPalette>
#include <QProxyStyle>
#include <QStyleOption>

namespace postscope::ui {

namespace {

QPalette paletteOf(const QColor &window, const QColor &base, const QColor &text, const QColor &button, const QColor &highlight)
{
    QPalette palette(button, window);
    const QColor faint((text.red() + base.red()) / 2, (text.green() + base.green()) / 2, (text.blue() + base.blue()) / 2);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText}) {
        palette.setColor(role, text);
        palette.setColor(QPalette::Disabled, role, faint);
    }
    palette.setColor(QPalette::Base, base);
    palette.setColor(QPalette::ToolTipBase, base);
    palette.setColor(QPalette::AlternateBase, base.lightness() < 128 ? base.lighter(125) : base.darker(103));
    palette.setColor(QPalette::PlaceholderText, faint);
    palette.setColor(QPalette::Highlight, highlight);
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Link, base.lightness() < 128 ? QColor(0x8a, 0xb4, 0xf8) : QColor(0x1a, 0x56, 0xc4));
    return palette;
}

/// Fusion, which draws the edges of boxes darker than the window: on a dark one they cannot be seen, so they are drawn once more.
class DarkStyle final : public QProxyStyle {
public:
    DarkStyle() : QProxyStyle(QStringLiteral("Fusion")) {}

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const override
    {
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        const bool round = element == PE_IndicatorRadioButton;
        const bool focused = element == PE_FrameLineEdit && option->state.testFlag(State_HasFocus);
        if ((!round && element != PE_IndicatorCheckBox && element != PE_FrameLineEdit) || focused)
            return;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        QColor edge = option->palette.color(QPalette::WindowText);
        edge.setAlphaF(element == PE_FrameLineEdit ? 0.25F : 0.6F);
        painter->setPen(edge);
        painter->setBrush(Qt::NoBrush);
        const QRectF box = QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5);
        if (round)
            painter->drawEllipse(box.adjusted(0.5, 0.5, -0.5, -0.5));
        else
            painter->drawRoundedRect(box, 2, 2);
        painter->restore();
    }
};

} // namespace

Look::Look() : m_style(QApplication::style()->name())
{
}

void Look::apply(Theme theme) const
{
    const QColor blue(0x2b, 0x68, 0xd8);
    switch (theme) {
    case Theme::System:
        QApplication::setStyle(m_style);
        QApplication::setPalette(QPalette());
        return;
    case Theme::Light:
        QApplication::setStyle(QStringLiteral("Fusion"));
        QApplication::setPalette(paletteOf(QColor(0xf3, 0xf4, 0xf6), Qt::white, QColor(0x1a, 0x1c, 0x20), QColor(0xe9, 0xea, 0xee), blue));
        return;
    case Theme::Dark:
        QApplication::setStyle(new DarkStyle);
        QApplication::setPalette(paletteOf(QColor(0x25, 0x27, 0x2c), QColor(0x1b, 0x1d, 0x21), QColor(0xe6, 0xe7, 0xea), QColor(0x34, 0x37, 0x3d), blue));
        return;
    }
}

} // namespace postscope::ui
