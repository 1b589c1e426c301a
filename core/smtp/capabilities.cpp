// SPDX-License-Identifier: MIT
#include "core/smtp/capabilities.h"

#include <algorithm>

namespace postscope::smtp {

namespace {

/// More keywords than any server has; what a hostile one adds is not kept (the transcript shows its lines all the same).
constexpr qsizetype mostKeywords = 200;

std::optional<Capability> readLine(const QByteArray &line)
{
    QByteArrayList words;
    for (const QByteArray &word : line.simplified().split(' ')) {
        if (!word.isEmpty())
            words << word;
    }
    if (words.isEmpty())
        return std::nullopt;
    Capability capability{words.takeFirst().toUpper(), words};
    // "AUTH=LOGIN PLAIN", from before RFC 4954: some servers offer nothing else, many both. Exchange has "X-EXPS=LOGIN" too.
    for (const QByteArray &old : {QByteArray("AUTH"), QByteArray("X-EXPS")}) {
        if (!capability.keyword.startsWith(old + '='))
            continue;
        const QByteArray first = capability.keyword.mid(old.size() + 1);
        capability.keyword = old;
        if (!first.isEmpty())
            capability.parameters.prepend(first);
    }
    return capability;
}

} // namespace

QByteArray keyword(Extension extension)
{
    switch (extension) {
    case Extension::Size:
        return "SIZE";
    case Extension::Pipelining:
        return "PIPELINING";
    case Extension::EightBitMime:
        return "8BITMIME";
    case Extension::SmtpUtf8:
        return "SMTPUTF8";
    case Extension::Dsn:
        return "DSN";
    case Extension::EnhancedStatusCodes:
        return "ENHANCEDSTATUSCODES";
    case Extension::StartTls:
        return "STARTTLS";
    case Extension::Auth:
        return "AUTH";
    }
    Q_UNREACHABLE();
}

Capabilities::Capabilities(const Reply &ehlo)
{
    for (const QByteArray &line : ehlo.lines.mid(1, mostKeywords)) {
        if (const std::optional<Capability> capability = readLine(line))
            m_list << *capability;
    }
}

bool Capabilities::has(Extension extension) const
{
    const QByteArray wanted = keyword(extension);
    return std::any_of(m_list.begin(), m_list.end(), [&wanted](const Capability &capability) { return capability.keyword == wanted; });
}

QByteArrayList Capabilities::mechanisms() const
{
    QByteArrayList names;
    for (const Capability &capability : m_list) {
        if (capability.keyword != "AUTH" && capability.keyword != "X-EXPS")
            continue;
        for (const QByteArray &parameter : capability.parameters) {
            const QByteArray name = parameter.toUpper();
            if (!names.contains(name))
                names << name;
        }
    }
    return names;
}

std::optional<qint64> Capabilities::sizeLimit() const
{
    for (const Capability &capability : m_list) {
        if (capability.keyword != "SIZE" || capability.parameters.isEmpty())
            continue;
        const QByteArray &number = capability.parameters.first();
        const bool digits = std::all_of(number.begin(), number.end(), [](char octet) { return octet >= '0' && octet <= '9'; });
        bool fits = false;
        const qint64 octets = number.toLongLong(&fits);
        // What is no number, or larger than any message, is no limit that could be kept to.
        if (digits && fits && octets > 0)
            return octets;
        return std::nullopt;
    }
    return std::nullopt;
}

Capabilities Capabilities::without(const QByteArrayList &keywords) const
{
    Capabilities rest;
    std::copy_if(m_list.begin(), m_list.end(), std::back_inserter(rest.m_list),
                 [&keywords](const Capability &capability) { return !keywords.contains(capability.keyword); });
    return rest;
}

} // namespace postscope::smtp
