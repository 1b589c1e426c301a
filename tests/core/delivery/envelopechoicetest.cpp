// SPDX-License-Identifier: MIT
#include "tests/core/delivery/goldendrafts.h"

#include <gtest/gtest.h>

using namespace postscope;
using namespace postscope::delivery;
using Code = ComposeProblem::Code;

namespace {

Draft draft()
{
    Draft draft;
    draft.from = QStringLiteral("a@example.test");
    draft.to = QStringLiteral("b@example.test, c@EXAMPLE.test");
    draft.text = QStringLiteral("Hello");
    return draft;
}

} // namespace

TEST(RecipientChoice, IsForItsRecipientAlone)
{
    Draft mail = draft();
    mail.envelope.dsnNotify = "NEVER";
    mail.envelope.recipients = {{.addresses = QStringLiteral("c@example.test"),
                                 .notify = "success,failure",
                                 .originalRecipient = "rfc822;old@example.test",
                                 .validSince = "2014-04-03T23:01:00Z;R"}};
    const auto composed = compose(mail, fixedContext());
    ASSERT_TRUE(composed);
    const QList<smtp::Recipient> &recipients = composed->envelope.recipients;
    ASSERT_EQ(recipients.size(), 2);
    EXPECT_EQ(recipients[0], (smtp::Recipient{"b@example.test", "NEVER", "rfc822;b@example.test", {}}));
    EXPECT_EQ(recipients[1], (smtp::Recipient{"c@EXAMPLE.test", "SUCCESS,FAILURE", "rfc822;old@example.test", "2014-04-03T23:01:00Z;R"}));
}

TEST(RecipientChoice, IsChecked)
{
    for (const RecipientChoice &bad : {RecipientChoice{.notify = "SOMETIMES"}, RecipientChoice{.originalRecipient = "old@example.test"},
                                       RecipientChoice{.originalRecipient = "rfc822;a\r\nb"}, RecipientChoice{.validSince = "yesterday"},
                                       RecipientChoice{.validSince = "2014-04-03T23:01:00Z RET=FULL"}}) {
        Draft mail = draft();
        mail.envelope.recipients = {bad};
        mail.envelope.recipients.first().addresses = QStringLiteral("b@example.test");
        const auto composed = compose(mail, fixedContext());
        ASSERT_FALSE(composed);
        EXPECT_EQ(composed.error().first().code, Code::BadDsn);
    }
}

TEST(SevenBit, IsAnotherFormOfAMailWithAMailInIt)
{
    Draft mail = draft();
    EXPECT_FALSE(compose(mail, fixedContext())->sevenBit) << "nothing of it needs eight bits";
    mail.attachments = {{.content = "Subject: x\r\n\r\n\xc3\xa9\r\n", .fileName = QStringLiteral("x.eml"), .contentType = "message/rfc822"}};
    const auto composed = compose(mail, fixedContext());
    ASSERT_TRUE(composed && composed->sevenBit);
    EXPECT_TRUE(composed->message.eightBit());
    EXPECT_FALSE(composed->sevenBit->eightBit());
    const QByteArray octets = *composed->sevenBit->range(0, composed->sevenBit->size());
    EXPECT_TRUE(std::ranges::none_of(octets, [](char octet) { return uchar(octet) > 0x7F; }));
    EXPECT_TRUE(octets.contains("Content-Type: application/octet-stream"));
    EXPECT_EQ(composed->sevenBit->messageId(), composed->message.messageId());
}
