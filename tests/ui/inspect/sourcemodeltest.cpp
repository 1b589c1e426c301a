// SPDX-License-Identifier: MIT
#include "sample.h"

#include "ui/read/sourcemodel.h"

#include <QAbstractItemModelTester>
#include <QTemporaryFile>

#include <gmock/gmock.h>

namespace postscope::ui {
namespace {

using namespace Qt::StringLiterals;

class SourceModelTest : public testing::Test {
protected:
    void show(const QByteArray &octets)
    {
        ASSERT_TRUE(file.open());
        file.write(octets);
        file.close();
        EXPECT_FALSE(model.open(file.fileName()).has_value());
    }

    [[nodiscard]] QString cell(int row, SourceModel::Column column) const { return model.index(row, column).data().toString(); }

    QTemporaryFile file;
    SourceModel model;
};

TEST_F(SourceModelTest, NumbersLines)
{
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    show("Subject: x\r\n\r\nlast");
    ASSERT_EQ(model.rowCount(), 3);
    EXPECT_EQ(cell(0, SourceModel::Text), u"Subject: x"_s);
    EXPECT_EQ(cell(1, SourceModel::Text), QString());
    EXPECT_EQ(cell(2, SourceModel::Text), u"last"_s);
    EXPECT_EQ(cell(2, SourceModel::Number), u"3"_s);
}

TEST_F(SourceModelTest, GoesOnInFurtherRowsWhereALineIsLong)
{
    show(QByteArray(2500, 'x') + "\r\nnext\r\n");
    ASSERT_EQ(model.rowCount(), 4);
    EXPECT_EQ(cell(0, SourceModel::Number), u"1"_s);
    EXPECT_EQ(cell(1, SourceModel::Number), QString());
    EXPECT_EQ(cell(2, SourceModel::Text).size(), 500);
    EXPECT_EQ(cell(3, SourceModel::Number), u"2"_s);
    EXPECT_EQ(cell(3, SourceModel::Text), u"next"_s);
}

TEST_F(SourceModelTest, ReadsAcrossThePiecesOfAFile)
{
    QByteArray octets;
    for (int i = 1; i <= 60'000; ++i)
        octets += "line " + QByteArray::number(i) + "\r\n";
    show(octets);
    ASSERT_EQ(model.rowCount(), 60'000);
    for (const int row : {0, 22'222, 44'444, 59'999})
        EXPECT_EQ(cell(row, SourceModel::Text), u"line %1"_s.arg(row + 1));
}

TEST_F(SourceModelTest, SaysWhatItDoesNotShow)
{
    show(QByteArray(SourceModel::maxRows + 10, '\n'));
    EXPECT_EQ(model.rowCount(), SourceModel::maxRows + 1);
    EXPECT_TRUE(cell(SourceModel::maxRows, SourceModel::Text).contains(u"10"_s));
}

TEST_F(SourceModelTest, ShowsHostileTextLiterally)
{
    show("X: " + test::hostile + "\r\n");
    EXPECT_EQ(cell(0, SourceModel::Text), u"X: "_s + test::hostileShown);
}

TEST_F(SourceModelTest, TellsWhyAFileCannotBeRead)
{
    EXPECT_TRUE(model.open(u"/no/such/file"_s).has_value());
    EXPECT_EQ(model.rowCount(), 0);
}

TEST_F(SourceModelTest, FindsTheRowOfAnOctet)
{
    EXPECT_EQ(model.rowOf(0), -1);
    show("ab\r\n\r\n" + QByteArray(2500, 'x'));
    const std::pair<qint64, int> places[] = {{0, 0}, {3, 0}, {4, 1}, {6, 2}, {6 + SourceModel::maxRowOctets, 3}, {1'000'000, model.rowCount() - 1}};
    for (const auto &[offset, row] : places)
        EXPECT_EQ(model.rowOf(offset), row) << offset;
}

} // namespace
} // namespace postscope::ui
