// SPDX-License-Identifier: MIT
#include "tests/ui/window/stage.h"
#include "ui/read/mailview.h"
#include "ui/read/readerpage.h"

#include <QAction>
#include <QApplication>
#include <QDropEvent>
#include <QFile>
#include <QFileDialog>
#include <QMimeData>
#include <QTabBar>
#include <QUrl>

namespace postscope::ui {

namespace {

class ReadStage : public Stage {
protected:
    QString write(const QString &name, const QByteArray &content)
    {
        QFile file(path(name));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(content);
        return file.fileName();
    }

    ReaderPage &reader() { return *window().desk().reader(); }

    bool isRead()
    {
        return until([this] { return window().desk().reader() != nullptr && reader().mail()->answerActions().first()->isEnabled(); });
    }

    void answer(Answer answer) { reader().mail()->answerActions().at(int(answer))->trigger(); }

    const QString mail = QStringLiteral("read.eml");
    const QByteArray octets = "From: Ann <ann@example.org>\r\nTo: me@example.org, third@example.org\r\nSubject: Hello\r\nMessage-ID: <1@example.org>\r\n"
                              "Date: Mon, 23 Nov 2026 16:00:00 +0000\r\nContent-Type: multipart/mixed; boundary=b\r\nMIME-Version: 1.0\r\n\r\n--b\r\n\r\n"
                              "How are you?\r\n--b\r\nContent-Type: application/x; name=a.bin\r\n\r\noctets\r\n--b--\r\n";
};

} // namespace

TEST_F(ReadStage, AMailIsOpenedToReadAndAnswered)
{
    raise();
    actions().openToRead->trigger();
    auto *chooser = qobject_cast<QFileDialog *>(dialog(QStringLiteral("openDialog")));
    ASSERT_NE(chooser, nullptr);
    chooser->selectFile(write(mail, octets));
    QMetaObject::invokeMethod(chooser, "accept");
    ASSERT_TRUE(isRead());
    EXPECT_EQ(window().desk().composer(), nullptr);
    EXPECT_TRUE(window().windowTitle().contains(mail));
    EXPECT_FALSE(actions().send->isEnabled());
    EXPECT_TRUE(actions().closeTab->isEnabled());

    answer(Answer::Reply);
    ASSERT_NE(window().desk().composer(), nullptr);
    const delivery::Draft draft = composer().draft();
    EXPECT_TRUE(draft.to.contains(QStringLiteral("ann@example.org")));
    EXPECT_TRUE(draft.cc.isEmpty());
    EXPECT_EQ(draft.subject, QStringLiteral("Re: Hello"));
    EXPECT_EQ(draft.inReplyTo, QStringLiteral("<1@example.org>"));
    EXPECT_EQ(draft.references, QStringLiteral("<1@example.org>"));
    EXPECT_TRUE(draft.text.contains(QStringLiteral("\n> How are you?\n"))) << qPrintable(draft.text);
}

TEST_F(ReadStage, AMailIsPassedOnWithWhatItHolds)
{
    raise();
    window().desk().readFiles({write(mail, octets)});
    ASSERT_TRUE(isRead());
    ReaderPage *page = &reader();
    answer(Answer::ReplyToAll);
    EXPECT_TRUE(composer().draft().cc.contains(QStringLiteral("third@example.org")));
    window().desk().setCurrentWidget(page);
    answer(Answer::Forward);
    EXPECT_EQ(composer().draft().subject, QStringLiteral("Fwd: Hello"));
    ASSERT_EQ(composer().draft().attachments.size(), 1);
    EXPECT_EQ(composer().draft().attachments.first().fileName, QStringLiteral("a.bin"));
    window().desk().setCurrentWidget(page);
    answer(Answer::ForwardAttached);
    ASSERT_EQ(composer().draft().attachments.size(), 1);
    EXPECT_EQ(composer().draft().attachments.first().content, octets);
    window().desk().setCurrentWidget(page);
    answer(Answer::EditAsNew);
    EXPECT_EQ(composer().draft().subject, QStringLiteral("Hello"));
    EXPECT_TRUE(composer().path().isEmpty()) << "saving would replace the mail that was read";
}

TEST_F(ReadStage, AMailIsResentAsItIs)
{
    raise();
    window().desk().readFiles({write(mail, octets)});
    ASSERT_TRUE(isRead());
    answer(Answer::Resend);
    const OpenMessage open = composer().state();
    EXPECT_TRUE(open.draft.resent);
    EXPECT_EQ(open.draft.raw.value_or(delivery::Attachment()).content, octets);
    EXPECT_FALSE(part(QStringLiteral("Subject"))->isVisible());
    EXPECT_EQ(part(QStringLiteral("To"))->accessibleName(), QStringLiteral("Resent-To"));
    EXPECT_FALSE(composer().composeToSend());

    delivery::Draft draft = open.draft;
    draft.from = QStringLiteral("me@example.org");
    draft.to = QStringLiteral("c@example.org");
    composer().restore({draft, open.saved, open.path}); // as at the next start
    const auto composed = composer().composeToSend();
    ASSERT_TRUE(composed);
    const QByteArray sent = composed->message.range(0, composed->message.size()).value();
    EXPECT_TRUE(sent.startsWith("Resent-Date: "));
    EXPECT_TRUE(sent.endsWith(octets));

    window().desk().add({.subject = QStringLiteral("another"), .text = QStringLiteral("x")});
    EXPECT_TRUE(part(QStringLiteral("Subject"))->isVisible());
}

TEST_F(ReadStage, AMailIsSentUnchanged)
{
    raise();
    window().desk().readFiles({write(mail, octets)});
    ASSERT_TRUE(isRead());
    answer(Answer::SendUnchanged);
    EXPECT_TRUE(composer().draft().from.isEmpty());
    EXPECT_FALSE(part(QStringLiteral("To"))->isEnabled()) << "what is written there would have no effect";
    const auto composed = composer().composeToSend();
    ASSERT_TRUE(composed);
    EXPECT_EQ(composed->message.range(0, composed->message.size()).value(), octets);
    EXPECT_FALSE(composed->envelope.recipients.isEmpty());

    window().desk().add({.subject = QStringLiteral("another"), .text = QStringLiteral("x")});
    EXPECT_TRUE(part(QStringLiteral("To"))->isEnabled());
}

TEST_F(ReadStage, AFileIsReadOnceAndCloses)
{
    raise();
    const QString file = write(mail, octets);
    const int tabs = window().desk().count();
    window().desk().readFiles({file});
    ReaderPage *page = window().desk().reader();
    window().desk().add({.subject = QStringLiteral("another")});
    window().desk().readFiles({file});
    EXPECT_EQ(window().desk().reader(), page);
    EXPECT_EQ(window().desk().indexOf(page), window().desk().count() - 2) << "behind the composers, before what was captured";
    actions().closeTab->trigger();
    EXPECT_TRUE(until([&] { return window().desk().readers().isEmpty(); }));
    EXPECT_EQ(window().desk().count(), tabs + 1);
}

TEST_F(ReadStage, AMailboxIsReadWhateverWayItComes)
{
    const QString box = write(QStringLiteral("box"), "From a@example.org Mon Nov 23 16:00:00 2026\nSubject: one\n\nx\n");
    raise({box});
    ASSERT_TRUE(isRead());
    EXPECT_TRUE(window().desk().composers().isEmpty());
    actions().closeTab->trigger();
    ASSERT_TRUE(until([&] { return window().desk().readers().isEmpty(); }));

    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(write(mail, octets))});
    QWidget *target = window().desk().findChild<QTabBar *>();
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(target, &enter);
    EXPECT_TRUE(enter.isAccepted());
    QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(target, &drop);
    ASSERT_TRUE(isRead());
    EXPECT_TRUE(reader().path().endsWith(mail));
}

} // namespace postscope::ui
