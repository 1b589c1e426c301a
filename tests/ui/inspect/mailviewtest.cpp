// SPDX-License-Identifier: MIT
#include "sample.h"

#include "ui/inspect/rowtable.h"
#include "ui/read/mailview.h"
#include "ui/read/partsview.h"
#include "ui/read/safebrowser.h"
#include "ui/sandbox/messagemodel.h"
#include "ui/sandbox/sessionmodel.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QLabel>
#include <QPlainTextEdit>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTextDocument>

#include <gmock/gmock.h>

namespace postscope::ui {
namespace {

using namespace Qt::StringLiterals;

outline::Part part(const QByteArray &path, const QByteArray &type, const QString &name, const QByteArray &content)
{
    outline::Part part;
    part.path = path;
    part.contentType = type;
    part.fileName = name;
    part.content = content;
    part.size = content.size();
    return part;
}

// All that a table shows, and what its tooltips read as.
QStringList textsOf(const QAbstractItemModel &model)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row) {
        for (int column = 0; column < model.columnCount(); ++column) {
            QTextDocument tip;
            const QString tipText = model.index(row, column).data(Qt::ToolTipRole).toString();
            Qt::mightBeRichText(tipText) ? tip.setHtml(tipText) : tip.setPlainText(tipText);
            texts.append(model.index(row, column).data().toString());
            texts.append(tip.toPlainText());
        }
    }
    return texts;
}

const QAbstractItemModel *modelNamed(const MailView &view, const QString &name)
{
    const QList<RowTable *> tables = view.findChildren<RowTable *>();
    const auto found = std::find_if(tables.begin(), tables.end(), [&](const RowTable *table) { return table->accessibleName() == name; });
    return found == tables.end() ? nullptr : (*found)->model();
}

class MailViewTest : public testing::Test {
protected:
    [[nodiscard]] QString write(const QByteArray &octets)
    {
        const QString path = directory.filePath(u"mail.eml"_s);
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(octets);
        return path;
    }

    QTemporaryDir directory;
    MailView view;
};

TEST_F(MailViewTest, ShowsHostileTextLiterallyEverywhere)
{
    const QString hostile = QString::fromUtf8(test::hostile);
    outline::Outline outline;
    outline.headers = {{u"Subject"_s, hostile, " " + test::hostile + "\r\n folded\r\n"}, {u"From"_s, hostile, " " + test::hostile}};
    outline.parts = {part("1", test::hostile, hostile, "x")};
    outline.findings = {{outline::Finding::Severity::Error, outline::Finding::Code::NameIsPath, {{}, hostile}}};
    net::CapturedMessage message;
    message.envelope.sender = test::hostile;
    message.envelope.recipients = {{test::hostile, test::hostile, {}}};
    message.user = test::hostile;
    message.received = QDateTime::currentDateTimeUtc();
    view.show(message, outline, write("Subject: " + test::hostile + "\r\n\r\nx"));

    int seen = 0;
    for (const QLabel *label : view.findChildren<QLabel *>()) {
        EXPECT_EQ(label->textFormat(), Qt::PlainText) << label->text().toStdString();
        EXPECT_FALSE(label->text().contains(QChar(0x202e)));
        seen += label->text().contains(test::hostileShown) ? 1 : 0;
    }
    EXPECT_GE(seen, 4); // subject, sender, From, user
    for (const RowTable *table : view.findChildren<RowTable *>()) {
        if (table->model()->rowCount() == 0) // no part is chosen: there are no octets to show
            continue;
        bool shown = false;
        for (const QString &text : textsOf(*table->model())) {
            EXPECT_FALSE(text.contains(QChar(0x202e)) || text.contains(QChar(0x1b))) << text.toStdString();
            shown |= text.contains(test::hostileShown);
        }
        EXPECT_TRUE(shown) << table->accessibleName().toStdString();
    }
}

TEST_F(MailViewTest, ShowsDecodedAndRawSideBySide)
{
    outline::Outline outline;
    outline.headers = {{u"Subject"_s, u"中文 subject"_s, " =?UTF-8?B?5Lit5paH?=\r\n subject\r\n"}};
    view.show({}, outline, write("x"));
    const QStringList texts = textsOf(*modelNamed(view, u"Headers of the mail"_s));
    EXPECT_TRUE(texts.contains(u"中文 subject"_s));
    EXPECT_TRUE(texts.contains(u" =?UTF-8?B?5Lit5paH?=\u2190\u2193 subject\u2190\u2193"_s)) << texts.join(u'|').toStdString();
}

TEST_F(MailViewTest, SaysWhoGotABlindCopy)
{
    outline::Outline outline;
    outline.headers = {{u"To"_s, u"A <a@example.com>"_s, {}}};
    net::CapturedMessage message;
    message.envelope.recipients = {{"a@example.com", {}, {}}, {"hidden@example.com", {}, {}}};
    view.show(message, outline, write("x"));
    const QAbstractItemModel *model = modelNamed(view, u"Recipients of the envelope"_s);
    EXPECT_EQ(model->index(0, 1).data().toString(), u"To"_s);
    EXPECT_NE(model->index(1, 1).data().toString(), u"To"_s);
    EXPECT_FALSE(model->index(1, 1).data().toString().isEmpty());
}

TEST_F(MailViewTest, ShowsALongLineOfTextQuickly)
{
    outline::Outline outline;
    outline.parts = {part("", "text/plain", {}, QByteArray(5'000'000, 'x'))};
    view.resize(500, 400);
    view.show();
    QElapsedTimer timer;
    timer.start();
    view.show({}, outline, write(QByteArray(5'000'000, 'x')));
    for (int tab = 0; tab < view.tabs()->count(); ++tab) {
        view.tabs()->setCurrentIndex(tab);
        static_cast<void>(view.grab());
    }
    EXPECT_LT(timer.elapsed(), 10'000);
}

TEST_F(MailViewTest, KeepsTheChosenTabAndForgetsTheLastMail)
{
    outline::Outline outline;
    outline.headers = {{u"Subject"_s, u"first"_s, {}}};
    view.show({}, outline, write("x\r\n"));
    view.tabs()->setCurrentIndex(5);
    view.showFailure(u"gone"_s);
    EXPECT_EQ(view.tabs()->currentIndex(), 5);
    for (const RowTable *table : view.findChildren<RowTable *>())
        EXPECT_EQ(table->model()->rowCount(), 0) << table->accessibleName().toStdString();
}

TEST(PartsView, SavesAllUnderNamesOfOurs)
{
    PartsView view;
    outline::Part container = part("", "multipart/mixed", {}, {});
    container.container = true;
    view.show({container, part("1", "text/plain", {}, "text"), part("2", "image/png", u"../../small.png"_s, "a"), part("3", "image/png", u"/small.png"_s, "b")},
              {});
    const QTemporaryDir directory;
    EXPECT_EQ(view.saveAll(directory.path()), QStringList());
    EXPECT_EQ(QDir(directory.path()).entryList(QDir::Files, QDir::Name), (QStringList{u"part-1.txt"_s, u"small (2).png"_s, u"small.png"_s}));
    EXPECT_FALSE(view.saveAll(u"/no/such/directory"_s).isEmpty());
}

net::CapturedMessage captured(const QString &id, const QString &path = {})
{
    net::CapturedMessage message;
    message.id = id;
    message.path = path;
    message.envelope.sender = "from@example.com";
    message.envelope.recipients = {{"one@example.com", {}, {}}, {"two@example.com", {}, {}}};
    message.received = QDateTime::currentDateTimeUtc();
    message.size = 1234;
    return message;
}

TEST(MessageModel, HasTheNewestFirst)
{
    MessageModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.reset({captured(u"1"_s), captured(u"2"_s)});
    model.add({captured(u"3"_s)});
    EXPECT_EQ(model.message(0).id, u"3"_s);
    EXPECT_EQ(model.rowOf(u"1"_s), 2);
    model.remove({u"2"_s, u"unknown"_s});
    ASSERT_EQ(model.rowCount(), 2);
    EXPECT_EQ(model.rowOf(u"2"_s), -1);
    EXPECT_EQ(model.index(0, MessageModel::From).data().toString(), u"from@example.com"_s);
    EXPECT_TRUE(model.index(0, MessageModel::To).data().toString().startsWith(u"one@example.com"_s));
}

TEST(MessageModel, ReadsTheSubjectOfItsFile)
{
    const QTemporaryDir directory;
    QFile file(directory.filePath(u"m.eml"_s));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("From: a@b\r\nSubject: =?UTF-8?B?5Lit5paH?= subject\r\n\r\nSubject: another\r\n");
    file.close();
    MessageModel model;
    model.reset({captured(u"1"_s, file.fileName())});
    EXPECT_EQ(model.index(0, MessageModel::Subject).data().toString(), u"中文 subject"_s);
}

TEST(SessionModel, KeepsRefusedSessionsAndTellsThemApart)
{
    SessionModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    net::SandboxSession session{u"s1"_s, QDateTime::currentDateTimeUtc(), u"127.0.0.1:4711"_s, true, false, {}};
    model.add(session);
    const QString live = model.index(0, SessionModel::Result).data().toString();
    session.ended = true;
    model.change(session);
    const QString refused = model.index(0, SessionModel::Result).data().toString();
    session.messages = {u"1"_s};
    model.change(session);
    EXPECT_NE(live, refused);
    EXPECT_NE(refused, model.index(0, SessionModel::Result).data().toString());
    EXPECT_EQ(model.rowCount(), 1);
}

} // namespace
} // namespace postscope::ui
