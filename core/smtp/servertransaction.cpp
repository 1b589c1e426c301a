// SPDX-License-Identifier: MIT
#include "core/smtp/servertransaction.h"

#include "core/smtp/serverpath.h"

#include <algorithm>

namespace postscope::smtp {

namespace {

/// The reply that refuses a parameter; empty: it is taken.
using Refusal = QByteArray;

constexpr char unknownParameter[] = "555 5.5.4 Unsupported parameter";
constexpr char badParameter[] = "501 5.5.4 Malformed parameter";

Refusal readSize(const QByteArray &value, qint64 maxSize)
{
    const bool digits = std::all_of(value.begin(), value.end(), [](char octet) { return octet >= '0' && octet <= '9'; });
    if (value.isEmpty() || value.size() > 20 || !digits) // RFC 1870 4: up to 20 digits
        return badParameter;
    bool fits = false;
    const qint64 size = value.toLongLong(&fits);
    return fits && size <= maxSize ? Refusal() : Refusal("552 5.3.4 Message size exceeds fixed limit");
}

Refusal readBody(const QByteArray &value, bool &eightBit)
{
    eightBit = value == "8BITMIME";
    return eightBit || value == "7BIT" ? Refusal() : badParameter;
}

Refusal readReturn(const QByteArray &value, QByteArray &content)
{
    content = value;
    return value == "FULL" || value == "HDRS" ? Refusal() : badParameter;
}

Refusal readXtext(const QByteArray &value, qsizetype longest, QByteArray &octets)
{
    const std::optional<QByteArray> decoded = fromXtext(value);
    if (!decoded || value.isEmpty() || value.size() > longest)
        return badParameter;
    octets = *decoded;
    return {};
}

Refusal readNotify(const QByteArray &value, QByteArray &notify)
{
    notify = value;
    const QByteArrayList words = value.split(',');
    const auto known = [](const QByteArray &word) { return word == "SUCCESS" || word == "FAILURE" || word == "DELAY"; };
    return value == "NEVER" || std::all_of(words.begin(), words.end(), known) ? Refusal() : badParameter;
}

Refusal readOriginalRecipient(const QByteArray &value, QByteArray &original)
{
    const qsizetype semicolon = value.indexOf(';');
    QByteArray address;
    const Refusal refusal = semicolon <= 0 ? badParameter : readXtext(value.mid(semicolon + 1), 500, address); // RFC 3461 4.2
    original = value.left(semicolon + 1) + address;
    return refusal;
}

Refusal readMailParameter(const ServerParameter &parameter, qint64 maxSize, ServerTransaction &transaction)
{
    const QByteArray &keyword = parameter.keyword;
    const QByteArray value = parameter.value.value_or(QByteArray());
    if (keyword == "SIZE")
        return readSize(value, maxSize);
    if (keyword == "BODY")
        return readBody(value.toUpper(), transaction.eightBit);
    if (keyword == "RET")
        return readReturn(value.toUpper(), transaction.envelope.returnContent);
    if (keyword == "ENVID")
        return readXtext(value, 100, transaction.envelope.envelopeId); // RFC 3461 4.4
    if (keyword == "AUTH") {
        QByteArray submitter; // read to be checked only: this server believes nobody (RFC 4954 5)
        return value == "<>" ? Refusal() : readXtext(value, 500, submitter);
    }
    if (keyword != "SMTPUTF8")
        return unknownParameter;
    transaction.envelope.smtpUtf8 = true;
    return parameter.value ? badParameter : Refusal();
}

Refusal readRecipientParameter(const ServerParameter &parameter, Recipient &recipient)
{
    const QByteArray value = parameter.value.value_or(QByteArray());
    if (parameter.keyword == "NOTIFY")
        return readNotify(value.toUpper(), recipient.notify);
    return parameter.keyword == "ORCPT" ? readOriginalRecipient(value, recipient.originalRecipient) : unknownParameter;
}

} // namespace

Result<ServerTransaction, QByteArray> readMail(const QByteArray &argument, bool extended, qint64 maxSize)
{
    const std::optional<ServerPath> path = ServerPath::read(argument, "FROM:");
    if (!path)
        return Unexpected(QByteArray("501 5.1.7 Syntax: MAIL FROM:<address> [parameters]"));
    if (!extended && !path->parameters.isEmpty())
        return Unexpected(QByteArray("555 5.5.4 Parameters need EHLO"));
    ServerTransaction transaction{.envelope = {.sender = path->address}, .mailParameters = path->rest};
    for (const ServerParameter &parameter : path->parameters) {
        if (const Refusal refusal = readMailParameter(parameter, maxSize, transaction); !refusal.isEmpty())
            return Unexpected(refusal);
    }
    if (!path->ascii()) {
        if (!transaction.envelope.smtpUtf8)
            return Unexpected(QByteArray("553 5.6.7 Non-ASCII address needs SMTPUTF8"));
        transaction.envelope.smtpUtf8Cause = path->address;
    }
    return transaction;
}

Result<Recipient, QByteArray> readRecipient(const QByteArray &argument, bool extended, const ServerTransaction &transaction)
{
    const std::optional<ServerPath> path = ServerPath::read(argument, "TO:");
    if (!path || path->address.isEmpty())
        return Unexpected(QByteArray("501 5.1.3 Syntax: RCPT TO:<address> [parameters]"));
    if (!extended && !path->parameters.isEmpty())
        return Unexpected(QByteArray("555 5.5.4 Parameters need EHLO"));
    Recipient recipient{.address = path->address};
    for (const ServerParameter &parameter : path->parameters) {
        if (const Refusal refusal = readRecipientParameter(parameter, recipient); !refusal.isEmpty())
            return Unexpected(refusal);
    }
    if (!path->ascii() && !transaction.envelope.smtpUtf8)
        return Unexpected(QByteArray("553 5.6.7 Non-ASCII address needs SMTPUTF8"));
    return recipient;
}

} // namespace postscope::smtp
