// SPDX-License-Identifier: MIT
#include "core/outline/outline.h"

#include "tests/support/printers.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <gtest/gtest.h>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace postscope::outline;

// The mails that compose() is held to, read by GMime: it must find in them what golden/NAME.json says, as Python's email package does.

namespace {

const QString folder = QStringLiteral(TEST_DATA_DIR "/golden/");

class ReadBack : public ::testing::TestWithParam<std::string> {
protected:
    void SetUp() override
    {
        const QString name = folder + QString::fromStdString(GetParam());
        QFile file(name + u".json"_s);
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        expected = QJsonDocument::fromJson(file.readAll()).object();
        ASSERT_FALSE(expected.isEmpty());
        const auto read = readOutline(name + u".eml"_s);
        ASSERT_TRUE(read);
        mail = *read;
    }

    QJsonObject expected;
    Outline mail;
};

bool isAttachedMail(const Part &part)
{
    return part.contentType == "message/rfc822";
}

std::vector<std::string> names()
{
    std::vector<std::string> all;
    for (const QString &file : QDir(folder).entryList({u"*.eml"_s}))
        all.push_back(file.chopped(4).toStdString());
    return all;
}

} // namespace

TEST_P(ReadBack, FindsTheHeader)
{
    EXPECT_FALSE(mail.truncated);
    EXPECT_EQ(mail.header(u"subject"), expected[u"Subject"].toString());
    EXPECT_TRUE(mail.header(u"bcc").isEmpty());
    for (const QString &name : {u"From"_s, u"Sender"_s, u"Reply-To"_s, u"To"_s, u"Cc"_s}) {
        const QString value = mail.header(name);
        EXPECT_EQ(value.isEmpty(), !expected.contains(name)) << name.toStdString();
        for (const QJsonValue mailbox : expected[name].toArray())
            EXPECT_TRUE(value.contains(mailbox[1].toString())) << mailbox[1].toString().toStdString();
    }
    QJsonArray list;
    for (const HeaderField &field : mail.headers) {
        if (field.name.startsWith(u"List-"))
            list << QJsonArray{field.name, field.value};
    }
    EXPECT_EQ(list, expected[u"List"].toArray());
}

TEST_P(ReadBack, FindsThePartsAndTheirContent)
{
    QJsonArray structure, texts, files;
    for (const Part &part : std::as_const(mail.parts)) {
        structure << QString::fromLatin1(part.contentType);
        if (part.disposition.isEmpty() || isAttachedMail(part))
            continue;
        const QByteArray digest = QCryptographicHash::hash(part.content, QCryptographicHash::Sha256).toHex();
        const QJsonValue id = part.contentId.isEmpty() ? QJsonValue() : QString::fromLatin1('<' + part.contentId + '>');
        files << QJsonArray{part.fileName, QString::fromLatin1(part.disposition), id, QString::fromLatin1(digest)};
    }
    EXPECT_EQ(structure, expected[u"structure"].toArray());
    EXPECT_EQ(files, expected[u"files"].toArray());
    for (const QString &body : {mail.text(), mail.html()}) {
        EXPECT_TRUE(body.isEmpty() || expected[u"texts"].toArray().contains(body)) << body.toStdString();
    }
    const auto attached = std::ranges::count_if(mail.parts, isAttachedMail);
    EXPECT_EQ(attached, expected[u"mails"].toArray().size());
}

INSTANTIATE_TEST_SUITE_P(Golden, ReadBack, ::testing::ValuesIn(names()), [](const auto &test) { return test.param; });
