// SPDX-License-Identifier: MIT
#include "core/delivery/checks/checks.h"
#include "core/delivery/compose.h"
#include "core/delivery/draftfile.h"

#include "tests/support/printers.h"

#include <QTemporaryFile>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using namespace postscope;
using namespace postscope::delivery;

namespace {

const QByteArray mail = "Received: x\r\nResent-To: old@x\r\nFrom: A <a@x>\r\nTo: b@x\r\nBcc: hidden@x\r\nMessage-ID: <1@x>\r\nSubject: s\r\n\r\n.body\r\n";

ComposeContext context()
{
    return {QDateTime::fromString(u"2026-11-23T16:00:00+00:00"_s, Qt::ISODate), [](qsizetype count) { return QByteArray(count, '\x11'); }};
}

Draft resent()
{
    Draft draft;
    draft.from = u"Me <me@example.org>"_s;
    draft.to = u"friends: c@example.org, Dörte <d@example.org>;"_s;
    draft.bcc = u"e@example.org"_s;
    draft.raw = Attachment{.content = mail, .raw = true};
    draft.resent = true;
    return draft;
}

QByteArray octetsOf(const Composed &composed)
{
    return composed.message.range(0, composed.message.size()).value();
}

QByteArrayList recipientsOf(const Composed &composed)
{
    QByteArrayList all;
    for (const smtp::Recipient &recipient : composed.envelope.recipients)
        all << recipient.address;
    return all;
}

} // namespace

TEST(Resent, PutsItsFieldsInFrontOfAMailThatStaysAsItIs)
{
    const auto composed = compose(resent(), context());
    ASSERT_TRUE(composed);
    EXPECT_EQ(octetsOf(*composed), "Resent-Date: Mon, 23 Nov 2026 16:00:00 +0000\r\nResent-From: Me <me@example.org>\r\n"
                                   "Resent-To: friends: c@example.org, =?UTF-8?B?RMO2cnRl?= <d@example.org>;\r\n"
                                   "Resent-Message-ID: <" +
                                       QByteArray("11").repeated(16) + "@example.org>\r\n" + QByteArray(mail).replace("Bcc: hidden@x\r\n", ""));
    EXPECT_EQ(composed->envelope.sender, "me@example.org");
    EXPECT_EQ(recipientsOf(*composed), (QByteArrayList{"c@example.org", "d@example.org", "e@example.org"})) << "nobody whom the mail itself names";
    EXPECT_EQ(composed->message.messageId(), "<1@x>");
}

TEST(Resent, ReadsTheMailFromItsFileToo)
{
    QTemporaryFile file;
    ASSERT_TRUE(file.open());
    file.write(mail);
    file.flush();
    Draft draft = resent();
    draft.raw = Attachment{.path = file.fileName(), .raw = true};
    const auto composed = compose(draft, context());
    ASSERT_TRUE(composed);
    EXPECT_EQ(octetsOf(*composed), octetsOf(*compose(resent(), context())));
}

TEST(Resent, AsksForSomebodyWhoSendsAndSomebodyWhoGetsIt)
{
    Draft draft;
    draft.raw = Attachment{.content = mail, .raw = true};
    draft.resent = true;
    const auto composed = compose(draft, context());
    ASSERT_FALSE(composed);
    ASSERT_EQ(composed.error().size(), 2);
    EXPECT_EQ(composed.error()[0].code, ComposeProblem::Code::NoSender);
    EXPECT_EQ(composed.error()[1].code, ComposeProblem::Code::NoRecipient);
    draft = resent();
    draft.from = u"a@x, b@x"_s;
    EXPECT_EQ(compose(draft, context()).error().value(0).code, ComposeProblem::Code::SeveralSenders);
    draft.sender = u"a@x"_s;
    EXPECT_TRUE(octetsOf(*compose(draft, context())).contains("Resent-Sender: a@x\r\n"));
}

TEST(Resent, LetsNoHeaderInByAnAddress)
{
    Draft draft = resent();
    for (const QString &to : {u"c@example.org\r\nX: y"_s, u"\"a\rb\" <c@example.org>"_s, u"c\u560d\u560aX@example.org\n"_s}) {
        draft.to = to;
        const auto composed = compose(draft, context());
        EXPECT_TRUE(!composed || !octetsOf(*composed).contains("\nX")) << qPrintable(to);
        EXPECT_FALSE(composed);
    }
}

TEST(Resent, NeedsWhatTheMailNeeds)
{
    Draft draft = resent();
    draft.raw->content = "From: \xc3\xa9@x\r\nTo: b@x\r\n\r\nx\r\n";
    EXPECT_TRUE(compose(draft, context())->envelope.smtpUtf8);
    EXPECT_EQ(compose(draft, context())->envelope.smtpUtf8Cause, "\xc3\xa9@x");
    draft.envelope = {.overridden = true, .mailFrom = u"bounces@example.org"_s, .rcptTo = u"z@example.org"_s};
    EXPECT_EQ(compose(draft, context())->envelope.sender, "bounces@example.org");
    EXPECT_EQ(recipientsOf(*compose(draft, context())), QByteArrayList{"z@example.org"});
}

TEST(Resent, IsNotMeasuredByWhomTheMailItselfNames)
{
    EXPECT_EQ(check(resent(), *compose(resent(), context()), {}).size(), 0);
}

TEST(Resent, IsKeptInAMessageFile)
{
    Draft draft = resent();
    draft.messageId = u"<2@x>"_s;
    draft.date = context().date;
    const auto read = draftFromJson(draftToJson(draft, {}), {});
    ASSERT_TRUE(read);
    EXPECT_TRUE(read->resent);
    EXPECT_EQ(octetsOf(*compose(*read, context())), octetsOf(*compose(draft, context())));
    draft.subject = u"x"_s;
    EXPECT_FALSE(draftFromJson(draftToJson(draft, {}), {})) << "it would not be sent";
}
