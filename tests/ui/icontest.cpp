// SPDX-License-Identifier: MIT
#include "ui/icon.h"

#include <QDir>
#include <QGuiApplication>
#include <QImage>
#include <QPalette>

#include <gtest/gtest.h>

using namespace postscope::ui;

namespace {

/// The colour of the most opaque pixel.
QColor inkOf(const QIcon &icon, QIcon::Mode mode = QIcon::Normal)
{
    const QImage image = icon.pixmap(QSize(48, 48), 1.0, mode).toImage();
    QColor best(Qt::transparent);
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (const QColor here = image.pixelColor(x, y); here.alpha() > best.alpha())
                best = here;
    return best;
}

double luminance(const QColor &color)
{
    const auto linear = [](double c) { return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double one = luminance(a);
    const double other = luminance(b);
    return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

} // namespace

TEST(Icon, TakesItsColourFromThePaletteOfTheMoment)
{
    const QIcon send = icon(QLatin1StringView("send"));
    const QPalette before = QGuiApplication::palette();
    QPalette palette = before;
    palette.setColor(QPalette::WindowText, QColor(10, 20, 200));
    QGuiApplication::setPalette(palette);
    EXPECT_EQ(inkOf(send).rgb(), QColor(10, 20, 200).rgb());
    palette.setColor(QPalette::WindowText, QColor(240, 230, 20));
    QGuiApplication::setPalette(palette);
    EXPECT_EQ(inkOf(send).rgb(), QColor(240, 230, 20).rgb());
    QGuiApplication::setPalette(before);
}

TEST(Icon, EveryDrawingInTheResourcesDraws)
{
    const QStringList names = QDir(QStringLiteral(":/icons")).entryList({QStringLiteral("*.svg")});
    ASSERT_GT(names.size(), 20);
    for (const QString &name : names)
        EXPECT_GT(inkOf(icon(QLatin1StringView(name.chopped(4).toLatin1()))).alpha(), 200) << qPrintable(name);
}

TEST(Icon, TonesCanBeReadOnLightAndDark)
{
    for (const QColor &base : {QColor(Qt::white), QColor(0x1b, 0x1d, 0x21)}) {
        QPalette palette(base);
        palette.setColor(QPalette::Base, base);
        for (const Tone tone : {Tone::Good, Tone::Warning, Tone::Error})
            EXPECT_GE(contrast(color(tone, palette), base), 4.5);
    }
}
