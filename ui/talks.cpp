// SPDX-License-Identifier: MIT
#include "ui/talks.h"

#include "ui/actions.h"
#include "ui/console/consolepage.h"
#include "ui/desk.h"
#include "ui/probe/probepage.h"
#include "ui/sending.h"

#include <QAction>

#include <algorithm>

namespace postscope::ui {

namespace {

bool isOf(const QWidget *page, KeptTalk::Kind kind)
{
    return kind == KeptTalk::Kind::Console ? qobject_cast<const ConsolePage *>(page) != nullptr : qobject_cast<const ProbePage *>(page) != nullptr;
}

} // namespace

Talks::Talks(const Environment &environment, const Parts &parts, QObject *parent) : QObject(parent), m_environment(environment), m_parts(parts)
{
    connect(parts.actions.console, &QAction::triggered, this, [this] { openOrEnter(KeptTalk::Kind::Console); });
    connect(parts.actions.probe, &QAction::triggered, this, [this] { openOrEnter(KeptTalk::Kind::Probe); });
    connect(&parts.desk, &Desk::changed, this, &Talks::enter);
    connect(&parts.inspector, &Inspector::titleChanged, this, [this] {
        if (!m_showing)
            m_shown = nullptr; // it shows something else now
    });
}

TalkPage *Talks::open(KeptTalk::Kind kind)
{
    TalkPage *page = nullptr;
    if (kind == KeptTalk::Kind::Console)
        page = new ConsolePage(m_environment, &m_parts.desk);
    else
        page = new ProbePage(m_environment, &m_parts.desk);
    KeptSession *session = &page->session();
    connect(session, &KeptSession::begun, this, [this, session] { show(*session); });
    connect(session, &KeptSession::wentOn, this, [this, session](const QList<Event> &events) {
        if (m_shown == session)
            m_parts.inspector.addEvents(events);
    });
    connect(page, &TalkPage::sessionWanted, this, [this, session] {
        m_parts.actions.inspector->setChecked(true);
        show(*session);
    });
    connect(page, &TalkPage::rowWanted, this, [this, session](qsizetype row) {
        m_parts.actions.inspector->setChecked(true);
        if (m_shown != session)
            show(*session);
        if (m_shown == session)
            m_parts.inspector.showRow(row);
    });
    connect(page, &TalkPage::changed, this, &Talks::changed);
    m_parts.desk.addTalk(page);
    return page;
}

/// Whoever is in one wants another; from elsewhere the way leads back.
void Talks::openOrEnter(KeptTalk::Kind kind)
{
    const QList<TalkPage *> pages = m_parts.desk.talks();
    const auto known = std::find_if(pages.crbegin(), pages.crend(), [kind](const TalkPage *page) { return isOf(page, kind); });
    if (known == pages.crend() || isOf(m_parts.desk.currentWidget(), kind))
        open(kind);
    else
        m_parts.desk.setCurrentWidget(*known);
    if (QWidget *page = m_parts.desk.currentWidget())
        page->setFocus(Qt::ShortcutFocusReason);
}

void Talks::enter()
{
    QWidget *page = m_parts.desk.currentWidget();
    if (m_entered == page)
        return;
    m_entered = page;
    const auto *talk = qobject_cast<TalkPage *>(page);
    if (talk != nullptr && m_shown != &talk->session())
        show(talk->session());
}

void Talks::show(KeptSession &session)
{
    if (session.isEmpty() || m_parts.sending.isUnderWay())
        return;
    m_showing = true;
    m_parts.inspector.follow(session.title(), session.transcript());
    m_showing = false;
    m_shown = &session;
}

bool Talks::isUnderWay() const
{
    return std::ranges::any_of(m_parts.desk.talks(), &TalkPage::isUnderWay);
}

QList<KeptTalk> Talks::kept() const
{
    QList<KeptTalk> talks;
    for (const TalkPage *page : m_parts.desk.talks()) {
        const KeptTalk::Kind kind = isOf(page, KeptTalk::Kind::Console) ? KeptTalk::Kind::Console : KeptTalk::Kind::Probe;
        talks << KeptTalk{kind, page->session().title(), page->session().transcript()};
    }
    return talks;
}

void Talks::restore(const QList<KeptTalk> &talks)
{
    for (const KeptTalk &talk : talks)
        open(talk.kind)->session().restore(talk.title, talk.transcript);
}

} // namespace postscope::ui
