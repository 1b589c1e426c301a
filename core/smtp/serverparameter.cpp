// SPDX-License-Identifier: MIT
#include "core/smtp/serverparameter.h"

#include <QDateTime>

#include <algorithm>

namespace postscope::smtp {

namespace {

/// The reply that refuses a parameter; empty: it is taken.
using Refusal = QByteArray;

constexpr char unknownParameter[] = "555 5.5.4 Unsupported parameter";
constexpr char badParameter[] = "501 5.5.4 Malformed parameter";

bool isNumber(QByteArrayView text, qsizetype digits)
{
    return !text.isEmpty() && text.size() <= digits && std::all_of(text.begin(), text.end(), [](char octet) { return octet >= '0' && octet <= '9'; });
}

Refusal readSize(const QByteArray &value, qint64 maxSize)
{
    if (!isNumber(value, 20)) // RFC 1870 4: up to 20 digits
        return badParameter;
    bool fits = false;
    const qint64 size = value.toLongLong(&fits);
    return fits && size <= maxSize ? Refusal() : Refusal("552 5.3.4 Message size exceeds fixed limit");
}

Refusal readBody(const QByteArray &value, const ServerOffer &offer, ServerTransaction &transaction)
{
    transaction.eightBit = value == "8BITMIME";
    transaction.binary = value == "BINARYMIME";
    if (transaction.binary)
        return offer.has("BINARYMIME") && offer.has("CHUNKING") ? Refusal() : badParameter;
    return transaction.eightBit || value == "7BIT" ? Refusal() : badParameter;
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

/// by-time ";" by-mode (RFC 2852 4): a return needs a time that is still to come, and not sooner than the server can.
Refusal readDeliverBy(const QByteArray &value, const ServerOffer &offer)
{
    const qsizetype semicolon = value.indexOf(';');
    const QByteArray time = value.left(qMax<qsizetype>(0, semicolon));
    const QByteArray mode = value.mid(semicolon + 1);
    const bool digits = isNumber(time.startsWith('-') || time.startsWith('+') ? QByteArrayView(time).sliced(1) : QByteArrayView(time), 9);
    const bool returned = mode == "R" || mode == "RT";
    if (!digits || (!returned && mode != "N" && mode != "NT") || (returned && time.toInt() <= 0))
        return badParameter;
    const int soonest = offer.parameters("DELIVERBY").value(0).toInt();
    return returned && time.toInt() < soonest ? Refusal("553 5.4.7 Cannot be delivered in so little time") : Refusal();
}

std::optional<QDateTime> readTime(const QByteArray &value)
{
    const QDateTime time = QDateTime::fromString(QString::fromLatin1(value), Qt::ISODate);
    const bool zoned = value.endsWith('Z') || value.mid(10).contains('+') || value.mid(10).contains('-'); // RFC 3339 5.6
    return time.isValid() && zoned && value.contains('T') ? std::optional(time) : std::nullopt;
}

Refusal readHold(const ServerParameter &parameter, const QByteArray &value, const ServerOffer &offer)
{
    constexpr char tooLong[] = "501 5.5.4 The message cannot be held for so long";
    const QByteArrayList limits = offer.parameters("FUTURERELEASE");
    if (parameter.keyword == "HOLDFOR") {
        if (!isNumber(value, 9) || value.startsWith('0')) // RFC 4865 4
            return badParameter;
        return !limits.isEmpty() && value.toInt() > limits[0].toInt() ? Refusal(tooLong) : Refusal();
    }
    const std::optional<QDateTime> until = readTime(value);
    const std::optional<QDateTime> last = limits.size() > 1 ? readTime(limits[1]) : std::nullopt;
    if (!until)
        return badParameter;
    return last && *until > *last ? Refusal(tooLong) : Refusal();
}

Refusal readPriority(const QByteArray &value)
{
    const QByteArrayView digit = value.startsWith('-') ? QByteArrayView(value).sliced(1) : QByteArrayView(value); // RFC 6710 4: -9..9
    return digit.size() == 1 && digit[0] >= '0' && digit[0] <= '9' && value != "-0" ? Refusal() : Refusal(badParameter);
}

Refusal readSolicitation(const QByteArray &value, const ServerOffer &offer)
{
    const QByteArrayList refused = offer.parameters("NO-SOLICITING");
    const QByteArrayList words = value.split(',');
    for (const QByteArray &word : words) {
        const QByteArrayList labels = word.split(':').value(0).split('.');
        if (word.isEmpty() || !word.contains(':') || !isDomain(labels.join('.')))
            return badParameter;
        if (refused.join(',').split(',').contains(word))
            return "550 5.7.1 SOLICIT=" + word + " is not wanted here"; // RFC 3865 2.5
    }
    return {};
}

Refusal flag(const ServerParameter &parameter, bool &set)
{
    set = true;
    return parameter.value ? Refusal(badParameter) : Refusal();
}

/// The extension that a parameter of MAIL belongs to; empty: none that is known here.
QByteArrayView extensionOf(const QByteArray &keyword)
{
    struct Known {
        QByteArrayView parameter, extension;
    };
    static constexpr Known known[] = {{"SIZE", "SIZE"},
                                      {"BODY", "8BITMIME"},
                                      {"RET", "DSN"},
                                      {"ENVID", "DSN"},
                                      {"AUTH", "AUTH"},
                                      {"SMTPUTF8", "SMTPUTF8"},
                                      {"REQUIRETLS", "REQUIRETLS"},
                                      {"BY", "DELIVERBY"},
                                      {"HOLDFOR", "FUTURERELEASE"},
                                      {"HOLDUNTIL", "FUTURERELEASE"},
                                      {"MT-PRIORITY", "MT-PRIORITY"},
                                      {"SOLICIT", "NO-SOLICITING"},
                                      {"PRDR", "PRDR"}};
    const auto found = std::find_if(std::begin(known), std::end(known), [&keyword](const Known &one) { return one.parameter == keyword; });
    return found == std::end(known) ? QByteArrayView() : found->extension;
}

} // namespace

QByteArray readMailParameter(const ServerParameter &parameter, const ServerOffer &offer, qint64 maxSize, ServerTransaction &transaction)
{
    const QByteArray &keyword = parameter.keyword;
    const QByteArray value = parameter.value.value_or(QByteArray());
    const QByteArrayView extension = extensionOf(keyword);
    if (extension.isEmpty() || !offer.has(extension))
        return unknownParameter;
    bool ignored = false;
    if (keyword == "SIZE")
        return readSize(value, maxSize);
    if (keyword == "BODY")
        return readBody(value.toUpper(), offer, transaction);
    if (keyword == "RET")
        return readReturn(value.toUpper(), transaction.envelope.returnContent);
    if (keyword == "ENVID")
        return readXtext(value, 100, transaction.envelope.envelopeId); // RFC 3461 4.4
    if (keyword == "AUTH") {
        QByteArray submitter; // read to be checked only: this server believes nobody (RFC 4954 5)
        return value == "<>" ? Refusal() : readXtext(value, 500, submitter);
    }
    if (keyword == "BY")
        return readDeliverBy(value.toUpper(), offer);
    if (keyword == "HOLDFOR" || keyword == "HOLDUNTIL")
        return readHold(parameter, value, offer);
    if (keyword == "MT-PRIORITY")
        return readPriority(value);
    if (keyword == "SOLICIT")
        return readSolicitation(value, offer);
    if (keyword == "PRDR")
        return flag(parameter, transaction.individual);
    return flag(parameter, keyword == "SMTPUTF8" ? transaction.envelope.smtpUtf8 : ignored);
}

QByteArray readRecipientParameter(const ServerParameter &parameter, const ServerOffer &offer, Recipient &recipient)
{
    const QByteArray value = parameter.value.value_or(QByteArray());
    if (parameter.keyword == "NOTIFY" && offer.has("DSN"))
        return readNotify(value.toUpper(), recipient.notify);
    if (parameter.keyword == "ORCPT" && offer.has("DSN"))
        return readOriginalRecipient(value, recipient.originalRecipient);
    if (parameter.keyword != "RRVS" || !offer.has("RRVS"))
        return unknownParameter;
    const QByteArrayList parts = value.split(';'); // RFC 7293 3.1: date-time [";" ("C" / "R")]
    const QByteArray action = parts.value(1, "C").toUpper();
    const bool good = readTime(parts[0]) && parts.size() <= 2 && (action == "C" || action == "R");
    return good ? Refusal() : Refusal(badParameter);
}

QByteArray refusalOf(const QList<ServerParameter> &parameters)
{
    const auto holds = [](const ServerParameter &parameter) { return parameter.keyword.startsWith("HOLD"); };
    return std::count_if(parameters.begin(), parameters.end(), holds) > 1 ? badParameter : Refusal();
}

} // namespace postscope::smtp
