// SPDX-License-Identifier: MIT
#include "core/smtp/servertransaction.h"

#include "core/smtp/serverparameter.h"
#include "core/smtp/serverpath.h"

namespace postscope::smtp {

Result<ServerTransaction, QByteArray> readMail(const QByteArray &argument, const ServerOffer *offer, qint64 maxSize)
{
    const std::optional<ServerPath> path = ServerPath::read(argument, "FROM:");
    if (!path)
        return Unexpected(QByteArray("501 5.1.7 Syntax: MAIL FROM:<address> [parameters]"));
    if (!offer && !path->parameters.isEmpty())
        return Unexpected(QByteArray("555 5.5.4 Parameters need EHLO"));
    ServerTransaction transaction{.envelope = {.sender = path->address}, .mailParameters = path->rest};
    for (const ServerParameter &parameter : path->parameters) {
        if (const QByteArray refusal = readMailParameter(parameter, *offer, maxSize, transaction); !refusal.isEmpty())
            return Unexpected(refusal);
    }
    if (const QByteArray refusal = refusalOf(path->parameters); !refusal.isEmpty())
        return Unexpected(refusal);
    if (!path->ascii()) {
        if (!transaction.envelope.smtpUtf8)
            return Unexpected(QByteArray("553 5.6.7 Non-ASCII address needs SMTPUTF8"));
        transaction.envelope.smtpUtf8Cause = path->address;
    }
    return transaction;
}

Result<ServerRecipient, QByteArray> readRecipient(const QByteArray &argument, const ServerOffer *offer, const ServerTransaction &transaction)
{
    const std::optional<ServerPath> path = ServerPath::read(argument, "TO:");
    if (!path || path->address.isEmpty())
        return Unexpected(QByteArray("501 5.1.3 Syntax: RCPT TO:<address> [parameters]"));
    if (!offer && !path->parameters.isEmpty())
        return Unexpected(QByteArray("555 5.5.4 Parameters need EHLO"));
    Recipient recipient{.address = path->address};
    for (const ServerParameter &parameter : path->parameters) {
        if (const QByteArray refusal = readRecipientParameter(parameter, *offer, recipient); !refusal.isEmpty())
            return Unexpected(refusal);
    }
    if (!path->ascii() && !transaction.envelope.smtpUtf8)
        return Unexpected(QByteArray("553 5.6.7 Non-ASCII address needs SMTPUTF8"));
    return ServerRecipient{recipient, path->rest};
}

} // namespace postscope::smtp
