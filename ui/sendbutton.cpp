// SPDX-License-Identifier: MIT
#include "ui/sendbutton.h"

#include "ui/icon.h"

#include <QAction>
#include <QEvent>
#include <QGuiApplication>

namespace postscope::ui {

SendButton::SendButton(QAction *send, QWidget *parent) : QPushButton(parent), m_send(send)
{
    setObjectName(QStringLiteral("sendButton"));
    connect(send, &QAction::changed, this, &SendButton::follow);
    connect(this, &QPushButton::clicked, send, &QAction::trigger);
    follow();
}

bool SendButton::event(QEvent *event)
{
    if (event->type() == QEvent::ApplicationPaletteChange)
        follow();
    return QPushButton::event(event);
}

void SendButton::follow()
{
    setText(m_send->text());
    setToolTip(m_send->toolTip());
    setEnabled(m_send->isEnabled());
    const QPalette application = QGuiApplication::palette();
    QPalette own;
    for (const QPalette::ColorGroup group : {QPalette::Active, QPalette::Inactive}) {
        // Fusion paints buttons lighter than this colour: the words on it must stay readable.
        own.setColor(group, QPalette::Button, application.color(QPalette::Highlight).darker(115));
        own.setColor(group, QPalette::ButtonText, application.color(QPalette::HighlightedText));
    }
    setPalette(own);
    // The drawing in the colour of the text on the highlight.
    const QIcon plain = ui::icon(QLatin1StringView("send"));
    QIcon light;
    for (const int size : {16, 20, 24, 32, 48})
        light.addPixmap(plain.pixmap(QSize(size, size), 1.0, QIcon::Selected), QIcon::Normal);
    setIcon(isEnabled() ? light : plain);
}

} // namespace postscope::ui
