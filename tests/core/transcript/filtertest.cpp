// SPDX-License-Identifier: MIT
#include "core/transcript/filter.h"

#include "core/transcript/relations.h"
#include "core/transcript/replyline.h"

#include <QElapsedTimer>

#include <gtest/gtest.h>

namespace postscope::transcript {
namespace {

using Kind = FilterError::Kind;

Event line(Origin origin, Phase phase, const QByteArray &octets, int milliseconds = 0)
{
    Event event;
    event.origin = origin;
    event.phase = phase;
    event.octets = octets + "\r\n";
    event.size = event.octets.size();
    event.elapsed = std::chrono::milliseconds(milliseconds);
    return event;
}

Event note()
{
    Event event;
    event.kind = Event::Kind::Note;
    event.phase = Phase::Tls;
    event.note = Note{Note::Code::TlsFailed, {QStringLiteral("expired")}};
    return event;
}

QString words(const Note &note)
{
    return QStringLiteral("TLS failed: ") + note.arguments.join(u' ');
}

/// A small session with something for every term.
QList<Event> session()
{
    QList<Event> events{
        line(Origin::Server, Phase::Greeting, "220 mail.example.org ESMTP", 10),
        line(Origin::Client, Phase::Ehlo, "EHLO client", 11),
        line(Origin::Server, Phase::Ehlo, "250-mail.example.org", 12),
        line(Origin::Server, Phase::Ehlo, "250-SIZE 1000", 12),
        line(Origin::Server, Phase::Ehlo, "250 STARTTLS", 12),
        note(),
        line(Origin::Client, Phase::Auth, QByteArray("AUTH PLAIN ") + Event::mask, 20),
        line(Origin::Server, Phase::Auth, "235 2.7.0 Go on", 900),
        line(Origin::Client, Phase::Rcpt, "RCPT TO:<bob@example.org>", 901),
        line(Origin::Client, Phase::Rcpt, "RCPT TO:<eve@example.org> NOTIFY=NEVER", 901),
        line(Origin::Server, Phase::Rcpt, "250 2.1.5 Ok", 902),
        line(Origin::Server, Phase::Rcpt, "550-5.7.1 Not", 903),
        line(Origin::Server, Phase::Rcpt, "550 5.7.1 you", 903),
    };
    Event content = line(Origin::Client, Phase::Content, {}, 1000);
    content.kind = Event::Kind::Content;
    content.octets.clear();
    content.size = 5000;
    events.append(content);
    events[7].tls = true;
    return events;
}

QList<int> found(const QString &text)
{
    const auto filter = Filter::parse(text);
    EXPECT_TRUE(filter) << text.toStdString();
    const QList<Event> events = session();
    Relations relations;
    relations.extend(events);
    QList<int> rows;
    for (int i = 0; filter && i < events.size(); ++i) {
        const qsizetype recipient = relations.recipientRow(i);
        const FilterRow row{.event = events.at(i),
                            .before = i > 0 ? &events.at(i - 1) : nullptr,
                            .recipient = recipient < 0 ? QByteArrayView() : recipientOf(events.at(recipient)),
                            .marked = i == 1,
                            .commented = i == 2,
                            .issue = i == 5};
        if (filter->matches(row, words))
            rows.append(i);
    }
    return rows;
}

TEST(Filter, FindsWhatItsTermsAskFor)
{
    const std::pair<const char16_t *, QList<int>> cases[] = {
        {u"", {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13}},
        {u"dir:note", {5}},
        {u"dir:client,note", {1, 5, 6, 8, 9, 13}},
        {u"-dir:server !dir:note", {1, 6, 8, 9, 13}},
        {u"phase:auth", {6, 7}},
        {u"PHASE:Auth dir:server", {7}},
        {u"code:5xx", {11, 12}},
        {u"code:22", {0}},
        {u"code:235,550", {7, 11, 12}},
        {u"code:2 phase:rcpt", {10}},
        {u"esc:5.7.*", {11, 12}},
        {u"esc:2", {7, 10}},
        {u"esc:*.7", {7, 11, 12}},
        {u"esc:2.1.5", {10}},
        {u"slower:200ms", {7}},
        {u"slower:0.05s", {7, 13}},
        {u"larger:4K", {13}},
        {u"larger:5000", {13}},
        {u"larger:5001", {}},
        {u"tls:yes", {7}},
        {u"recipient:BOB", {8, 10}},
        {u"recipient:eve", {9, 11, 12}},
        {u"recipient:bob,eve code:550", {11, 12}},
        {u"is:marked,commented", {1, 2}},
        {u"is:issue", {5}},
        {u"is:masked", {6}},
        {u"is:content", {13}},
        {u"is:command phase:ehlo", {1}},
        {u"is:reply -code:2", {11, 12}},
        {u"starttls", {4}},
        {u"\"go on\"", {7}},
        {u"-\"example\" dir:server", {3, 4, 7, 10, 11, 12}},
        {u"expired", {5}},
        {u"/size \\d+/", {3}},
        {u"-/./", {13}},
        {u"TO", {8, 9}},
        {u"\"\"", {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13}},
        {u"-\"\"", {}},
        {u"nobody", {}},
    };
    for (const auto &[text, rows] : cases)
        EXPECT_EQ(found(QString::fromUtf16(text)), rows) << QString::fromUtf16(text).toStdString();
}

TEST(Filter, SaysWhatIsWrongAndWhere)
{
    const std::tuple<const char16_t *, Kind, qsizetype, qsizetype> cases[] = {
        {u"foo:bar", Kind::UnknownKey, 0, 4},
        {u"phase:auth foo:bar", Kind::UnknownKey, 11, 4},
        {u"code:", Kind::NoValue, 0, 5},
        {u"code:2,", Kind::NoValue, 0, 7},
        {u"dir:left", Kind::BadDirection, 4, 4},
        {u"phase:lunch", Kind::BadPhase, 6, 5},
        {u"code:99", Kind::BadCode, 5, 2},
        {u"code:5x1", Kind::BadCode, 5, 3},
        {u"code:5555", Kind::BadCode, 5, 4},
        {u"esc:3.1.1", Kind::BadEnhancedCode, 4, 5},
        {u"esc:5.1.1.1", Kind::BadEnhancedCode, 4, 7},
        {u"slower:soon", Kind::BadDuration, 7, 4},
        {u"slower:5h", Kind::BadDuration, 7, 2},
        {u"slower:1e99", Kind::BadDuration, 7, 4},
        {u"larger:big", Kind::BadSize, 7, 3},
        {u"larger:9999999999999999999", Kind::BadSize, 7, 19},
        {u"tls:perhaps", Kind::BadAnswer, 4, 7},
        {u"is:odd", Kind::BadTrait, 3, 3},
        {u"\"open", Kind::QuoteOpen, 0, 5},
        {u"recipient:\"open", Kind::QuoteOpen, 10, 5},
        {u"a /open", Kind::ExpressionOpen, 2, 5},
        {u"/(/", Kind::BadExpression, 0, 3},
        {u"a - b", Kind::NothingExcluded, 2, 1},
        {u"!", Kind::NothingExcluded, 0, 1},
    };
    for (const auto &[text, kind, offset, length] : cases) {
        const auto filter = Filter::parse(QString::fromUtf16(text));
        ASSERT_FALSE(filter) << QString::fromUtf16(text).toStdString();
        EXPECT_EQ(filter.error().kind, kind) << QString::fromUtf16(text).toStdString();
        EXPECT_EQ(filter.error().offset, offset) << QString::fromUtf16(text).toStdString();
        EXPECT_EQ(filter.error().length, length) << QString::fromUtf16(text).toStdString();
    }
}

TEST(Filter, HasLimits)
{
    EXPECT_EQ(Filter::parse(QString(Filter::maxLength + 1, u'a')).error().kind, Kind::TooLong);
    EXPECT_EQ(Filter::parse(QStringLiteral("a ").repeated(Filter::maxTerms + 1)).error().kind, Kind::TooLong);
    EXPECT_TRUE(Filter::parse(QStringLiteral("a ").repeated(Filter::maxTerms)));
    // What stands far behind in a line is not looked at.
    const Event event = line(Origin::Server, Phase::Other, QByteArray(Filter::maxSubject, 'x') + "needle");
    EXPECT_FALSE(Filter::parse(u"needle")->matches({.event = event}, words));
    EXPECT_FALSE(Filter::parse(u"/needle/")->matches({.event = event}, words));
}

TEST(Filter, GivesUpExpressionsThatWouldTakeForEver)
{
    const Event event = line(Origin::Server, Phase::Other, "250 " + QByteArray(2000, 'a') + "!");
    QElapsedTimer timer;
    timer.start();
    for (const char16_t *text : {u"/(a+)+$/", u"/(a|a)*b/", u"/(a*)*(a*)*c/"}) {
        const auto filter = Filter::parse(QString::fromUtf16(text));
        ASSERT_TRUE(filter);
        for (int i = 0; i < 20; ++i)
            EXPECT_FALSE(filter->matches({.event = event}, words));
    }
    EXPECT_LT(timer.elapsed(), 20'000) << "without a limit this would not end in this universe";
}

TEST(Filter, NeverLooksBehindAMask)
{
    Event event = line(Origin::Client, Phase::Auth, QByteArray("AUTH PLAIN ") + Event::mask);
    event.hidden = Secret(QByteArray("CANARY"));
    EXPECT_FALSE(Filter::parse(u"CANARY")->matches({.event = event}, words));
    EXPECT_FALSE(Filter::parse(u"/CANARY/")->matches({.event = event}, words));
    EXPECT_TRUE(Filter::parse(u"is:masked")->matches({.event = event}, words));
}

TEST(Filter, QuotesWhatWouldMeanSomethingElse)
{
    for (const char16_t *word : {u"bob@example.org", u"a b", u"code:5", u"-x", u"/x/", u"say \"x\"", u"back\\slash", u"a,b", u"寄件"}) {
        const QString text = QString::fromUtf16(word);
        const Event event = line(Origin::Server, Phase::Other, "250 <" + text.toUtf8() + ">");
        for (const QString &form : QStringList{quotedForFilter(text), QStringLiteral("-dir:client ") + quotedForFilter(text)}) {
            const auto filter = Filter::parse(form);
            ASSERT_TRUE(filter) << form.toStdString();
            EXPECT_TRUE(filter->matches({.event = event}, words)) << form.toStdString();
        }
        EXPECT_TRUE(Filter::parse(QStringLiteral("recipient:") + quotedForFilter(text))) << text.toStdString();
    }
}

TEST(FilterCompletion, OffersKeysAndTheirValues)
{
    const auto words = [](const QString &text) { return completeFilter(text, text.size()).words; };
    EXPECT_EQ(words({}).size(), filterKeys().size());
    EXPECT_EQ(words(QStringLiteral("co")), QStringList{QStringLiteral("code:")});
    EXPECT_EQ(words(QStringLiteral("dir:note -ph")), QStringList{QStringLiteral("phase:")});
    EXPECT_EQ(words(QStringLiteral("dir:")), (QStringList{QStringLiteral("client"), QStringLiteral("server"), QStringLiteral("note")}));
    EXPECT_EQ(words(QStringLiteral("phase:mail,r")), (QStringList{QStringLiteral("resolve"), QStringLiteral("rcpt")}));
    EXPECT_TRUE(words(QStringLiteral("\"co")).isEmpty());
    EXPECT_TRUE(words(QStringLiteral("/co")).isEmpty());
    EXPECT_TRUE(words(QStringLiteral("http:")).isEmpty());
    EXPECT_TRUE(words(QStringLiteral("tls:yes")).isEmpty());
    const FilterCompletion value = completeFilter(u"dir:client,se", 13);
    EXPECT_EQ(value.offset, 11);
    EXPECT_EQ(value.length, 2);
    EXPECT_EQ(value.words, QStringList{QStringLiteral("server")});
}

TEST(Relations, KnowTurnsAndRecipients)
{
    QList<Event> events = session();
    Relations relations;
    relations.extend(events.first(4));
    relations.extend(events); // in two steps as in one
    const QList<int> turns{0, 1, 2, 2, 2, 5, 6, 7, 8, 9, 10, 11, 11, 13};
    const QList<int> recipients{-1, -1, -1, -1, -1, -1, -1, -1, 8, 9, 8, 9, 9, -1};
    ASSERT_EQ(relations.size(), events.size());
    for (int i = 0; i < events.size(); ++i) {
        EXPECT_EQ(relations.turnOf(i), turns.at(i)) << i;
        EXPECT_EQ(relations.recipientRow(i), recipients.at(i)) << i;
    }
}

TEST(ReplyLine, ReadsCodes)
{
    const auto server = [](const QByteArray &octets) { return line(Origin::Server, Phase::Other, octets); };
    EXPECT_EQ(replyCode(server("250-x")), 250);
    EXPECT_EQ(replyCode(server("199 x")), 0);
    EXPECT_EQ(replyCode(server("2500 x")), 0);
    EXPECT_EQ(replyCode(line(Origin::Client, Phase::Other, "250 x")), 0);
    EXPECT_EQ(enhancedCode(server("550 5.7.1 x")), (std::array<int, 3>{5, 7, 1}));
    EXPECT_EQ(enhancedCode(server("550-5.7.123")), (std::array<int, 3>{5, 7, 123}));
    for (const char *none : {"550 4.7.1 x", "550 5.7 x", "550 5.7.1x", "550 5.7.1234 x", "550", "550 ", "550 x"})
        EXPECT_FALSE(enhancedCode(server(none))) << none;
    EXPECT_EQ(recipientOf(line(Origin::Client, Phase::Rcpt, "rcpt to:<\"a>b\"@c> SIZE=1")), "\"a>b\"@c");
    EXPECT_EQ(recipientOf(line(Origin::Client, Phase::Rcpt, "RCPT TO:x")), "x");
    EXPECT_TRUE(recipientOf(line(Origin::Server, Phase::Rcpt, "RCPT TO:<x>")).isEmpty());
}

} // namespace
} // namespace postscope::transcript
