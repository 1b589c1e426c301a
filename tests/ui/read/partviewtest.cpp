// SPDX-License-Identifier: MIT
#include "ui/read/partview.h"
#include "ui/inspect/rowtable.h"
#include "ui/read/hexmodel.h"
#include "ui/read/partsview.h"

#include <QAbstractItemModelTester>
#include <QBuffer>
#include <QDir>
#include <QImage>
#include <QLabel>
#include <QPlainTextEdit>
#include <QTabWidget>
#include <QTemporaryDir>

#include <gmock/gmock.h>

namespace postscope::ui {
namespace {

using namespace Qt::StringLiterals;

outline::Part part(const QByteArray &type, const QByteArray &content)
{
    outline::Part part;
    part.contentType = type;
    part.content = content;
    part.size = part.rawSize = content.size();
    return part;
}

QByteArray png(int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(Qt::red);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "png");
    return buffer.data();
}

QStringList offered(const PartView &view)
{
    QStringList names;
    for (int tab = 0; tab < view.tabs()->count(); ++tab) {
        if (view.tabs()->isTabVisible(tab))
            names << view.tabs()->tabText(tab);
    }
    return names;
}

TEST(PartView, OffersWhatFitsThePart)
{
    PartView view;
    view.show(part("text/plain", "caf\xc3\xa9\x1b[31m\n"), {});
    EXPECT_EQ(offered(view), QStringList({u"As text"_s, u"As octets"_s}));
    EXPECT_EQ(view.text()->toPlainText(), u"café\\x1B[31m\n"_s);
    view.show(part("text/html", "<b>bold</b><img src=\"file:///etc/passwd\">"), {});
    EXPECT_EQ(offered(view), QStringList({u"As text"_s, u"As HTML"_s, u"As octets"_s}));
    EXPECT_TRUE(view.browser()->toPlainText().startsWith(u"bold"_s));
    view.show(part("application/octet-stream", png(20, 10)), {});
    EXPECT_EQ(offered(view), QStringList({u"As a picture"_s, u"As octets"_s}));
    EXPECT_EQ(view.picture()->pixmap().size(), QSize(20, 10));
    view.show(part("image/svg+xml", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"), {});
    EXPECT_EQ(offered(view), QStringList({u"As text"_s, u"As octets"_s})) << "an SVG is a program";
    view.show(part("application/zip", QByteArray("PK\0\xff", 4)), {});
    EXPECT_EQ(offered(view), QStringList{u"As octets"_s});
    view.clear();
    EXPECT_TRUE(view.text()->toPlainText().isEmpty());
    EXPECT_TRUE(view.picture()->pixmap().isNull());
}

TEST(PartView, ShowsALargePictureSmallerAndAHugeOneNotAtAll)
{
    PartView view;
    view.show(part("image/png", png(4000, 1000)), {});
    EXPECT_EQ(view.picture()->pixmap().size(), QSize(1600, 400));
    QByteArray bomb = png(1, 1);
    bomb.replace(16, 8, QByteArray("\x00\x00\xea\x60\x00\x00\xea\x60", 8)); // IHDR says 60,000 by 60,000
    view.show(part("image/png", bomb), {});
    EXPECT_TRUE(view.picture()->pixmap().isNull());
}

TEST(HexModel, ShowsOctetsInRows)
{
    HexModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setOctets("0123456789abcdef\x00\xff<"_ba, 0x10);
    ASSERT_EQ(model.rowCount(), 2);
    EXPECT_EQ(model.index(0, HexModel::Offset).data().toString(), u"00000010"_s);
    EXPECT_EQ(model.index(1, HexModel::Offset).data().toString(), u"00000020"_s);
    EXPECT_EQ(model.index(1, HexModel::Octets).data().toString(), u"00 ff 3c"_s);
    EXPECT_EQ(model.index(1, HexModel::Characters).data().toString(), u"··<"_s);
    model.setOctets(QByteArray(HexModel::maxOctets + 1, 'x'));
    EXPECT_EQ(model.rowCount(), HexModel::maxOctets / HexModel::rowOctets);
    model.setOctets({});
    EXPECT_EQ(model.rowCount(), 0);
}

TEST(PartsView, SavesAPartWholeThatIsKeptInPart)
{
    const QTemporaryDir directory;
    const QString path = directory.filePath(u"mail.eml"_s);
    const QByteArray octets = QByteArray(100'000, 'x') + "end";
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("Content-Type: application/x; name=a.bin\r\nContent-Transfer-Encoding: base64\r\n\r\n" + octets.toBase64() + "\r\n");
    file.close();
    const auto outline = outline::readOutline(path, {.content = 10});
    ASSERT_TRUE(outline);
    PartsView view;
    view.show(outline->parts, path);
    QDir(directory.path()).mkdir(u"out"_s);
    EXPECT_EQ(view.saveAll(directory.filePath(u"out"_s)), QStringList());
    QFile saved(directory.filePath(u"out/a.bin"_s));
    ASSERT_TRUE(saved.open(QIODevice::ReadOnly));
    EXPECT_EQ(saved.readAll(), octets);
    view.table()->selectRow(0);
    EXPECT_EQ(view.part()->tabs()->isEnabled(), true);
}

} // namespace
} // namespace postscope::ui
