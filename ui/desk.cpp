// SPDX-License-Identifier: MIT
#include "ui/desk.h"

#include "core/delivery/mailto.h"
#include "core/outline/mailboxfile.h"
#include "ui/caption.h"
#include "ui/compose/addressform.h"
#include "ui/compose/draftfiles.h"
#include "ui/compose/filedrop.h"
#include "ui/icon.h"
#include "ui/inspect/plaintext.h"
#include "ui/read/mailview.h"
#include "ui/read/readerpage.h"
#include "ui/saving.h"
#include "ui/talkpage.h"

#include <QFileInfo>
#include <QTabBar>

namespace postscope::ui {

using delivery::Draft;

Desk::Desk(const Clock &clock, Saving &saving, QWidget *captured, QWidget *parent)
    : QTabWidget(parent), m_clock(clock), m_saving(saving), m_captured(captured), m_drop(new FileDrop(this))
{
    setObjectName(QStringLiteral("desk"));
    setAccessibleName(tr("Open messages"));
    tabBar()->setAccessibleName(accessibleName());
    setDocumentMode(true);
    setTabsClosable(true);
    setElideMode(Qt::ElideRight);
    addTab(captured, icon(QLatin1StringView("sandbox")), {});
    for (const QTabBar::ButtonPosition side : {QTabBar::LeftSide, QTabBar::RightSide})
        tabBar()->setTabButton(0, side, nullptr);
    setCapturedCount(0);
    m_drop->watch(m_captured);
    m_drop->watch(tabBar());
    connect(m_drop, &FileDrop::dropped, this, &Desk::filesDropped);
    connect(this, &QTabWidget::tabCloseRequested, this, &Desk::close);
    connect(this, &QTabWidget::currentChanged, this, &Desk::changed);
}

Composer *Desk::composer() const
{
    return qobject_cast<Composer *>(currentWidget());
}

QList<Composer *> Desk::composers() const
{
    QList<Composer *> list;
    for (int index = 0; index < count(); ++index)
        if (auto *composer = qobject_cast<Composer *>(widget(index)))
            list += composer;
    return list;
}

ReaderPage *Desk::reader() const
{
    return qobject_cast<ReaderPage *>(currentWidget());
}

QList<ReaderPage *> Desk::readers() const
{
    QList<ReaderPage *> list;
    for (int index = 0; index < count(); ++index)
        if (auto *page = qobject_cast<ReaderPage *>(widget(index)))
            list += page;
    return list;
}

QList<TalkPage *> Desk::talks() const
{
    QList<TalkPage *> list;
    for (int index = 0; index < count(); ++index)
        if (auto *page = qobject_cast<TalkPage *>(widget(index)))
            list += page;
    return list;
}

QString Desk::title() const
{
    if (const Composer *open = composer())
        return visible(open->title());
    if (const ReaderPage *page = reader())
        return visible(page->title());
    const auto *talk = qobject_cast<TalkPage *>(currentWidget());
    return talk == nullptr ? tr("Captured messages") : talk->windowTitle();
}

Composer &Desk::insert()
{
    auto *composer = new Composer(m_clock, this);
    composer->addresses().setRareFieldsShown(m_rareFieldsShown);
    insertTab(int(composers().size()), composer, icon(QLatin1StringView("message")), {});
    connect(composer, &Composer::changed, this, [=, this] { showTitle(composer); });
    connect(composer, &Composer::filesWanted, this, &Desk::filesWanted);
    connect(&composer->addresses(), &AddressForm::rareFieldsShownChanged, this, &Desk::rareFieldsShownChanged);
    setCurrentWidget(composer);
    return *composer;
}

Composer &Desk::add(const Draft &draft, const QString &path)
{
    dropUntouched();
    Composer &composer = insert();
    composer.load(draft, path);
    composer.addresses().focusField(draft.from.isEmpty() ? delivery::Field::From : delivery::Field::To);
    return composer;
}

void Desk::restore(const QList<OpenMessage> &messages)
{
    for (const OpenMessage &message : messages)
        insert().restore(message);
}

void Desk::openFile(const QString &path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    if (outline::isMailbox(absolute))
        return readFile(absolute);
    for (Composer *composer : composers())
        if (composer->path() == absolute)
            return setCurrentWidget(composer);
    const auto draft = openDraft(absolute);
    if (draft)
        add(*draft, absolute);
    else
        Q_EMIT failed(draft.error());
}

void Desk::readFiles(const QStringList &paths)
{
    for (const QString &path : paths)
        readFile(QFileInfo(path).absoluteFilePath());
}

void Desk::readFile(const QString &path)
{
    for (ReaderPage *page : readers())
        if (page->path() == path)
            return setCurrentWidget(page);
    auto *page = new ReaderPage(path, this);
    m_drop->watch(page);
    insertTab(indexOf(m_captured) - int(talks().size()), page, icon(QLatin1StringView("open")), caption(page->title(), 30));
    setTabToolTip(indexOf(page), plainToolTip(path));
    connect(page->mail(), &MailView::answerWanted, this, [=, this](Answer wanted) { answer(*page->mail(), wanted); });
    setCurrentWidget(page);
}

void Desk::filesDropped(const QStringList &paths)
{
    for (const QString &path : paths) {
        if (path.endsWith(QStringLiteral(".json"), Qt::CaseInsensitive))
            openFile(path);
        else
            readFile(QFileInfo(path).absoluteFilePath());
    }
}

void Desk::answer(const MailView &mail, Answer answer)
{
    const auto draft = draftOf(mail.mail(), answer, m_own);
    if (!draft)
        return Q_EMIT failed(draft.error());
    Composer &composer = add(*draft);
    if (answer == Answer::Reply || answer == Answer::ReplyToAll)
        composer.showPage(Composer::Page::Text);
    if (answer == Answer::Resend)
        composer.showNote(tr("The mail goes once more as it is, with Resent-* headers in front that say from whom and to whom."));
    if (answer == Answer::SendUnchanged)
        composer.showNote(tr("The mail goes as it is, to those whom its header names; Envelope & DSN can say otherwise."));
}

void Desk::openLink(const QString &link)
{
    const auto mail = delivery::readMailto(link);
    if (!mail) {
        Q_EMIT failed({tr("This link was not opened."), visible(QStringView(link).left(200)),
                       mail.error() == delivery::MailtoFailure::LineBreak ? tr("It tries to smuggle a header into the message.") : QString()});
        return;
    }
    QString note = tr("Filled in from a link. Nothing is sent before you send it.");
    if (!mail->ignored.isEmpty())
        note = tr("%1 Left out: %2.", "the sentence before, then names of headers").arg(note, mail->ignored.mid(0, 10).join(QStringLiteral(", ")));
    add(mail->draft).showNote(note);
}

void Desk::addTalk(TalkPage *page)
{
    m_drop->watch(page);
    insertTab(indexOf(m_captured), page, page->windowIcon(), caption(page->windowTitle(), 30));
    connect(page, &TalkPage::left, this, [=, this] { closeTalk(page); });
    connect(page, &TalkPage::changed, this, [=, this] {
        setTabText(indexOf(page), caption(page->windowTitle(), 30));
        setTabToolTip(indexOf(page), plainToolTip(page->windowTitle()));
        if (page == currentWidget())
            Q_EMIT changed();
    });
    setCurrentWidget(page);
}

void Desk::closeTalk(TalkPage *page)
{
    removeTab(indexOf(page));
    page->deleteLater();
}

void Desk::showCaptured()
{
    setCurrentWidget(m_captured);
}

void Desk::setCapturedCount(qsizetype count)
{
    setTabText(indexOf(m_captured), count == 0 ? tr("Captured") : tr("Captured  %1").arg(count));
}

void Desk::setRareFieldsShown(bool shown)
{
    m_rareFieldsShown = shown;
    for (Composer *composer : composers())
        composer->addresses().setRareFieldsShown(shown);
}

void Desk::close(int index)
{
    if (auto *page = qobject_cast<ReaderPage *>(widget(index))) {
        removeTab(index);
        return page->deleteLater();
    }
    if (auto *page = qobject_cast<TalkPage *>(widget(index))) {
        if (page->leave())
            closeTalk(page);
        return;
    }
    auto *composer = qobject_cast<Composer *>(widget(index));
    if (composer == nullptr)
        return;
    m_saving.settle({composer}, [composer] { composer->deleteLater(); });
}

void Desk::dropUntouched()
{
    for (Composer *composer : composers())
        if (composer->state() == OpenMessage{})
            delete composer;
}

void Desk::showTitle(Composer *composer)
{
    const int index = indexOf(composer);
    if (index < 0)
        return;
    setTabText(index, caption(composer->title(), 30) + (composer->isModified() ? QStringLiteral("*") : QString()));
    setTabToolTip(index, plainToolTip(composer->path().isEmpty() ? composer->title() : composer->path()));
    if (composer == currentWidget())
        Q_EMIT changed();
}

} // namespace postscope::ui
