// SPDX-License-Identifier: MIT
#include "core/base/octetpairs.h"
#include "tests/support/printers.h"

#include <gtest/gtest.h>

#include <random>

using namespace postscope;

namespace {

/// Octets in which line ends of every kind stand close together and far apart.
QByteArray randomText(std::mt19937 &random)
{
    const QByteArray alphabet = random() % 2 == 0 ? QByteArray("\r\n.a") : QByteArray("\r\n.").append(QByteArray(200, 'a'));
    QByteArray text(qsizetype(random() % 400), 'a');
    for (char &octet : text)
        octet = alphabet[qsizetype(random() % unsigned(alphabet.size()))];
    return text;
}

bool isBare(const QByteArray &text, qsizetype at, char first)
{
    const char before = at == 0 ? first : text[at - 1];
    return text[at] == '\n' ? before != '\r' : before == '\r';
}

} // namespace

TEST(OctetPairs, FindsAndCountsWhatALookAtEachOctetDoes)
{
    std::mt19937 random(1); // the same texts each time
    for (int round = 0; round < 2000; ++round) {
        const QByteArray text = randomText(random);
        const char before = "\r\na"[random() % 3];
        const OctetPairs<BareLineEnd> pairs(text, before);
        qsizetype found = 0;
        qsizetype next = pairs.find(0);
        for (qsizetype at = 0; at < text.size(); ++at) {
            if (!isBare(text, at, before))
                continue;
            ASSERT_EQ(next, at) << text.toHex().constData();
            next = pairs.find(at + 1);
            ++found;
        }
        ASSERT_EQ(next, text.size());
        ASSERT_EQ(pairs.count(), found);
        ASSERT_EQ(countLineFeeds(text), text.count('\n'));
    }
}

TEST(OctetPairs, CopiesOnlyWhereSomethingIsPutIn)
{
    const auto comma = [](char, char) { return QByteArrayView(","); };
    const QByteArray clean = QByteArray("line\r\n").repeated(100);
    EXPECT_EQ(insertedBetween<BareLineEnd>(clean, '\0', comma).constData(), clean.constData());
    EXPECT_EQ(insertedBetween<BareLineEnd>("a\nb", '\0', comma), "a,\nb");
    EXPECT_EQ(insertedBetween<BareLineEnd>("b", '\r', comma), ",b");
    EXPECT_EQ(insertedBetween<BareLineEnd>("", '\r', comma), "");
}
