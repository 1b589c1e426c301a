// SPDX-License-Identifier: MIT
#include "core/delivery/draftfile.h"

#include "tests/support/printers.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace postscope::delivery;
using Kind = DraftFileFailure::Kind;

namespace {

Draft read(const QByteArray &json)
{
    const auto draft = draftFromJson(json, u"/mail"_s);
    EXPECT_TRUE(draft) << json.constData() << draft.error().detail.toStdString();
    return draft.value_or(Draft());
}

DraftFileFailure failureOf(const QByteArray &json)
{
    const auto draft = draftFromJson(json, u"/mail"_s);
    EXPECT_FALSE(draft) << json.constData();
    return draft ? DraftFileFailure() : draft.error();
}

Draft rich()
{
    Draft draft;
    draft.from = u"\"中, 文\" <中文1@ethereal.email>"_s;
    draft.sender = u"s@example.com"_s;
    draft.replyTo = u"r1@example.com, r2@example.com"_s;
    draft.to = u"not an address; kept as typed"_s;
    draft.cc = u"Group: a@b, c@d;"_s;
    draft.bcc = u"hidden@example.com"_s;
    draft.subject = u"subject \u0001 \"quoted\""_s;
    draft.inReplyTo = u"<1@x>"_s;
    draft.references = u"<0@x> <1@x>"_s;
    draft.text = u"line\nline\r\n中\u2028\n"_s;
    draft.html = u"<p>&amp;</p>"_s;
    draft.attachments = {{u"/mail/pictures/small.png"_s, {}, u"other name.png"_s, "image/png", "pic@x"},
                         {u"/elsewhere/a.pdf"_s, {}, {}, {}, {}},
                         {{}, "\xff\0text"_ba, u"octets.bin"_s, "application/octet-stream", {}},
                         {{}, {}, u"empty.txt"_s, {}, {}}};
    draft.headers = {{u"X-B"_s, u"2"_s}, {u"X-A"_s, u"1"_s}, {u"X-B"_s, u"3"_s}};
    draft.list = {{"ID", u"list.example.com"_s, u"The list"_s},
                  {"Help", u"https://example.com/help"_s, u"幫助"_s},
                  {"Unsubscribe", u"https://example.com/u"_s, {}},
                  {"Unsubscribe", u"mailto:u@example.com"_s, u"by mail"_s},
                  {"Post", u"NO"_s, {}}};
    draft.envelope = {true, {}, u"a@b, c@d"_s, "HDRS", "SUCCESS,DELAY", "id=1"};
    return draft;
}

} // namespace

TEST(DraftFile, ReadsTheNodemailerSample)
{
    QFile file(QStringLiteral(TEST_DATA_DIR "/samples/nodemailer-message.json"));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const auto draft = draftFromJson(file.readAll(), QStringLiteral(TEST_DATA_DIR "/samples"));
    ASSERT_TRUE(draft) << draft.error().detail.toStdString();
    Draft expected;
    expected.from = u"\"中文\" 中文1@ethereal.email"_s;
    expected.to = u"中文2@ethereal.email, 中文3@ethereal.email"_s;
    expected.subject = u"中文 subject"_s;
    expected.text = u"中文 content"_s;
    expected.html = u"<h1>中文中文中文</h1>"_s;
    expected.cc = u"中文4@ethereal.email, 中文5@ethereal.email"_s;
    expected.bcc = u"中文6@ethereal.email, 中文7@ethereal.email"_s;
    expected.sender = u"中文8@ethereal.email"_s;
    expected.replyTo = u"中文9@ethereal.email, 中文10@ethereal.email"_s;
    for (const char *name : {"Help", "Unsubscribe", "Subscribe", "Post", "Owner", "Archive"})
        expected.list << ListHeader{name, u"https://example.com/"_s + QString::fromLatin1(name), QString::fromLatin1(name)};
    expected.attachments << Attachment{QStringLiteral(TEST_DATA_DIR "/samples/small.png"), {}, u"small.png"_s, {}, {}};
    EXPECT_EQ(*draft, expected);
}

TEST(DraftFile, ReadsBackWhatItWrote)
{
    EXPECT_EQ(read(draftToJson(rich(), u"/mail"_s)), rich());
    EXPECT_EQ(read(draftToJson(rich(), {})), rich());
    EXPECT_EQ(read(draftToJson(Draft(), {})), Draft());
}

TEST(DraftFile, WritesPathsBelowItsFolderRelativeToIt)
{
    const auto attachments = QJsonDocument::fromJson(draftToJson(rich(), u"/mail/"_s))[u"attachments"];
    EXPECT_EQ(attachments[0][u"path"].toString(), u"pictures/small.png"_s);
    EXPECT_EQ(attachments[1][u"path"].toString(), u"/elsewhere/a.pdf"_s);
    // A folder that only begins alike is another one.
    EXPECT_EQ(QJsonDocument::fromJson(draftToJson(rich(), u"/ma"_s))[u"attachments"][0][u"path"].toString(), u"/mail/pictures/small.png"_s);
}

TEST(DraftFile, TakesAddressesInEveryShape)
{
    EXPECT_EQ(read(R"({"to":"a@b, c@d"})").to, u"a@b, c@d"_s);
    EXPECT_EQ(read(R"({"to":["a@b","C <c@d>"]})").to, u"a@b, C <c@d>"_s);
    EXPECT_EQ(read(R"({"from":{"name":"Doe, John","address":"j@d"}})").from, u"\"Doe, John\" <j@d>"_s);
    EXPECT_EQ(read(R"({"to":[{"name":"","address":"j@d"},"x@y"],"cc":null})").to, u"j@d, x@y"_s);
}

TEST(DraftFile, TakesContentInEveryEncoding)
{
    const Draft draft = read(R"({"attachments":[{"content":"中\n"},{"content":"aG\nk=","encoding":"base64"},{"content":"FF00","encoding":"hex"},
                                {"content":{"content":"hi","encoding":"utf8"}},{"path":"../a.txt","cid":"c"}]})");
    ASSERT_EQ(draft.attachments.size(), 5);
    EXPECT_EQ(draft.attachments[0].content, "中\n");
    EXPECT_EQ(draft.attachments[1].content, "hi");
    EXPECT_EQ(draft.attachments[2].content, "\xff\0"_ba);
    EXPECT_EQ(draft.attachments[3].content, "hi");
    EXPECT_EQ(draft.attachments[4].path, u"/a.txt"_s);
    EXPECT_EQ(draft.attachments[4].contentId, "c");
}

TEST(DraftFile, TakesHeadersInBothShapes)
{
    EXPECT_EQ(read(R"({"headers":{"X-A":"1","X-B":["2","3"]}})").headers, (QList<CustomHeader>{{u"X-A"_s, u"1"_s}, {u"X-B"_s, u"2"_s}, {u"X-B"_s, u"3"_s}}));
    EXPECT_EQ(read(R"({"headers":[{"key":"X-B","value":"2"},{"key":"X-A","value":"1"}]})").headers,
              (QList<CustomHeader>{{u"X-B"_s, u"2"_s}, {u"X-A"_s, u"1"_s}}));
}

TEST(DraftFile, TakesListsInEveryShape)
{
    const Draft draft = read(R"({"list":{"UNSUBSCRIBE":["x@y.z",{"url":"example.com/u","comment":"c"}],"help":"https://h",
                                 "post":[[{"url":"mailto:p@q"},"NO"]],"id":{"url":"l.example.com","comment":"L"}}})");
    EXPECT_EQ(draft.list, (QList<ListHeader>{{"ID", u"l.example.com"_s, u"L"_s},
                                             {"Help", u"https://h"_s, {}},
                                             {"Unsubscribe", u"mailto:x@y.z"_s, {}},
                                             {"Unsubscribe", u"http://example.com/u"_s, u"c"_s},
                                             {"Post", u"mailto:p@q"_s, {}},
                                             {"Post", u"NO"_s, {}}}));
}

TEST(DraftFile, TakesEnvelopeAndNotification)
{
    EXPECT_EQ(read(R"({"envelope":{"from":"a@b","to":["c@d","E <e@f>"]},"dsn":{"return":"headers","notify":["success","delay"],"id":"x"}})").envelope,
              (EnvelopeChoice{true, u"a@b"_s, u"c@d, E <e@f>"_s, "HDRS", "SUCCESS,DELAY", "x"}));
    EXPECT_EQ(read(R"({"envelope":{"from":"","to":"c@d"},"dsn":{"ret":"FULL","notify":"never"}})").envelope,
              (EnvelopeChoice{true, {}, u"c@d"_s, "FULL", "NEVER", {}}));
    EXPECT_FALSE(read(R"({"dsn":{"notify":"never"}})").envelope.overridden);
}

TEST(DraftFile, NamesTheKeyItDoesNotKnow)
{
    const std::pair<const char *, const char *> cases[] = {
        {R"({"subjekt":"x"})", "subjekt"},
        {R"({"messageID":"x"})", "messageID"},
        {R"({"attachments":[{"path":"a"},{"path":"b","raw":"x"}]})", "attachments[1].path"},
        {R"({"to":[{"name":"x","groups":[]}]})", "to[0].groups"},
        {R"({"list":{"foo":"x"}})", "list.foo"},
        {R"({"list":{"help":{"link":"x"}}})", "list.Help.link"},
        {R"({"headers":[{"key":"a","value":"b","fold":true}]})", "headers[0].fold"},
        {R"({"envelope":{"from":"a@b","to":"c@d","size":1}})", "envelope.size"},
        {R"({"dsn":{"recipients":"a@b"}})", "dsn.recipients"},
    };
    for (const auto &[json, place] : cases) {
        const DraftFileFailure failure = failureOf(json);
        EXPECT_EQ(failure.kind, Kind::UnsupportedKey) << json;
        EXPECT_EQ(failure.detail.compare(QString::fromLatin1(place), Qt::CaseInsensitive), 0) << failure.detail.toStdString();
    }
}

TEST(DraftFile, NamesTheValueItCannotUse)
{
    const std::pair<const char *, const char *> cases[] = {
        {R"({"subject":1})", "subject"},
        {R"({"text":{"path":"x"}})", "text.path"},
        {R"({"to":["a@b",7]})", "to[1]"},
        {R"({"to":{"name":"x","address":"not one"}})", "to.address"},
        {R"({"to":[{"name":"x"}]})", "to[0].address"},
        {R"({"attachments":{}})", "attachments"},
        {R"({"attachments":["a"]})", "attachments[0]"},
        {R"({"attachments":[{"path":7}]})", "attachments[0].path"},
        {R"({"attachments":[{"path":""}]})", "attachments[0].path"},
        {R"({"attachments":[{"filename":"x"}]})", "attachments[0].path"},
        {R"({"attachments":[{"path":"a","content":"b"}]})", "attachments[0].content"},
        {R"({"attachments":[{"path":"data:text/plain"}]})", "attachments[0].path"},
        {R"({"attachments":[{"content":"a?","encoding":"base64"}]})", "attachments[0].content"},
        {R"({"attachments":[{"content":"abc","encoding":"hex"}]})", "attachments[0].content"},
        {R"({"attachments":[{"content":"abc","encoding":"rot13"}]})", "attachments[0].encoding"},
        {R"({"attachments":[{"content":{"content":1}}]})", "attachments[0].content.content"},
        {R"({"headers":"x"})", "headers"},
        {R"({"headers":{"X-A":true}})", "headers.X-A"},
        {R"({"headers":[{"key":"X-A"}]})", "headers[0].value"},
        {R"({"list":[]})", "list"},
        {R"({"list":{"Help":7}})", "list.Help"},
        {R"({"list":{"Help":[{"comment":"x"}]}})", "list.Help[0].url"},
        {R"({"envelope":{"from":"a@b"}})", "envelope.to"},
        {R"({"envelope":{"to":"a@b"}})", "envelope.from"},
        {R"({"dsn":{"return":"some"}})", "dsn.return"},
        {R"({"dsn":{"notify":"always"}})", "dsn.notify"},
        {R"({"dsn":{"notify":["never","success"]}})", "dsn.notify"},
    };
    for (const auto &[json, place] : cases) {
        const DraftFileFailure failure = failureOf(json);
        EXPECT_EQ(failure.kind, Kind::BadValue) << json;
        EXPECT_EQ(failure.detail, QString::fromLatin1(place)) << json;
    }
}

TEST(DraftFile, WaitsForNoPipe)
{
    const QTemporaryDir directory;
    ASSERT_EQ(::mkfifo(QFile::encodeName(directory.filePath(u"fifo"_s)).constData(), 0600), 0);
    const auto draft = draftFromJson(R"({"text": {"path": "fifo"}})", directory.path());
    ASSERT_FALSE(draft);
    EXPECT_EQ(draft.error().detail, u"text.path"_s);
}

TEST(DraftFile, NamesTheLineThatIsNoJson)
{
    EXPECT_EQ(failureOf("{\n\"to\": \"a@b\",\n oops }").kind, Kind::Malformed);
    EXPECT_EQ(failureOf("{\n\"to\": \"a@b\",\n oops }").line, 3);
    EXPECT_EQ(failureOf("").kind, Kind::Malformed);
    EXPECT_EQ(failureOf("[]").kind, Kind::Malformed);
    EXPECT_EQ(failureOf(QByteArray(10'000, '[')).kind, Kind::Malformed);
    EXPECT_EQ(failureOf(QByteArray(maxDraftFile + 1, ' ')).kind, Kind::TooLarge);
}
