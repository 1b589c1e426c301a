// SPDX-License-Identifier: MIT
#include "ui/noticebar.h"

#include "ui/icon.h"
#include "ui/inspect/plaintext.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace postscope::ui {

NoticeBar::NoticeBar(QWidget *parent)
    : QFrame(parent), m_mark(new QLabel(this)), m_text(new QLabel(this)), m_copy(new QToolButton(this)), m_close(new QToolButton(this))
{
    setObjectName(QStringLiteral("notice"));
    setFrameShape(StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setAccessibleName(tr("Notice"));
    m_copy->setObjectName(QStringLiteral("copyNotice"));
    m_copy->setIcon(icon(QLatin1StringView("copy")));
    m_copy->setAutoRaise(true);
    m_copy->setAccessibleName(tr("Copy this notice"));
    m_copy->setToolTip(m_copy->accessibleName());
    connect(m_copy, &QToolButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_text->text()); });
    m_close->setIcon(icon(QLatin1StringView("close")));
    m_close->setAutoRaise(true);
    m_close->setAccessibleName(tr("Close this notice"));
    m_close->setToolTip(m_close->accessibleName());
    auto *row = new QHBoxLayout(this);
    row->addWidget(m_mark, 0, Qt::AlignTop);
    row->addWidget(m_text, 1);
    row->addWidget(m_copy, 0, Qt::AlignTop);
    row->addWidget(m_close, 0, Qt::AlignTop);
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    hide();
}

void NoticeBar::tell(const text::Explanation &explanation)
{
    m_mark->setPixmap(icon(QLatin1StringView("warning"), Tone::Warning).pixmap(fontMetrics().height()));
    m_text->setText(visibleLines(explanation.toString()));
    m_text->setAccessibleDescription(m_text->text());
    show();
}

QString NoticeBar::message() const
{
    return isHidden() ? QString() : m_text->text();
}

} // namespace postscope::ui
