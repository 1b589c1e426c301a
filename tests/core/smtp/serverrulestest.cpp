// SPDX-License-Identifier: MIT
#include "core/smtp/serverrules.h"

#include "tests/support/printers.h"

#include <gtest/gtest.h>

using namespace postscope;
using smtp::readServerRules;
using smtp::ServerRule;

TEST(ServerRules, AreReadFromJson)
{
    const auto rules = readServerRules(R"([
        {"stage": "rcpt", "match": "*@bad.test", "reply": "550 5.1.1 No such user"},
        {"stage": "content", "disconnect": true},
        {"stage": "starttls", "reply": ""},
        {"stage": "data", "reply": "450-4.2.0 one\n450 4.2.0 two", "disconnect": false}
    ])");
    ASSERT_TRUE(rules) << rules.error().toStdString();
    const QList<ServerRule> expected{{ServerRule::Stage::Rcpt, QStringLiteral("*@bad.test"), "550 5.1.1 No such user", false},
                                     {ServerRule::Stage::Content, {}, {}, true},
                                     {ServerRule::Stage::StartTls, {}, {}, false},
                                     {ServerRule::Stage::Data, {}, "450-4.2.0 one\n450 4.2.0 two", false}};
    EXPECT_TRUE(rules->rules == expected);
    EXPECT_TRUE(readServerRules("[]")->rules.isEmpty());
}

TEST(ServerRules, NameTheRuleThatIsWrong)
{
    const auto error = [](const QByteArray &json) {
        const auto rules = readServerRules(json);
        return rules ? QStringLiteral("no error") : rules.error();
    };
    EXPECT_TRUE(error("[{").startsWith(u"not JSON"));
    EXPECT_EQ(error(R"({"offers": []})"), QStringLiteral("unknown key \"offers\""));
    EXPECT_EQ(error("[1]"), QStringLiteral("rule 1: not an object"));
    EXPECT_EQ(error(R"([{"stage":"data","reply":"451 no"},{"stage":"data","replay":""}])"), QStringLiteral("rule 2: unknown key \"replay\""));
    EXPECT_TRUE(error(R"([{"stage":"never","reply":"451 no"}])").contains(u"one of greeting"));
    EXPECT_TRUE(error(R"([{"stage":"mail"}])").contains(u"is missing"));
    EXPECT_TRUE(error(R"([{"stage":"mail","match":1,"reply":"451 no"}])").contains(u"must be a string"));
    EXPECT_TRUE(error(R"([{"stage":"mail","disconnect":"yes"}])").contains(u"true or false"));
    for (const QByteArray reply : {"no", "199 no", "600 no", "25", "250ok", "250 a\\r\\n250 b", "250 a\\u0000", "250 a\\n"})
        EXPECT_TRUE(error(R"([{"stage":"mail","reply":")" + reply + R"("}])").contains(u"\"reply\" must be")) << reply.constData();
    EXPECT_TRUE(error(R"([{"stage":"mail","reply":"250 )" + QByteArray(1000, 'a') + R"("}])").contains(u"\"reply\" must be"));
}

TEST(ServerRules, MatchByWildcard)
{
    const auto fits = [](const char *pattern, const char *subject) { return smtp::matches({.match = QString::fromUtf8(pattern)}, QString::fromUtf8(subject)); };
    EXPECT_TRUE(fits("", "anything"));
    EXPECT_TRUE(fits("*", ""));
    EXPECT_TRUE(fits("*@bad.test", "Bob@BAD.test"));
    EXPECT_TRUE(fits("b?b@*", "bob@x.test"));
    EXPECT_TRUE(fits("*a*b*c", "xxaxxabxxbc"));
    EXPECT_TRUE(fits("收件@*", "收件@x.test"));
    EXPECT_FALSE(fits("*@bad.test", "bob@bad.test.org"));
    EXPECT_FALSE(fits("b?b", "bb"));
    EXPECT_FALSE(fits("[a-z]", "b"));
    EXPECT_FALSE(fits("a", ""));
    // Stars upon stars take a moment, not for ever.
    EXPECT_FALSE(fits(QByteArray("*a").repeated(50).append('b').constData(), QByteArray(5000, 'a').constData()));
}

TEST(ServerRules, HaveAFormInOneLine)
{
    const auto drip = smtp::readFault(QStringLiteral("DATA=drip:10"));
    ASSERT_TRUE(drip) << drip.error().toStdString();
    EXPECT_TRUE(*drip == (ServerRule{.stage = ServerRule::Stage::Data, .fault = ServerRule::Fault::Drip, .detail = "10"}));
    const auto reply = smtp::readFault(QStringLiteral("end-of-data=450 4.2.1 a=b: later"));
    ASSERT_TRUE(reply) << reply.error().toStdString();
    EXPECT_TRUE(*reply == (ServerRule{.stage = ServerRule::Stage::Content, .reply = "450 4.2.1 a=b: later"}));
    for (const char *wrong : {"", "close", "data", "data=", "data=nothing", "never=close", "tls=drip", "tls=550 no", "data=inject", "mail=scram-nonce",
                              "auth=scram-iterations", "body=drip"})
        EXPECT_FALSE(smtp::readFault(QString::fromLatin1(wrong))) << wrong;
}

TEST(ServerRules, AreReadWithWhatIsOffered)
{
    const auto rules = readServerRules(R"({"offer": ["LIMITS RCPTMAX=2"], "hide": ["DSN"],
        "rules": [{"stage": "body", "fault": "reset", "after": 1000, "tls": true, "match": "a@*"}]})");
    ASSERT_TRUE(rules) << rules.error().toStdString();
    EXPECT_EQ(rules->offer, QByteArrayList{"LIMITS RCPTMAX=2"});
    EXPECT_EQ(rules->hide, QByteArrayList{"DSN"});
    const ServerRule expected{.stage = ServerRule::Stage::Body,
                              .match = QStringLiteral("a@*"),
                              .fault = ServerRule::Fault::Reset,
                              .tls = true,
                              .after = 1000};
    EXPECT_TRUE(rules->rules == QList{expected});
    for (const char *wrong : {R"({"offer": "DSN"})", R"([{"stage":"data","fault":"never"}])", R"([{"stage":"tls","reply":"450 no"}])",
                              R"([{"stage":"data","fault":"close","tls":1}])", R"([{"stage":"body","fault":"close","after":"1"}])"})
        EXPECT_FALSE(readServerRules(wrong)) << wrong;
}
