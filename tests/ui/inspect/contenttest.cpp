// SPDX-License-Identifier: MIT
#include "sample.h"

#include "ui/inspect/log/contentdialog.h"
#include "ui/inspect/log/contentmodel.h"
#include "ui/inspect/log/sessioncontent.h"
#include "ui/inspect/logmodel.h"
#include "ui/inspect/logpage.h"
#include "ui/inspect/logview.h"
#include "ui/inspect/rowtable.h"

#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

namespace postscope::ui {
namespace {

using namespace Qt::StringLiterals;
using test::line;

/// A mail that is made where it is read, and counts what was asked of it.
class MadeMail final : public MailContent {
public:
    MadeMail(qint64 size, qint64 lineLength, qint64 *asked = nullptr) : m_size(size), m_line(lineLength), m_asked(asked) {}
    [[nodiscard]] qint64 size() const override { return m_size; }
    [[nodiscard]] bool isComposed() const override { return true; }
    [[nodiscard]] Result<QByteArray, ReadFailure> range(qint64 offset, qint64 length) const override
    {
        if (m_asked != nullptr)
            *m_asked += length;
        QByteArray octets;
        for (qint64 at = offset; at < qMin(m_size, offset + length); ++at)
            octets += at % m_line == m_line - 1 ? '\n' : char('a' + at / m_line % 26);
        return octets;
    }

private:
    qint64 m_size;
    qint64 m_line;
    qint64 *m_asked;
};

delivery::Composed composed(const QByteArray &octets)
{
    return {.message = mime::Message({mime::Literal{octets}}, "<x@y>", false), .envelope = {}, .sevenBit = {}, .binary = {}};
}

TEST(ContentModel, ShowsEachLineInOneRangeOnly)
{
    ContentModel model;
    const qint64 size = 5 * ContentModel::rangeOctets + 17;
    model.setMail(std::make_unique<MadeMail>(size, 78));
    ASSERT_EQ(model.rangeCount(), 6);
    qint64 end = 0;
    for (qint64 range = 0; range < model.rangeCount(); ++range) {
        ASSERT_FALSE(model.showRange(range));
        EXPECT_EQ(model.shown().first, end) << range;
        EXPECT_TRUE(model.shown().first % 78 == 0 || model.rowCount() == 0) << "begins with a line";
        EXPECT_LE(model.shown().second - model.shown().first, 2 * ContentModel::rangeOctets);
        end = model.shown().second;
    }
    EXPECT_EQ(end, size);
}

TEST(ContentModel, StaysSmallWhereTheMailIsHuge)
{
    ContentModel model;
    qint64 asked = 0;
    model.setMail(std::make_unique<MadeMail>(qint64(1) << 30, 78, &asked));
    ASSERT_FALSE(model.showRange(model.rangeCount() - 1));
    EXPECT_LE(asked, 3 * ContentModel::rangeOctets);
    EXPECT_EQ(model.shown().second, qint64(1) << 30);
    EXPECT_GT(model.rowCount(), 100);
}

TEST(ContentModel, CutsALineThatIsLongerThanARange)
{
    ContentModel model;
    model.setMail(std::make_unique<MadeMail>(3 * ContentModel::rangeOctets, qint64(1) << 40));
    for (qint64 range = 0; range < 3; ++range) {
        ASSERT_FALSE(model.showRange(range));
        ASSERT_EQ(model.rowCount(), 1);
        EXPECT_EQ(model.shown(), std::pair(range * ContentModel::rangeOctets, (range + 1) * ContentModel::rangeOctets));
        EXPECT_LE(model.index(0, ContentModel::Text).data().toString().size(), ContentModel::maxShown + 1);
    }
}

TEST(ContentModel, HasNoRowsOfAnEmptyMail)
{
    ContentModel model;
    model.setMail(std::make_unique<MadeMail>(0, 10));
    EXPECT_EQ(model.rangeCount(), 1);
    EXPECT_FALSE(model.showRange(0));
    EXPECT_EQ(model.rowCount(), 0);
}

TEST(SessionContent, GivesTheFormThatTheServerWasGiven)
{
    delivery::Composed mail = composed("eight\r\n");
    mail.sevenBit = mime::Message({mime::Literal{"seven\r\n"}}, "<x@y>", false);
    mail.binary = mime::Message({mime::Literal{"binary\r\n"}}, "<x@y>", false);
    const auto content = contentOf(mail);
    transcript::Transcript transcript;
    transcript.append({line(Origin::Client, Phase::Ehlo, "EHLO x"), line(Origin::Client, Phase::Mail, "MAIL FROM:<a@b> BODY=8BITMIME"), test::content(7, 1),
                       line(Origin::Client, Phase::Ehlo, "EHLO x"), line(Origin::Client, Phase::Mail, "MAIL FROM:<a@b> BODY=BINARYMIME"), test::content(8, 1),
                       line(Origin::Client, Phase::Ehlo, "EHLO x"), test::note(Note::Code::ContentReencoded, {}),
                       line(Origin::Client, Phase::Mail, "MAIL FROM:<a@b>"), test::content(7, 1)});
    EXPECT_EQ(content->at(transcript, 2)->range(0, 100), QByteArray("eight\r\n"));
    EXPECT_EQ(content->at(transcript, 5)->range(0, 100), QByteArray("binary\r\n"));
    EXPECT_EQ(content->at(transcript, 9)->range(0, 3), QByteArray("sev"));
    EXPECT_EQ(content->at(transcript, 0), nullptr);
}

TEST(SessionContent, CountsTheMailsThatWereTaken)
{
    const QTemporaryDir directory;
    QList<net::CapturedMessage> messages;
    for (const char *text : {"one\r\n", "two\r\n"}) {
        net::CapturedMessage message;
        message.path = directory.filePath(QString::fromLatin1(text).trimmed());
        QFile file(message.path);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        message.size = file.write(text);
        messages.append(message);
    }
    messages.insert(1, net::CapturedMessage()); // deleted
    transcript::Transcript transcript;
    const Event taken = line(Origin::Server, Phase::Content, "250 Ok");
    transcript.append({test::content(5, 1), taken, test::content(5, 1), line(Origin::Server, Phase::Content, "554 No"), test::content(5, 1), taken,
                       line(Origin::Client, Phase::Content, "BDAT 3"), test::content(3, 1), taken, line(Origin::Client, Phase::Content, "BDAT 2 LAST"),
                       test::content(2, 1), taken});
    const auto content = contentOf(messages);
    EXPECT_EQ(content->at(transcript, 0)->range(0, 100), QByteArray("one\r\n"));
    EXPECT_EQ(content->at(transcript, 2), nullptr) << "refused";
    EXPECT_EQ(content->at(transcript, 4), nullptr) << "deleted";
    EXPECT_EQ(content->at(transcript, 7), nullptr) << "a part";
    EXPECT_EQ(content->at(transcript, 10)->range(1, 2), QByteArray("wo"));
    QFile::remove(messages.last().path);
    EXPECT_EQ(content->at(transcript, 10)->range(1, 2).error().kind, ReadFailure::Kind::Missing);
}

TEST(SessionContent, TellsTheFirstAndTheLastLineInTheRow)
{
    LogModel model;
    model.append({test::content(30, 3)});
    const QString before = model.index(0, LogModel::Line).data().toString();
    model.setContent(contentOf(composed("From: " + test::hostile + "\r\n\r\nlast\r\n")));
    const QString after = model.index(0, LogModel::Line).data().toString();
    EXPECT_TRUE(after.startsWith(before)) << after.toStdString();
    EXPECT_TRUE(after.contains(u"From: "_s + test::hostileShown)) << after.toStdString();
    EXPECT_TRUE(after.endsWith(u"last"_s)) << after.toStdString();
    model.reset();
    EXPECT_EQ(model.content(), nullptr) << "it was that of another session";
}

TEST(ContentDialog, OpensWithEnterAndTurnsPages)
{
    LogPage page;
    page.show();
    page.begin(SessionPage::Source::Live);
    page.addEvents({test::content(200'000, 2000)});
    page.setContent(contentOf(composed(QByteArray("0123456789\r\n").repeated(20'000))));
    page.view()->selectRow(0);
    QTest::keyClick(page.view(), Qt::Key_Return);
    auto *dialog = page.findChild<ContentDialog *>();
    ASSERT_NE(dialog, nullptr);
    EXPECT_TRUE(dialog->isVisible());
    EXPECT_FALSE(dialog->isModal());
    EXPECT_EQ(dialog->model()->index(0, ContentModel::Text).data().toString(), u"0123456789"_s);
    auto *range = dialog->findChild<QSpinBox *>();
    EXPECT_EQ(range->maximum(), 4);
    QTest::keyClick(range, Qt::Key_Up);
    EXPECT_GE(dialog->model()->shown().first, ContentModel::rangeOctets);
    EXPECT_EQ(dialog->model()->index(0, ContentModel::Text).data().toString(), u"0123456789"_s);
}

} // namespace
} // namespace postscope::ui
