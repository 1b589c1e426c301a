// SPDX-License-Identifier: MIT
#include "tests/ui/window/stage.h"
#include "ui/compose/findingbutton.h"
#include "ui/compose/formtable.h"

#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTimer>
#include <QToolButton>

#include <algorithm>

namespace postscope::ui {

using namespace Qt::StringLiterals;
using delivery::Draft;
using delivery::Finding;
using Code = Finding::Code;

namespace {

class FindingWindow : public Stage {
protected:
    FindingButton &button() { return *composer().findChild<FindingButton *>(); }

    static Draft soundDraft()
    {
        Draft draft;
        draft.from = u"ann@example.org"_s;
        draft.to = u"bob@example.net"_s;
        draft.subject = u"Lunch"_s;
        draft.text = u"At noon?"_s;
        return draft;
    }

    [[nodiscard]] bool has(Code code)
    {
        return std::ranges::any_of(button().findings(), [code](const Finding &finding) { return finding.code == code; });
    }

    /// As if its line in the list had been clicked.
    void choose(Code code)
    {
        const QList<Finding> findings = button().findings();
        const auto found = std::ranges::find(findings, code, &Finding::code);
        ASSERT_NE(found, findings.cend());
        button().menu()->actions().at(std::distance(findings.cbegin(), found))->trigger();
    }

    [[nodiscard]] int page() { return composer().findChild<QTabWidget *>(u"pages"_s)->currentIndex(); }
};

} // namespace

TEST_F(FindingWindow, NothingIsShownForASoundMail)
{
    raise();
    window().desk().add(soundDraft());
    EXPECT_TRUE(button().isHidden());
    EXPECT_TRUE(button().findings().isEmpty());
}

TEST_F(FindingWindow, AFindingComesAndGoesWithWhatIsTyped)
{
    raise();
    window().desk().add(soundDraft());
    auto *subject = qobject_cast<QLineEdit *>(part(u"Subject"_s));
    subject->selectAll();
    QTest::keyClick(subject, Qt::Key_Delete);
    ASSERT_TRUE(until([&] { return has(Code::EmptySubject); }));
    EXPECT_FALSE(button().isHidden());
    EXPECT_TRUE(button().text().contains(u'1')) << qPrintable(button().text());
    type(subject, u"Dinner"_s);
    ASSERT_TRUE(until([&] { return button().findings().isEmpty(); }));
    EXPECT_TRUE(button().isHidden());
}

TEST_F(FindingWindow, AClickLeadsToTheWordInTheText)
{
    raise();
    Draft draft = soundDraft();
    draft.text = u"Hello,\n\nthe plan is attached.\n"_s;
    window().desk().add(draft);
    composer().showPage(Composer::Page::Raw);
    choose(Code::AttachmentForgotten);
    EXPECT_EQ(page(), int(Composer::Page::Text));
    auto *text = qobject_cast<QPlainTextEdit *>(part(u"text"_s));
    EXPECT_TRUE(text->hasFocus());
    EXPECT_EQ(text->textCursor().selectedText(), u"attached"_s);
}

TEST_F(FindingWindow, AClickLeadsToTheTagInTheHtml)
{
    raise();
    Draft draft = soundDraft();
    draft.html = u"<p>中文</p>\n<img src=\"https://example.org/a.png\">\n"_s;
    window().desk().add(draft);
    choose(Code::ImageWithoutText);
    EXPECT_EQ(page(), int(Composer::Page::Html));
    EXPECT_EQ(qobject_cast<QPlainTextEdit *>(part(u"html"_s))->textCursor().selectedText(), u"<img src=\"https://example.org/a.png\">"_s);
}

TEST_F(FindingWindow, AClickLeadsToTheRow)
{
    raise();
    Draft draft = soundDraft();
    draft.attachments = {{.path = {}, .content = "x", .fileName = u"a.txt"_s}, {.path = {}, .content = "x", .fileName = u"invoice.pdf.exe"_s}};
    draft.headers = {{u"X-A"_s, u"1"_s}, {u"List-Help"_s, u"https://example.org/"_s}};
    window().desk().add(draft);
    choose(Code::MisleadingFileName);
    EXPECT_EQ(page(), int(Composer::Page::Attachments));
    EXPECT_EQ(composer().findChild<FormTable *>(u"attachments"_s)->currentIndex().row(), 1);
    choose(Code::ListUrlNotBracketed);
    EXPECT_EQ(page(), int(Composer::Page::Headers));
    EXPECT_EQ(composer().findChild<FormTable *>(u"headers"_s)->currentIndex().row(), 1);
}

TEST_F(FindingWindow, TheKeyboardOpensTheListAndChooses)
{
    raise();
    Draft draft = soundDraft();
    draft.subject.clear();
    window().desk().add(draft);
    ASSERT_TRUE(has(Code::EmptySubject));
    part(u"text"_s)->setFocus();
    QTimer press;
    press.setInterval(20);
    QObject::connect(&press, &QTimer::timeout, &press, [&] {
        if (auto *list = qobject_cast<QMenu *>(QApplication::activePopupWidget())) {
            press.stop();
            QTest::keyClick(list, Qt::Key_Down);
            QTest::keyClick(list, Qt::Key_Return);
        }
    });
    press.start();
    QSignalSpy chosen(&button(), &FindingButton::chosen);
    button().setFocus();
    QTest::keyClick(&button(), Qt::Key_Return);
    EXPECT_EQ(chosen.size(), 1);
    EXPECT_EQ(window().focusWidget(), part(u"Subject"_s)); // whether or not the platform has given the window back its activity
}

TEST_F(FindingWindow, AMailThatWouldDoHarmIsNotSent)
{
    raise();
    Draft draft = soundDraft();
    draft.bcc = u"eve@example.com"_s;
    draft.headers = {{u"X-Copies"_s, u"eve@example.com"_s}};
    window().desk().add(draft);
    QSignalSpy started(&window().sending(), &Sending::started);
    actions().send->trigger();
    EXPECT_EQ(started.size(), 0);
    EXPECT_EQ(page(), int(Composer::Page::Headers));
    EXPECT_TRUE(composer().findChild<QLabel *>(u"issueNote"_s)->text().startsWith(u"Not sent: "_s));
    type(qobject_cast<QLineEdit *>(part(u"Subject"_s)), u"Dinner"_s);
    auto *told = composer().findChild<QToolButton *>(u"firstIssue"_s);
    ASSERT_TRUE(until([&] { return told->isVisible(); })) << "it is not said to be ready";
    EXPECT_TRUE(told->text().contains(u"Bcc"_s)) << qPrintable(told->text());
    composer().showPage(Composer::Page::Text);
    QTest::mouseClick(told, Qt::LeftButton);
    EXPECT_EQ(page(), int(Composer::Page::Headers));
    draft.headers.clear();
    composer().load(draft);
    QSignalSpy finished(&window().sending(), &Sending::finished);
    actions().send->trigger();
    ASSERT_TRUE(until([&] { return finished.size() == 1; }));
}

TEST_F(FindingWindow, TheListIsNoWiderThanTheWindow)
{
    raise();
    Draft draft = soundDraft();
    draft.attachments = {{.path = {}, .content = "x", .fileName = u"中"_s.repeated(90) + u".pdf.exe"_s}};
    window().desk().add(draft);
    window().resize(900, 600);
    Q_EMIT button().menu()->aboutToShow();
    EXPECT_LE(button().menu()->sizeHint().width(), window().width());
    const QString first = button().menu()->actions().constFirst()->text();
    EXPECT_TRUE(first.endsWith(u'…')) << qPrintable(first);
}

TEST_F(FindingWindow, TheSizeIsComparedWithWhatTheServerTold)
{
    raise();
    window().desk().add(soundDraft());
    EXPECT_FALSE(has(Code::TooLargeForServer));
    composer().setCheckContext({.sizeLimit = 100, .server = u"mail.example.org"_s});
    EXPECT_TRUE(has(Code::TooLargeForServer));
    composer().setCheckContext({});
    EXPECT_FALSE(has(Code::TooLargeForServer));
}

TEST_F(FindingWindow, TheLimitIsLearntFromTheLastSession)
{
    raise();
    Draft draft = soundDraft();
    window().desk().add(draft);
    QSignalSpy finished(&window().sending(), &Sending::finished);
    actions().send->trigger();
    ASSERT_TRUE(until([&] { return finished.size() == 1; }));
    const auto outcome = finished.constFirst().constFirst().value<delivery::Outcome>();
    const auto limit = outcome.session.current.sizeLimit();
    ASSERT_TRUE(limit) << "the sandbox offers SIZE";
    QFile large(path(u"large.bin"_s)); // without a disk full of zeros
    ASSERT_TRUE(large.open(QIODevice::WriteOnly));
    ASSERT_TRUE(large.resize(*limit));
    draft.attachments = {{.path = large.fileName()}};
    window().desk().add(draft);
    EXPECT_TRUE(has(Code::TooLargeForServer));
}

} // namespace postscope::ui
