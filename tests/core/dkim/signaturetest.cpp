// SPDX-License-Identifier: MIT
#include "core/dkim/signature.h"
#include "tests/core/dkim/rfc8463.h"

#include <gmock/gmock.h>

#include <algorithm>

using namespace postscope;
using namespace postscope::dkim;
using testing::HasSubstr;
using testing::Not;

namespace {

const QByteArray mail = QByteArray(rfc8463::header) + "\r\n" + rfc8463::body;

/// Hands out its octets in pieces of one size, whatever is asked for.
class Pieces final : public ByteSource {
public:
    Pieces(QByteArray octets, qint64 size) : m_source(std::move(octets)), m_size(size) {}

    [[nodiscard]] qint64 size() const override { return m_source.size(); }
    [[nodiscard]] Result<QByteArray, ReadFailure> read(qint64 max) override { return m_source.read(qMin(max, m_size)); }

private:
    BytesSource m_source;
    qint64 m_size;
};

/// A file that goes away under way.
class Broken final : public ByteSource {
public:
    [[nodiscard]] qint64 size() const override { return 100; }
    [[nodiscard]] Result<QByteArray, ReadFailure> read(qint64) override
    {
        return Unexpected(ReadFailure{ReadFailure::Kind::Changed, QStringLiteral("/a/file"), {}});
    }
};

Signing football(const char *key = rfc8463::ed25519Key)
{
    return {rfc8463::key(key),
            {.domain = QStringLiteral("football.example.com"), .selector = QStringLiteral("brisbane"), .identity = QStringLiteral("@football.example.com")}};
}

QByteArray signedWith(const QList<Signing> &signings, const QByteArray &octets = mail, qint64 pieceSize = 1000)
{
    Pieces source(octets, pieceSize);
    return signatures(source, signings, 1528637909).value();
}

} // namespace

TEST(DkimSignature, IsOneFieldThatIsFolded)
{
    const QByteArray field = signedWith({football(rfc8463::rsaKey)});
    EXPECT_TRUE(field.startsWith("DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; ")) << field.toStdString();
    EXPECT_TRUE(field.endsWith("=\r\n"));
    const QByteArrayList lines = field.chopped(2).split('\n');
    for (const QByteArray &line : lines)
        EXPECT_LE(line.trimmed().size(), 78);
    for (const QByteArray &line : lines.sliced(1))
        EXPECT_TRUE(line.startsWith(' ') && !line.trimmed().isEmpty()) << field.toStdString();
    EXPECT_THAT(field.toStdString(), HasSubstr(rfc8463::bodyHash));
    EXPECT_THAT(field.toStdString(), HasSubstr("t=1528637909;"));
    EXPECT_THAT(field.toStdString(), Not(HasSubstr("l=")));
    EXPECT_THAT(field.toStdString(), Not(HasSubstr("x=")));
}

TEST(DkimSignature, IsTheSameForPiecesOfAnySize)
{
    Signing plain = football();
    plain.request.body = plain.request.header = Canonicalization::Simple;
    const QByteArray whole = signedWith({football(), plain});
    for (qint64 size = 1; size < mail.size(); ++size)
        EXPECT_EQ(signedWith({football(), plain}, mail, size), whole) << size;
}

TEST(DkimSignature, ListsWhatIsSignedAndNothingThatMayBeAdded)
{
    QByteArray field = signedWith({football()});
    field.replace("\r\n ", "");
    EXPECT_THAT(field.toStdString(), HasSubstr("h=from:from:reply-to:subject:subject:to:to:cc:date:date:message-id:message-id;"));
}

TEST(DkimSignature, SaysWhatItIsAskedToSay)
{
    Signing signing = football();
    signing.request.timestamp = false;
    signing.request.identity = QStringLiteral("J\u00f6 e;=@mail.Football.example.com");
    EXPECT_THAT(signedWith({signing}).toStdString(), Not(HasSubstr("t=")));
    EXPECT_THAT(signedWith({signing}).toStdString(), HasSubstr("i=J=C3=B6=20e=3B=3D@mail.football.example.com;"));
    signing.request.expiry = 3600;
    EXPECT_THAT(signedWith({signing}).toStdString(), HasSubstr("t=1528637909;"));
    EXPECT_THAT(signedWith({signing}).toStdString(), HasSubstr("x=1528641509;"));
}

TEST(DkimSignature, MakesSeveral)
{
    const Signing rsa = football(rfc8463::rsaKey);
    EXPECT_EQ(signedWith({rsa, football()}), signedWith({rsa}) + signedWith({football()}));
}

TEST(DkimSignature, NeverSplitsALongDomain)
{
    Signing signing = football();
    QString domain = QString(63, u'a') + u'.' + QString(63, u'b') + u'.' + QString(63, u'c') + QStringLiteral(".example.com");
    signing.request.domain = domain;
    signing.request.identity.clear();
    EXPECT_THAT(signedWith({signing}).toStdString(), HasSubstr("\r\n d=" + domain.toStdString() + ";"));
}

TEST(DkimSignature, IsRefusedWhereItWouldProveNothing)
{
    const auto failure = [](const QByteArray &octets) {
        Pieces source(octets, 10);
        const auto made = signatures(source, {football()}, 0);
        return made ? Failure::Kind::Crypto : made.error().kind;
    };
    EXPECT_EQ(failure("To: a@example.org\r\n\r\nx\r\n"), Failure::Kind::FromMissing);
    EXPECT_EQ(failure("From: a@example.org\r\nFrom: b@example.org\r\n\r\nx\r\n"), Failure::Kind::FromMissing);
    EXPECT_EQ(failure("\r\nFrom: a@example.org\r\n"), Failure::Kind::FromMissing);
    EXPECT_EQ(failure(""), Failure::Kind::FromMissing);
    Broken broken;
    const auto made = signatures(broken, {football()}, 0);
    ASSERT_FALSE(made.has_value());
    EXPECT_EQ(made.error().kind, Failure::Kind::Content);
    EXPECT_EQ(made.error().read->kind, ReadFailure::Kind::Changed);
}

TEST(DkimSignature, TakesAMailWithoutABody)
{
    Signing plain = football();
    plain.request.body = Canonicalization::Simple;
    for (const QByteArray &octets : {QByteArray("From: a@example.org\r\n"), QByteArray("From: a@example.org\r\n\r\n")}) {
        EXPECT_THAT(signedWith({plain}, octets, 1).toStdString(), HasSubstr("bh=frcCV1k9oG9oKj3dpUqdJg1PxRT2RSN/XKdLCPjaYaY=;"));
        EXPECT_THAT(signedWith({football()}, octets, 1).toStdString(), HasSubstr("bh=47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=;"));
    }
}
