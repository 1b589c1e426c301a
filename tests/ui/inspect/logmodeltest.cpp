// SPDX-License-Identifier: MIT
#include "sample.h"

#include "ui/inspect/logmodel.h"
#include "ui/text/sentences.h"

#include <QAbstractItemModelTester>
#include <QColor>
#include <QElapsedTimer>
#include <QSignalSpy>

#include <gmock/gmock.h>

namespace postscope::ui {
namespace {

using namespace Qt::StringLiterals;
using test::line;

QString shown(const LogModel &model, int row, LogModel::Column column)
{
    return model.index(row, column).data().toString();
}

double contrast(const QColor &one, const QColor &other)
{
    const auto luminance = [](const QColor &colour) {
        const auto linear = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
        return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF()) + 0.05;
    };
    return std::max(luminance(one), luminance(other)) / std::min(luminance(one), luminance(other));
}

QPalette paletteOn(const QColor &base, const QColor &alternate, const QColor &text)
{
    QPalette palette;
    palette.setColor(QPalette::Base, base);
    palette.setColor(QPalette::AlternateBase, alternate);
    palette.setColor(QPalette::Text, text);
    palette.setColor(QPalette::WindowText, text);
    return palette;
}

TEST(LogModel, TellsViewsOfABatchOnce)
{
    LogModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    model.append({line(Origin::Server, Phase::Greeting, "220 hello"), line(Origin::Client, Phase::Ehlo, "EHLO me", 3)});
    model.append({line(Origin::Server, Phase::Ehlo, "250 hello", 5)});
    ASSERT_EQ(inserted.size(), 2);
    EXPECT_EQ(inserted.at(0).at(1).toInt(), 0);
    EXPECT_EQ(inserted.at(0).at(2).toInt(), 1);
    EXPECT_EQ(inserted.at(1).at(1).toInt(), 2);
    EXPECT_EQ(model.rowCount(), 3);
    model.append({});
    EXPECT_EQ(inserted.size(), 2);
}

TEST(LogModel, SaysWhoWhenAndWhere)
{
    LogModel model;
    model.append({line(Origin::Server, Phase::Greeting, "220 hello", 3), line(Origin::Client, Phase::Ehlo, "EHLO me", 15)});
    EXPECT_EQ(shown(model, 0, LogModel::Time), u"0.003"_s);
    EXPECT_EQ(shown(model, 0, LogModel::Delta), QString());
    EXPECT_EQ(shown(model, 1, LogModel::Delta), u"12"_s);
    EXPECT_EQ(shown(model, 0, LogModel::Who), text::name(Origin::Server));
    EXPECT_EQ(shown(model, 1, LogModel::Who), text::name(Origin::Client));
    EXPECT_EQ(shown(model, 1, LogModel::PhaseName), text::name(Phase::Ehlo));
    EXPECT_FALSE(model.index(0, LogModel::Who).data(Qt::DecorationRole).value<QIcon>().isNull());
}

TEST(LogModel, ShowsLineEndsOnDemand)
{
    LogModel model;
    model.append({line(Origin::Client, Phase::Quit, "QUIT")});
    EXPECT_EQ(shown(model, 0, LogModel::Line), u"QUIT"_s);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setLineEnds(LineEnds::Shown);
    EXPECT_EQ(changed.size(), 1);
    EXPECT_EQ(shown(model, 0, LogModel::Line), u"QUIT\u2190\u2193"_s);
}

TEST(LogModel, ShowsContentByItsSize)
{
    LogModel model;
    model.append({test::content(97214, 1297)});
    const QString row = shown(model, 0, LogModel::Line);
    EXPECT_TRUE(row.contains(QLocale().toString(97214))) << row.toStdString();
    EXPECT_TRUE(row.contains(QLocale().toString(1297))) << row.toStdString();
}

TEST(LogModel, ShowsHostileTextLiterallyInEveryRole)
{
    LogModel model;
    model.append({line(Origin::Server, Phase::Rcpt, "550 " + test::hostile), test::note(Note::Code::TlsFailed, {QString::fromUtf8(test::hostile)})});
    EXPECT_EQ(shown(model, 0, LogModel::Line), u"550 "_s + test::hostileShown);
    EXPECT_TRUE(shown(model, 1, LogModel::Line).contains(test::hostileShown)) << shown(model, 1, LogModel::Line).toStdString();
    EXPECT_FALSE(model.index(0, LogModel::Line).data(Qt::ToolTipRole).isValid());
}

TEST(LogModel, CutsALongLineInTheRowOnly)
{
    LogModel model;
    model.append({line(Origin::Server, Phase::Other, QByteArray(100'000, 'x'))});
    EXPECT_EQ(shown(model, 0, LogModel::Line).size(), LogModel::maxShown + 1);
    EXPECT_EQ(model.event(0).octets.size(), 100'002);
}

TEST(LogModel, TellsRefusalsApart)
{
    EXPECT_EQ(toneOf(line(Origin::Server, Phase::Rcpt, "250 OK")), Tone::Server);
    EXPECT_EQ(toneOf(line(Origin::Server, Phase::Rcpt, "450 later")), Tone::Warning);
    EXPECT_EQ(toneOf(line(Origin::Server, Phase::Rcpt, "550-no")), Tone::Error);
    EXPECT_EQ(toneOf(line(Origin::Server, Phase::Rcpt, "550no")), Tone::Server);
    EXPECT_EQ(toneOf(line(Origin::Client, Phase::Content, "550 not a reply")), Tone::Client);
    EXPECT_EQ(replyCodeOf(line(Origin::Server, Phase::Rcpt, "699 x")), 0);
    EXPECT_EQ(replyCodeOf(line(Origin::Server, Phase::Rcpt, "354")), 354);
}

TEST(LogModel, IsReadableOnLightAndDark)
{
    const QPalette palettes[] = {paletteOn(Qt::white, QColor(0xf7, 0xf7, 0xf7), Qt::black),
                                 paletteOn(QColor(0x1b, 0x1e, 0x22), QColor(0x23, 0x26, 0x29), Qt::white)};
    LogModel model;
    model.append({line(Origin::Client, Phase::Rcpt, "a"), line(Origin::Server, Phase::Rcpt, "250 a"), line(Origin::Server, Phase::Rcpt, "450 a"),
                  line(Origin::Server, Phase::Rcpt, "550 a"), test::note(Note::Code::TlsVerified, {u"x"_s})});
    for (const QPalette &palette : palettes) {
        model.setPalette(palette);
        for (int row = 0; row < model.rowCount(); ++row) {
            for (int column = 0; column < model.columnCount(); ++column) {
                const auto colour = model.index(row, column).data(Qt::ForegroundRole).value<QColor>();
                EXPECT_GE(contrast(colour, palette.color(QPalette::Base)), 4.5) << row << ' ' << column;
                EXPECT_GE(contrast(colour, palette.color(QPalette::AlternateBase)), 4.5) << row << ' ' << column;
            }
        }
    }
}

TEST(LogModel, CountsWhatATranscriptDoesNotKeep)
{
    LogModel model;
    const QList<Event> batch(20'000, line(Origin::Server, Phase::Other, "250 x"));
    for (int i = 0; i < 6; ++i)
        model.append(batch);
    ASSERT_EQ(model.rowCount(), transcript::Transcript::maxEvents + 1);
    const QString before = shown(model, model.rowCount() - 1, LogModel::Line);
    model.append(batch);
    EXPECT_EQ(model.rowCount(), transcript::Transcript::maxEvents + 1);
    EXPECT_NE(shown(model, model.rowCount() - 1, LogModel::Line), before);
}

} // namespace
} // namespace postscope::ui
