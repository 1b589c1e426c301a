// SPDX-License-Identifier: MIT
#include "core/smtp/command.h"

#include "core/smtp/failure.h"

#include <algorithm>
#include <cctype>

namespace postscope::smtp {

namespace {

void require(bool safe, Phase phase, const char *verb)
{
    if (!safe)
        throw Failure{.kind = Failure::Kind::Policy, .reason = Failure::Reason::UnsafeCommand, .phase = phase, .detail = QString::fromLatin1(verb)};
}

bool isControl(char octet)
{
    return static_cast<unsigned char>(octet) < 32 || octet == 127;
}

bool hasControl(const QByteArray &octets)
{
    return std::any_of(octets.begin(), octets.end(), isControl);
}

/// One argument of a command: neither empty nor more than one word. Octets above 127 are UTF-8 and pass.
bool isWord(const QByteArray &octets)
{
    return !octets.isEmpty() && !hasControl(octets) && !octets.contains(' ');
}

/// Of "KEY=value" the key, as far as it is one.
QByteArray keyOf(const QByteArray &parameter)
{
    const auto letter = [](char octet) { return (octet >= 'A' && octet <= 'Z') || octet == '-'; };
    return parameter.first(std::find_if_not(parameter.begin(), parameter.end(), letter) - parameter.begin());
}

/// Nothing that would end the path between the angle brackets before its end (RFC 5321 4.1.2).
bool isPath(const QByteArray &address)
{
    bool quoted = false;
    for (qsizetype i = 0; i < address.size(); ++i) {
        const char octet = address[i];
        if (isControl(octet))
            return false;
        if (octet == '"')
            quoted = !quoted;
        else if (quoted && octet == '\\' && i + 1 < address.size() && !isControl(address[i + 1]))
            ++i;
        else if (!quoted && (octet == ' ' || octet == '<' || octet == '>'))
            return false;
    }
    return !quoted;
}

/// An RFC 3339 time, and what RRVS may put behind it: no octet that could end a parameter.
bool isTime(const QByteArray &octets)
{
    return std::all_of(octets.begin(), octets.end(),
                       [](char octet) { return (octet >= '0' && octet <= '9') || QByteArrayView("-:.+TZtz;CR").contains(octet); });
}

/// An address of type "utf-8" in the form that needs no SMTPUTF8: what ASCII does not have as \x{HEX} (RFC 6533 3, utf-8-addr-xtext).
QByteArray utf8Xtext(const QByteArray &address)
{
    QByteArray out;
    for (const char32_t point : QString::fromUtf8(address).toStdU32String()) {
        const bool plain = point > 32 && point < 127 && point != '+' && point != '=' && point != '\\';
        out += plain ? QByteArray(1, char(point)) : "\\x{" + QByteArray::number(uint(point), 16).toUpper() + '}';
    }
    return out;
}

/// The address becomes xtext, whatever it is; the type must be an atom.
bool isOriginalRecipient(const QByteArray &typeAndAddress)
{
    const qsizetype semicolon = typeAndAddress.indexOf(';');
    const auto typed = typeAndAddress.begin() + std::max<qsizetype>(semicolon, 0);
    return !hasControl(typeAndAddress) &&
           std::all_of(typeAndAddress.begin(), typed, [](char octet) { return std::isalnum(uchar(octet)) != 0 || octet == '-'; });
}

/// An address type and its address (RFC 3461 4.2): the type stays as it is, the address becomes xtext.
QByteArray originalRecipient(const QByteArray &typeAndAddress)
{
    const qsizetype semicolon = typeAndAddress.indexOf(';');
    if (typeAndAddress.left(semicolon).toLower() == "utf-8")
        return "utf-8;" + utf8Xtext(typeAndAddress.mid(semicolon + 1));
    return semicolon < 0 ? "rfc822;" + xtext(typeAndAddress) : typeAndAddress.left(semicolon + 1) + xtext(typeAndAddress.mid(semicolon + 1));
}

} // namespace

Line ehlo(const QByteArray &name)
{
    require(isWord(name), Phase::Ehlo, "EHLO");
    return {"EHLO " + name, Phase::Ehlo};
}

Line helo(const QByteArray &name)
{
    require(isWord(name), Phase::Ehlo, "HELO");
    return {"HELO " + name, Phase::Ehlo};
}

Line lhlo(const QByteArray &name)
{
    require(isWord(name), Phase::Ehlo, "LHLO");
    return {"LHLO " + name, Phase::Ehlo};
}

Line startTls()
{
    return {"STARTTLS", Phase::StartTls};
}

Line auth(const QByteArray &mechanism, const std::optional<QByteArray> &initialResponse)
{
    require(isWord(mechanism), Phase::Auth, "AUTH");
    Line line{"AUTH " + mechanism, Phase::Auth};
    if (initialResponse) {
        line.octets += ' ';
        line.secretFrom = line.octets.size();
        line.octets += initialResponse->isEmpty() ? QByteArray("=") : initialResponse->toBase64();
    }
    return line;
}

Line authResponse(const QByteArray &response)
{
    return {response.toBase64(), Phase::Auth, 0};
}

Line authCancel()
{
    return {"*", Phase::Auth};
}

Line mailFrom(const QByteArray &sender, const QByteArrayList &parameters)
{
    require(isPath(sender), Phase::Mail, "MAIL");
    Line line{"MAIL FROM:<" + sender + '>', Phase::Mail};
    for (const QByteArray &parameter : parameters) {
        require(isWord(parameter), Phase::Mail, keyOf(parameter).constData());
        line.octets += ' ' + parameter;
    }
    return line;
}

Line rcptTo(const Recipient &recipient, bool dsn)
{
    require(isPath(recipient.address) && !recipient.address.isEmpty(), Phase::Rcpt, "RCPT");
    require(isOriginalRecipient(recipient.originalRecipient), Phase::Rcpt, "ORCPT");
    require(recipient.notify.isEmpty() || isWord(recipient.notify), Phase::Rcpt, "NOTIFY");
    require(recipient.validSince.isEmpty() || isTime(recipient.validSince), Phase::Rcpt, "RRVS");
    Line line{"RCPT TO:<" + recipient.address + '>', Phase::Rcpt};
    if (dsn && !recipient.notify.isEmpty())
        line.octets += " NOTIFY=" + recipient.notify;
    if (dsn && !recipient.originalRecipient.isEmpty())
        line.octets += " ORCPT=" + originalRecipient(recipient.originalRecipient);
    if (!recipient.validSince.isEmpty())
        line.octets += " RRVS=" + recipient.validSince;
    return line;
}

Line bdat(qint64 octets, bool last)
{
    return {"BDAT " + QByteArray::number(octets) + (last ? " LAST" : ""), Phase::Content};
}

Line xclient(const QList<QPair<QByteArray, QByteArray>> &attributes)
{
    Line line{"XCLIENT", Phase::Ehlo};
    for (const auto &[name, value] : attributes) {
        require(isWord(name) && !name.contains('=') && !hasControl(value), Phase::Ehlo, "XCLIENT");
        line.octets += ' ' + name + '=' + xtext(value);
    }
    return line;
}

Line data()
{
    return {"DATA", Phase::Data};
}

Line reset()
{
    return {"RSET", Phase::Other};
}

Line quit()
{
    return {"QUIT", Phase::Quit};
}

QByteArray xtextParameter(const QByteArray &key, const QByteArray &value)
{
    require(!hasControl(value), Phase::Mail, key.constData());
    return key + '=' + xtext(value);
}

QByteArray envelopeIdParameter(const QByteArray &id)
{
    return xtextParameter("ENVID", id);
}

QByteArray xtext(const QByteArray &octets)
{
    QByteArray out;
    out.reserve(octets.size());
    for (const char octet : octets) {
        if (octet >= 33 && octet <= 126 && octet != '+' && octet != '=') {
            out += octet;
        } else {
            out += '+';
            out += QByteArray(1, octet).toHex().toUpper();
        }
    }
    return out;
}

} // namespace postscope::smtp
