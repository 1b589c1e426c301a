// SPDX-License-Identifier: MIT
#include "core/smtp/sasl/ntlm.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QStringEncoder>
#include <QtEndian>

#include <gsasl.h>

#include <array>

namespace postscope::smtp {

namespace {

// MS-NLMP 2.2.2.5
constexpr quint32 unicode = 0x00000001;
constexpr quint32 oem = 0x00000002;
constexpr quint32 requestTarget = 0x00000004;
constexpr quint32 ntlm = 0x00000200;
constexpr quint32 alwaysSign = 0x00008000;
constexpr quint32 extendedSecurity = 0x00080000;
constexpr quint32 key128 = 0x20000000;
constexpr quint32 key56 = 0x80000000;

constexpr char signature[] = "NTLMSSP"; // with its NUL
constexpr qsizetype signatureSize = 8;
constexpr qsizetype challengeHead = 32; // up to which every challenge has it all
constexpr qsizetype challengeFull = 48; // with the target's information
constexpr qsizetype answerHead = 64;
constexpr quint16 endOfPairs = 0;
constexpr quint16 timestampPair = 7;
constexpr quint64 secondsFrom1601 = 11'644'473'600ULL;

template<class Number>
QByteArray little(Number number)
{
    QByteArray octets(sizeof number, '\0');
    qToLittleEndian(number, octets.data());
    return octets;
}

template<class Number>
Number numberAt(const QByteArray &octets, qsizetype at)
{
    return at + qsizetype(sizeof(Number)) <= octets.size() ? qFromLittleEndian<Number>(octets.constData() + at) : Number(0);
}

QByteArray utf16(const QString &text)
{
    QStringEncoder encode(QStringEncoder::Utf16LE);
    return encode(text);
}

QByteArray hmac(const QByteArray &key, const QByteArray &octets)
{
    return QMessageAuthenticationCode::hash(octets, key, QCryptographicHash::Md5);
}

/// What the length and offset at `at` point to; nothing where it is not within the message.
std::optional<QByteArray> fieldAt(const QByteArray &message, qsizetype at)
{
    const qsizetype size = numberAt<quint16>(message, at);
    const qsizetype offset = numberAt<quint32>(message, at + 4);
    if (size == 0)
        return QByteArray();
    return offset >= challengeHead && offset + size <= message.size() ? std::optional(message.mid(offset, size)) : std::nullopt;
}

/// The value of a pair in the target's information (MS-NLMP 2.2.2.1).
std::optional<QByteArray> pairOf(const QByteArray &info, quint16 wanted)
{
    for (qsizetype at = 0; at + 4 <= info.size();) {
        const auto id = numberAt<quint16>(info, at);
        const qsizetype size = numberAt<quint16>(info, at + 2);
        if (id == endOfPairs || at + 4 + size > info.size())
            break;
        if (id == wanted)
            return info.mid(at + 4, size);
        at += 4 + size;
    }
    return std::nullopt;
}

/// NTOWFv2 (MS-NLMP 3.3.2).
QByteArray responseKey(const Secret &password, const QString &user, const QString &domain)
{
    QString text = QString::fromUtf8(password.expose());
    QByteArray octets = utf16(text);
    text.fill(QChar(0));
    QByteArray hash = QCryptographicHash::hash(octets, QCryptographicHash::Md4);
    wipe(octets);
    const QByteArray key = hmac(hash, utf16(user.toUpper() + domain));
    wipe(hash);
    return key;
}

/// The header of the answer and, behind it, its fields in this order (MS-NLMP 2.2.1.3).
QByteArray answerOf(const std::array<QByteArray, 6> &fields, quint32 flags)
{
    QByteArray head(signature, signatureSize);
    head += little<quint32>(3);
    QByteArray payload;
    for (const QByteArray &field : fields) {
        head += little<quint16>(quint16(field.size())) + little<quint16>(quint16(field.size())) + little<quint32>(quint32(answerHead + payload.size()));
        payload += field;
    }
    return head + little<quint32>(flags) + payload;
}

} // namespace

Ntlm::Ntlm(const Credentials &credentials, QByteArray clientChallenge)
    : m_password(credentials.secret), m_user(credentials.user), m_domain(credentials.realm), m_now(credentials.now),
      m_clientChallenge(std::move(clientChallenge))
{
    if (const qsizetype slash = m_user.indexOf(QLatin1Char('\\')); slash >= 0) {
        m_domain = m_user.left(slash);
        m_user.remove(0, slash + 1);
    }
    m_takesTarget = m_domain.isEmpty() && !m_user.contains(QLatin1Char('@'));
}

Result<Secret, Authenticator::Trouble> Ntlm::step(const QByteArray &challenge)
{
    ++m_steps;
    if (m_steps == 1) {
        const quint32 flags = unicode | oem | requestTarget | ntlm | alwaysSign | extendedSecurity | key128 | key56;
        // No domain and no workstation is named: whoever listens learns neither.
        QByteArray negotiate = QByteArray(signature, signatureSize) + little<quint32>(1) + little<quint32>(flags) + QByteArray(16, '\0');
        return Secret(std::move(negotiate));
    }
    if (m_steps > 2)
        return Unexpected(Trouble{Trouble::Kind::Finished});
    const std::optional<QByteArray> target = fieldAt(challenge, 12);
    const std::optional<QByteArray> info = challenge.size() >= challengeFull ? fieldAt(challenge, 40) : QByteArray();
    const bool isChallenge = challenge.startsWith(QByteArrayView(signature, signatureSize)) && numberAt<quint32>(challenge, signatureSize) == 2;
    const auto flags = numberAt<quint32>(challenge, 20);
    if (!isChallenge || challenge.size() < challengeHead || !target || !info || (flags & unicode) == 0)
        return Unexpected(Trouble{Trouble::Kind::Rejected, QStringLiteral("CHALLENGE_MESSAGE")});
    return answer(challenge.mid(24, 8), *target, *info, flags);
}

Secret Ntlm::answer(const QByteArray &serverChallenge, const QByteArray &targetName, const QByteArray &targetInfo, quint32 flags) const
{
    QByteArray ours = m_clientChallenge;
    if (ours.isEmpty()) {
        ours.resize(8);
        gsasl_nonce(ours.data(), 8);
    }
    QStringDecoder decode(QStringDecoder::Utf16LE);
    const QString domain = m_takesTarget ? QString(decode(targetName)) : m_domain;
    const QByteArray key = responseKey(m_password, m_user, domain);
    const std::optional<QByteArray> serverTime = pairOf(targetInfo, timestampPair);
    const QByteArray time = serverTime && serverTime->size() == 8 ? *serverTime
                            : m_now > 0                           ? little<quint64>((quint64(m_now) + secondsFrom1601) * 10'000'000)
                                                                  : QByteArray(8, '\0');
    const QByteArray blob = QByteArray("\x01\x01", 2) + QByteArray(6, '\0') + time + ours + QByteArray(4, '\0') + targetInfo + QByteArray(4, '\0');
    const QByteArray ntResponse = hmac(key, serverChallenge + blob) + blob;
    // A server that tells its time wants the older response no more (MS-NLMP 3.1.5.1.2).
    const QByteArray lmResponse = serverTime ? QByteArray(24, '\0') : hmac(key, serverChallenge + ours) + ours;
    constexpr quint32 spoken = unicode | requestTarget | ntlm | alwaysSign | extendedSecurity | key128 | key56;
    return Secret(answerOf({lmResponse, ntResponse, utf16(domain), utf16(m_user), {}, {}}, flags & spoken));
}

} // namespace postscope::smtp
