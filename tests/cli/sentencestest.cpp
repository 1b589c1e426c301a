// SPDX-License-Identifier: MIT
#include "ui/text/sentences.h"
#include "ui/text/steps.h"
#include "ui/text/translations.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

#include <gmock/gmock.h>

using namespace postscope;
using namespace postscope::text;

namespace {

// What a server or a file may put into our sentences: markup, placeholders of QString::arg(), a plural mark.
const QString hostile = QStringLiteral("<img src=file:///canary><b>x %1 %2 %3 %n & 5%");

template<class Enum, class Check>
void forAll(Enum last, Check check)
{
    for (int value = 0; value <= static_cast<int>(last); ++value) {
        SCOPED_TRACE(value);
        check(static_cast<Enum>(value));
    }
}

int count(const QString &text, const QString &piece)
{
    return int(text.count(piece));
}

void expectPlain(const Explanation &told)
{
    EXPECT_FALSE(told.headline.isEmpty());
    for (const QString &ours : {told.headline, told.advice}) {
        QString rest = ours;
        rest.remove(hostile);
        EXPECT_FALSE(rest.contains(QRegularExpression(QStringLiteral("</?[A-Za-z]+[ />]")))) << "markup: " << qPrintable(rest);
        EXPECT_FALSE(rest.contains(u'%')) << "a placeholder was left: " << qPrintable(rest);
    }
}

smtp::Failure failureOf(smtp::Failure::Kind kind, smtp::Failure::Reason reason, Phase phase)
{
    return {.kind = kind, .reason = reason, .phase = phase, .detail = hostile};
}

} // namespace

TEST(Sentences, TellAMisplacedAnswerFromWhatIsNoSmtp)
{
    using smtp::Failure;
    const auto headline = [](const QString &said) {
        return explain(Failure{.kind = Failure::Kind::Protocol, .reason = Failure::Reason::ReplyMalformed, .phase = Phase::Data, .detail = said}).headline;
    };
    const QString misplaced = headline(QStringLiteral("250 2.0.0 Ok"));
    EXPECT_TRUE(misplaced.contains(name(Phase::Data)));
    EXPECT_EQ(headline(QStringLiteral("250-Ok")), misplaced);
    for (const char *foreign : {"<html>", "2500 x", "699 x", "25", "ok 250 x", ""})
        EXPECT_NE(headline(QString::fromLatin1(foreign)), misplaced) << foreign;
}

TEST(Sentences, TellEveryFailureWithItsDetailUnchanged)
{
    using smtp::Failure;
    forAll(Failure::Kind::Unknown, [](Failure::Kind kind) {
        forAll(Failure::Reason::KeyFile, [kind](Failure::Reason reason) {
            forAll(Phase::Other, [kind, reason](Phase phase) {
                const Explanation told = explain(failureOf(kind, reason, phase));
                expectPlain(told);
                const bool saysSizesOnly = kind != Failure::Kind::Unknown && reason == Failure::Reason::TooLarge;
                EXPECT_EQ(count(told.toString(), hostile), saysSizesOnly ? 0 : 1) << qPrintable(told.toString());
            });
        });
    });
}

TEST(Sentences, HaveAHeadlineOfItsOwnForEveryReason)
{
    using smtp::Failure;
    QStringList seen;
    forAll(Failure::Reason::KeyFile, [&seen](Failure::Reason reason) {
        const Explanation told = explain(failureOf(Failure::Kind::Network, reason, Phase::Ehlo));
        EXPECT_FALSE(seen.contains(told.headline)) << qPrintable(told.headline);
        EXPECT_FALSE(told.advice.isEmpty());
        seen.append(told.headline);
    });
}

TEST(Sentences, SayThatALostAnswerMayMeanDelivered)
{
    using smtp::Failure;
    forAll(Failure::Reason::KeyFile, [](Failure::Reason reason) {
        const Explanation told = explain(failureOf(Failure::Kind::Unknown, reason, Phase::Content));
        EXPECT_TRUE(told.headline.contains(u"answer to it was lost"));
        EXPECT_TRUE(told.advice.contains(u"may have been delivered"));
        EXPECT_TRUE(told.advice.contains(u"not sent again by itself"));
    });
}

TEST(Sentences, GiveTheServersWordsVerbatim)
{
    const smtp::Reply reply{550, {"5.1.1 <b>No</b> such user \xE4\xBD\xA0", "see %1"}};
    forAll(Phase::Other, [&reply](Phase phase) {
        const smtp::Failure failure{.kind = smtp::Failure::Kind::Refused, .phase = phase, .reply = reply};
        const Explanation told = explain(failure);
        expectPlain(told);
        EXPECT_EQ(told.words, QString::fromUtf8(reply.toByteArray()));
        EXPECT_FALSE(told.advice.isEmpty());
    });
}

TEST(Sentences, TellNowFromForGood)
{
    const Explanation later = explainRefusal(Phase::Rcpt, {450, {"4.2.0 greylisted"}});
    const Explanation never = explainRefusal(Phase::Rcpt, {550, {"5.1.1 unknown"}});
    EXPECT_TRUE(later.advice.contains(u"later"));
    EXPECT_FALSE(never.advice.contains(u"later"));
}

TEST(Sentences, NameBothSizesOfAMessageThatIsTooLarge)
{
    smtp::Failure failure{.kind = smtp::Failure::Kind::Policy, .reason = smtp::Failure::Reason::TooLarge, .detail = QStringLiteral("2048, 1024")};
    const QLocale locale;
    EXPECT_TRUE(explain(failure).headline.contains(locale.toString(2048)));
    EXPECT_TRUE(explain(failure).headline.contains(locale.toString(1024)));
    failure.detail = QStringLiteral("nonsense");
    EXPECT_FALSE(explain(failure).headline.contains(u'%'));
}

TEST(Sentences, TellEveryProblemOfADraftInEveryField)
{
    using delivery::ComposeProblem;
    forAll(ComposeProblem::Code::NotAMail, [](ComposeProblem::Code code) {
        forAll(delivery::Field::Requests, [code](delivery::Field field) {
            const Explanation told = explain(ComposeProblem{.field = field, .code = code, .detail = hostile});
            expectPlain(told);
            EXPECT_TRUE(code == ComposeProblem::Code::NotAMail || told.headline.startsWith(name(field)));
            EXPECT_EQ(told.words, hostile);
            EXPECT_FALSE(told.advice.isEmpty());
        });
    });
}

TEST(Sentences, TellEveryFailureOfAFile)
{
    using delivery::DraftFileFailure;
    forAll(DraftFileFailure::Kind::Unwritable, [](DraftFileFailure::Kind kind) {
        for (const int line : {0, 7}) {
            const Explanation told = explain(DraftFileFailure{.kind = kind, .path = hostile, .detail = hostile, .line = line});
            expectPlain(told);
            EXPECT_EQ(told.words, hostile);
            EXPECT_EQ(count(told.headline, hostile), 1);
        }
    });
    forAll(delivery::DataFailure::Kind::NoRows, [](delivery::DataFailure::Kind kind) {
        for (const qsizetype row : {0, 7}) {
            const Explanation told = explain(delivery::DataFailure{.kind = kind, .path = hostile, .detail = hostile, .row = row});
            expectPlain(told);
            EXPECT_EQ(told.headline.contains(u'7'), row == 7);
        }
    });
    forAll(account::StoreFailure::Kind::UnknownAccount,
           [](account::StoreFailure::Kind kind) { expectPlain(explain(account::StoreFailure{.kind = kind, .path = hostile, .detail = hostile})); });
    forAll(account::SecretFailure::Kind::Other,
           [](account::SecretFailure::Kind kind) { expectPlain(explain(account::SecretFailure{.kind = kind, .detail = hostile})); });
    forAll(ReadFailure::Kind::Cancelled, [](ReadFailure::Kind kind) { expectPlain(explain(ReadFailure{.kind = kind, .path = hostile, .detail = hostile})); });
}

TEST(Sentences, TellEveryNoteHoweverManyArgumentsItHas)
{
    forAll(Note::Code::EventsDropped, [](Note::Code code) {
        for (const QStringList &arguments : {QStringList(), QStringList(4, hostile)}) {
            QString told = sentence(Note{.code = code, .arguments = arguments});
            EXPECT_FALSE(told.isEmpty());
            told.remove(hostile);
            EXPECT_FALSE(told.contains(u'%')) << qPrintable(told);
        }
    });
}

TEST(Sentences, BlameNobodyForACertificateThatTheyDidNotAllow)
{
    const auto said = [](const QStringList &arguments) { return sentence(Note{.code = Note::Code::TlsUnverified, .arguments = arguments}); };
    const QString reason = QStringLiteral("self-signed");
    EXPECT_TRUE(said({reason, QStringLiteral("asked")}).contains(u"you allowed it"));
    EXPECT_TRUE(said({reason, QStringLiteral("opportunistic")}).contains(u"opportunistic"));
    for (const QStringList &arguments : {QStringList{reason}, QStringList{reason, QStringLiteral("opportunistic")}}) {
        EXPECT_FALSE(said(arguments).contains(u"you allowed"));
        EXPECT_TRUE(said(arguments).contains(reason));
    }
}

TEST(Sentences, NameEveryValue)
{
    QStringList names;
    const auto add = [&names](auto value) {
        EXPECT_FALSE(name(value).isEmpty());
        names.append(name(value));
    };
    forAll(Origin::Local, add);
    forAll(Phase::Other, add);
    forAll(smtp::RecipientResult::State::Unknown, add);
    forAll(delivery::Field::Requests, add);
    forAll(TlsMode::None, add);
    for (const QString &told : names)
        EXPECT_FALSE(told.contains(u'<'));
}

TEST(Sentences, StandOnALineEachForATerminal)
{
    EXPECT_EQ((Explanation{QStringLiteral("a"), QString(), QStringLiteral("c")}.toString()), QStringLiteral("a\nc"));
}

TEST(Translations, KnowTheEnglishPlurals)
{
    installTranslations(*QCoreApplication::instance(), QLocale::c());
    const auto told = [](int recipients) { return QCoreApplication::translate("Verdicts", "Accepted for %1 of %n recipient(s).", nullptr, recipients).arg(1); };
    EXPECT_EQ(told(1), QStringLiteral("Accepted for 1 of 1 recipient."));
    EXPECT_EQ(told(6), QStringLiteral("Accepted for 1 of 6 recipients."));
}

TEST(Sentences, TellEveryStepOfASessionByHand)
{
    QSet<QString> told;
    forAll(smtp::ConsoleStep::Advice::Over, [&told](smtp::ConsoleStep::Advice advice) {
        EXPECT_FALSE(sentence(advice).isEmpty());
        told.insert(sentence(advice));
        EXPECT_TRUE(sentence(smtp::ConsoleStep{advice, "VRFY %1 %2"}).endsWith(QStringLiteral("VRFY %1 %2")));
    });
    EXPECT_EQ(told.size(), int(smtp::ConsoleStep::Advice::Over) + 1) << "each says something of its own";
}
