// SPDX-License-Identifier: MIT
#include "ui/read/savename.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <gmock/gmock.h>

namespace postscope::ui {
namespace {

using namespace Qt::StringLiterals;

TEST(SafeFileName, KeepsWhatIsSafe)
{
    EXPECT_EQ(safeFileName(u"report 2026.pdf"_s, u"f"_s), u"report 2026.pdf"_s);
    EXPECT_EQ(safeFileName(u"中文.png"_s, u"f"_s), u"中文.png"_s);
}

TEST(SafeFileName, KeepsNoneOfTheTricks)
{
    const std::pair<QString, QString> cases[] = {
        {u"../../x"_s, u"x"_s},
        {u"/etc/x"_s, u"x"_s},
        {u"C:\\dir\\x"_s, u"x"_s},
        {u"C:x"_s, u"C_x"_s},
        {u"a/b"_s, u"b"_s},
        {u"."_s, u"fallback"_s},
        {u".."_s, u"fallback"_s},
        {u"dir/"_s, u"fallback"_s},
        {u""_s, u"fallback"_s},
        {u" . "_s, u"fallback"_s},
        {u"~"_s, u"fallback"_s},
        {u".bashrc"_s, u"bashrc"_s},
        {u"-rf"_s, u"rf"_s},
        {u"con"_s, u"_con"_s},
        {u"NUL.txt"_s, u"_NUL.txt"_s},
        {u"lpt1.log"_s, u"_lpt1.log"_s},
        {u"console.txt"_s, u"console.txt"_s},
        {u"a\nb\r.txt"_s, u"ab.txt"_s},
        {u"a"_s + QChar(0) + u"b.txt"_s, u"ab.txt"_s},
        {u"invoice\u202efdp.exe"_s, u"invoicefdp.exe"_s},
        {u"photo.jpg                         .exe"_s, u"photo.jpg .exe"_s},
        {u"a<b>:\"|?*.txt"_s, u"a_b______.txt"_s},
        {u"trailing. . "_s, u"trailing"_s},
    };
    for (const auto &[suggested, expected] : cases)
        EXPECT_EQ(safeFileName(suggested, u"fallback"_s), expected) << suggested.toStdString();
}

TEST(SafeFileName, CutsALongNameAndKeepsItsEnding)
{
    const QString name = safeFileName(QString(300, u'中') + u".pdf"_s, u"f"_s);
    EXPECT_LE(name.toUtf8().size(), 200);
    EXPECT_TRUE(name.endsWith(u"中.pdf"_s));
    EXPECT_LE(safeFileName(QString(100'000, u'x'), u"f"_s).size(), 200);
}

TEST(SaveNew, NumbersEqualNamesAndReplacesNothing)
{
    const QTemporaryDir directory;
    ASSERT_TRUE(saveNew(directory.path(), u"a.txt"_s, "one").has_value());
    const auto second = saveNew(directory.path(), u"a.txt"_s, "two");
    ASSERT_TRUE(second.has_value());
    EXPECT_EQ(*second, directory.filePath(u"a (2).txt"_s));
    QFile first(directory.filePath(u"a.txt"_s));
    ASSERT_TRUE(first.open(QIODevice::ReadOnly));
    EXPECT_EQ(first.readAll(), "one");
    EXPECT_EQ(first.permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther), QFile::Permissions());
}

TEST(SaveNew, DoesNotWriteThroughALink)
{
    const QTemporaryDir directory;
    const QString outside = directory.filePath(u"outside"_s);
    QDir(directory.path()).mkdir(u"into"_s);
    const QString into = directory.filePath(u"into"_s);
    ASSERT_TRUE(QFile::link(outside, into + u"/a.txt"_s)); // to nothing yet
    ASSERT_TRUE(saveNew(into, u"a.txt"_s, "x").has_value());
    EXPECT_FALSE(QFile::exists(outside));
    EXPECT_TRUE(QFile::exists(into + u"/a (2).txt"_s));
}

TEST(SaveNew, TellsWhyItCannot)
{
    const auto saved = saveNew(u"/no/such/directory"_s, u"a.txt"_s, "x");
    ASSERT_FALSE(saved.has_value());
    EXPECT_FALSE(saved.error().isEmpty());
}

} // namespace
} // namespace postscope::ui
