// SPDX-License-Identifier: MIT
#include "tests/support/scramserver.h"

#include <QMessageAuthenticationCode>

namespace postscope::test {

namespace {

QByteArray xored(QByteArray left, const QByteArray &right)
{
    for (qsizetype i = 0; i < left.size(); ++i)
        left[i] = char(left[i] ^ right[i]);
    return left;
}

QByteArray bare(const QByteArray &clientFirst)
{
    return clientFirst.mid(clientFirst.indexOf("n=", 1));
}

} // namespace

QByteArray ScramServer::hmac(const QByteArray &key, const QByteArray &octets) const
{
    return QMessageAuthenticationCode::hash(octets, key, hash);
}

QByteArray ScramServer::salted() const
{
    QByteArray round = hmac(password, salt + QByteArray("\0\0\0\1", 4));
    QByteArray sum = round;
    for (int i = 1; i < iterations; ++i) {
        round = hmac(password, round);
        sum = xored(sum, round);
    }
    return sum;
}

QByteArray ScramServer::first(const QByteArray &clientFirst) const
{
    const QByteArray theirs = clientFirst.mid(clientFirst.lastIndexOf("r=") + 2);
    return "r=" + theirs + nonce + ",s=" + salt.toBase64() + ",i=" + QByteArray::number(iterations);
}

QByteArray ScramServer::withoutProof(const QByteArray &clientFirst) const
{
    const QByteArray header = clientFirst.left(clientFirst.size() - bare(clientFirst).size());
    const QByteArray answer = first(clientFirst);
    return "c=" + header.toBase64() + ',' + answer.left(answer.indexOf(','));
}

QByteArray ScramServer::authMessage(const QByteArray &clientFirst) const
{
    return bare(clientFirst) + ',' + first(clientFirst) + ',' + withoutProof(clientFirst);
}

QByteArray ScramServer::clientFinal(const QByteArray &clientFirst) const
{
    const QByteArray key = hmac(salted(), "Client Key");
    const QByteArray signature = hmac(QCryptographicHash::hash(key, hash), authMessage(clientFirst));
    return withoutProof(clientFirst) + ",p=" + xored(key, signature).toBase64();
}

QByteArray ScramServer::final(const QByteArray &clientFirst) const
{
    return "v=" + hmac(hmac(salted(), "Server Key"), authMessage(clientFirst)).toBase64();
}

} // namespace postscope::test
