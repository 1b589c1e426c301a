// SPDX-License-Identifier: MIT
#include "ui/console/answerbox.h"

#include "ui/icon.h"
#include "ui/inspect/plainlabel.h"
#include "ui/inspect/plaintext.h"
#include "ui/text/codes.h"
#include "ui/text/translations.h"

#include <QEvent>
#include <QFontDatabase>
#include <QGridLayout>
#include <QLabel>

#include <utility>

namespace postscope::ui {

namespace {

// A reply may be long; all of it is in the inspector.
constexpr qsizetype linesKept = 50;
constexpr qsizetype octetsShown = 240;

QIcon markOf(int code)
{
    if (code >= 500)
        return icon(QLatin1StringView("error"), Tone::Error);
    if (code >= 400)
        return icon(QLatin1StringView("warning"), Tone::Warning);
    return code >= 300 ? icon(QLatin1StringView("more"), Tone::Note) : icon(QLatin1StringView("ok"), Tone::Good);
}

QString meaningOf(const smtp::Reply &reply, Phase phase)
{
    QStringList told;
    if (const auto code = text::replyCodeText(reply.code, phase, text::language()))
        told << code->name + QStringLiteral(" — ") + code->meaning << code->cause << code->action;
    if (const auto enhanced = reply.enhanced()) {
        if (const auto code = text::enhancedCodeText(*enhanced, text::language()))
            told << QString::fromLatin1(enhanced->toByteArray()) + QStringLiteral(": ") + code->name;
    }
    told.removeAll(QString());
    return told.join(u' ');
}

} // namespace

AnswerBox::AnswerBox(QWidget *parent) : QWidget(parent), m_mark(new QLabel(this)), m_words(plainLabel()), m_meaning(plainLabel())
{
    m_words->setObjectName(QStringLiteral("answer"));
    m_words->setAccessibleName(tr("The last answer"));
    m_words->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_meaning->setObjectName(QStringLiteral("meaning"));
    m_meaning->setAccessibleName(tr("What the answer means"));
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins({});
    grid->addWidget(m_mark, 0, 0, Qt::AlignTop);
    grid->addWidget(m_words, 0, 1);
    grid->addWidget(m_meaning, 1, 1);
    grid->setColumnStretch(1, 1);
    clear();
}

void AnswerBox::clear()
{
    m_reply = {};
    m_code = 0;
    m_mark->clear();
    m_words->clear();
    m_meaning->clear();
    hide();
}

void AnswerBox::hear(const QList<Event> &events)
{
    for (const Event &event : events) {
        bool coded = false;
        const int code = event.octets.first(qMin<qsizetype>(3, event.octets.size())).toInt(&coded);
        if (event.origin != Origin::Server || event.kind != Event::Kind::Line || !coded)
            continue;
        m_reply.code = code;
        if (m_reply.lines.size() < linesKept)
            m_reply.lines << event.octets.mid(4).trimmed();
        if (event.octets.mid(3, 1) != "-")
            show(std::exchange(m_reply, {}), event.phase);
    }
}

void AnswerBox::show(const smtp::Reply &reply, Phase phase)
{
    m_code = reply.code;
    m_words->setText(visibleLine(reply.toByteArray(), LineEnds::Hidden, octetsShown));
    m_meaning->setText(visible(meaningOf(reply, phase)));
    showMark();
    setVisible(true);
}

void AnswerBox::showMark()
{
    const int side = fontMetrics().height();
    if (m_code > 0)
        m_mark->setPixmap(markOf(m_code).pixmap(side, side));
}

void AnswerBox::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showMark();
}

} // namespace postscope::ui
