// SPDX-License-Identifier: MIT
#include "core/dkim/bodydigest.h"
#include "core/dkim/headerfields.h"
#include "tests/core/dkim/rfc8463.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

#include <gmock/gmock.h>

using namespace postscope;
using namespace postscope::dkim;

namespace {

constexpr auto simple = Canonicalization::Simple;
constexpr auto relaxed = Canonicalization::Relaxed;

QByteArray digestOf(const QByteArray &body, Canonicalization canonicalization, qsizetype pieceSize)
{
    BodyDigest digest(canonicalization);
    for (qsizetype at = 0; at < body.size(); at += pieceSize)
        digest.add(QByteArrayView(body).sliced(at, qMin(pieceSize, body.size() - at)));
    return digest.result();
}

/// The words of RFC 6376 3.4.3 and 3.4.4, a line at a time.
QByteArray canonicalBody(const QByteArray &body, Canonicalization canonicalization)
{
    QByteArrayList lines;
    for (qsizetype at = 0; at < body.size();) {
        const qsizetype end = body.indexOf("\r\n", at);
        QByteArray line = end < 0 ? body.mid(at) : body.mid(at, end - at);
        if (canonicalization == relaxed) {
            line.replace('\t', ' ');
            while (line.contains("  "))
                line.replace("  ", " ");
            if (line.endsWith(' '))
                line.chop(1);
        }
        lines += line;
        at = end < 0 ? body.size() : end + 2;
    }
    while (!lines.isEmpty() && lines.last().isEmpty())
        lines.removeLast();
    if (lines.isEmpty())
        return canonicalization == simple ? "\r\n" : "";
    return lines.join("\r\n") + "\r\n";
}

QByteArray sha256(const QByteArray &octets)
{
    return QCryptographicHash::hash(octets, QCryptographicHash::Sha256);
}

} // namespace

TEST(DkimCanonical, IsThatOfTheExamplesOfRfc6376)
{
    // 3.4.5
    const QByteArray a = "A: X\r\n";
    const QByteArray b = "B : Y\t\r\n\tZ  \r\n";
    EXPECT_EQ(canonical(a, relaxed), "a:X\r\n");
    EXPECT_EQ(canonical(b, relaxed), "b:Y Z\r\n");
    EXPECT_EQ(canonical(b, simple), b);
    const QByteArray body = " C \r\nD \t E\r\n\r\n\r\n";
    EXPECT_EQ(digestOf(body, relaxed, 3), sha256(" C\r\nD E\r\n"));
    EXPECT_EQ(digestOf(body, simple, 3), sha256(" C \r\nD \t E\r\n"));
}

TEST(DkimCanonical, KnowsTheHashesOfNothing)
{
    for (const char *empty : {"", "\r\n", "\r\n\r\n\r\n"}) {
        EXPECT_EQ(digestOf(empty, simple, 1).toBase64(), "frcCV1k9oG9oKj3dpUqdJg1PxRT2RSN/XKdLCPjaYaY=");
        EXPECT_EQ(digestOf(empty, relaxed, 1).toBase64(), "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
    }
    EXPECT_EQ(digestOf(" \t\r\n  \r\n", relaxed, 2).toBase64(), "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
}

TEST(DkimCanonical, HashesTheBodyOfRfc8463)
{
    EXPECT_EQ(digestOf(rfc8463::body, relaxed, 7).toBase64(), rfc8463::bodyHash);
}

TEST(DkimCanonical, IsTheSameForPiecesOfAnySize)
{
    const QByteArrayList bodies{"Hello!\r\n  \r\n\r\n", "a\r\n.\r\n..b\r\n \r\n\t\r\nc \t d\r\n \r\n\r\n",
                                "\r\n\r\nx\r\n\r\n",    "no line end",
                                "trailing  ",           "a\rb\r\r\n c\nd\r",
                                "bare \r at\t\r\n",     rfc8463::body};
    for (const QByteArray &body : bodies) {
        for (const Canonicalization canonicalization : {simple, relaxed}) {
            for (qsizetype size = 1; size <= body.size(); ++size)
                EXPECT_EQ(digestOf(body, canonicalization, size), sha256(canonicalBody(body, canonicalization)))
                    << body.toPercentEncoding().toStdString() << " by " << size;
        }
    }
}

TEST(DkimCanonical, IsThatOfTheRfcForBodiesOfChance)
{
    QRandomGenerator chance(6376);
    const QByteArrayList words{"\r\n", "\r\n", " ", "  ", "\t", "a", "bc", ".", "\r", "\n", "\xC3\xA9"};
    for (int round = 0; round < 3000; ++round) {
        QByteArray body;
        for (int i = chance.bounded(24); i > 0; --i)
            body += words.at(chance.bounded(int(words.size())));
        const qsizetype size = 1 + chance.bounded(8);
        for (const Canonicalization canonicalization : {simple, relaxed})
            ASSERT_EQ(digestOf(body, canonicalization, size), sha256(canonicalBody(body, canonicalization)))
                << body.toPercentEncoding().toStdString() << " by " << size;
    }
}

TEST(DkimCanonical, TakesRepeatedFieldsFromTheBottomUp)
{
    const QByteArray header = "X-A: 1\r\nFrom: a\r\nx-a : 2\r\n 2\r\nnonsense\r\nTo: b\r\n";
    const QList<SignedName> names{{"x-a", SignedName::Times::OnceMore},         {"cc", SignedName::Times::OnceMore},
                                  {"date", SignedName::Times::OnceMoreIfFound}, {"from", SignedName::Times::OnceMoreIfFound},
                                  {"to", SignedName::Times::AsFound},           {"subject", SignedName::Times::AsFound}};
    const Selection selection = select(fieldsOf(header), names, relaxed);
    EXPECT_EQ(selection.names.join(':'), "x-a:x-a:x-a:cc:from:from:to");
    EXPECT_EQ(selection.octets, "x-a:2 2\r\nx-a:1\r\nfrom:a\r\nto:b\r\n");
    EXPECT_EQ(select(fieldsOf(header), names, simple).octets, "x-a : 2\r\n 2\r\nX-A: 1\r\nFrom: a\r\nTo: b\r\n");
}
