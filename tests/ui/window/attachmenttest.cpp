// SPDX-License-Identifier: MIT
#include "core/base/clock.h"
#include "ui/compose/attachmentmodel.h"
#include "ui/compose/composer.h"
#include "ui/compose/formtable.h"

#include <QComboBox>
#include <QTest>

#include <gtest/gtest.h>

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
    EXPECT_EQ(table->model()->index(0, AttachmentModel::Disposition).data().toString(), AttachmentModel::usual());
    choose(*table, AttachmentModel::Disposition, u"inline"_s);
    choose(*table, AttachmentModel::Encoding, u"quoted-printable"_s);
    EXPECT_TRUE(composer.isModified());
    const auto composed = composer.composeToSend();
    ASSERT_TRUE(composed);
    const QByteArray mail = composed->message.range(0, composed->message.size()).value();
    EXPECT_TRUE(mail.contains("Content-Disposition: inline; filename=a.txt\r\n")) << mail.constData();
    EXPECT_TRUE(mail.contains("Content-Transfer-Encoding: quoted-printable\r\n")) << mail.constData();

    choose(*table, AttachmentModel::Disposition, AttachmentModel::usual());
    choose(*table, AttachmentModel::Encoding, AttachmentModel::usual());
    EXPECT_EQ(composer.draft().attachments.constFirst().disposition, QByteArray());
    EXPECT_EQ(composer.draft().attachments.constFirst().encoding, mime::TransferEncoding::Automatic);
}

TEST(AttachmentPage, LeavesAPartWithAHeaderOfItsOwnAlone)
{
    const SystemClock clock;
    Composer composer(clock);
    composer.load(withAttachment({.content = "Content-Type: text/plain\r\n\r\nx", .raw = true}));
    const auto *table = composer.findChild<FormTable *>(u"attachments"_s);
    ASSERT_NE(table, nullptr);
    for (const int column : {AttachmentModel::Disposition, AttachmentModel::Encoding})
        EXPECT_FALSE(table->model()->index(0, column).flags().testFlag(Qt::ItemIsEditable));
}

} // namespace postscope::ui
