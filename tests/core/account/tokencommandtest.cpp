// SPDX-License-Identifier: MIT
#include "core/account/tokencommand.h"

#include <QCoreApplication>

#include <gtest/gtest.h>

using namespace postscope;
using namespace postscope::account;

namespace {

using Outcome = Result<Secret, TokenFailure>;

Outcome run(const char *command, std::chrono::milliseconds deadline = std::chrono::seconds(30))
{
    std::optional<Outcome> outcome;
    QObject context;
    runTokenCommand(
        QString::fromUtf8(command), &context,
        [&](const Outcome &result) {
            outcome = result;
            QCoreApplication::exit();
        },
        deadline);
    EXPECT_FALSE(outcome); // never at once
    QCoreApplication::exec();
    return *outcome;
}

TokenFailure::Kind failed(const char *command, std::chrono::milliseconds deadline = std::chrono::seconds(30))
{
    const Outcome outcome = run(command, deadline);
    return outcome ? TokenFailure::Kind(-1) : outcome.error().kind;
}

QStringList words(const char *command)
{
    return commandWords(QString::fromUtf8(command)).value_or(QStringList{QStringLiteral("none")});
}

} // namespace

TEST(TokenCommand, IsTakenApartWithoutAShell)
{
    const auto list = [](std::initializer_list<const char *> all) {
        QStringList strings;
        for (const char *one : all)
            strings << QString::fromUtf8(one);
        return strings;
    };
    EXPECT_EQ(words("  a  b\tc "), list({"a", "b", "c"}));
    EXPECT_EQ(words("sh -c 'a | b \"c\"'"), list({"sh", "-c", "a | b \"c\""}));
    EXPECT_EQ(words("\"a b\"c '' $HOME *"), list({"a bc", "", "$HOME", "*"}));
    EXPECT_EQ(words("a\\ b \"\\\"\" '\\'"), list({"a b", "\"", "\\"}));
    EXPECT_EQ(words("a 'b"), list({"none"}));
    EXPECT_EQ(words(""), QStringList());
}

TEST(TokenCommand, GivesItsFirstLine)
{
    EXPECT_EQ(run("printf 'token-1\\r\\nand more\\n'"), Outcome(Secret(QByteArray("token-1"))));
    EXPECT_EQ(run("printf token-2"), Outcome(Secret(QByteArray("token-2"))));
}

TEST(TokenCommand, TellsWhyThereIsNone)
{
    using Kind = TokenFailure::Kind;
    const Outcome refused = run("sh -c 'echo secret-output; echo >&2 please log in; exit 3'");
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error(), (TokenFailure{Kind::Failed, QStringLiteral("please log in")}));
    EXPECT_EQ(run("sh -c 'exit 3'").error(), (TokenFailure{Kind::Failed, QStringLiteral("3")}));
    EXPECT_EQ(failed("/nowhere/at/all"), Kind::NotStarted);
    EXPECT_EQ(failed("'open"), Kind::Malformed);
    EXPECT_EQ(failed("   "), Kind::Malformed);
    EXPECT_EQ(failed("true"), Kind::Empty);
    EXPECT_EQ(failed("sh -c 'yes | head -c 100000'"), Kind::TooLong);
    EXPECT_EQ(failed("sleep 1000", std::chrono::milliseconds(50)), Kind::TimedOut);
}

TEST(TokenCommand, EndsWithItsContext)
{
    QObject sentinel;
    auto context = std::make_unique<QObject>();
    bool told = false;
    runTokenCommand(QStringLiteral("sleep 1000"), context.get(), [&](const Outcome &) { told = true; });
    QMetaObject::invokeMethod(
        &sentinel, [&] { context.reset(); }, Qt::QueuedConnection);
    QMetaObject::invokeMethod(
        &sentinel, [] { QCoreApplication::exit(); }, Qt::QueuedConnection);
    QCoreApplication::exec();
    EXPECT_FALSE(told);
}
