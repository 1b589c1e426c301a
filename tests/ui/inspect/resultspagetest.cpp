// SPDX-License-Identifier: MIT
#include "sample.h"

#include "ui/inspect/recipientmodel.h"
#include "ui/inspect/resultspage.h"
#include "ui/text/sentences.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QTableView>

#include <gmock/gmock.h>

namespace postscope::ui {
namespace {

using namespace Qt::StringLiterals;
using State = smtp::RecipientResult::State;
using testing::HasSubstr;

delivery::Outcome mixed()
{
    delivery::Outcome outcome;
    outcome.receipt.recipients = {{"a@example.com", State::Accepted, smtp::Reply{250, {"2.1.5 OK"}}},
                                  {"b@example.com", State::Refused, smtp::Reply{550, {"5.1.1 " + test::hostile}}},
                                  {"c@example.com", State::NotTried, std::nullopt}};
    outcome.queueId = "ABC123";
    outcome.messageSize = 97214;
    outcome.timings.total = std::chrono::milliseconds(42);
    outcome.tls.established = true;
    outcome.tls.protocol = u"TLS 1.3"_s;
    outcome.tls.cipher = u"TLS_AES_256_GCM_SHA384"_s;
    outcome.tls.verified = true;
    outcome.tls.verifiedName = QString::fromUtf8(test::hostile);
    return outcome;
}

TEST(RecipientModel, SaysWhatBecameOfEach)
{
    RecipientModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setOutcome(mixed());
    ASSERT_EQ(model.rowCount(), 3);
    EXPECT_EQ(model.index(0, RecipientModel::Address).data().toString(), u"a@example.com"_s);
    EXPECT_EQ(model.index(0, RecipientModel::State).data().toString(), text::name(State::Accepted));
    EXPECT_EQ(model.index(0, RecipientModel::Code).data().toString(), u"2.1.5"_s);
    EXPECT_EQ(model.index(1, RecipientModel::Words).data().toString(), u"550 5.1.1 "_s + test::hostileShown);
    EXPECT_EQ(model.index(2, RecipientModel::Words).data().toString(), QString());
    EXPECT_FALSE(model.index(1, RecipientModel::Words).data(Qt::ToolTipRole).toString().contains(u"<img"_s));
    EXPECT_EQ(model.index(1, RecipientModel::Reply).data().toString(), u"550"_s);
    EXPECT_EQ(model.index(0, RecipientModel::Queue).data().toString(), u"ABC123"_s);
    EXPECT_EQ(model.index(1, RecipientModel::Queue).data().toString(), QString()) << "it was refused";
    for (int row = 0; row < 3; ++row)
        EXPECT_FALSE(model.index(row, RecipientModel::State).data(Qt::DecorationRole).value<QIcon>().isNull());
}

TEST(RecipientModel, NamesTheServerOfEachDomain)
{
    delivery::Outcome outcome = mixed();
    outcome.deliveries = {{.domain = u"example.com"_s, .host = u"mx1.example.com"_s, .places = {0, 1}, .queueId = "Q1"},
                          {.domain = u"example.org"_s, .host = u"mx.example.org"_s, .places = {2}}};
    RecipientModel model;
    model.setOutcome(outcome);
    EXPECT_EQ(model.index(0, RecipientModel::Host).data().toString(), u"mx1.example.com"_s);
    EXPECT_EQ(model.index(2, RecipientModel::Host).data().toString(), u"mx.example.org"_s);
    EXPECT_EQ(model.index(0, RecipientModel::Queue).data().toString(), u"Q1"_s);
}

TEST(ResultsPage, ShowsPlainTextOnly)
{
    ResultsPage page;
    delivery::Outcome outcome = mixed();
    outcome.failure = smtp::Failure{smtp::Failure::Kind::Refused, smtp::Failure::Reason::None, Phase::Content, smtp::Reply{554, {test::hostile}}};
    page.finish(outcome);
    bool words = false;
    for (const QLabel *label : page.findChildren<QLabel *>()) {
        EXPECT_EQ(label->textFormat(), Qt::PlainText) << label->text().toStdString();
        EXPECT_FALSE(label->text().contains(QChar(0x1b)));
        EXPECT_FALSE(label->text().contains(QChar(0x202e)));
        words |= label->text().contains(test::hostileShown);
    }
    EXPECT_TRUE(words);
}

TEST(ResultsPage, ReportsEverythingAsText)
{
    ResultsPage page;
    const delivery::Outcome outcome = mixed();
    page.finish(outcome);
    const std::string report = page.toText().toStdString();
    EXPECT_THAT(report, HasSubstr(text::verdict(outcome).toStdString()));
    EXPECT_THAT(report, HasSubstr("b@example.com"));
    EXPECT_THAT(report, HasSubstr("550 5.1.1 " + test::hostileShown.toStdString()));
    EXPECT_THAT(report, HasSubstr("ABC123"));
    EXPECT_THAT(report, HasSubstr("TLS_AES_256_GCM_SHA384"));
}

TEST(ResultsPage, ForgetsTheLastResult)
{
    ResultsPage page;
    page.finish(mixed());
    page.begin(SessionPage::Source::Live);
    EXPECT_EQ(page.findChild<QTableView *>()->model()->rowCount(), 0);
}

} // namespace
} // namespace postscope::ui
