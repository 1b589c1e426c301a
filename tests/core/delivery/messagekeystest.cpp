// SPDX-License-Identifier: MIT
#include "core/delivery/dataurls.h"
#include "core/delivery/draftfile.h"
#include "tests/core/delivery/goldendrafts.h"

#include <QTemporaryDir>
#include <QTimeZone>

#include <gtest/gtest.h>

using namespace postscope;
using namespace postscope::delivery;
using namespace Qt::StringLiterals;
using Code = ComposeProblem::Code;
using Kind = DraftFileFailure::Kind;

namespace {

/// A mail of a message file with these keys besides an author and a recipient.
Draft read(const QByteArray &keys, const QString &directory = u"/mail"_s)
{
    const auto draft = draftFromJson(R"({"from": "a@b.c", "to": "d@e.f", )" + keys + "}", directory);
    EXPECT_TRUE(draft) << keys.constData() << ": " << draft.error().detail.toStdString();
    return draft.value_or(Draft());
}

QByteArray rendered(const Draft &draft)
{
    const auto composed = compose(draft, fixedContext());
    EXPECT_TRUE(composed) << "problem " << int(composed.error().constFirst().code) << composed.error().constFirst().detail.toStdString();
    return composed ? composed->message.range(0, composed->message.size()).value() : QByteArray();
}

DraftFileFailure failureOf(const QByteArray &keys)
{
    const auto draft = draftFromJson(R"({"from": "a@b.c", "to": "d@e.f", )" + keys + "}", u"/mail"_s);
    EXPECT_FALSE(draft) << keys.constData();
    return draft ? DraftFileFailure() : draft.error();
}

ComposeProblem problemOf(const Draft &draft)
{
    const auto composed = compose(draft, fixedContext());
    EXPECT_FALSE(composed);
    return composed ? ComposeProblem() : composed.error().constFirst();
}

/// The types of a mail's parts, in order, as its Content-Type fields have them.
QByteArrayList typesOf(const QByteArray &mail)
{
    QByteArrayList types;
    for (const QByteArray &line : mail.split('\n')) {
        if (line.startsWith("Content-Type: "))
            types << line.sliced(14).split(';').constFirst().trimmed();
    }
    return types;
}

} // namespace

TEST(MessageKeys, AlternativesGoFromThePlainestToTheRichest)
{
    const Draft draft = read(R"("text": "t", "html": "<p>h", "watchHtml": "<b>w", "amp": "<html amp4email>", "icalEvent": "BEGIN:VCALENDAR",
        "alternatives": [{"contentType": "text/x-web-markdown", "content": "**ü**"}], "attachments": [{"filename": "a.bin", "content": "x", "contentType": "application/octet-stream"}])");
    const QByteArray mail = rendered(draft);
    EXPECT_EQ(typesOf(mail), QByteArrayList({"multipart/mixed", "multipart/alternative", "text/plain", "text/watch-html", "text/x-amp-html", "text/html",
                                             "text/calendar", "text/x-web-markdown", "application/octet-stream", "application/ics"}));
    EXPECT_TRUE(mail.contains("Content-Type: text/calendar; method=PUBLISH; charset=utf-8\r\nContent-Transfer-Encoding: 7bit\r\n\r\nBEGIN:VCALENDAR"))
        << mail.constData();
    EXPECT_TRUE(mail.contains("Content-Disposition: attachment; filename=invite.ics"));
    EXPECT_TRUE(mail.contains("Content-Type: text/x-web-markdown; charset=utf-8\r\nContent-Transfer-Encoding: "));
    EXPECT_EQ(mail.count("Content-Disposition"), 2) << "an alternative is no file";
}

TEST(MessageKeys, AnInvitationSaysItsMethod)
{
    const QByteArray mail = rendered(read(R"("text": "t", "icalEvent": {"method": "request", "content": "QQ==", "encoding": "base64", "filename": false})"));
    EXPECT_TRUE(mail.contains("text/calendar; method=REQUEST"));
    EXPECT_TRUE(mail.contains("\r\n\r\nA\r\n"));
    EXPECT_FALSE(mail.contains("application/ics"));
    EXPECT_EQ(problemOf(read(R"("icalEvent": {"method": "a b", "content": "x"})")),
              (ComposeProblem{.field = Field::Event, .code = Code::BadMethod, .detail = u"A B"_s}));
    const ComposeProblem missing = problemOf(read(R"("icalEvent": {"path": "nowhere.ics"})"));
    EXPECT_EQ(missing.field, Field::Event);
    EXPECT_EQ(missing.code, Code::AttachmentMissing);
}

TEST(MessageKeys, PicturesOfTheHtmlBecomeParts)
{
    const QByteArray html = R"("html": "<p><img alt='a' src = 'data:image/png;base64,iVBORw0KGgo='> <IMG SRC=\"data:image/png;base64,iVBORw0KGgo=\">)"
                            R"( <img src='data:image/gif,GIF89a'> <img src='data:image/png;base64,@'> <p data-src='data:image/png,x'>")";
    const Draft draft = withDataUrlsAttached(read(html), fixedContext().random);
    ASSERT_EQ(draft.attachments.size(), 2);
    EXPECT_EQ(draft.attachments[0].content, "\x89PNG\r\n\x1a\n");
    EXPECT_EQ(draft.attachments[1].content, "GIF89a");
    const QString first = QString::fromLatin1(draft.attachments[0].contentId);
    EXPECT_EQ(draft.html.count(u"cid:"_s + first), 2);
    EXPECT_TRUE(draft.html.contains(u"'data:image/png;base64,@'"_s)) << "what cannot be decoded stays";
    EXPECT_TRUE(draft.html.contains(u"data-src='data:image/png,x'"_s));
    EXPECT_TRUE(draft.html.endsWith(u"'>"_s));

    EXPECT_EQ(typesOf(rendered(read(html + R"(, "attachDataUrls": true)"))), QByteArrayList({"multipart/related", "text/html", "image/png", "image/gif"}));
    EXPECT_EQ(typesOf(rendered(read(html))), QByteArrayList({"text/html"}));
}

TEST(MessageKeys, DataUrlsAreContent)
{
    EXPECT_EQ(parseDataUrl(u"data:,a%20b"), (DataUrl{"text/plain", "a b"}));
    EXPECT_EQ(parseDataUrl(u"DATA:image/png;base64,QUI="), (DataUrl{"image/png", "AB"}));
    for (const QStringView none : {u"data:", u"data:image/png;base64,?", u"http://x/,", u"data:nonsense,x"})
        EXPECT_EQ(parseDataUrl(none), std::nullopt) << none.toUtf8().constData();
    const Draft draft = read(R"("attachments": [{"path": "data:text/csv;charset=utf-8,a%2Cb", "filename": "t.csv"}])");
    EXPECT_EQ(draft.attachments[0].content, "a,b");
    EXPECT_EQ(draft.attachments[0].contentType, "text/csv;charset=utf-8");
}

TEST(MessageKeys, PartsAreWrittenAsTheyAsk)
{
    const QByteArray mail = rendered(read(R"("text": "t", "attachments": [
        {"content": "naïve = text", "contentType": "text/plain; charset=utf-8", "contentTransferEncoding": "quoted-printable", "contentDisposition": "inline",
         "filename": "n.txt", "headers": {"Content-Description": "Größe", "X-Part": ["1", "2"]}},
        {"raw": "Content-Type: text/x-raw\nX-Own: yes\n\nas it is"}])"));
    EXPECT_TRUE(mail.contains("Content-Transfer-Encoding: quoted-printable\r\nContent-Disposition: inline; filename=n.txt\r\n"
                              "Content-Description: =?UTF-8?B?R3LDtsOfZQ==?=\r\nX-Part: 1\r\nX-Part: 2\r\n\r\nna=C3=AFve =3D text\r\n--"))
        << mail.constData();
    EXPECT_TRUE(mail.contains("\r\nContent-Type: text/x-raw\r\nX-Own: yes\r\n\r\nas it is\r\n--")) << mail.constData();

    Draft draft = read(R"("attachments": [{"content": "x", "headers": {"Content-ID": "<a@b>"}}])");
    EXPECT_EQ(problemOf(draft).code, Code::ReservedHeader);
    draft.attachments[0].headers = {{u"X"_s, u"a\nb"_s}};
    EXPECT_EQ(problemOf(draft).code, Code::UnsafeCharacter);
    draft.attachments[0].headers = {};
    draft.attachments[0].disposition = "form-data; x";
    EXPECT_EQ(problemOf(draft).code, Code::BadDisposition);
    EXPECT_EQ(problemOf(read(R"("attachments": [{"raw": "no header here"}])")).code, Code::BadPart);
}

// Octets that are no text arrive as they are in whatever encoding.
TEST(MessageKeys, EveryEncodingBringsTheSameOctets)
{
    QByteArray octets;
    for (int i = 0; i < 512; ++i)
        octets += char(i);
    octets += "\r\n.\r\nFrom \n\r";
    Draft draft = plainDraft();
    draft.attachments << Attachment{
        .content = octets, .fileName = u"o.bin"_s, .contentType = "application/octet-stream", .encoding = mime::TransferEncoding::QuotedPrintable};
    const QByteArray mail = rendered(draft);
    const qsizetype header = mail.indexOf("Content-Transfer-Encoding: quoted-printable");
    ASSERT_GT(header, 0);
    const qsizetype begin = mail.indexOf("\r\n\r\n", header) + 4;
    QByteArray body = mail.sliced(begin, mail.indexOf("\r\n--", begin) - begin);
    QByteArray decoded;
    body.replace("=\r\n", "");
    for (qsizetype i = 0; i < body.size(); ++i) {
        if (body[i] == '=') {
            decoded += QByteArray::fromHex(body.sliced(i + 1, 2));
            i += 2;
        } else {
            decoded += body[i];
        }
    }
    EXPECT_EQ(decoded, octets);
}

TEST(MessageKeys, MarksAreWritten)
{
    const QByteArray high = rendered(read(R"("priority": "high", "messageId": "x@y", "date": "2026-02-03T04:05:06+08:00", "xMailer": "Tests 1")"));
    for (const char *line : {"X-Priority: 1 (Highest)\r\n", "X-MSMail-Priority: High\r\n", "Importance: High\r\n", "Message-ID: <x@y>\r\n",
                             "Date: Tue, 3 Feb 2026 04:05:06 +0800\r\n", "X-Mailer: Tests 1\r\n"})
        EXPECT_EQ(high.count(line), 1) << line;
    EXPECT_TRUE(rendered(read(R"("priority": "low")")).contains("X-Priority: 5 (Lowest)\r\n"));
    EXPECT_FALSE(rendered(read(R"("priority": "normal", "xMailer": false)")).contains("X-"));
    for (const char *id : {"no at sign", "<a b@c>", "a@", "@b", "a@b>\\r\\nX: y"})
        EXPECT_EQ(problemOf(read("\"messageId\": \"" + QByteArray(id) + "\"")).field, Field::MessageId) << id;
    EXPECT_EQ(read(R"("date": 0)").date, QDateTime::fromMSecsSinceEpoch(0, Qt::UTC));
}

TEST(MessageKeys, GroupsStayGroups)
{
    const Draft draft = read(R"("cc": [{"name": "The \"A\" team", "group": ["x@y.z", {"name": "W", "address": "w@y.z"}]}, "v@y.z"])");
    EXPECT_TRUE(rendered(draft).contains("Cc: \"The \\\"A\\\" team\": x@y.z, W <w@y.z>;, v@y.z\r\n")) << rendered(draft).constData();
    EXPECT_EQ(compose(draft, fixedContext())->envelope.recipients.size(), 4);
}

TEST(MessageKeys, PreparedHeadersStayAsTheyAre)
{
    const QByteArray mail = rendered(read(R"("headers": {"X-A": {"prepared": true, "value": "=?utf-8?Q?=C3=BC?=\r\n more"}, "X-B": 7})"));
    EXPECT_TRUE(mail.contains("X-A: =?utf-8?Q?=C3=BC?=\r\n more\r\n"));
    EXPECT_TRUE(mail.contains("X-B: 7\r\n"));
    for (const char *value : {"a\\r\\nX: y", "a\\n\\n b", "a\\n \\n b", "a\\u0000", "a\\rb"})
        EXPECT_EQ(problemOf(read("\"headers\": {\"X\": {\"prepared\": true, \"value\": \"" + QByteArray(value) + "\"}}")).code, Code::UnsafeCharacter) << value;
}

TEST(MessageKeys, AFinishedMailGoesAsItIs)
{
    const auto draft =
        draftFromJson(R"({"raw": "From: a@b\nTo: c@d\nBcc: e@f\nSubject: s\n\nbody", "envelope": {"from": "x@y", "to": ["z@y"], "cc": "w@y"}})", {});
    ASSERT_TRUE(draft);
    const auto composed = compose(*draft, fixedContext());
    ASSERT_TRUE(composed);
    EXPECT_EQ(composed->message.range(0, 1000).value(), "From: a@b\r\nTo: c@d\r\nSubject: s\r\n\r\nbody\r\n");
    EXPECT_EQ(composed->envelope.recipients.size(), 2);
    EXPECT_EQ(problemOf(*draftFromJson(R"({"raw": "no mail"})", {})).code, Code::NotAMail);
}

namespace {

/// "sender > recipient recipient" of the envelope, for a finished mail and these keys beside it.
QByteArray pathsBeside(const QByteArray &keys)
{
    const auto draft = draftFromJson(R"({"raw": "From: a@b, n@b\nSender: s@b\nTo: c@d\nBcc: e@f\n\nbody", )" + keys + '}', {});
    if (!draft)
        return draft.error().detail.toUtf8();
    const auto composed = compose(*draft, fixedContext());
    if (!composed)
        return "problem";
    EXPECT_EQ(composed->message.range(0, 1000).value(), "From: a@b, n@b\r\nSender: s@b\r\nTo: c@d\r\n\r\nbody\r\n");
    QByteArray paths = composed->envelope.sender + " >";
    for (const smtp::Recipient &recipient : composed->envelope.recipients)
        paths += ' ' + recipient.address;
    return paths;
}

} // namespace

// The envelope comes of what is most particular; the mail stays as it is.
TEST(MessageKeys, WhoIsNamedBesideAFinishedMailIsItsEnvelope)
{
    EXPECT_EQ(pathsBeside(R"("dsn": {})"), "s@b > c@d e@f");
    EXPECT_EQ(pathsBeside(R"("from": "W <w@x>", "to": ["y@x"], "cc": "Z <z@x>", "bcc": "v@x")"), "w@x > y@x z@x v@x");
    EXPECT_EQ(pathsBeside(R"("from": "w@x")"), "w@x > c@d e@f");
    EXPECT_EQ(pathsBeside(R"("bcc": "v@x")"), "s@b > v@x");
    EXPECT_EQ(pathsBeside(R"("from": "w@x", "to": "y@x", "envelope": {"from": "p@q", "to": "r@q"})"), "p@q > r@q");
    EXPECT_EQ(pathsBeside(R"("from": "no address")"), "problem");
    for (const QByteArray key : {"subject", "text", "html", "replyTo", "sender", "messageId", "date"})
        EXPECT_EQ(pathsBeside('"' + key + R"(": "x@y")"), key);
}

TEST(MessageKeys, AFinishedMailWithNamesBeyondAsciiNeedsSmtpUtf8WhoeverItGoesTo)
{
    const auto draft = draftFromJson(R"({"raw": "From: ü@b\nTo: c@d\n\nx", "from": "w@x", "to": "y@x"})", {});
    ASSERT_TRUE(draft);
    const auto composed = compose(*draft, fixedContext());
    ASSERT_TRUE(composed);
    EXPECT_TRUE(composed->envelope.smtpUtf8);
    EXPECT_EQ(draftFromJson(draftToJson(*draft, {}), {}).value(), *draft);
}

TEST(MessageKeys, CharsetsAreCheckedBeforeTheyLoseAnything)
{
    EXPECT_TRUE(rendered(read(R"("text": "中文", "postscope": {"charset": "Big5"})")).contains("text/plain; charset=big5\r\n"));
    EXPECT_EQ(problemOf(read(R"("text": "ab😀", "postscope": {"charset": "big5"})")),
              (ComposeProblem{.field = Field::Text, .code = Code::NotInCharset, .detail = QString::fromUtf8("😀"), .position = 2}));
    EXPECT_EQ(problemOf(read(R"("postscope": {"charset": "utf-16"})")),
              (ComposeProblem{.field = Field::Charset, .code = Code::BadCharset, .detail = u"utf-16"_s}));
    EXPECT_TRUE(rendered(read(R"("text": "a", "postscope": {"flowed": true})")).contains("format=flowed"));
    EXPECT_TRUE(rendered(read(R"("text": "plain", "textEncoding": "base64")")).contains("Content-Transfer-Encoding: base64\r\n"));
    EXPECT_TRUE(rendered(read(R"("text": "t", "attachments": [{"content": "x", "filename": "ü.txt"}], "postscope": {"oldFileNames": true})"))
                    .contains("name=\"=?UTF-8?"));
}

TEST(MessageKeys, TheTextIsMadeOfTheHtmlWhereThereIsNone)
{
    const char *wanted = R"(, "postscope": {"textFromHtml": true})";
    const char *page = R"("html": "<style>p{}</style><p>Tea &amp; <a href='https://example.org/'>milk</a></p><ul><li>one</ul><script>x</script>")";
    const QByteArray made = rendered(read(QByteArray(page) + wanted));
    EXPECT_EQ(typesOf(made), QByteArrayList({"multipart/alternative", "text/plain", "text/html"}));
    EXPECT_TRUE(made.contains("\r\n\r\nTea & milk <https://example.org/>\r\n\r\n- one\r\n")) << made.toStdString();
    EXPECT_EQ(typesOf(rendered(read(page))), QByteArrayList({"text/html"}));
    const QByteArray written = rendered(read(QByteArray(page) + R"(, "text": "mine")" + wanted));
    EXPECT_TRUE(written.contains("\r\n\r\nmine"));
    EXPECT_FALSE(written.contains("Tea & milk <"));
    EXPECT_EQ(typesOf(rendered(read(QByteArray(R"("html": "<img src=a>")") + wanted))), QByteArrayList({"text/html"})) << "it says nothing";
    EXPECT_EQ(failureOf(R"("postscope": {"textFromHtml": 1})").kind, Kind::BadValue);
}

TEST(MessageKeys, TheTextThatIsMadeIsInUtf8WhereTheCharsetHasItNot)
{
    const auto charsetOf = [](const char *source) {
        return rendered(read(QByteArray(R"("html": ")") + source + R"(", "postscope": {"textFromHtml": true, "charset": "iso-8859-1"})"));
    };
    EXPECT_TRUE(charsetOf("<p>&eacute;").contains("text/plain; charset=iso-8859-1\r\n"));
    const QByteArray dash = charsetOf("<p>&mdash;");
    EXPECT_TRUE(dash.contains("text/plain; charset=utf-8\r\n"));
    EXPECT_TRUE(dash.contains("text/html; charset=iso-8859-1\r\n"));
}

TEST(MessageKeys, NothingIsFetched)
{
    EXPECT_EQ(failureOf(R"("attachments": [{"href": "https://example.org/a"}])").kind, Kind::Remote);
    EXPECT_EQ(failureOf(R"("attachments": [{"path": "http://example.org/a"}])").kind, Kind::Remote);
    EXPECT_EQ(failureOf(R"("html": {"href": "http://example.org"})").detail, u"html.href"_s);
    EXPECT_EQ(failureOf(R"("attachments": [{"path": "file:///etc/passwd"}])").kind, Kind::Remote);
    EXPECT_EQ(failureOf(R"("disableFileAccess": true, "attachments": [{"path": "a.txt"}])").detail, u"attachments[0].path"_s);
}

TEST(MessageKeys, NamesWhatItDoesNotKnow)
{
    for (const char *key : {"normalizeHeaderKey", "priorty", "attachments[0].cidd", "icalEvent.x", "headers.X.fold", "alternatives[0].nonsense"}) {
        const QByteArray name = QByteArray(key).split('.').constLast();
        const QByteArray top = QByteArray(key).split('.').constFirst().split('[').constFirst();
        const QByteArray json = name == top                     ? "\"" + name + "\": 1"
                                : top == "headers"              ? "\"headers\": {\"X\": {\"" + name + "\": 1}}"
                                : QByteArray(key).contains("[") ? "\"" + top + "\": [{\"content\": \"\", \"" + name + "\": 1}]"
                                                                : "\"" + top + "\": {\"content\": \"\", \"" + name + "\": 1}";
        EXPECT_EQ(failureOf(json), (DraftFileFailure{.kind = Kind::UnsupportedKey, .path = {}, .detail = QString::fromLatin1(key)})) << key;
    }
}

TEST(MessageKeys, ReadBackWhatWasWritten)
{
    Draft draft = plainDraft();
    draft.amp = u"<html amp4email>"_s;
    draft.watchHtml = u"<b>"_s;
    draft.event = CalendarEvent{.method = "REQUEST", .path = {}, .content = "BEGIN", .fileName = u"i.ics"_s};
    draft.alternatives << Attachment{.content = "x", .contentType = "text/x-a"};
    draft.attachments << Attachment{.content = "X: y\n\nz", .raw = true}
                      << Attachment{.content = "x",
                                    .disposition = "inline",
                                    .encoding = mime::TransferEncoding::QuotedPrintable,
                                    .headers = {{u"X-A"_s, u"b"_s}, {u"X-A"_s, u"c"_s, true}}};
    draft.texts = {.charset = "big5", .encoding = mime::TransferEncoding::Base64, .flowed = true, .attachDataUrls = true, .fromHtml = true, .oldNames = true};
    draft.messageId = u"<a@b>"_s;
    draft.date = QDateTime(QDate(2026, 2, 3), QTime(4, 5, 6), QTimeZone(8 * 3600));
    draft.importance = Importance::Low;
    draft.headers << CustomHeader{u"X-P"_s, u"a\r\n b"_s, true};
    draft.list << ListHeader{"Unsubscribe-Post", u"List-Unsubscribe=One-Click"_s, {}};
    const auto again = draftFromJson(draftToJson(draft, {}), {});
    ASSERT_TRUE(again) << again.error().detail.toStdString();
    EXPECT_EQ(draftToJson(*again, {}), draftToJson(draft, {}));
    EXPECT_EQ(*again, draft);

    Draft finished;
    finished.raw = Attachment{.content = "From: a@b\n\nx", .raw = true};
    finished.envelope = {.overridden = true, .mailFrom = u"a@b"_s, .rcptTo = u"c@d"_s};
    EXPECT_EQ(draftFromJson(draftToJson(finished, {}), {}).value(), finished);
}
