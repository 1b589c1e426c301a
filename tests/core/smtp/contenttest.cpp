// SPDX-License-Identifier: MIT
// What happens between the 354 and the final dot.
#include "core/smtp/deliver.h"
#include "tests/support/printers.h"

#include <gtest/gtest.h>

#include <algorithm>

using namespace postscope;
using namespace postscope::smtp;
using Kind = Failure::Kind;
using State = RecipientResult::State;

namespace {

/// `size` octets of lines, of which reading fails, or ends, after `readable`.
class LongSource final : public ByteSource {
public:
    explicit LongSource(qint64 size, qint64 readable, bool fails = true) : m_size(size), m_readable(readable), m_fails(fails) {}

    qint64 size() const override { return m_size; }
    Result<QByteArray, ReadFailure> read(qint64 max) override
    {
        if (m_position >= m_readable && m_readable < m_size && !m_fails)
            return QByteArray();
        if (m_position >= m_readable && m_readable < m_size)
            return Unexpected(ReadFailure{.kind = ReadFailure::Kind::Changed, .path = QStringLiteral("/a"), .detail = QStringLiteral("shorter")});
        const qint64 size = std::min({max, m_readable - m_position, qint64(4096)});
        const QByteArray lines = QByteArray("0123456789abcd\r\n").repeated(static_cast<int>(size / 16) + 2);
        const QByteArray piece = lines.mid(m_position % 16, size);
        m_position += size;
        return piece;
    }

private:
    qint64 m_size;
    qint64 m_readable;
    bool m_fails;
    qint64 m_position = 0;
};

constexpr qint64 contentSize = 1024 * 1024;

Mail longMail(qint64 size, qint64 readable, bool fails = true)
{
    return {.envelope = {.sender = "a@b", .recipients = {{.address = "c@d"}}}, .content = [=] { return std::make_unique<LongSource>(size, readable, fails); }};
}

/// A client in the middle of a message of a MiB.
class Content : public ::testing::Test {
protected:
    void begin(qint64 readable = contentSize, bool fails = true)
    {
        m_task.emplace(sendMail(conversation, {.tls = TlsMode::None}, longMail(contentSize, readable, fails), session, receipt));
        m_task->start();
        conversation.receive("220 mx.test\r\n");
        say("250-mx.test\r\n250 PIPELINING\r\n");
        say("250 ok\r\n250 ok\r\n354 go\r\n");
        ASSERT_EQ(conversation.need().kind, Need::Kind::Drain);
    }

    QByteArray pull(qint64 octets)
    {
        QByteArray out;
        while (out.size() < octets) {
            const QByteArray piece = conversation.transmit(std::min<qint64>(octets - out.size(), 10000));
            if (piece.isEmpty())
                break;
            out += piece;
        }
        return out;
    }

    void say(const char *words)
    {
        static_cast<void>(pull(100000));
        conversation.receive(words);
    }

    /// Once: it is moved out of the dialogue.
    Failure failure() { return m_task->result().value_or(Failure{}); }
    bool done() const { return m_task->done(); }
    bool noted(Note::Code code, const QStringList &arguments) const
    {
        return std::any_of(events.begin(), events.end(), [&](const Event &event) { return event.note == Note{code, arguments}; });
    }

    QList<Event> events;
    Conversation conversation{Conversation::Role::Client, [this](Event event) { events << std::move(event); }};
    Session session;
    Receipt receipt;

private:
    std::optional<Task<std::optional<Failure>>> m_task;
};

} // namespace

TEST_F(Content, IsPulledPieceByPieceAndRecordedOnce)
{
    begin();
    const QByteArray wire = pull(2 * contentSize);
    EXPECT_EQ(wire.size(), contentSize + 9);
    EXPECT_TRUE(wire.endsWith("\r\n.\r\nQUIT\r\n")) << "QUIT in the same flight";
    EXPECT_EQ(conversation.contentSent(), contentSize);
    EXPECT_TRUE(conversation.contentComplete());
    const auto isContent = [](const Event &event) { return event.kind == Event::Kind::Content; };
    EXPECT_EQ(std::count_if(events.begin(), events.end(), isContent), 1);
    const Event &event = *std::find_if(events.begin(), events.end(), isContent);
    EXPECT_EQ(event.size, contentSize);
    EXPECT_EQ(event.lines, contentSize / 16);
    EXPECT_EQ(event.octets, "");
    say("250 ok\r\n");
    say("221 bye\r\n");
    ASSERT_TRUE(done());
    EXPECT_EQ(receipt.recipients[0].state, State::Accepted);
}

TEST_F(Content, StopsWhenTheServerRefusesEarly)
{
    begin();
    EXPECT_EQ(pull(50000).size(), 50000);
    conversation.receive("552 5.3.4 too mu");
    EXPECT_EQ(pull(50000).size(), 50000) << "half a line is no answer";
    conversation.receive("ch\r\n");
    ASSERT_TRUE(done());
    EXPECT_EQ(pull(contentSize), "") << "no more of the message, no final dot, no QUIT that would be taken for content";
    EXPECT_EQ(failure(), (Failure{.kind = Kind::Refused, .phase = Phase::Content, .reply = Reply{552, {"5.3.4 too much"}}}));
    EXPECT_EQ(receipt.recipients[0].state, State::Refused);
    EXPECT_EQ(receipt.content->code, 552);
    EXPECT_FALSE(conversation.contentComplete());
    EXPECT_TRUE(noted(Note::Code::ContentAborted, {QString::number(conversation.contentSent()), QString::number(contentSize)}));
}

TEST_F(Content, IsNotAcceptedBeforeItsEnd)
{
    begin();
    EXPECT_EQ(pull(50000).size(), 50000);
    conversation.receive("250 ok\r\n");
    ASSERT_TRUE(done());
    EXPECT_EQ(failure().kind, Kind::Protocol);
    EXPECT_EQ(receipt.recipients[0].state, State::NotTried);
    EXPECT_EQ(pull(contentSize), "");
}

TEST_F(Content, EndsWithoutTheDotWhenItsSourceFails)
{
    begin(40960);
    const QByteArray wire = pull(contentSize);
    EXPECT_EQ(wire.size(), 40960);
    ASSERT_TRUE(done());
    EXPECT_EQ(failure(), (Failure{.kind = Kind::LocalFile, .phase = Phase::Content, .detail = QStringLiteral("/a: shorter")}));
    EXPECT_EQ(receipt.recipients[0].state, State::NotTried);
    EXPECT_EQ(pull(contentSize), "");
    EXPECT_TRUE(noted(Note::Code::ContentAborted, {QStringLiteral("40960"), QString::number(contentSize)}));
}

TEST_F(Content, EndsWithoutTheDotWhenItsSourceIsShorterThanItSaid)
{
    begin(40960, false);
    const QByteArray wire = pull(contentSize);
    EXPECT_EQ(wire.size(), 40960);
    ASSERT_TRUE(done());
    EXPECT_EQ(failure().kind, Kind::LocalFile);
    EXPECT_EQ(receipt.recipients[0].state, State::NotTried);
    EXPECT_EQ(pull(contentSize), "");
}

TEST_F(Content, EndsWithoutTheDotWhenTheSessionBreaks)
{
    using Break = void (*)(Conversation &);
    const std::pair<Break, Kind> breaks[] = {{[](Conversation &c) { c.closed(); }, Kind::Network},
                                             {[](Conversation &c) { c.expired(); }, Kind::Timeout},
                                             {[](Conversation &c) { c.cancel(); }, Kind::Cancelled}};
    for (const auto &[how, kind] : breaks) {
        Conversation broken(Conversation::Role::Client, [](const Event &) {});
        Session one;
        Receipt two;
        auto task = sendMail(broken, {.tls = TlsMode::None}, longMail(contentSize, contentSize), one, two);
        task.start();
        for (const char *words : {"220 mx\r\n", "250-mx\r\n250 PIPELINING\r\n", "250 ok\r\n250 ok\r\n354 go\r\n"}) {
            static_cast<void>(broken.transmit(100000));
            broken.receive(words);
        }
        EXPECT_EQ(broken.transmit(1000).size(), 1000);
        how(broken);
        ASSERT_TRUE(task.done());
        EXPECT_EQ(broken.transmit(100000), "");
        EXPECT_EQ(task.result()->kind, kind);
        EXPECT_EQ(two.recipients[0].state, State::NotTried);
    }
}

TEST_F(Content, LimitsWhatAServerMayPileUpMeanwhile)
{
    begin();
    EXPECT_EQ(pull(1000).size(), 1000);
    for (int i = 0; i < 1000 && !done(); ++i)
        conversation.receive(QByteArray(1024, 'x'));
    ASSERT_TRUE(done());
    EXPECT_EQ(failure().reason, Failure::Reason::ReplyTooLong);
}
