// SPDX-License-Identifier: MIT
#include "core/net/certificate.h"

#include "tests/support/printers.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSslCertificate>
#include <QSslKey>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace postscope;
using net::LocalIdentity;
using net::localIdentity;

namespace {

const QDateTime now = QDateTime::currentDateTimeUtc();

class CertificateTest : public testing::Test {
protected:
    QTemporaryDir parent;
    QString directory = parent.filePath(QStringLiteral("deep/certificate"));
    QString certificatePath = directory + QStringLiteral("/localhost.pem");
    QString keyPath = directory + QStringLiteral("/localhost.key");

    void overwrite(const QString &path, const QByteArray &octets)
    {
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(octets);
    }
};

} // namespace

TEST_F(CertificateTest, NamesThisMachineAndNoOther)
{
    const auto identity = net::makeLocalIdentity(now);
    ASSERT_TRUE(identity);
    const QSslCertificate certificate(identity->certificate);
    EXPECT_TRUE(certificate.isSelfSigned());
    EXPECT_EQ(certificate.subjectAlternativeNames().values(QSsl::DnsEntry), QStringList{QStringLiteral("localhost")});
    QStringList addresses = certificate.subjectAlternativeNames().values(QSsl::IpAddressEntry);
    addresses.sort();
    ASSERT_EQ(addresses.size(), 2);
    EXPECT_TRUE(addresses.contains(QStringLiteral("127.0.0.1")));
    EXPECT_EQ(certificate.publicKey().algorithm(), QSsl::Ec);
    EXPECT_EQ(certificate.publicKey().length(), 256);
    EXPECT_LT(certificate.effectiveDate(), now);
    EXPECT_GT(certificate.expiryDate(), now.addYears(9));
    EXPECT_FALSE(QSslKey(identity->key, QSsl::Ec).isNull());
    EXPECT_NE(identity->certificate, net::makeLocalIdentity(now)->certificate);
}

TEST_F(CertificateTest, IsKeptForItsOwnerAlone)
{
    const auto first = localIdentity(directory, now);
    ASSERT_TRUE(first);
    EXPECT_EQ(localIdentity(directory, now), first);
    constexpr QFile::Permissions group = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    EXPECT_EQ(QFileInfo(keyPath).permissions() & group, QFile::Permissions());
    EXPECT_EQ(QFileInfo(directory).permissions() & group, QFile::Permissions());
}

TEST_F(CertificateTest, IsRenewedBeforeItsEnd)
{
    const auto first = localIdentity(directory, now);
    EXPECT_EQ(localIdentity(directory, now.addDays(3600)), first);
    const auto second = localIdentity(directory, now.addDays(3630));
    ASSERT_TRUE(second);
    EXPECT_NE(second, first);
    EXPECT_EQ(localIdentity(directory, now.addDays(3630)), second);
}

TEST_F(CertificateTest, IsMadeAnewWhenItIsBrokenOrNotOfItsKey)
{
    auto last = localIdentity(directory, now);
    const auto isReplaced = [&] {
        const auto next = localIdentity(directory, now);
        const bool replaced = next && next != last && localIdentity(directory, now) == next;
        last = next;
        return replaced;
    };
    overwrite(certificatePath, "nonsense");
    EXPECT_TRUE(isReplaced());
    overwrite(keyPath, net::makeLocalIdentity(now)->key);
    EXPECT_TRUE(isReplaced());
    overwrite(keyPath, {});
    EXPECT_TRUE(isReplaced());
    ASSERT_TRUE(QFile::remove(certificatePath));
    EXPECT_TRUE(isReplaced());
}

TEST_F(CertificateTest, ServesARunWithoutAPlaceToKeepIt)
{
    overwrite(parent.filePath(QStringLiteral("file")), "in the way");
    EXPECT_TRUE(localIdentity(parent.filePath(QStringLiteral("file")), now));
    EXPECT_TRUE(localIdentity({}, now));
}
