// SPDX-License-Identifier: MIT
#include "ui/icon.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace postscope::ui {

namespace {

/// Paints a line drawing in a palette colour, so that a change of theme needs no new icons.
class LineIconEngine final : public QIconEngine {
public:
    LineIconEngine(QString name, Tone tone) : m_name(std::move(name)), m_tone(tone) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal scale = painter->device() != nullptr ? painter->device()->devicePixelRatio() : 1.0;
        painter->drawPixmap(rect, scaledPixmap(rect.size() * scale, mode, state, scale));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override { return scaledPixmap(size, mode, state, 1.0); }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal) override
    {
        const QColor ink = colorFor(mode);
        const QString key = QStringLiteral("postscope/%1/%2/%3x%4").arg(m_name, ink.name(QColor::HexArgb)).arg(size.width()).arg(size.height());
        QPixmap picture;
        if (!QPixmapCache::find(key, &picture)) {
            picture = draw(size, ink);
            QPixmapCache::insert(key, picture);
        }
        return picture;
    }

    [[nodiscard]] QIconEngine *clone() const override { return new LineIconEngine(m_name, m_tone); }
    [[nodiscard]] QString key() const override { return QStringLiteral("postscope-line"); }
    QString iconName() override { return m_name; }
    bool isNull() override { return false; }

private:
    [[nodiscard]] QColor colorFor(QIcon::Mode mode) const
    {
        const QPalette palette = QGuiApplication::palette();
        switch (mode) {
        case QIcon::Disabled:
            return palette.color(QPalette::Disabled, QPalette::WindowText);
        case QIcon::Selected:
            return palette.color(QPalette::HighlightedText);
        case QIcon::Normal:
        case QIcon::Active:
            break;
        }
        return color(m_tone, palette);
    }

    [[nodiscard]] QPixmap draw(const QSize &size, const QColor &ink) const
    {
        QPixmap picture(size);
        picture.fill(Qt::transparent);
        QFile file(QStringLiteral(":/icons/%1.svg").arg(m_name));
        if (size.isEmpty() || !file.open(QIODevice::ReadOnly))
            return picture;
        QSvgRenderer drawing(file.readAll().replace("currentColor", ink.name().toLatin1()));
        drawing.setAspectRatioMode(Qt::KeepAspectRatio);
        QPainter painter(&picture);
        painter.setOpacity(ink.alphaF());
        drawing.render(&painter, QRectF(QPointF(), QSizeF(size)));
        return picture;
    }

    QString m_name;
    Tone m_tone;
};

} // namespace

QIcon icon(QLatin1StringView name, Tone tone)
{
    return QIcon(new LineIconEngine(QString(name), tone));
}

QColor color(Tone tone, const QPalette &palette)
{
    const bool dark = palette.color(QPalette::Base).lightness() < 128;
    switch (tone) {
    case Tone::Plain:
        break;
    case Tone::Good:
        return dark ? QColor(0x6f, 0xd1, 0x8f) : QColor(0x1a, 0x7a, 0x3c);
    case Tone::Warning:
        return dark ? QColor(0xe6, 0xc0, 0x5c) : QColor(0x86, 0x5c, 0x00);
    case Tone::Error:
        return dark ? QColor(0xff, 0x8a, 0x80) : QColor(0xb3, 0x26, 0x1e);
    case Tone::Client:
        return dark ? QColor(0x8a, 0xb4, 0xff) : QColor(0x1d, 0x57, 0xc4);
    case Tone::Server:
        return dark ? QColor(0x6f, 0xd1, 0x8f) : QColor(0x1a, 0x7a, 0x3c);
    case Tone::Note:
        return dark ? QColor(0xd9, 0xc3, 0x70) : QColor(0x74, 0x5f, 0x00);
    case Tone::Muted:
        return dark ? QColor(0xa8, 0xad, 0xb5) : QColor(0x5f, 0x64, 0x6c);
    }
    return palette.color(QPalette::WindowText);
}

} // namespace postscope::ui
