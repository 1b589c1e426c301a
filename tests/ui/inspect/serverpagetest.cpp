// SPDX-License-Identifier: MIT
#include "ui/inspect/server/serverpage.h"
#include "tests/core/delivery/saidevents.h"
#include "ui/inspect/server/keywordpane.h"
#include "ui/inspect/server/offermodel.h"
#include "ui/inspect/server/offerview.h"
#include "ui/inspect/server/treatment.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

#include <gmock/gmock.h>

namespace postscope::ui {
namespace {

using namespace Qt::StringLiterals;
using testing::HasSubstr;
using testing::Not;

QList<Event> hello(bool tls, const QByteArrayList &keywords)
{
    QList<Event> events{test::line(0, Origin::Client, Phase::Ehlo, "EHLO me.example", tls), test::line(0, Origin::Server, Phase::Ehlo, "250-mx.example", tls)};
    for (const QByteArray &keyword : keywords)
        events << test::line(0, Origin::Server, Phase::Ehlo, (keyword == keywords.last() ? "250 " : "250-") + keyword, tls);
    return events;
}

QList<Event> connection(const QByteArray &host)
{
    return {test::note(0, Phase::Resolve, Note::Code::MxChosen, {host}), test::note(0, Phase::Connect, Note::Code::Connected, {"192.0.2.1"}),
            test::server(1, Phase::Greeting, "220 " + host + " <b>hi</b>")};
}

QList<Event> startTls()
{
    return {test::client(1, Phase::StartTls, "STARTTLS"), test::server(1, Phase::StartTls, "220 go"),
            test::note(1, Phase::Tls, Note::Code::TlsEstablished, {"TLSv1.3"})};
}

QList<Event> session()
{
    return connection("a.example") + hello(false, {"STARTTLS", "SIZE 100", "DSN", "AUTH PLAIN"}) + startTls() +
           hello(true, {"SIZE 200", "CHUNKING", "AUTH PLAIN LOGIN", "XODD"}) +
           QList<Event>{test::client(2, Phase::Auth, QByteArray("AUTH PLAIN ") + Event::mask), test::server(2, Phase::Auth, "235 yes"),
                        test::client(3, Phase::Mail, "MAIL FROM:<> SIZE=12")};
}

class ServerPageTest : public testing::Test {
protected:
    ServerPageTest()
    {
        page.resize(1200, 500);
        page.show();
        QObject::connect(&page, &ServerPage::choiceWanted, &page, [this](const ExtensionChoice &wanted) {
            choice = wanted;
            page.setChoice(wanted);
        });
    }
    void play(const QList<Event> &events)
    {
        page.begin(SessionPage::Source::Captured);
        page.addEvents(events);
    }
    QString cell(const QByteArray &keyword, OfferModel::Column column)
    {
        const int row = page.model()->rowOf(keyword);
        return row < 0 ? u"(no row)"_s : page.model()->index(row, column).data().toString();
    }
    void select(const QByteArray &keyword) { page.table()->selectRow(page.model()->rowOf(keyword)); }

    ServerPage page;
    ExtensionChoice choice;
};

} // namespace

TEST_F(ServerPageTest, ShowsStagesBesideEachOtherAndWhatChanged)
{
    play(session());
    EXPECT_EQ(cell("SIZE", OfferModel::Clear), u"100"_s);
    EXPECT_EQ(cell("SIZE", OfferModel::Tls), u"200"_s);
    EXPECT_EQ(cell("SIZE", OfferModel::Change), u"changed in TLS"_s);
    EXPECT_EQ(cell("CHUNKING", OfferModel::Clear), u"–"_s);
    EXPECT_EQ(cell("CHUNKING", OfferModel::Change), u"added in TLS"_s);
    EXPECT_EQ(cell("STARTTLS", OfferModel::Change), u"gone in TLS"_s);
    EXPECT_FALSE(page.table()->isColumnHidden(OfferModel::Tls));
    EXPECT_TRUE(page.table()->isColumnHidden(OfferModel::Authenticated)) << "nobody asked again";
    const std::string text = page.toText().toStdString();
    EXPECT_THAT(text, HasSubstr("After AUTH nobody asked again"));
    EXPECT_THAT(text, HasSubstr("220 a.example <b>hi</b>"));
    EXPECT_THAT(text, HasSubstr("AUTH with PLAIN or LOGIN in clear"));
    EXPECT_THAT(text, HasSubstr("No longer offered later in the session: DSN."));
    EXPECT_THAT(text, Not(HasSubstr("session: STARTTLS")));
}

TEST_F(ServerPageTest, HasNothingToWarnOfWhereAllIsWell)
{
    play(connection("a.example") + hello(false, {"STARTTLS"}) + startTls() + hello(true, {"AUTH PLAIN"}));
    EXPECT_THAT(page.toText().toStdString(), Not(HasSubstr("No longer")));
    EXPECT_THAT(page.toText().toStdString(), Not(HasSubstr("in clear:")));
}

TEST_F(ServerPageTest, SaysWhetherTheMessageUsesIt)
{
    play(session());
    EXPECT_EQ(cell("SIZE", OfferModel::Message), u"used: SIZE=12"_s);
    EXPECT_EQ(cell("AUTH", OfferModel::Message), u"used: AUTH"_s);
    EXPECT_EQ(cell("DSN", OfferModel::Message), u"not used"_s);
    page.addEvents({test::note(3, Phase::Mail, Note::Code::ExtensionNotOffered, {"RRVS", "RRVS="}),
                    test::note(3, Phase::Ehlo, Note::Code::ExtensionMasked, {"CHUNKING"})});
    EXPECT_EQ(cell("RRVS", OfferModel::Message), u"wanted, but not offered"_s);
    EXPECT_EQ(cell("CHUNKING", OfferModel::Message), u"left out on your word"_s);
}

TEST_F(ServerPageTest, TellsWhatAKeywordMeansAndFindsItInTheLog)
{
    play(session());
    select("SIZE");
    EXPECT_THAT(page.details()->toText().toStdString(), HasSubstr("RFC 1870"));
    EXPECT_THAT(page.details()->toText().toStdString(), HasSubstr("In MAIL: SIZE="));
    QSignalSpy wanted(&page, &SessionPage::rowWanted);
    QTest::keyClick(page.table(), Qt::Key_Return);
    ASSERT_EQ(wanted.size(), 1);
    EXPECT_EQ(wanted.first().first().toInt(), session().size() - 1);
    select("XODD");
    EXPECT_THAT(page.details()->toText().toStdString(), HasSubstr("does nothing with it"));
    QTest::keyClick(page.table(), Qt::Key_Enter);
    EXPECT_EQ(wanted.last().first().toInt(), 3 + 6 + 3 + 5);
}

TEST_F(ServerPageTest, MasksAndPretendsByKeys)
{
    play(session());
    select("SIZE");
    QTest::keyClick(page.table(), Qt::Key_Space);
    EXPECT_EQ(choice.without, QByteArrayList{"SIZE"});
    EXPECT_EQ(cell("SIZE", OfferModel::NextSend), u"left out"_s);
    QTest::keyClick(page.table(), Qt::Key_Space);
    EXPECT_TRUE(choice.isUsual());
    EXPECT_EQ(page.details()->keyword(), "SIZE");

    page.allAction()->trigger();
    select("RRVS");
    QTest::keyClick(page.table(), Qt::Key_Space);
    ASSERT_EQ(choice.with.size(), 1);
    EXPECT_EQ(choice.with.first().keyword, "RRVS");
    page.allAction()->trigger();
    EXPECT_EQ(cell("RRVS", OfferModel::NextSend), u"pretended"_s) << "it stays in sight";
}

TEST_F(ServerPageTest, MasksByMouse)
{
    play(session());
    const QModelIndex box = page.model()->index(page.model()->rowOf("CHUNKING"), OfferModel::NextSend);
    QStyleOptionViewItem option;
    option.initFrom(page.table());
    option.rect = page.table()->visualRect(box);
    option.features = QStyleOptionViewItem::HasCheckIndicator;
    const QRect tick = page.table()->style()->subElementRect(QStyle::SE_ItemViewItemCheckIndicator, &option, page.table());
    QTest::mouseClick(page.table()->viewport(), Qt::LeftButton, {}, tick.center());
    EXPECT_EQ(choice.without, QByteArrayList{"CHUNKING"});
}

TEST_F(ServerPageTest, PretendsWithParameters)
{
    play(session());
    select("SIZE");
    QComboBox &treatment = *page.details()->treatment();
    treatment.setFocus();
    QTest::keyClick(&treatment, Qt::Key_End);
    ASSERT_EQ(choice.with.size(), 1);
    EXPECT_EQ(choice.with.first().parameters, QByteArrayList{"200"}) << "from what the server says on";
    QLineEdit &parameters = *page.details()->parameters();
    ASSERT_TRUE(parameters.isVisible());
    parameters.setFocus();
    parameters.selectAll();
    QTest::keyClicks(&parameters, u"5 6"_s);
    QTest::keyClick(&parameters, Qt::Key_Return);
    EXPECT_EQ(choice.with.first().parameters, (QByteArrayList{"5", "6"}));
    EXPECT_EQ(cell("SIZE", OfferModel::NextSend), u"pretended: 5 6"_s);
}

TEST_F(ServerPageTest, HasEveryServerOfADelivery)
{
    play(session() + connection("b.example") + hello(false, {"HELP"}));
    QComboBox &servers = *page.servers();
    ASSERT_TRUE(servers.isVisible());
    ASSERT_EQ(servers.count(), 2);
    EXPECT_EQ(servers.currentIndex(), 1) << "the last is the one that counts";
    EXPECT_EQ(page.model()->rowCount(), 1);
    servers.setFocus();
    QTest::keyClick(&servers, Qt::Key_Up);
    EXPECT_EQ(cell("SIZE", OfferModel::Tls), u"200"_s);
    page.addEvents({test::client(5, Phase::Quit, "QUIT")});
    EXPECT_EQ(servers.currentIndex(), 0) << "whoever looks at one goes on doing so";
}

TEST_F(ServerPageTest, CopiesWhatItShows)
{
    play(session());
    page.copyAction()->trigger();
    EXPECT_THAT(QApplication::clipboard()->text().toStdString(), HasSubstr("Keyword\tNext sends\tIn clear\tIn TLS\tChange\tThis message\nSTARTTLS\t"));
    page.begin(SessionPage::Source::Live);
    EXPECT_FALSE(page.copyAction()->isEnabled());
}

TEST(Treatment, FollowsTheTick)
{
    EXPECT_TRUE(isTicked(Treatment::AsOffered, true));
    EXPECT_FALSE(isTicked(Treatment::AsOffered, false));
    EXPECT_FALSE(isTicked(Treatment::LeftOut, true));
    EXPECT_TRUE(isTicked(Treatment::Pretended, false));
    for (const bool offered : {true, false}) {
        for (const Treatment treatment : {Treatment::AsOffered, Treatment::LeftOut, Treatment::Pretended})
            EXPECT_EQ(isTicked(toggled(treatment, offered), offered), treatment == Treatment::AsOffered ? !offered : offered);
    }
    const ExtensionChoice masked = treated({.bdat = true}, "DSN", Treatment::LeftOut);
    EXPECT_TRUE(masked.bdat);
    EXPECT_EQ(treatmentOf(masked, "DSN"), Treatment::LeftOut);
    EXPECT_EQ(treated(masked, "DSN", Treatment::AsOffered), ExtensionChoice{.bdat = true});
}

} // namespace postscope::ui
