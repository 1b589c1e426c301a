// SPDX-License-Identifier: MIT
#include "ui/theme.h"

#include <QApplication>
#include <QPalette>
#include <QStyle>

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
        QApplication::setStyle(QStringLiteral("Fusion"));
        QApplication::setPalette(paletteOf(QColor(0x25, 0x27, 0x2c), QColor(0x1b, 0x1d, 0x21), QColor(0xe6, 0xe7, 0xea), QColor(0x34, 0x37, 0x3d), blue));
        return;
    }
}

} // namespace postscope::ui
