// SPDX-License-Identifier: MIT
#include "core/smtp/sasl/bearertoken.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

#include <algorithm>

namespace postscope::smtp {

namespace {

constexpr qsizetype shownOfMember = 200;

/// A name inside of a GS2 header: "=" and "," are written otherwise (RFC 5801 4).
QByteArray saslName(const QString &name)
{
    return name.toUtf8().replace('=', "=3D").replace(',', "=2C");
}

/// The members of the JSON by which a server tells why it refuses a token (RFC 7628 3.2.2), or its words where it sends no JSON.
QString told(const QByteArray &challenge)
{
    const QJsonObject object = QJsonDocument::fromJson(challenge).object();
    if (object.isEmpty())
        return QString::fromUtf8(challenge.left(shownOfMember));
    QStringList members;
    for (const char *name : {"status", "scope", "schemes", "openid-configuration", "error", "error_description"}) {
        const QString value = object[QLatin1StringView(name)].toVariant().toString();
        if (!value.isEmpty())
            members << QLatin1StringView(name) + QLatin1Char('=') + value.left(shownOfMember);
    }
    return members.isEmpty() ? QString::fromUtf8(challenge.left(shownOfMember)) : members.join(QStringLiteral(", "));
}

} // namespace

bool BearerToken::isToken(const Secret &secret)
{
    return std::ranges::all_of(secret.expose(), [](char octet) { return octet > ' ' && octet < 0x7f; });
}

Secret BearerToken::firstWord() const
{
    QByteArray octets;
    const QByteArrayView token = m_credentials.secret.expose();
    octets.reserve(token.size() + 4 * (m_credentials.user.size() + m_credentials.authorizationId.size() + m_credentials.host.size()) + 64);
    if (m_standard) {
        const QString &name = m_credentials.authorizationId.isEmpty() ? m_credentials.user : m_credentials.authorizationId;
        octets += "n,a=" + saslName(name) + ",\x01";
        if (!m_credentials.host.isEmpty())
            octets += "host=" + m_credentials.host.toUtf8() + '\x01';
        if (m_credentials.port != 0)
            octets += "port=" + QByteArray::number(m_credentials.port) + '\x01';
    } else {
        octets += "user=" + m_credentials.user.toUtf8() + '\x01';
    }
    octets += "auth=Bearer ";
    octets += token;
    octets += "\x01\x01";
    return Secret(std::move(octets));
}

Result<Secret, Authenticator::Trouble> BearerToken::step(const QByteArray &challenge)
{
    ++m_steps;
    if (m_steps == 1)
        return firstWord();
    if (m_steps > 2)
        return Unexpected(Trouble{Trouble::Kind::Finished});
    m_refusal = told(challenge);
    return m_standard ? Secret(QByteArrayLiteral("\x01")) : Secret();
}

} // namespace postscope::smtp
