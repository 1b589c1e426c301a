// SPDX-License-Identifier: MIT
#include "tests/ui/window/stage.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QImage>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QTest>
#include <QUrl>

namespace postscope::ui {

using namespace Qt::StringLiterals;

namespace {

class Pictures : public Stage {
protected:
    QPlainTextEdit *page(Composer::Page page, const QString &name)
    {
        composer().showPage(page);
        auto *edit = qobject_cast<QPlainTextEdit *>(part(name));
        edit->setFocus();
        return edit;
    }
    static void copyImage()
    {
        QImage image(4, 3, QImage::Format_RGB32);
        image.fill(Qt::red);
        QGuiApplication::clipboard()->setImage(image);
    }
};

} // namespace

TEST_F(Pictures, ArePastedIntoTheHtmlAsParts)
{
    raise();
    actions().newMessage->trigger();
    QPlainTextEdit *html = page(Composer::Page::Html, u"html"_s);
    html->setPlainText(u"<p></p>"_s);
    html->moveCursor(QTextCursor::End);
    copyImage();
    html->paste();
    html->paste();
    EXPECT_EQ(html->toPlainText(), u"<p></p><img src=\"cid:image.png\" alt=\"image\"><img src=\"cid:image.png-2\" alt=\"image\">");
    const QList<delivery::Attachment> attachments = composer().draft().attachments;
    ASSERT_EQ(attachments.size(), 2);
    EXPECT_EQ(attachments[0].contentId, "image.png");
    EXPECT_EQ(attachments[1].contentId, "image.png-2");
    EXPECT_EQ(QImage::fromData(attachments[0].content).size(), QSize(4, 3));
}

TEST_F(Pictures, AreAttachedWhereTheyArePastedIntoTheText)
{
    raise();
    actions().newMessage->trigger();
    QPlainTextEdit *text = page(Composer::Page::Text, u"text"_s);
    copyImage();
    text->paste();
    EXPECT_TRUE(text->toPlainText().isEmpty());
    ASSERT_EQ(composer().draft().attachments.size(), 1);
    EXPECT_TRUE(composer().draft().attachments[0].contentId.isEmpty());
}

TEST_F(Pictures, FilesPastedIntoTheHtmlAreShownOrAttachedByTheirType)
{
    raise();
    actions().newMessage->trigger();
    QImage(2, 2, QImage::Format_RGB32).save(path(u"a<b>.png"_s));
    QFile other(path(u"b.csv"_s));
    ASSERT_TRUE(other.open(QIODevice::WriteOnly));
    QPlainTextEdit *html = page(Composer::Page::Html, u"html"_s);
    auto *files = new QMimeData;
    files->setUrls({QUrl::fromLocalFile(path(u"a<b>.png"_s)), QUrl::fromLocalFile(other.fileName())});
    QGuiApplication::clipboard()->setMimeData(files);
    html->paste();
    EXPECT_EQ(html->toPlainText(), u"<img src=\"cid:picture\" alt=\"a&lt;b&gt;\">");
    const QList<delivery::Attachment> attachments = composer().draft().attachments;
    ASSERT_EQ(attachments.size(), 2);
    EXPECT_EQ(attachments[0].contentId, "picture");
    EXPECT_TRUE(attachments[1].contentId.isEmpty());
}

TEST_F(Pictures, AnEmptyClipboardIsPastedAsNothing)
{
    raise();
    actions().newMessage->trigger();
    QGuiApplication::clipboard()->setMimeData(new QMimeData);
    for (const auto &[where, name] : {std::pair(Composer::Page::Text, u"text"_s),
                                      {Composer::Page::Html, u"html"_s},
                                      {Composer::Page::Options, u"amp"_s},
                                      {Composer::Page::Options, u"watchHtml"_s}}) {
        QPlainTextEdit *edit = page(where, name);
        edit->setPlainText(u"x"_s);
        QTest::keySequence(edit, QKeySequence::Paste);
        EXPECT_EQ(edit->toPlainText(), u"x");
    }
    EXPECT_TRUE(composer().draft().attachments.isEmpty());
}

TEST_F(Pictures, TextThatAlsoHasAPictureIsPastedAsText)
{
    raise();
    actions().newMessage->trigger();
    QPlainTextEdit *html = page(Composer::Page::Html, u"html"_s);
    auto *both = new QMimeData;
    both->setText(u"1\t2"_s);
    both->setImageData(QImage(2, 2, QImage::Format_RGB32));
    QGuiApplication::clipboard()->setMimeData(both);
    html->paste();
    EXPECT_EQ(html->toPlainText(), u"1\t2");
    EXPECT_TRUE(composer().draft().attachments.isEmpty());
}

} // namespace postscope::ui
