// SPDX-License-Identifier: MIT
#include "ui/console/pastequestion.h"

#include "core/base/event.h"
#include "core/smtp/servercommand.h"
#include "ui/icon.h"
#include "ui/inspect/plainlabel.h"
#include "ui/inspect/plaintext.h"

#include <QFontDatabase>
#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace postscope::ui {

namespace {

// More are counted, not shown.
constexpr qsizetype linesShown = 200;
constexpr qsizetype octetsShown = 400;

QString preview(const QByteArrayList &lines)
{
    QStringList shown;
    smtp::SecretLines secrets;
    for (const QByteArray &line : lines.first(qMin(lines.size(), linesShown))) {
        const qsizetype secret = secrets.read(line).secretFrom;
        const QByteArray open = secret < 0 ? line : line.first(secret) + Event::mask;
        shown << visibleLine(open, LineEnds::Hidden, octetsShown);
    }
    if (lines.size() > linesShown)
        shown << QStringLiteral("…");
    return shown.join(u'\n');
}

} // namespace

PasteQuestion::PasteQuestion(QWidget *parent)
    : QFrame(parent), m_words(plainLabel()), m_preview(new QPlainTextEdit(this)),
      m_send(new QPushButton(icon(QLatin1StringView("send")), tr("Send &them"), this))
{
    setObjectName(QStringLiteral("pasteQuestion"));
    setFrameShape(StyledPanel);
    m_preview->setReadOnly(true);
    m_preview->setTabChangesFocus(true);
    m_preview->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_preview->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_preview->setAccessibleName(tr("The pasted lines"));
    m_preview->setFixedHeight(m_preview->fontMetrics().lineSpacing() * 5);
    m_send->setObjectName(QStringLiteral("sendPasted"));
    m_send->setAutoDefault(true);
    auto *forget = new QPushButton(icon(QLatin1StringView("close")), tr("&Forget them"), this);
    forget->setObjectName(QStringLiteral("forgetPasted"));
    auto *top = new QHBoxLayout;
    top->addWidget(m_words, 1);
    top->addWidget(m_send);
    top->addWidget(forget);
    auto *column = new QVBoxLayout(this);
    column->addLayout(top);
    column->addWidget(m_preview);
    connect(m_send, &QPushButton::clicked, this, [this] {
        hide();
        Q_EMIT agreed(std::exchange(m_lines, {}));
    });
    connect(forget, &QPushButton::clicked, this, &PasteQuestion::drop);
    hide();
}

void PasteQuestion::ask(const QByteArrayList &lines)
{
    m_lines = lines;
    m_words->setText(
        tr("%n line(s) were pasted. They leave together where the server offers PIPELINING, otherwise one after the other.", nullptr, int(lines.size())));
    m_preview->setPlainText(preview(lines));
    show();
    m_send->setFocus();
}

void PasteQuestion::clear()
{
    m_lines.clear();
    m_preview->clear();
    hide();
}

void PasteQuestion::drop()
{
    clear();
    Q_EMIT dropped();
}

void PasteQuestion::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        drop();
    else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && m_send->hasFocus())
        m_send->click();
    else
        QFrame::keyPressEvent(event);
}

} // namespace postscope::ui
