// SPDX-License-Identifier: MIT
#include "core/delivery/mediatypes.h"

#include <QMimeDatabase>

#include <gtest/gtest.h>

using namespace postscope::delivery;

TEST(MediaTypes, AreSaidByTheNamesOfMostFiles)
{
    EXPECT_EQ(mediaTypeOfName(u"report.pdf"), "application/pdf");
    EXPECT_EQ(mediaTypeOfName(u"Photo of 1.1.JPG"), "image/jpeg");
    EXPECT_EQ(mediaTypeOfName(u"data.tar.gz"), "application/gzip");
    EXPECT_EQ(mediaTypeOfName(u".bin"), "application/octet-stream");
    for (const QString &name :
         {QString(), QStringLiteral("pdf"), QStringLiteral("a."), QStringLiteral("a.pdf "), QStringLiteral("a.\u00fc"), QStringLiteral("a.xyz")})
        EXPECT_EQ(mediaTypeOfName(name), "") << name.toStdString();
}

// Where the system's database knows the type, it knows it by that name too.
TEST(MediaTypes, AreThoseOfTheDatabase)
{
    const QMimeDatabase database;
    for (const char *name : {"a.avif", "a.bmp",  "a.css", "a.csv", "a.doc", "a.docx", "a.eml", "a.epub", "a.gif", "a.gz",  "a.html", "a.ics",
                             "a.jpeg", "a.json", "a.md",  "a.mp3", "a.mp4", "a.odp",  "a.ods", "a.odt",  "a.pdf", "a.png", "a.ppt",  "a.pptx",
                             "a.rtf",  "a.svg",  "a.tar", "a.txt", "a.vcf", "a.webp", "a.xls", "a.xlsx", "a.xml", "a.zip"}) {
        const QByteArray type = mediaTypeOfName(QString::fromLatin1(name));
        const QMimeType known = database.mimeTypeForName(QString::fromLatin1(type));
        if (!known.isValid())
            continue;
        EXPECT_TRUE(database.mimeTypesForFileName(QString::fromLatin1(name)).contains(known)) << name;
    }
}
