// SPDX-License-Identifier: MIT
#include "core/smtp/serveroffer.h"

#include "core/smtp/serve.h"

#include <algorithm>

namespace postscope::smtp {

namespace {

const Capability *find(const QList<Capability> &offers, QByteArrayView keyword)
{
    const auto found = std::find_if(offers.begin(), offers.end(), [keyword](const Capability &offer) { return offer.keyword == keyword; });
    return found == offers.end() ? nullptr : &*found;
}

} // namespace

QList<Capability> defaultOffers()
{
    QList<Capability> offers;
    for (const char *line : {"PIPELINING",  "SIZE",
                             "8BITMIME",    "BINARYMIME",
                             "CHUNKING",    "SMTPUTF8",
                             "DSN",         "ENHANCEDSTATUSCODES",
                             "DELIVERBY",   "FUTURERELEASE 604800 2099-12-31T23:59:59Z",
                             "MT-PRIORITY", "RRVS",
                             "PRDR",        "NO-SOLICITING",
                             "STARTTLS",    "REQUIRETLS",
                             "AUTH",        "VRFY",
                             "EXPN",        "ETRN",
                             "HELP"})
        offers << readOffer(line);
    return offers;
}

Capability readOffer(const QByteArray &line)
{
    QByteArrayList words = line.simplified().split(' ');
    const QByteArray keyword = words.takeFirst().toUpper();
    return {keyword, words};
}

void addOffer(QList<Capability> &offers, const Capability &offer)
{
    const auto same = std::find_if(offers.begin(), offers.end(), [&offer](const Capability &other) { return other.keyword == offer.keyword; });
    if (same != offers.end())
        *same = offer;
    else
        offers << offer;
}

ServerOffer::ServerOffer(const ServerOptions &options, bool tls)
{
    const bool startTls = options.tlsAvailable && find(options.offers, "STARTTLS");
    for (Capability offer : options.offers) {
        // AUTH waits for TLS where there is TLS to be had.
        const bool due = offer.keyword == "STARTTLS"     ? startTls && !tls
                         : offer.keyword == "AUTH"       ? tls || !startTls
                         : offer.keyword == "REQUIRETLS" ? tls // RFC 8689 2
                                                         : true;
        if (!due)
            continue;
        if (offer.keyword == "SIZE")
            offer.parameters = {QByteArray::number(options.maxSize)};
        if (offer.keyword == "AUTH")
            offer.parameters = mechanisms(options);
        m_offers << offer;
    }
}

bool ServerOffer::has(QByteArrayView keyword) const
{
    return find(m_offers, keyword) != nullptr;
}

QByteArrayList ServerOffer::parameters(QByteArrayView keyword) const
{
    const Capability *offer = find(m_offers, keyword);
    return offer ? offer->parameters : QByteArrayList();
}

std::optional<qint64> ServerOffer::limit(QByteArrayView name) const
{
    const QByteArrayList limits = parameters("LIMITS");
    for (const QByteArray &limit : limits) {
        bool number = false;
        const qint64 value = limit.mid(name.size() + 1).toLongLong(&number);
        if (number && limit.toUpper().startsWith(name.toByteArray() + '='))
            return value;
    }
    return std::nullopt;
}

QByteArrayList ServerOffer::lines() const
{
    QByteArrayList lines;
    for (const Capability &offer : m_offers)
        lines << (QByteArrayList{offer.keyword} + offer.parameters).join(' ');
    return lines;
}

QByteArrayList ServerOffer::mechanisms(const ServerOptions &options)
{
    if (!options.mechanisms.isEmpty())
        return options.mechanisms;
    QByteArrayList names;
    // What proves the knowledge of a password needs one to prove.
    if (!options.users.isEmpty())
        names << "SCRAM-SHA-256"
              << "SCRAM-SHA-1"
              << "DIGEST-MD5"
              << "CRAM-MD5";
    if (!options.tokens.isEmpty())
        names << "OAUTHBEARER"
              << "XOAUTH2";
    if (!options.users.isEmpty() || options.tokens.isEmpty())
        names << "PLAIN"
              << "LOGIN";
    return names;
}

} // namespace postscope::smtp
