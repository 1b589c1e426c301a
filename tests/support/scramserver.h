// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QCryptographicHash>

namespace postscope::test {

/// SCRAM as RFC 5802 3 writes it down, computed here and not by GNU SASL.
struct ScramServer {
    QCryptographicHash::Algorithm hash = QCryptographicHash::Sha256;
    QByteArray password;
    QByteArray salt;
    int iterations = 4096;
    QByteArray nonce; ///< ours, put behind the client's

    [[nodiscard]] QByteArray first(const QByteArray &clientFirst) const;
    /// What the client has to answer, and with what the server proves itself.
    [[nodiscard]] QByteArray clientFinal(const QByteArray &clientFirst) const;
    [[nodiscard]] QByteArray final(const QByteArray &clientFirst) const;

private:
    [[nodiscard]] QByteArray hmac(const QByteArray &key, const QByteArray &octets) const;
    [[nodiscard]] QByteArray salted() const;
    [[nodiscard]] QByteArray withoutProof(const QByteArray &clientFirst) const;
    [[nodiscard]] QByteArray authMessage(const QByteArray &clientFirst) const;
};

} // namespace postscope::test
