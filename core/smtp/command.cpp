// SPDX-License-Identifier: MIT
#include "core/smtp/command.h"

namespace postscope::smtp {

namespace {

/// An address type and its address (RFC 3461 4.2): the type stays as it is, the address becomes xtext.
QByteArray originalRecipient(const QByteArray &typeAndAddress)
{
    const qsizetype semicolon = typeAndAddress.indexOf(';');
    return semicolon < 0 ? "rfc822;" + xtext(typeAndAddress) : typeAndAddress.left(semicolon + 1) + xtext(typeAndAddress.mid(semicolon + 1));
}

} // namespace

Line ehlo(const QByteArray &name)
{
    return {"EHLO " + name, Phase::Ehlo};
}

Line helo(const QByteArray &name)
{
    return {"HELO " + name, Phase::Ehlo};
}

Line startTls()
{
    return {"STARTTLS", Phase::StartTls};
}

Line auth(const QByteArray &mechanism, const std::optional<QByteArray> &initialResponse)
{
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
    Line line{"MAIL FROM:<" + sender + '>', Phase::Mail};
    for (const QByteArray &parameter : parameters)
        line.octets += ' ' + parameter;
    return line;
}

Line rcptTo(const Recipient &recipient, bool dsn)
{
    Line line{"RCPT TO:<" + recipient.address + '>', Phase::Rcpt};
    if (dsn && !recipient.notify.isEmpty())
        line.octets += " NOTIFY=" + recipient.notify;
    if (dsn && !recipient.originalRecipient.isEmpty())
        line.octets += " ORCPT=" + originalRecipient(recipient.originalRecipient);
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
