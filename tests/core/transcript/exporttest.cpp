// SPDX-License-Identifier: MIT
#include "core/transcript/transcript.h"
#include "core/transcript/visibletext.h"

#include "tests/support/printers.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimeZone>

#include <gtest/gtest.h>

#include <set>

using namespace Qt::StringLiterals;
using namespace postscope;
using namespace postscope::transcript;
using namespace std::chrono_literals;

namespace {

Event line(Origin origin, const QByteArray &octets, std::chrono::nanoseconds elapsed = 0ns)
{
    Event event;
    event.origin = origin;
    event.phase = Phase::Ehlo;
    event.octets = octets;
    event.size = octets.size();
    event.elapsed = elapsed;
    event.time = QDateTime(QDate(2026, 11, 23), QTime(16, 0, 0, 125), QTimeZone::utc());
    return event;
}

Event note(Note::Code code, const QStringList &arguments)
{
    Event event;
    event.kind = Event::Kind::Note;
    event.phase = Phase::Tls;
    event.note = Note{code, arguments};
    return event;
}

Event content()
{
    Event event;
    event.kind = Event::Kind::Content;
    event.origin = Origin::Client;
    event.phase = Phase::Content;
    event.size = 97214;
    event.lines = 1297;
    event.tls = true;
    return event;
}

Transcript of(const QList<Event> &events)
{
    Transcript transcript;
    transcript.append(events);
    return transcript;
}

QString joined(const Note &note)
{
    return note.arguments.join(u' ');
}

// What steers a terminal, hides or reorders text, or is markup, in one reply.
const QByteArray hostile = "250 \x1b]0;x\x07 \xc2\x9b"
                           "2J \xe2\x80\xae"
                           "gpj.exe \xe2\x81\xa6 \0 \xff\xc3 a\rb <img src=file:///etc/passwd>&amp; %1\r\n"_ba;

bool isClean(const QByteArray &exported)
{
    const QString text = QString::fromUtf8(exported);
    for (const QChar character : text) {
        const auto category = character.category();
        const bool format = category == QChar::Other_Format || category == QChar::Other_Control;
        if ((format && character != u'\n' && character != u'\t'))
            return false;
    }
    return !text.isEmpty() && exported.isValidUtf8();
}

} // namespace

TEST(ExportText, MarksWhoSpeaksAndWhen)
{
    const Transcript transcript = of({note(Note::Code::Connected, {u"127.0.0.1"_s, u"2525"_s}), line(Origin::Server, "220 mail.example.com\r\n", 3ms),
                                      line(Origin::Client, "EHLO client\r\n", 12345678us), content()});
    EXPECT_EQ(toText(transcript, joined), "   0.000 -- 127.0.0.1 2525\n"
                                          "   0.003 S: 220 mail.example.com\n"
                                          "  12.346 C: EHLO client\n"
                                          "   0.000 C: <97214 octets in 1297 lines>\n");
}

TEST(ExportText, ShowsOddLineEnds)
{
    EXPECT_EQ(toText(of({line(Origin::Server, "250 a\n"), line(Origin::Server, "250 b"), line(Origin::Server, "250 c\r\r\n")}), joined),
              "   0.000 S: 250 a\\x0A\n   0.000 S: 250 b\n   0.000 S: 250 c\\x0D\n");
}

TEST(ExportText, LeavesNothingInAHostileReplyThatActs)
{
    const QByteArray text = toText(of({line(Origin::Server, hostile), note(Note::Code::PeerClosed, {QString::fromUtf8(hostile)})}), joined);
    EXPECT_TRUE(isClean(text)) << text.constData();
    EXPECT_EQ(text.count('\n'), 2);
    EXPECT_TRUE(text.contains("250 \\x1B]0;x\\x07 \\u{009B}2J \\u{202E}gpj.exe \\u{2066} \\x00 \\xFF\\xC3 a\\x0Db <img")) << text.constData();
    EXPECT_TRUE(text.contains(" %1\n"));
}

TEST(VisibleText, LeavesOrdinaryTextOfEveryScriptAlone)
{
    const QByteArray text = "中文\tΑ \U0001F468‍\U0001F469 עברית \xe2\x97\x8f";
    EXPECT_EQ(visible(text), QString::fromUtf8(text));
    EXPECT_EQ(visible(QStringView(QString::fromUtf8(text))), QString::fromUtf8(text));
    EXPECT_EQ(visible(QByteArrayView("\xef\xbb\xbf")), u"\\u{FEFF}"_s);
    // Overlong, a surrogate, above U+10FFFF, cut short.
    EXPECT_EQ(visible(QByteArrayView("\xc0\xaf \xed\xa0\x80 \xf4\x90\x80\x80 \xe4\xb8")), u"\\xC0\\xAF \\xED\\xA0\\x80 \\xF4\\x90\\x80\\x80 \\xE4\\xB8"_s);
}

TEST(ExportHtml, EscapesWhatComesFromOutside)
{
    const QByteArray html = toHtml(of({line(Origin::Server, hostile), note(Note::Code::PeerClosed, {QString::fromUtf8(hostile)}), content()}), joined);
    EXPECT_TRUE(isClean(html));
    EXPECT_FALSE(html.contains("<img"));
    EXPECT_EQ(html.count("&lt;img src=file:///etc/passwd&gt;&amp;amp; %1"), 2) << html.constData();
    EXPECT_EQ(html.count("<tr "), 3);
    EXPECT_TRUE(html.contains("&lt;97214 octets in 1297 lines&gt;"));
    EXPECT_TRUE(html.contains("default-src 'none'"));
    EXPECT_FALSE(html.contains("http://") || html.contains("https://"));
}

TEST(ExportJson, ReadsBackWhatItWrote)
{
    const Transcript transcript =
        of({note(Note::Code::Connected, {u"127.0.0.1"_s, u"2525"_s}), line(Origin::Server, "220 中文\r\n", 3214567ns), line(Origin::Server, hostile, 1h),
            line(Origin::Client, "\xef\xbb\xbf"
                                 "EHLO\r\n"),
            content(), line(Origin::Server, "")});
    const auto again = fromJson(toJson(transcript));
    ASSERT_TRUE(again);
    EXPECT_EQ(again->events(), transcript.events());
    EXPECT_EQ(*again, transcript);
}

TEST(ExportJson, ReadsBackATranscriptThatIsFull)
{
    Transcript transcript = of(QList<Event>(Transcript::maxEvents + 3, line(Origin::Client, "NOOP\r\n")));
    const auto again = fromJson(toJson(transcript));
    ASSERT_TRUE(again);
    EXPECT_EQ(again->dropped(), 3);
    EXPECT_EQ(*again, transcript);
}

TEST(ExportJson, HasTheShapeThatIsPromised)
{
    Event greeting = line(Origin::Server, "220 hi\r\n", 3ms);
    greeting.phase = Phase::Greeting;
    const QJsonObject root = QJsonDocument::fromJson(toJson(of({greeting, line(Origin::Server, "\xff\r\n"), content()}))).object();
    EXPECT_EQ(root[u"version"].toInt(), 1);
    const QJsonArray events = root[u"events"].toArray();
    ASSERT_EQ(events.size(), 3);
    EXPECT_EQ(events[0].toObject(), (QJsonObject{{u"kind"_s, u"line"_s},
                                                 {u"origin"_s, u"server"_s},
                                                 {u"phase"_s, u"greeting"_s},
                                                 {u"tls"_s, false},
                                                 {u"elapsed"_s, 0.003},
                                                 {u"time"_s, u"2026-11-23T16:00:00.125Z"_s},
                                                 {u"line"_s, u"220 hi\r\n"_s},
                                                 {u"size"_s, 8}}));
    EXPECT_EQ(events[1].toObject()[u"lineBase64"].toString(), u"/w0K"_s);
    EXPECT_FALSE(events[1].toObject().contains(u"line"));
    EXPECT_EQ(events[2].toObject()[u"lines"].toInt(), 1297);
}

TEST(ExportJson, RefusesWhatIsNoTranscript)
{
    for (const QByteArray json : {"", "[]", "{}", R"({"version":2,"events":[]})", R"({"version":1})", R"({"version":1,"events":[{}]})",
                                  R"({"version":1,"events":[{"kind":"line","origin":"moon","phase":"ehlo","elapsed":0,"line":""}]})",
                                  R"({"version":1,"events":[{"kind":"line","origin":"client","phase":"ehlo","elapsed":-1,"line":""}]})",
                                  R"({"version":1,"events":[{"kind":"line","origin":"client","phase":"ehlo","elapsed":0}]})",
                                  R"({"version":1,"events":[{"kind":"line","origin":"client","phase":"ehlo","elapsed":0,"lineBase64":"?"}]})",
                                  R"({"version":1,"events":[{"kind":"note","origin":"local","phase":"ehlo","elapsed":0,"note":"x","arguments":[]}]})"})
        EXPECT_FALSE(fromJson(json)) << json.constData();
    EXPECT_TRUE(fromJson(R"({"version":1,"events":[]})"));
}

TEST(Exports, NeverHoldWhatIsHidden)
{
    Event event = line(Origin::Client, QByteArray("AUTH PLAIN ") + Event::mask + "\r\n");
    event.hidden = Secret(QByteArray("AGpvAGNhbmFyeQ=="));
    const Transcript transcript = of({event});
    for (const QByteArray &exported : {toText(transcript, joined), toJson(transcript), toHtml(transcript, joined)}) {
        EXPECT_FALSE(exported.contains("AGpvAGNhbmFyeQ"));
        EXPECT_TRUE(exported.contains(Event::mask)) << exported.constData();
    }
}

TEST(Json, KeepsMarksAndComments)
{
    const Transcript transcript = of({line(Origin::Server, "220 x\r\n"), line(Origin::Client, "EHLO y\r\n"), content()});
    const Annotations annotations{{0, {true, {}}}, {2, {false, QString::fromUtf8(hostile)}}};
    const QByteArray json = toJson(transcript, annotations);
    EXPECT_EQ(annotationsFromJson(json).value(0), annotations.value(0));
    EXPECT_EQ(annotationsFromJson(json).keys(), annotations.keys());
    EXPECT_EQ(annotationsFromJson(json).value(2).comment, annotations.value(2).comment);
    EXPECT_TRUE(annotationsFromJson(toJson(transcript)).isEmpty());
    EXPECT_TRUE(annotationsFromJson("[]").isEmpty());
    EXPECT_EQ(fromJson(json), fromJson(toJson(transcript))) << "what the session was does not change";
}

TEST(Names, AreDifferent)
{
    std::set<QLatin1StringView> names;
    for (int i = 0; i <= int(Note::Code::EventsDropped); ++i)
        names.insert(name(Note::Code(i)));
    EXPECT_EQ(names.size(), std::size_t(Note::Code::EventsDropped) + 1);
    names.clear();
    for (int i = 0; i <= int(Phase::Other); ++i)
        names.insert(name(Phase(i)));
    EXPECT_EQ(names.size(), std::size_t(Phase::Other) + 1);
    EXPECT_EQ(name(Note::Code::TlsEstablished), "tls-established"_L1);
}
