// SPDX-License-Identifier: MIT
#include "core/base/clock.h"
#include "ui/compose/attachmentmodel.h"
#include "ui/compose/composer.h"
#include "ui/compose/draftfiles.h"
#include "ui/compose/formtable.h"

#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

#include <functional>

namespace postscope::ui {

namespace {

using namespace Qt::StringLiterals;
using delivery::Attachment;
using delivery::Draft;

Draft withAttachment(const Attachment &attachment)
{
    Draft draft;
    draft.from = u"ann@example.org"_s;
    draft.to = u"bob@example.org"_s;
    draft.text = u"Hello"_s;
    draft.attachments = {attachment};
    return draft;
}

/// By keys alone: to the cell, F2, what is pressed there, Return.
void editByKeys(FormTable &table, int row, int column, const std::function<void(QWidget *)> &keys)
{
    table.setFocus();
    QTest::keyClick(&table, Qt::Key_Home, Qt::ControlModifier);
    for (int i = 0; i < row; ++i)
        QTest::keyClick(&table, Qt::Key_Down);
    for (int i = 0; i < column; ++i)
        QTest::keyClick(&table, Qt::Key_Right);
    ASSERT_EQ(table.currentIndex(), table.model()->index(row, column));
    QTest::keyClick(&table, Qt::Key_F2);
    QWidget *editor = table.findChild<QComboBox *>();
    if (!editor)
        editor = table.findChild<QLineEdit *>();
    ASSERT_NE(editor, nullptr) << "the cell does not open";
    keys(editor);
    QTest::keyClick(editor, Qt::Key_Return);
    QCoreApplication::sendPostedEvents();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

QByteArray mailOf(Composer &composer)
{
    const auto composed = composer.composeToSend();
    return composed ? composed->message.range(0, composed->message.size()).value() : QByteArray();
}

/// Opens a cell, as F2 does, takes one of its words, and leaves it by Return.
void choose(FormTable &table, int column, const QString &word)
{
    table.setCurrentIndex(table.model()->index(0, column));
    table.edit(table.currentIndex());
    auto *box = table.findChild<QComboBox *>();
    ASSERT_NE(box, nullptr) << "no words to choose from";
    box->setCurrentIndex(box->findText(word));
    QTest::keyClick(box, Qt::Key_Return);
    QCoreApplication::sendPostedEvents(); // the table commits once the key is dealt with
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

} // namespace

TEST(AttachmentPage, LetsDispositionAndEncodingOfEachPartBeChosen)
{
    const SystemClock clock;
    Composer composer(clock);
    composer.load(withAttachment({.content = "a=b\n", .fileName = u"a.txt"_s, .contentType = "text/plain"}));
    composer.show();
    composer.showPage(Composer::Page::Attachments);
    auto *table = composer.findChild<FormTable *>(u"attachments"_s);
    ASSERT_NE(table, nullptr);
    EXPECT_EQ(table->model()->index(0, AttachmentModel::GoesAs).data().toString(), AttachmentModel::usual());
    choose(*table, AttachmentModel::GoesAs, u"inline"_s);
    choose(*table, AttachmentModel::Encoding, u"quoted-printable"_s);
    EXPECT_TRUE(composer.isModified());
    const auto composed = composer.composeToSend();
    ASSERT_TRUE(composed);
    const QByteArray mail = composed->message.range(0, composed->message.size()).value();
    EXPECT_TRUE(mail.contains("Content-Disposition: inline; filename=a.txt\r\n")) << mail.constData();
    EXPECT_TRUE(mail.contains("Content-Transfer-Encoding: quoted-printable\r\n")) << mail.constData();

    choose(*table, AttachmentModel::GoesAs, AttachmentModel::usual());
    choose(*table, AttachmentModel::Encoding, AttachmentModel::usual());
    EXPECT_EQ(composer.draft().attachments.constFirst().disposition, QByteArray());
    EXPECT_EQ(composer.draft().attachments.constFirst().encoding, mime::TransferEncoding::Automatic);
}

TEST(AttachmentPage, MakesAnAlternativeOfAFileByKeys)
{
    const QTemporaryDir directory;
    QFile file(directory.filePath(u"week.txt"_s));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n");
    file.close();
    const SystemClock clock;
    Composer composer(clock);
    composer.load(withAttachment({.content = "x", .fileName = u"a.bin"_s}));
    composer.show();
    composer.attachFiles({file.fileName()});
    auto *table = composer.findChild<FormTable *>(u"attachments"_s);
    ASSERT_NE(table, nullptr);
    editByKeys(*table, 1, AttachmentModel::GoesAs, [](QWidget *box) { QTest::keyClick(box, Qt::Key_End); });
    editByKeys(*table, 1, AttachmentModel::Type, [](QWidget *line) { QTest::keyClicks(line, u"text/calendar; method=PUBLISH"_s); });
    EXPECT_EQ(table->model()->index(1, AttachmentModel::GoesAs).data().toString(), AttachmentModel::shownChoice(u"alternative"_s));

    const Draft draft = composer.draft();
    ASSERT_EQ(draft.alternatives.size(), 1);
    ASSERT_EQ(draft.attachments.size(), 1);
    EXPECT_EQ(draft.alternatives.constFirst(), (Attachment{.path = file.fileName(), .contentType = "text/calendar; method=PUBLISH"}));
    const QByteArray mail = mailOf(composer);
    const qsizetype calendar = mail.indexOf("Content-Type: text/calendar; method=PUBLISH");
    EXPECT_GT(calendar, mail.indexOf("Content-Type: multipart/alternative"));
    EXPECT_LT(calendar, mail.indexOf("filename=a.bin")) << "it stands with the text, before the files";
    EXPECT_FALSE(mail.contains("week.txt"));

    const QString path = directory.filePath(u"mail.json"_s);
    ASSERT_TRUE(saveDraft(draft, path, delivery::ComposeContext::system(clock)));
    const auto read = openDraft(path);
    ASSERT_TRUE(read);
    Composer again(clock);
    again.load(*read);
    EXPECT_EQ(again.draft().alternatives, draft.alternatives);
    EXPECT_EQ(again.draft().attachments, draft.attachments);

    editByKeys(*table, 1, AttachmentModel::GoesAs, [](QWidget *box) { QTest::keyClick(box, Qt::Key_Home); });
    EXPECT_TRUE(composer.draft().alternatives.isEmpty()) << "and back";
    EXPECT_EQ(composer.draft().attachments.size(), 2);
}

TEST(AttachmentPage, ShowsProblemsOfAlternativesAtTheirRows)
{
    const SystemClock clock;
    Composer composer(clock);
    Draft draft = withAttachment({.content = "x", .fileName = u"a.bin"_s});
    draft.alternatives = {Attachment{.content = "x", .contentType = "text/x-a"}, Attachment{.content = "x", .contentType = "nonsense"}};
    composer.load(draft);
    EXPECT_EQ(composer.draft(), draft);
    EXPECT_FALSE(composer.composeToSend());
    const auto *table = composer.findChild<FormTable *>(u"attachments"_s);
    ASSERT_NE(table, nullptr);
    for (const int row : {0, 1, 2})
        EXPECT_EQ(table->model()->index(row, AttachmentModel::Name).data(Qt::AccessibleDescriptionRole).toString().isEmpty(), row != 2);
}

TEST(AttachmentPage, LeavesAPartWithAHeaderOfItsOwnAlone)
{
    const SystemClock clock;
    Composer composer(clock);
    composer.load(withAttachment({.content = "Content-Type: text/plain\r\n\r\nx", .raw = true}));
    const auto *table = composer.findChild<FormTable *>(u"attachments"_s);
    ASSERT_NE(table, nullptr);
    for (const int column : {AttachmentModel::GoesAs, AttachmentModel::Encoding})
        EXPECT_FALSE(table->model()->index(0, column).flags().testFlag(Qt::ItemIsEditable));
}

} // namespace postscope::ui
