// SPDX-License-Identifier: MIT
// What is in the messages of each mechanism.
#include "core/anatomy/saslparts.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QtEndian>

namespace postscope::anatomy {

namespace {

/// The names that may stand before "=" in a message; another word is kept as it is, and nothing is said of it.
QByteArray keyed(const QByteArray &mechanism, QByteArrayView name)
{
    return mechanism + ' ' + name.toByteArray();
}

/// RFC 4616: [authzid] NUL authcid NUL passwd.
QList<LinePart> plain(const Decoded &message)
{
    const QByteArray &octets = message.octets();
    const qsizetype first = octets.indexOf('\0');
    const qsizetype second = first < 0 ? -1 : octets.indexOf('\0', first + 1);
    if (second < 0) {
        LinePart broken = message.field(0, octets.size(), "PLAIN");
        broken.kind = LinePart::Kind::Broken;
        return {broken};
    }
    return {message.field(0, first, "PLAIN authzid"), message.field(first + 1, second - first - 1, "PLAIN authcid"),
            message.field(second + 1, octets.size() - second - 1, "PLAIN passwd")};
}

QList<LinePart> login(const Decoded &message, const SaslTurn &turn)
{
    const QByteArray key = turn.sender == Origin::Server ? "LOGIN challenge" : turn.number == 0 ? "LOGIN user" : "LOGIN password";
    return {message.field(0, message.octets().size(), key)};
}

/// RFC 2195 2: the user, a space, the digest.
QList<LinePart> cramMd5(const Decoded &message, const SaslTurn &turn)
{
    const QByteArray &octets = message.octets();
    if (turn.sender == Origin::Server)
        return {message.field(0, octets.size(), "CRAM-MD5 challenge")};
    const qsizetype space = octets.lastIndexOf(' ');
    return {message.field(0, qMax<qsizetype>(space, 0), "CRAM-MD5 user"), message.field(space + 1, octets.size() - space - 1, "CRAM-MD5 digest")};
}

/// "name=value" between separators; a quoted value may hold one.
QList<LinePart> pairs(const Decoded &message, const QByteArray &mechanism, char separator, qsizetype from = 0)
{
    const QByteArray &octets = message.octets();
    QList<LinePart> fields;
    while (from < octets.size() && fields.size() < maxParts) {
        bool quoted = false;
        qsizetype end = from;
        for (; end < octets.size() && (quoted || octets[end] != separator); ++end)
            quoted = quoted != (octets[end] == '"' && separator == ',');
        const qsizetype equals = octets.indexOf('=', from);
        if (end > from) {
            const bool named = equals >= from && equals < end;
            LinePart field = message.field(from, end - from, named ? keyed(mechanism, QByteArrayView(octets).sliced(from, equals - from)) : mechanism);
            if (named)
                field.decoded = octets.mid(equals + 1, end - equals - 1);
            fields << field;
        }
        from = end + 1;
    }
    return fields;
}

/// The header of GS2 (RFC 5801 4), "n,a=user,", and the end of it.
qsizetype addHeader(const Decoded &message, const QByteArray &mechanism, QList<LinePart> &fields)
{
    const QByteArray &octets = message.octets();
    const qsizetype flag = octets.indexOf(',');
    const qsizetype end = flag < 0 ? -1 : octets.indexOf(',', flag + 1);
    const bool header = end >= 0 && flag > 0 && (octets.startsWith('p') || ((octets.startsWith('n') || octets.startsWith('y')) && flag == 1));
    if (!header)
        return 0;
    fields << message.field(0, flag, mechanism + " gs2");
    if (end > flag + 1)
        fields << message.field(flag + 1, end - flag - 1, mechanism + " a");
    return end + 1;
}

/// RFC 5802 5: attributes of one letter; the client's first message has a header before them.
QList<LinePart> scram(const Decoded &message, const SaslTurn &turn)
{
    QList<LinePart> fields;
    const bool first = turn.sender == Origin::Client && turn.number == 0;
    const qsizetype from = first ? addHeader(message, "SCRAM", fields) : 0;
    return fields + pairs(message, "SCRAM", ',', from);
}

/// The JSON by which a server tells why it does not take a token (RFC 7628 3.2.2).
QList<LinePart> refusal(const Decoded &message)
{
    const QJsonObject object = QJsonDocument::fromJson(message.octets()).object();
    QList<LinePart> fields;
    for (auto member = object.begin(); member != object.end() && fields.size() < maxParts; ++member) {
        LinePart field = message.field(0, message.octets().size(), "OAUTH " + member.key().toUtf8());
        field.decoded = member->isString() ? member->toString().toUtf8() : QJsonDocument({{member.key(), *member}}).toJson(QJsonDocument::Compact);
        fields << field;
    }
    return fields;
}

/// XOAUTH2 and RFC 7628 3.1: pairs between octets 1.
QList<LinePart> bearer(const Decoded &message, const SaslTurn &turn)
{
    if (turn.sender == Origin::Server)
        return refusal(message);
    QList<LinePart> fields;
    const qsizetype from = addHeader(message, "OAUTH", fields);
    return fields + pairs(message, "OAUTH", '\1', from);
}

/// [MS-NLMP] 2.2.1: a signature, and which of three messages it is.
QList<LinePart> ntlm(const Decoded &message)
{
    const QByteArray &octets = message.octets();
    if (octets.size() < 12 || !octets.startsWith(QByteArrayView("NTLMSSP\0", 8)))
        return {};
    LinePart type = message.field(8, 4, "NTLM type");
    type.decoded = QByteArray::number(qFromLittleEndian<quint32>(octets.constData() + 8));
    return {message.field(0, 8, "NTLM signature"), type};
}

} // namespace

QList<LinePart> saslFields(const Decoded &message, const SaslTurn &turn)
{
    const QByteArray &mechanism = turn.mechanism;
    if (mechanism == "PLAIN")
        return turn.sender == Origin::Client ? plain(message) : QList<LinePart>();
    if (mechanism == "LOGIN")
        return login(message, turn);
    if (mechanism == "CRAM-MD5")
        return cramMd5(message, turn);
    if (mechanism == "DIGEST-MD5")
        return pairs(message, mechanism, ',');
    if (mechanism.startsWith("SCRAM-"))
        return scram(message, turn);
    if (mechanism == "XOAUTH2" || mechanism == "OAUTHBEARER")
        return bearer(message, turn);
    if (mechanism == "NTLM")
        return ntlm(message);
    if ((mechanism == "EXTERNAL" || mechanism == "ANONYMOUS") && turn.sender == Origin::Client)
        return {message.field(0, message.octets().size(), mechanism == "EXTERNAL" ? "EXTERNAL authzid" : "ANONYMOUS trace")};
    return {};
}

} // namespace postscope::anatomy
