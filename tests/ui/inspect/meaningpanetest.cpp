// SPDX-License-Identifier: MIT
#include "sample.h"

#include "ui/inspect/meaning/meaningpane.h"
#include "ui/inspect/meaning/meaningtext.h"
#include "ui/inspect/meaning/octetsview.h"
#include "ui/inspect/meaning/parttree.h"
#include "ui/text/meanings.h"
#include "ui/text/resource.h"

#include <QAbstractButton>
#include <QLabel>
#include <QTest>

#include <gmock/gmock.h>

namespace postscope::ui {
namespace {

using namespace Qt::StringLiterals;
using anatomy::LinePart;
using test::line;
using testing::HasSubstr;
using testing::Not;

QList<Event> sampleSession()
{
    QList<Event> events{line(Origin::Server, Phase::Greeting, "220 mx.example"),
                        line(Origin::Client, Phase::Ehlo, "EHLO c"),
                        line(Origin::Server, Phase::Ehlo, "250-mx.example"),
                        line(Origin::Server, Phase::Ehlo, "250-SMTPUTF8"),
                        line(Origin::Server, Phase::Ehlo, "250 SIZE 5000"),
                        test::note(Note::Code::SmtpUtf8Used, {u"j\u00f6rg@example.com"_s}),
                        line(Origin::Client, Phase::Mail, "MAIL FROM:<joe@example.com> SMTPUTF8 SIZE=100"),
                        line(Origin::Server, Phase::Mail, "250 2.1.0 Ok"),
                        test::login()};
    return events;
}

class MeaningPaneTest : public testing::Test {
protected:
    MeaningPaneTest()
    {
        transcript.append(sampleSession());
        pane.resize(900, 500);
        pane.show();
        pane.show(transcript, 6, false);
        QCoreApplication::sendPostedEvents(); // what was hidden gets its place
    }

    [[nodiscard]] std::string words() const { return pane.text()->toPlainText().toStdString(); }
    [[nodiscard]] std::string marked() const { return pane.octets()->chosenText().toStdString(); }
    [[nodiscard]] QString current() const { return pane.tree()->currentItem()->text(PartTree::Value); }
    void press(Qt::Key key, int times = 1)
    {
        for (int i = 0; i < times; ++i)
            QTest::keyClick(pane.tree(), key);
    }

    transcript::Transcript transcript;
    MeaningPane pane;
};

TEST_F(MeaningPaneTest, KeysInTheTreeMarkTheOctets)
{
    EXPECT_THAT(words(), HasSubstr("Begin a mail"));
    EXPECT_EQ(pane.octets()->markedLength(), 0) << "the whole line needs no mark";
    press(Qt::Key_Down);
    EXPECT_EQ(marked(), "MAIL");
    press(Qt::Key_Down, 3);
    EXPECT_EQ(marked(), "joe");
    EXPECT_THAT(words(), HasSubstr("RFC 5321 2.3.11"));
    press(Qt::Key_Down, 2);
    EXPECT_EQ(marked(), "SMTPUTF8");
    EXPECT_THAT(words(), HasSubstr("SMTPUTF8 because the local part of j\u00f6rg@example.com is not ASCII"));
    press(Qt::Key_End);
    EXPECT_EQ(pane.octets()->chosenHex(), u"0D 0A"_s);
}

TEST_F(MeaningPaneTest, KeysInTheOctetsChooseTheSmallestPart)
{
    for (int i = 0; i < 11; ++i)
        QTest::keyClick(pane.octets(), Qt::Key_Right);
    EXPECT_EQ(current(), u"joe"_s);
    EXPECT_EQ(marked(), "joe");
    EXPECT_EQ(pane.octets()->cursor(), 11);
    for (int i = 0; i < 4; ++i)
        QTest::keyClick(pane.octets(), Qt::Key_Right);
    EXPECT_EQ(current(), u"example.com"_s);
    QTest::keyClick(pane.octets(), Qt::Key_End, Qt::ControlModifier);
    EXPECT_EQ(current(), u"\u2190\u2193"_s);
}

TEST_F(MeaningPaneTest, TheMouseDoesTheSame)
{
    QTest::mouseClick(pane.octets()->viewport(), Qt::LeftButton, {}, pane.octets()->digitsOf(12).center());
    EXPECT_EQ(current(), u"joe"_s);
    QTreeWidgetItem *verb = pane.tree()->topLevelItem(0)->child(0);
    QTest::mouseClick(pane.tree()->viewport(), Qt::LeftButton, {}, pane.tree()->visualItemRect(verb).center());
    EXPECT_EQ(marked(), "MAIL");
}

TEST_F(MeaningPaneTest, OctetsOpenWhatIsFoldedAway)
{
    pane.show(transcript, 7, false);
    QTest::mouseClick(pane.octets()->viewport(), Qt::LeftButton, {}, pane.octets()->digitsOf(6).center());
    EXPECT_EQ(current(), u"1"_s);
    EXPECT_TRUE(pane.tree()->currentItem()->parent()->isExpanded());
    EXPECT_THAT(words(), HasSubstr("Addressing"));
}

TEST_F(MeaningPaneTest, ASecretStaysHiddenUntilItIsRevealed)
{
    const auto everything = [this] {
        std::string all = words() + marked() + pane.octets()->chosenHex().toStdString() + pane.octets()->accessibleDescription().toStdString();
        for (QTreeWidgetItemIterator item(pane.tree()); *item != nullptr; ++item) {
            for (int column = 0; column < PartTree::ColumnCount; ++column)
                all += (*item)->text(column).toStdString() + (*item)->toolTip(column).toStdString();
        }
        return all;
    };
    pane.show(transcript, 8, false);
    press(Qt::Key_Down, 3);
    EXPECT_THAT(everything(), Not(HasSubstr(test::canary.toStdString())));
    EXPECT_THAT(words(), HasSubstr("Hidden"));
    EXPECT_THAT(pane.octets()->chosenHex().toStdString(), HasSubstr("** **"));
    pane.show(transcript, 8, true);
    EXPECT_THAT(everything(), HasSubstr(test::canary.toStdString()));
    for (const QAction *action : {pane.octets()->copyTextAction(), pane.octets()->copyHexAction()})
        EXPECT_FALSE(action->isEnabled()) << "what is revealed is to be seen, not copied";
    EXPECT_EQ(pane.text()->textInteractionFlags(), Qt::NoTextInteraction);
    pane.show(transcript, 6, true);
    EXPECT_TRUE(pane.octets()->copyTextAction()->isEnabled());
    pane.clear();
    EXPECT_THAT(words() + marked(), Not(HasSubstr(test::canary.toStdString())));
}

TEST_F(MeaningPaneTest, ShowsNotesAndContentToo)
{
    pane.show(transcript, 5, false);
    EXPECT_THAT(words(), HasSubstr("j\u00f6rg@example.com"));
    EXPECT_FALSE(pane.tree()->isVisible());
    transcript.append({test::content(12345, 3)});
    pane.show(transcript, 9, false);
    EXPECT_THAT(words(), HasSubstr("12,345"));
    pane.show(transcript, 100, false);
    EXPECT_THAT(words(), HasSubstr("Select a line"));
}

TEST_F(MeaningPaneTest, TellsWhereItStops)
{
    transcript.append({line(Origin::Client, Phase::Other, "NOOP " + QByteArray(10'000, 'x'))});
    pane.show(transcript, 9, false);
    bool told = false;
    for (const QLabel *label : pane.findChildren<QLabel *>())
        told = told || (label->isVisible() && label->text().contains(u"4,096"_s) && label->text().contains(u"10,007"_s));
    EXPECT_TRUE(told);
}

TEST_F(MeaningPaneTest, ShowsHostileTextLiterally)
{
    transcript.append({line(Origin::Server, Phase::Mail, "550 5.7.1 " + test::hostile)});
    pane.show(transcript, 9, false);
    press(Qt::Key_End);
    press(Qt::Key_Up, 2); // past the line end and the control character
    EXPECT_THAT(pane.tree()->currentItem()->text(PartTree::Value).toStdString(), HasSubstr("<img src=file:///canary>"));
    EXPECT_THAT(pane.text()->toPlainText().toStdString(), Not(HasSubstr("\u202e")));
}

TEST_F(MeaningPaneTest, FitsASmallPlaceAndIsNamed)
{
    pane.resize(300, 240);
    QCoreApplication::sendPostedEvents();
    EXPECT_LE(pane.minimumSizeHint().height(), 350);
    EXPECT_LE(pane.minimumSizeHint().width(), 400);
    for (const QWidget *widget : {static_cast<QWidget *>(pane.tree()), static_cast<QWidget *>(pane.text()), static_cast<QWidget *>(pane.octets())}) {
        EXPECT_FALSE(widget->accessibleName().isEmpty());
        EXPECT_TRUE(widget->isVisible());
        EXPECT_TRUE(widget->focusPolicy() & Qt::TabFocus);
    }
    EXPECT_FALSE(pane.tree()->tabKeyNavigation());
    EXPECT_TRUE(pane.text()->tabChangesFocus());
}

// ---- the words

TEST(PartWords, AreThereForEveryKindInBothLanguages)
{
    for (const QString &language : {u"en"_s, u"zh_TW"_s}) {
        for (const LinePart::Kind kind : anatomy::allKinds()) {
            LinePart part;
            part.kind = kind;
            part.key = kind == LinePart::Kind::Separator ? "last" : "";
            EXPECT_FALSE(text::partName(part, language).isEmpty()) << anatomy::name(kind).data();
            EXPECT_FALSE(text::partTexts(part, Phase::Other, language).first().meaning.isEmpty()) << anatomy::name(kind).data();
        }
    }
}

TEST(PartWords, HaveTheSameKeysInAllFiles)
{
    const QJsonObject data = text::resource(u"parts.json"_s).object();
    const QJsonObject english = text::wordsOf(u"parts"_s, u"en"_s);
    const QJsonObject chinese = text::wordsOf(u"parts"_s, u"zh_TW"_s);
    EXPECT_EQ(english.keys(), data.keys());
    EXPECT_EQ(chinese.keys(), data.keys());
    for (const QString &key : data.keys()) {
        EXPECT_EQ(chinese[key].toObject().keys(), english[key].toObject().keys()) << key.toStdString();
        EXPECT_NE(chinese[key].toObject()["meaning"_L1], english[key].toObject()["meaning"_L1]) << key.toStdString();
        const QString kind = key.section(u' ', 0, 0);
        const auto kinds = anatomy::allKinds();
        EXPECT_TRUE(std::any_of(kinds.begin(), kinds.end(), [&](LinePart::Kind one) { return kind == anatomy::name(one); })) << key.toStdString();
    }
}

TEST(PartWords, SayWhyForEveryReason)
{
    for (int code = 0; code <= int(anatomy::Reason::Code::AnswersConnection); ++code) {
        const QStringList arguments{u"1"_s, u"2"_s, u"strongest"_s};
        EXPECT_FALSE(text::whySaid({anatomy::Reason::Code(code), arguments}).isEmpty()) << code;
    }
}

} // namespace
} // namespace postscope::ui
