// SPDX-License-Identifier: MIT
#include "core/delivery/spans.h"
#include "tests/core/delivery/saidevents.h"

#include <gtest/gtest.h>

using namespace postscope;
using namespace postscope::test;
using namespace std::chrono_literals;
using delivery::Span;
using delivery::Spans;
using What = Span::What;
using State = Span::State;

namespace {

Spans read(const QList<Event> &events)
{
    Spans spans;
    for (const Event &event : events)
        spans.see(event);
    return spans;
}

/// "Rcpt a@x.example 13-20 Done 250": what a failed comparison should show.
std::string told(const Span &span)
{
    const char *whats[] = {"Exchanges", "Resolve", "Connect", "Proxy",  "Tls",   "Greeting", "Hello", "StartTls", "Auth",
                           "Mail",      "Rcpt",    "Data",    "Upload", "Chunk", "Answer",   "Quit",  "Other"};
    const char *states[] = {"Open", "Done", "Failed", "Broken"};
    std::string text = whats[int(span.what)];
    if (!span.argument.isEmpty())
        text += " " + span.argument.toStdString();
    text += " " + std::to_string(span.begin / 1ms) + "-" + (span.state == State::Open ? std::string() : std::to_string(span.end / 1ms));
    text += std::string(" ") + states[int(span.state)];
    return span.code == 0 ? text : text + " " + std::to_string(span.code);
}

std::vector<std::string> told(const Spans &spans)
{
    std::vector<std::string> lines;
    for (const Span &span : spans.list())
        lines.push_back(told(span));
    return lines;
}

using Lines = std::vector<std::string>;

const QList<Event> opened{note(0, Phase::Resolve, Note::Code::Resolving, {"mx.example"}),
                          note(2, Phase::Resolve, Note::Code::Resolved, {"192.0.2.1"}),
                          note(2, Phase::Connect, Note::Code::Connecting, {"192.0.2.1", "25"}),
                          note(10, Phase::Connect, Note::Code::Connected, {"192.0.2.1", "25", "192.0.2.9", "4000"}),
                          server(15, Phase::Greeting, "220 mx.example ESMTP"),
                          client(16, Phase::Ehlo, "EHLO me.example"),
                          server(20, Phase::Ehlo, "250-mx.example"),
                          server(21, Phase::Ehlo, "250 PIPELINING")};
const Lines openedTold{"Resolve mx.example 0-2 Done", "Connect 192.0.2.1 2-10 Done", "Greeting 10-15 Done 220", "Hello me.example 16-21 Done 250"};

Lines after(const Lines &more)
{
    Lines all = openedTold;
    all.insert(all.end(), more.begin(), more.end());
    return all;
}

} // namespace

TEST(Spans, AreReadOffASessionOneCommandAtATime)
{
    const Spans spans =
        read(opened + QList<Event>{client(22, Phase::Mail, "MAIL FROM:<\"a>b\"@x.example> SIZE=10"), server(25, Phase::Mail, "250 ok"),
                                   client(25, Phase::Rcpt, "RCPT TO:<c@y.example>"), server(30, Phase::Rcpt, "550 no"),
                                   client(30, Phase::Rcpt, "RCPT TO:<d@y.example>"), server(31, Phase::Rcpt, "250 ok"), client(31, Phase::Data, "DATA"),
                                   server(33, Phase::Data, "354 go"), content(133, 1000, 20), server(150, Phase::Content, "250 queued"),
                                   client(150, Phase::Quit, "QUIT"), server(151, Phase::Quit, "221 bye")});
    EXPECT_EQ(told(spans), after({"Mail \"a>b\"@x.example 22-25 Done 250", "Rcpt c@y.example 25-30 Failed 550", "Rcpt d@y.example 30-31 Done 250",
                                  "Data 31-33 Done 354", "Upload 33-133 Done", "Answer 133-150 Done 250", "Quit 150-151 Done 221"}));
    const Span &upload = spans.list().at(8);
    EXPECT_EQ(upload.octets, 1000);
    EXPECT_EQ(upload.lines, 20);
    ASSERT_TRUE(upload.rate());
    EXPECT_DOUBLE_EQ(*upload.rate(), 10'000);
    EXPECT_EQ(spans.list().at(3).firstRow, 5);
    EXPECT_EQ(spans.list().at(3).lastRow, 7);
    EXPECT_EQ(spans.hosts(), QByteArrayList{"mx.example"});
    EXPECT_EQ(spans.total(), 151ms);
}

TEST(Spans, OverlapWhereCommandsTravelTogether)
{
    const Spans spans =
        read({client(10, Phase::Mail, "MAIL FROM:<a@x.example>"), client(10, Phase::Rcpt, "RCPT TO:<b@x.example>"), client(10, Phase::Data, "DATA"),
              server(15, Phase::Mail, "250 ok"), server(18, Phase::Rcpt, "250 ok"), server(18, Phase::Data, "354 go")});
    EXPECT_EQ(told(spans), (Lines{"Mail a@x.example 10-15 Done 250", "Rcpt b@x.example 10-18 Done 250", "Data 10-18 Done 354", "Upload 18- Open"}));
    EXPECT_EQ(spans.list().at(1).turn, 15ms) << "the answer to MAIL came first";
    EXPECT_EQ(spans.list().at(0).turn, 10ms);
}

TEST(Spans, GiveTlsItsPlaceBeforeOrAfterTheGreeting)
{
    const QList<Event> connected = opened.first(4);
    EXPECT_EQ(
        told(read(connected + QList<Event>{note(30, Phase::Tls, Note::Code::TlsEstablished, {"TLSv1.3", "c", "s"}), server(35, Phase::Greeting, "220 x")})),
        (Lines{"Resolve mx.example 0-2 Done", "Connect 192.0.2.1 2-10 Done", "Tls TLSv1.3 10-30 Done", "Greeting 30-35 Done 220"}));
    EXPECT_EQ(told(read(connected + QList<Event>{note(30, Phase::Tls, Note::Code::TlsFailed, {"bad"})})).back(), "Tls 10-30 Failed");
    EXPECT_EQ(told(read(connected + QList<Event>{note(30, Phase::Tls, Note::Code::TimedOut, {"20"})})).back(), "Tls 10-30 Broken");
    EXPECT_EQ(told(read(connected + QList<Event>{note(30, Phase::Greeting, Note::Code::TimedOut, {"20"})})).back(), "Greeting 10-30 Broken");
    EXPECT_EQ(told(read(opened + QList<Event>{client(22, Phase::StartTls, "STARTTLS"), server(23, Phase::StartTls, "220 go"),
                                              note(40, Phase::Tls, Note::Code::TlsEstablished, {"TLSv1.2"}), client(41, Phase::Ehlo, "EHLO me.example")})),
              after({"StartTls 22-23 Done 220", "Tls TLSv1.2 23-40 Done", "Hello me.example 41- Open"}));
}

TEST(Spans, TakeALoginForOneAndTellTheClientsPart)
{
    const Spans spans = read({client(10, Phase::Auth, "AUTH LOGIN"), server(12, Phase::Auth, "334 VXNlcm5hbWU6"), client(20, Phase::Auth, Event::mask),
                              server(21, Phase::Auth, "334 UGFzc3dvcmQ6"), client(26, Phase::Auth, Event::mask), server(30, Phase::Auth, "535 no"),
                              client(31, Phase::Auth, QByteArray("AUTH PLAIN ") + Event::mask), server(33, Phase::Auth, "235 yes")});
    EXPECT_EQ(told(spans), (Lines{"Auth LOGIN 10-30 Failed 535", "Auth PLAIN 31-33 Done 235"}));
    EXPECT_EQ(spans.list().at(0).own, 13ms);
    EXPECT_EQ(spans.list().at(0).lastRow, 5);
}

TEST(Spans, TellEachChunkFromTheAnswerToIt)
{
    const Spans spans =
        read({client(1, Phase::Mail, "MAIL FROM:<>"), client(1, Phase::Rcpt, "RCPT TO:<b@x.example>"), client(1, Phase::Content, "BDAT 100"),
              content(5, 100, 2), client(5, Phase::Content, "BDAT 50 LAST"), content(6, 50, 1), client(6, Phase::Quit, "QUIT"), server(8, Phase::Mail, "250 a"),
              server(9, Phase::Rcpt, "250 b"), server(10, Phase::Content, "250 c"), server(20, Phase::Content, "250 d"), server(21, Phase::Quit, "221 e")});
    EXPECT_EQ(told(spans), (Lines{"Mail 1-8 Done 250", "Rcpt b@x.example 1-9 Done 250", "Chunk 100 1-5 Done", "Answer 5-10 Done 250", "Chunk 50 LAST 5-6 Done",
                                  "Answer 6-20 Done 250", "Quit 6-21 Done 221"}));
}

TEST(Spans, KnowAnAnswerThatCameBeforeTheContentHadLeft)
{
    const Spans chunk = read({client(1, Phase::Content, "BDAT 100000"), server(5, Phase::Content, "552 too large"), content(9, 100000, 2),
                              client(9, Phase::Other, "RSET"), server(10, Phase::Other, "250 ok")});
    EXPECT_EQ(told(chunk), (Lines{"Chunk 100000 1-9 Failed 552", "Other RSET 9-10 Done 250"}));
    EXPECT_EQ(chunk.list().at(0).octets, 100000);
    const Spans data = read({client(1, Phase::Data, "DATA"), server(2, Phase::Data, "354 go"), server(9, Phase::Content, "451 stop")});
    EXPECT_EQ(told(data), (Lines{"Data 1-2 Done 354", "Upload 2-9 Failed 451"}));
}

TEST(Spans, NameTheRecipientOfEachAnswerOfLmtp)
{
    const Spans spans =
        read({client(0, Phase::Ehlo, "LHLO me"), server(1, Phase::Ehlo, "250 x"), client(1, Phase::Mail, "MAIL FROM:<>"), server(2, Phase::Mail, "250 ok"),
              client(2, Phase::Rcpt, "RCPT TO:<a@x.example>"), server(3, Phase::Rcpt, "250 ok"), client(3, Phase::Rcpt, "RCPT TO:<b@x.example>"),
              server(4, Phase::Rcpt, "550 no"), client(4, Phase::Rcpt, "RCPT TO:<c@x.example>"), server(5, Phase::Rcpt, "250 ok"),
              client(5, Phase::Data, "DATA"), server(6, Phase::Data, "354 go"), content(7, 10, 1), client(7, Phase::Quit, "QUIT"),
              server(9, Phase::Content, "250 a"), server(12, Phase::Content, "452 c"), server(13, Phase::Quit, "221 bye")});
    const std::vector<std::string> lines = told(spans);
    EXPECT_EQ(Lines(lines.end() - 3, lines.end()), (Lines{"Answer a@x.example 7-9 Done 250", "Quit 7-13 Done 221", "Answer c@x.example 7-12 Failed 452"}));
    EXPECT_EQ(spans.list().last().turn, 9ms);
}

TEST(Spans, NameTheRecipientOfEachAnswerOfPrdr)
{
    const Spans spans = read({client(1, Phase::Mail, "MAIL FROM:<> PRDR"), server(2, Phase::Mail, "250 ok"), client(2, Phase::Rcpt, "RCPT TO:<a@x.example>"),
                              server(3, Phase::Rcpt, "250 ok"), client(5, Phase::Data, "DATA"), server(6, Phase::Data, "354 go"), content(7, 10, 1),
                              server(8, Phase::Content, "353 each"), server(9, Phase::Content, "550 a"), server(12, Phase::Content, "250 all")});
    const std::vector<std::string> lines = told(spans);
    EXPECT_EQ(Lines(lines.end() - 3, lines.end()), (Lines{"Answer 7-8 Done 353", "Answer a@x.example 7-9 Failed 550", "Answer 7-12 Done 250"}));
}

TEST(Spans, EndBrokenWithTheSession)
{
    const QList<Event> asked = opened + QList<Event>{client(22, Phase::Mail, "MAIL FROM:<a@x.example>"), client(22, Phase::Rcpt, "RCPT TO:<b@x.example>")};
    for (const Note::Code code : {Note::Code::PeerClosed, Note::Code::TimedOut, Note::Code::Cancelled, Note::Code::ProtocolViolation}) {
        const Spans spans = read(asked + QList<Event>{note(60, Phase::Mail, code, {"x"})});
        EXPECT_EQ(told(spans), after({"Mail a@x.example 22-60 Broken", "Rcpt b@x.example 22-60 Broken"}));
        EXPECT_EQ(spans.list().last().lastRow, 10);
    }
    Spans spans = read(asked);
    EXPECT_EQ(spans.list().last().state, State::Open);
    spans.finish();
    EXPECT_EQ(told(spans).back(), "Rcpt b@x.example 22-22 Broken");
}

TEST(Spans, TellAttemptsToConnectFromEachOther)
{
    const Spans spans =
        read({note(0, Phase::Resolve, Note::Code::Resolving, {"mx.example"}), note(1, Phase::Resolve, Note::Code::Resolved, {"a, b, c"}),
              note(1, Phase::Connect, Note::Code::Connecting, {"2001:db8::1", "25"}),
              note(5, Phase::Connect, Note::Code::ConnectFailed, {"2001:db8::1", "25", "refused"}),
              note(5, Phase::Connect, Note::Code::Connecting, {"192.0.2.1", "25"}), note(9, Phase::Connect, Note::Code::Connecting, {"192.0.2.2", "25"}),
              note(12, Phase::Connect, Note::Code::ConnectDropped, {"192.0.2.1", "25"}), note(12, Phase::Connect, Note::Code::Connected, {"192.0.2.2", "25"})});
    EXPECT_EQ(told(spans), (Lines{"Resolve mx.example 0-1 Done", "Connect 2001:db8::1 1-5 Failed", "Connect 192.0.2.1 5-12 Broken",
                                  "Connect 192.0.2.2 9-12 Done", "Greeting 12- Open"}));
    EXPECT_EQ(spans.list().last().connection, 0);
}

TEST(Spans, CountTheConnectionsOfADelivery)
{
    const Spans spans =
        read({note(0, Phase::Resolve, Note::Code::MxLookup, {"x.example"}), note(2, Phase::Resolve, Note::Code::MxFound, {"x.example", "a"}),
              note(2, Phase::Resolve, Note::Code::MxChosen, {"a.example"}), note(3, Phase::Connect, Note::Code::Connecting, {"192.0.2.1", "25"}),
              note(9, Phase::Connect, Note::Code::ConnectFailed, {"192.0.2.1", "25", "no"}),
              note(9, Phase::Resolve, Note::Code::MxNext, {"a.example", "no", "b.example"}), note(9, Phase::Resolve, Note::Code::MxChosen, {"b.example"}),
              note(9, Phase::Connect, Note::Code::Connecting, {"192.0.2.2", "25"}), note(11, Phase::Connect, Note::Code::Connected, {"192.0.2.2", "25"}),
              server(12, Phase::Greeting, "220 b"), client(13, Phase::Quit, "QUIT"), note(20, Phase::Resolve, Note::Code::MxLookup, {"y.example"}),
              note(25, Phase::Resolve, Note::Code::MxNull, {"y.example"})});
    EXPECT_EQ(told(spans), (Lines{"Exchanges x.example 0-2 Done", "Connect 192.0.2.1 3-9 Failed", "Connect 192.0.2.2 9-11 Done", "Greeting 11-12 Done 220",
                                  "Quit 13-20 Broken", "Exchanges y.example 20-25 Failed"}));
    EXPECT_EQ(spans.hosts(), (QByteArrayList{"a.example", "b.example", "y.example"}));
    EXPECT_EQ(spans.list().at(3).connection, 1);
}

TEST(Spans, GiveAProxyItsPart)
{
    EXPECT_EQ(told(read({note(0, Phase::Connect, Note::Code::Connecting, {"192.0.2.7", "1080"}),
                         note(2, Phase::Connect, Note::Code::Connected, {"192.0.2.7", "1080"}),
                         note(2, Phase::Connect, Note::Code::ProxyAsked, {"proxy", "mx", "25"}),
                         note(8, Phase::Connect, Note::Code::ProxyOpened, {"mx", "25", ""}), server(9, Phase::Greeting, "220 x")})),
              (Lines{"Connect 192.0.2.7 0-2 Done", "Proxy proxy 2-8 Done", "Greeting 8-9 Done 220"}));
}

TEST(Spans, CountMailsOfASession)
{
    const Spans spans = read({client(1, Phase::Mail, "MAIL FROM:<a@x.example>"), server(2, Phase::Mail, "250 ok"), client(2, Phase::Other, "RSET"),
                              server(3, Phase::Other, "250 ok"), client(3, Phase::Mail, "MAIL FROM:<a@x.example>")});
    EXPECT_EQ(spans.list().at(0).mail, 1);
    EXPECT_EQ(spans.list().at(1).mail, 1);
    EXPECT_EQ(spans.list().at(2).mail, 2);
}

TEST(Spans, TakeTypedContentForAnUpload)
{
    EXPECT_EQ(told(read({client(1, Phase::Data, "DATA"), server(2, Phase::Data, "354 go"), client(5, Phase::Content, "RCPT TO:<x@y>"),
                         client(9, Phase::Content, "."), server(12, Phase::Content, "250 ok")})),
              (Lines{"Data 1-2 Done 354", "Upload 2-9 Done", "Answer 9-12 Done 250"}));
}

TEST(Spans, TellWhatHasChanged)
{
    Spans spans;
    for (const Event &event : opened)
        spans.see(event);
    EXPECT_EQ(spans.takeChanged(), 0);
    EXPECT_EQ(spans.takeChanged(), 4);
    spans.see(client(22, Phase::Mail, "MAIL FROM:<>"));
    EXPECT_EQ(spans.takeChanged(), 4);
    spans.see(client(22, Phase::Rcpt, "RCPT TO:<a@x.example>"));
    spans.see(server(23, Phase::Mail, "250 ok"));
    EXPECT_EQ(spans.takeChanged(), 4);
}

TEST(Spans, AreBounded)
{
    Spans spans;
    for (qsizetype i = 0; i < Spans::maxSpans + 100; ++i)
        spans.see(client(int(i), Phase::Other, "NOOP"));
    EXPECT_EQ(spans.list().size(), Spans::maxSpans);
    EXPECT_TRUE(spans.isFull());
    EXPECT_EQ(spans.list().last().state, State::Broken);
}
