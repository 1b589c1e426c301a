// SPDX-License-Identifier: MIT
#include "tests/core/delivery/goldendrafts.h"

#include <QTimeZone>

#include <memory>

namespace postscope::delivery {

namespace {

QString str(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

Draft internationalDomains()
{
    Draft draft;
    draft.from = str("\"Grüße, Jörg\" <joerg@bücher.example>, second@bücher.example");
    draft.sender = str("Büro <office@bücher.example>");
    QStringList to;
    for (int i = 0; i < 12; ++i)
        to << str("\"中文收件人, 第%1號\" <recipient%1@例え.jp>").arg(i);
    draft.to = to.join(str(", "));
    draft.cc = str("Ann Lee <ann@example.com>, \"O'Neil, (Bob)\" <bob@example.com>, \"J. \\\"Q\\\" \\\\\" <\"a b\"@example.com>, x@[127.0.0.1]");
    draft.bcc = str("hidden@bücher.example");
    draft.subject = str("Re: a subject in ASCII whose middle is 中文標題很長很長很長很長很長很長很長很長很長很長很長 😀😀😀😀😀😀😀 and whose end is ASCII "
                        "again, long enough to be folded twice");
    draft.inReplyTo = str("<one@example.com>");
    draft.references = str("<zero-with-a-rather-long-left-side@example.com> <half-with-a-rather-long-left-side@example.com>, one@example.com");
    draft.text = str("Grüße aus Köln = ganz viel ASCII, damit quoted-printable gewinnt und eine Zeile umbrochen werden muss.\nFrom here \n.\n..\nend");
    return draft;
}

Draft inlinePictures()
{
    Draft draft;
    draft.from = str("sender@example.com");
    draft.to = str("recipient@example.com");
    draft.subject = str("Pictures");
    draft.text = str("plain\r\ntext\n");
    draft.html = str("<p>see <img src=\"cid:picture@example.com\"></p>");
    draft.attachments << Attachment{str(TEST_DATA_DIR "/samples/small.png"), {}, {}, {}, "picture@example.com"};
    draft.attachments << Attachment{{}, QByteArray("octets\0\1\2", 9), str("中文檔名 a\";.jpg"), "image/jpeg", {}};
    draft.attachments << Attachment{{}, "long", QString(str("很長的名字 long name ")).repeated(8) + str(".txt"), {}, {}};
    draft.attachments << Attachment{{}, "From: a@b\nSubject: inner ü\n\ninner text\n", str("C:\\mail\\inner.eml"), {}, {}};
    draft.attachments << Attachment{{}, "", str("empty file.bin"), "application/octet-stream; x-note=\"a b\"", {}};
    return draft;
}

Draft traps()
{
    Draft draft;
    draft.from = str("=?UTF-8?Q?not_encoded?= <a@example.com>");
    draft.replyTo = str("\"=?utf-8?q?x?=\" <b@example.com>");
    draft.to = str("Team: c@example.com, \"d\" d@example.com;");
    draft.subject = str(" =?utf-8?q?x?=  two  spaces ");
    draft.html = str("<p>ASCII only</p>");
    draft.headers << CustomHeader{str("X-Trap"), str("first")} << CustomHeader{str("X-Other"), str("ü")}
                  << CustomHeader{str("X-Trap"), str("second (a), \"b\"")}
                  << CustomHeader{str("X-Long"), QString(300, u'x') + str(" ") + QString(300, u'y') + str(" ") + QString(600, u'z')}
                  << CustomHeader{str("Disposition-Notification-To"), str("\"Grüße\" <receipt@bücher.example>")};
    draft.list << ListHeader{"unsubscribe", str("mailto:leave@example.com?subject=unsubscribe"), str("by mail (slow)")}
               << ListHeader{"Unsubscribe", str("https://example.com/u/") + QString(200, u'a'), str("取消訂閱")}
               << ListHeader{"unsubscribe-post", str("List-Unsubscribe=One-Click"), {}} << ListHeader{"Post", str("NO"), str("nobody")}
               << ListHeader{"ID", str("list.example.com"), str("A list, of sorts")} << ListHeader{"Archive", str("https://例え.jp/路徑?q=值"), {}};
    return draft;
}

Draft manyParts()
{
    Draft draft;
    draft.from = str("sender@example.com");
    draft.to = str("Friends: a@example.com, \"B\" <b@example.com>;, undisclosed-recipients:;");
    draft.subject = str("An invitation");
    draft.importance = Importance::High;
    draft.text = str("Come to the party, which is on a long line of text that a reader may wrap anew wherever it wants to.\n> quoted\n\n-- \nAnn");
    draft.texts = {.charset = "iso-8859-1", .flowed = true, .attachDataUrls = true};
    draft.html = str("<p>Grüße <img src=\"data:image/png;base64,iVBORw0KGgo=\" alt=\"\">");
    draft.watchHtml = str("<b>party</b>");
    draft.amp = str("<!doctype html><html ⚡4email></html>").replace(str("⚡"), str("amp"));
    draft.event = CalendarEvent{.method = "REQUEST", .path = {}, .content = "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nSUMMARY:Füße\r\nEND:VCALENDAR\r\n"};
    draft.alternatives << Attachment{.content = "# Grüße", .contentType = "text/markdown"};
    draft.attachments << Attachment{.content = "naïve = text\n.\nFrom me\n",
                                    .fileName = str("n.txt"),
                                    .contentType = "text/plain; charset=utf-8",
                                    .disposition = "inline",
                                    .encoding = mime::TransferEncoding::QuotedPrintable,
                                    .headers = {{str("Content-Description"), str("Größe")}, {str("X-Part"), str("a\r\n b"), true}}};
    draft.attachments << Attachment{.content = "Content-Type: text/x-own; charset=utf-8\nContent-Disposition: attachment; filename=own.txt\n\nits own part\n",
                                    .raw = true};
    draft.headers << CustomHeader{str("X-Prepared"), str("=?utf-8?Q?=C3=BC?=\r\n more"), true};
    return draft;
}

Draft otherCharset()
{
    Draft draft;
    draft.from = str("sender@example.com");
    draft.to = str("recipient@example.com");
    draft.subject = str("日本語");
    draft.text = str("日本語の本文です。\n二行目。\n");
    draft.html = str("<p>日本語</p>");
    draft.texts = {.charset = "iso-2022-jp", .oldNames = true};
    draft.attachments << Attachment{.content = "x", .fileName = str("日本語.bin"), .contentType = "application/octet-stream"};
    return draft;
}

} // namespace

Draft plainDraft()
{
    Draft draft;
    draft.from = str("sender@example.com");
    draft.to = str("recipient@example.com");
    draft.subject = str("Plain");
    draft.text = str("Hello,\n\n.a dot\nbye");
    return draft;
}

Draft sampleDraft()
{
    Draft draft;
    draft.from = str("\"中文\" 中文1@ethereal.email");
    draft.to = str("中文2@ethereal.email, 中文3@ethereal.email");
    draft.subject = str("中文 subject");
    draft.text = str("中文 content");
    draft.html = str("<h1>中文中文中文</h1>");
    draft.cc = str("中文4@ethereal.email, 中文5@ethereal.email");
    draft.bcc = str("中文6@ethereal.email, 中文7@ethereal.email");
    draft.sender = str("中文8@ethereal.email");
    draft.replyTo = str("中文9@ethereal.email, 中文10@ethereal.email");
    for (const char *name : {"Help", "Unsubscribe", "Subscribe", "Post", "Owner", "Archive"})
        draft.list << ListHeader{name, str("https://example.com/") + str(name), str(name)};
    draft.attachments << Attachment{str(TEST_DATA_DIR "/samples/small.png"), {}, str("small.png"), {}, {}};
    return draft;
}

QList<GoldenDraft> goldenDrafts()
{
    return {{"nodemailer", sampleDraft()}, {"plain", plainDraft()},    {"domains", internationalDomains()}, {"pictures", inlinePictures()}, {"traps", traps()},
            {"parts", manyParts()},        {"charset", otherCharset()}};
}

ComposeContext fixedContext()
{
    const auto next = std::make_shared<unsigned char>(0);
    const auto random = [next](qsizetype count) {
        QByteArray octets;
        while (octets.size() < count)
            octets += char((*next)++);
        return octets;
    };
    return {QDateTime(QDate(2026, 11, 23), QTime(16, 27, 58), QTimeZone(8 * 3600)), random};
}

} // namespace postscope::delivery
