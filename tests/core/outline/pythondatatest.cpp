// SPDX-License-Identifier: MIT
#include "core/outline/outline.h"

#include <QDir>
#include <QFile>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using namespace postscope::outline;

// The mails that CPython tests its email package with (Debian: libpython3.11-testsuite).

namespace {

QStringList mails()
{
    QStringList all;
    for (const QString &version : QDir(u"/usr/lib"_s).entryList({u"python3*"_s}, QDir::Dirs)) {
        const QDir data(u"/usr/lib/%1/test/test_email/data"_s.arg(version));
        for (const QString &name : data.entryList({u"*.txt"_s}))
            all << data.filePath(name);
    }
    return all;
}

} // namespace

TEST(PythonData, IsReadToItsEnd)
{
    const QStringList all = mails();
    if (all.isEmpty() && !qEnvironmentVariableIsSet("POSTSCOPE_REQUIRE_SYSTEM_TESTS"))
        GTEST_SKIP() << "CPython's test data is not installed (libpython3.11-testsuite)";
    ASSERT_GE(all.size(), 40);
    for (const QString &path : all) {
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        const QByteArray octets = file.readAll();
        const Outline outline = readOutline(QByteArrayView(octets));
        EXPECT_FALSE(outline.parts.isEmpty()) << path.toStdString();
        EXPECT_FALSE(outline.truncated) << path.toStdString();
        for (const HeaderField &field : outline.headers)
            EXPECT_TRUE(octets.mid(field.offset, field.length).startsWith(field.name.toLatin1())) << path.toStdString();
        for (const Part &part : outline.parts)
            EXPECT_LE(part.offset + part.rawSize, octets.size()) << path.toStdString();
        for (const Finding &finding : outline.findings)
            EXPECT_LE(finding.offset + finding.length, octets.size()) << path.toStdString() << ' ' << nameOf(finding.code).toStdString();
        // The other line ends, and cut in the middle.
        (void)readOutline(QByteArrayView(QByteArray(octets).replace("\n", "\r\n")));
        (void)readOutline(QByteArrayView(octets).first(octets.size() / 2));
    }
}
