// SPDX-License-Identifier: MIT
#include "core/account/keychainstore.h"

#include "tests/support/printers.h"

#include <QEventLoop>
#include <QTimer>

#include <gtest/gtest.h>

#include <memory>
#include <optional>

using namespace Qt::StringLiterals;
using namespace postscope;
using namespace postscope::account;
using namespace std::chrono_literals;
using Kind = SecretFailure::Kind;

namespace {

/// Starts a call and runs the event loop until it has answered, for 30 seconds at most.
template<class Answer, class Start>
std::optional<Answer> answerOf(Start start)
{
    QEventLoop loop;
    std::optional<Answer> answer;
    QTimer::singleShot(30s, &loop, &QEventLoop::quit);
    start(&loop, [&](Answer result) {
        EXPECT_FALSE(answer) << "answered twice";
        answer = std::move(result);
        loop.quit();
    });
    EXPECT_FALSE(answer) << "answered before the call returned";
    loop.exec();
    return answer;
}

using ReadAnswer = Result<Secret, SecretFailure>;
using WriteAnswer = Result<void, SecretFailure>;

std::optional<ReadAnswer> readFrom(SecretStore &store, const QString &id)
{
    return answerOf<ReadAnswer>([&](QObject *context, const SecretStore::ReadDone &done) { store.read(id, context, done); });
}

std::optional<WriteAnswer> writeTo(SecretStore &store, const QString &id, const QByteArray &secret)
{
    return answerOf<WriteAnswer>([&](QObject *context, const SecretStore::WriteDone &done) { store.write(id, Secret(QByteArray(secret)), context, done); });
}

std::optional<WriteAnswer> removeFrom(SecretStore &store, const QString &id)
{
    return answerOf<WriteAnswer>([&](QObject *context, const SecretStore::WriteDone &done) { store.remove(id, context, done); });
}

void spin(std::chrono::milliseconds time)
{
    QEventLoop loop;
    QTimer::singleShot(time, &loop, &QEventLoop::quit);
    loop.exec();
}

const QByteArray canary = "CANARY-9f3!\u00e9 \u4e2d\u6587";

} // namespace

TEST(Keyring, WritesReadsAndRemoves)
{
    KeychainStore store;
    const auto missing = readFrom(store, u"a"_s);
    ASSERT_TRUE(missing && !*missing);
    EXPECT_EQ(missing->error().kind, Kind::NotFound) << missing->error().detail.toStdString();

    ASSERT_TRUE(writeTo(store, u"a"_s, canary).value());
    ASSERT_TRUE(writeTo(store, u"b"_s, "another").value());
    const auto found = readFrom(store, u"a"_s);
    ASSERT_TRUE(found && *found) << found->error().detail.toStdString();
    EXPECT_EQ((*found)->expose(), canary);

    ASSERT_TRUE(writeTo(store, u"a"_s, "CANARY-changed").value());
    EXPECT_EQ(readFrom(store, u"a"_s).value()->expose(), "CANARY-changed");

    ASSERT_TRUE(removeFrom(store, u"a"_s).value());
    EXPECT_EQ(readFrom(store, u"a"_s).value().error().kind, Kind::NotFound);
    EXPECT_EQ(readFrom(store, u"b"_s).value()->expose(), "another");
}

TEST(Keyring, TakesTheRemovalOfNothingForDone)
{
    KeychainStore store;
    const auto removed = removeFrom(store, u"never-there"_s);
    ASSERT_TRUE(removed);
    EXPECT_TRUE(*removed) << removed->error().detail.toStdString();
}

TEST(Keyring, KeepsOctetsThatAreNoText)
{
    KeychainStore store;
    const QByteArray octets("\xff\xfe\0CANARY\r\n", 11);
    ASSERT_TRUE(writeTo(store, u"octets"_s, octets).value());
    EXPECT_EQ(readFrom(store, u"octets"_s).value()->expose(), octets);
}

TEST(Keyring, AnswersNobodyWhenTheContextIsGone)
{
    KeychainStore store;
    auto context = std::make_unique<QObject>();
    int answers = 0;
    store.read(u"a"_s, context.get(), [&](const ReadAnswer &) { ++answers; });
    store.write(u"a"_s, Secret(QByteArray("x")), context.get(), [&](const WriteAnswer &) { ++answers; });
    context.reset();
    ASSERT_TRUE(readFrom(store, u"a"_s)); // jobs are done in turn: both others have ended
    spin(50ms);
    EXPECT_EQ(answers, 0);
}

TEST(Keyring, MayLoseItsContextInTheAnswer)
{
    KeychainStore store;
    auto *context = new QObject;
    bool answered = false;
    store.read(u"a"_s, context, [&, context](const ReadAnswer &) {
        answered = true;
        delete context;
    });
    ASSERT_TRUE(readFrom(store, u"a"_s));
    EXPECT_TRUE(answered);
}

TEST(Keyring, FailsAtTheDeadlineAndIgnoresTheLateAnswer)
{
    KeychainStore patient;
    ASSERT_TRUE(writeTo(patient, u"slow"_s, "x").value());
    KeychainStore hasty(0ms);
    QObject context;
    QList<Kind> answers;
    hasty.read(u"slow"_s, &context, [&](const ReadAnswer &answer) { answers << answer.error().kind; });
    ASSERT_TRUE(readFrom(patient, u"slow"_s).value());
    spin(50ms);
    EXPECT_EQ(answers, QList<Kind>{Kind::TimedOut});
}

TEST(NoKeyring, SaysThatNoKeychainAnswersAndWritesNothing)
{
    KeychainStore store;
    const auto written = writeTo(store, u"a"_s, canary);
    ASSERT_TRUE(written && !*written);
    EXPECT_EQ(written->error().kind, Kind::Unavailable) << written->error().detail.toStdString();
    const auto found = readFrom(store, u"a"_s);
    ASSERT_TRUE(found && !*found);
    EXPECT_EQ(found->error().kind, Kind::Unavailable) << found->error().detail.toStdString();
    const auto removed = removeFrom(store, u"a"_s);
    ASSERT_TRUE(removed && !*removed);
    EXPECT_EQ(removed->error().kind, Kind::Unavailable) << removed->error().detail.toStdString();
}
