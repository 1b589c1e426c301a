// SPDX-License-Identifier: MIT
#include "tests/ui/window/stage.h"
#include "ui/compose/draftfiles.h"

#include <QApplication>
#include <QDropEvent>
#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QMessageBox>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QUrl>

namespace postscope::ui {

using delivery::Draft;

TEST_F(Stage, AMessageThatIsSavedOpensAgainAsItWas)
{
    raise();
    Draft before = composer().draft();
    before.envelope.overridden = true;
    before.envelope.mailFrom = QStringLiteral("bounces@example.org");
    before.envelope.rcptTo = QStringLiteral("one@example.org");
    before.envelope.dsnNotify = "SUCCESS,FAILURE";
    before.headers += {QStringLiteral("X-Test"), QStringLiteral("中文")};
    composer().load(before);
    before = composer().draft();
    type(part(QStringLiteral("Subject")), QStringLiteral("!"));
    before.subject.prepend(QLatin1Char('!')); // the cursor stands at the start
    EXPECT_TRUE(composer().isModified());
    actions().save->trigger();
    auto *chooser = qobject_cast<QFileDialog *>(dialog(QStringLiteral("saveDialog")));
    ASSERT_NE(chooser, nullptr);
    chooser->selectFile(path(QStringLiteral("kept.json")));
    QMetaObject::invokeMethod(chooser, "accept");
    ASSERT_TRUE(until([&] { return composer().path() == path(QStringLiteral("kept.json")); }));
    EXPECT_FALSE(composer().isModified());
    const auto again = openDraft(path(QStringLiteral("kept.json")));
    ASSERT_TRUE(again);
    EXPECT_EQ(*again, before);
}

TEST_F(Stage, AnEmlKeepsEveryRecipient)
{
    raise();
    const Draft draft = composer().draft();
    const QString file = path(QStringLiteral("kept.eml"));
    ASSERT_TRUE(saveDraft(draft, file, delivery::ComposeContext::system(SystemClock())));
    const auto again = openDraft(file);
    ASSERT_TRUE(again);
    EXPECT_EQ(again->bcc, draft.bcc);
    EXPECT_EQ(again->to, draft.to);
    EXPECT_EQ(again->subject, draft.subject);
    ASSERT_EQ(again->attachments.size(), 1);
    EXPECT_EQ(again->attachments.constFirst().content, draft.attachments.constFirst().content);
}

TEST_F(Stage, UnsavedWorkIsAskedForOnce)
{
    raise();
    type(part(QStringLiteral("Subject")), QStringLiteral("changed "));
    EXPECT_TRUE(until([this] { return window().isWindowModified(); }));
    window().close();
    ASSERT_TRUE(window().isVisible());
    auto *question = qobject_cast<QMessageBox *>(dialog(QStringLiteral("saveQuestion")));
    ASSERT_NE(question, nullptr);
    question->button(QMessageBox::Discard)->click();
    EXPECT_TRUE(until([this] { return !window().isVisible(); }));
}

TEST_F(Stage, AnUntouchedMessageGivesWayToAnOpenedOne)
{
    QFile mail(path(QStringLiteral("in.eml")));
    ASSERT_TRUE(mail.open(QIODevice::WriteOnly));
    mail.write("From: a@example.org\r\nTo: b@example.org\r\nSubject: Hello\r\n\r\nText\r\n");
    mail.close();
    raise();
    window().desk().add({});
    ASSERT_EQ(window().desk().composers().size(), 2);
    window().open({path(QStringLiteral("in.eml"))});
    EXPECT_EQ(window().desk().composers().size(), 2);
    EXPECT_EQ(composer().draft().subject, QStringLiteral("Hello"));
    EXPECT_FALSE(composer().isModified());
    window().open({path(QStringLiteral("missing.eml"))});
    EXPECT_FALSE(window().notice().isEmpty());
}

TEST_F(Stage, FilesAreAttachedByDropping)
{
    QFile file(path(QStringLiteral("notes.txt")));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("twelve bytes");
    file.close();
    raise();
    window().desk().add({});
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(file.fileName())});
    QWidget *target = composer().findChild<QPlainTextEdit *>(QStringLiteral("text"))->viewport();
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(target, &enter);
    EXPECT_TRUE(enter.isAccepted());
    QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(target, &drop);
    ASSERT_EQ(composer().draft().attachments.size(), 1);
    EXPECT_EQ(composer().draft().attachments.constFirst().path, file.fileName());
    EXPECT_TRUE(composer().draft().text.isEmpty()) << "the text edit made text of it";
    data.setUrls({QUrl(QStringLiteral("https://example.org/x.txt"))});
    QApplication::sendEvent(composer().window(), &drop);
    EXPECT_EQ(composer().draft().attachments.size(), 1);
}

} // namespace postscope::ui
