// SPDX-License-Identifier: MIT
#include "core/dkim/headerfields.h"
#include "tests/core/dkim/rfc8463.h"

#include <QFile>
#include <QTemporaryDir>

#include <gmock/gmock.h>

#include <openssl/evp.h>
#include <openssl/pem.h>

#include <memory>

#include <sys/stat.h>

using namespace postscope;
using namespace postscope::dkim;
using Kind = Failure::Kind;

namespace {

using Pkey = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;

QByteArray pemOf(EVP_PKEY *key, bool encrypted = false)
{
    const std::unique_ptr<BIO, decltype(&BIO_free)> memory(BIO_new(BIO_s_mem()), BIO_free);
    PEM_write_bio_PKCS8PrivateKey(memory.get(), key, encrypted ? EVP_aes_128_cbc() : nullptr, encrypted ? "pass" : nullptr, encrypted ? 4 : 0, nullptr,
                                  nullptr);
    char *octets = nullptr;
    const long size = BIO_get_mem_data(memory.get(), &octets);
    return QByteArray(octets, size);
}

Result<Key, Failure> read(const QByteArray &text)
{
    return Key::fromText(Secret(QByteArray(text.constData(), text.size())));
}

Kind kindOf(const Result<Key, Failure> &key)
{
    EXPECT_FALSE(key.has_value());
    return key ? Kind::Crypto : key.error().kind;
}

/// The signature of the mail of RFC 8463 as it stands there.
QByteArray signedAsThere(const Key &key, const char *field)
{
    const QByteArray header = rfc8463::header;
    QByteArray octets;
    for (const char *name : {"From", "To", "Subject", "Date", "Message-ID"}) {
        for (const HeaderField &one : fieldsOf(header)) {
            if (one.octets.startsWith(QByteArray(name) + ':'))
                octets += canonical(one.octets, Canonicalization::Relaxed);
        }
    }
    return key.sign(octets + canonical(field, Canonicalization::Relaxed).chopped(2)).value().toBase64();
}

} // namespace

TEST(DkimKey, MakesTheSignaturesOfRfc8463)
{
    EXPECT_EQ(signedAsThere(rfc8463::key(rfc8463::ed25519Key), rfc8463::ed25519Field), rfc8463::ed25519Value);
    EXPECT_EQ(signedAsThere(rfc8463::key(rfc8463::rsaKey), rfc8463::rsaField), rfc8463::rsaValue);
}

TEST(DkimKey, TellsTheRecordForTheDns)
{
    EXPECT_EQ(rfc8463::key(rfc8463::ed25519Key).record(), rfc8463::ed25519Record);
    EXPECT_EQ(rfc8463::key(rfc8463::rsaKey).record(), rfc8463::rsaRecord);
    EXPECT_EQ(rfc8463::key(rfc8463::rsaKey).bits(), 1024);
}

TEST(DkimKey, IsReadFromEveryFormOfIt)
{
    const Pkey rsa(EVP_RSA_gen(2048), EVP_PKEY_free);
    const Pkey edwards(EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519"), EVP_PKEY_free);
    for (const QByteArray &pem : {pemOf(rsa.get()), pemOf(edwards.get())}) {
        const auto key = read(pem);
        ASSERT_TRUE(key.has_value()) << pem.toStdString();
        QByteArray crLf = pem;
        crLf.replace("\n", "\r\n").prepend("\xEF\xBB\xBF a comment before it\r\n");
        QByteArray bare = pem.mid(pem.indexOf('\n'));
        bare.truncate(bare.indexOf("-----"));
        EXPECT_EQ(read(crLf).value().record(), key->record());
        EXPECT_EQ(read(bare).value().record(), key->record());
    }
    EXPECT_EQ(read(rfc8463::rsaKey).value().algorithm(), Algorithm::RsaSha256);
    EXPECT_EQ(read(pemOf(edwards.get())).value().algorithm(), Algorithm::Ed25519Sha256);
}

TEST(DkimKey, SaysWhyItIsOfNoUse)
{
    const Pkey weak(EVP_RSA_gen(768), EVP_PKEY_free);
    const Pkey curve(EVP_PKEY_Q_keygen(nullptr, nullptr, "EC", "P-256"), EVP_PKEY_free);
    const Pkey edwards(EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519"), EVP_PKEY_free);
    EXPECT_EQ(kindOf(read(pemOf(weak.get()))), Kind::KeyShort);
    EXPECT_EQ(read(pemOf(weak.get())).error().detail, QStringLiteral("768"));
    EXPECT_EQ(kindOf(read(pemOf(curve.get()))), Kind::KeyType);
    EXPECT_EQ(read(pemOf(curve.get())).error().detail, QStringLiteral("EC"));
    EXPECT_EQ(kindOf(read(pemOf(edwards.get(), true))), Kind::KeyEncrypted);
    EXPECT_EQ(kindOf(read("-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,00\n\nAAAA\n-----END RSA PRIVATE KEY-----\n")),
              Kind::KeyEncrypted);
    EXPECT_EQ(read("-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n").error().detail, QStringLiteral("PUBLIC KEY"));
    for (const QByteArray &text : {QByteArray(), QByteArray("no key"), QByteArray(100'000, 'A'), QByteArray("AAAA")})
        EXPECT_EQ(kindOf(read(text)), Kind::KeyMalformed);
}

TEST(DkimKey, NamesItsFile)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("key.pem"));
    EXPECT_EQ(kindOf(Key::fromFile(path)), Kind::KeyFile);
    EXPECT_TRUE(Key::fromFile(path).error().detail.startsWith(path));
    EXPECT_EQ(kindOf(Key::fromFile(folder.path())), Kind::KeyFile);
    const QString fifo = folder.filePath(QStringLiteral("fifo"));
    ASSERT_EQ(::mkfifo(qPrintable(fifo), 0600), 0);
    EXPECT_EQ(kindOf(Key::fromFile(fifo)), Kind::KeyFile);
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("-----BEGIN CERTIFICATE-----");
    file.close();
    EXPECT_EQ(kindOf(Key::fromFile(path)), Kind::KeyMalformed);
    EXPECT_EQ(Key::fromFile(path).error().detail, QString(path + QStringLiteral(": CERTIFICATE")));
}
