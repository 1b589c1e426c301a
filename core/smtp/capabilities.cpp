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

/// A positive number. What is none, or larger than any message, is no limit that could be kept to.
std::optional<qint64> readLimit(const QByteArray &number)
{
    const bool digits = std::all_of(number.begin(), number.end(), [](char octet) { return octet >= '0' && octet <= '9'; });
    bool fits = false;
    const qint64 limit = number.toLongLong(&fits);
    return digits && fits && limit > 0 ? std::optional(limit) : std::nullopt;
}

} // namespace

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
        if (capability.keyword == "SIZE" && !capability.parameters.isEmpty())
            return readLimit(capability.parameters.first());
    }
    return std::nullopt;
}

std::optional<QByteArrayList> Capabilities::parameters(Extension extension) const
{
    const QByteArray wanted = keyword(extension);
    for (const Capability &capability : m_list) {
        if (capability.keyword == wanted)
            return capability.parameters;
    }
    return std::nullopt;
}

std::optional<qint64> Capabilities::limit(const QByteArray &name) const
{
    for (const QByteArray &parameter : parameters(Extension::Limits).value_or(QByteArrayList())) {
        const qsizetype equals = parameter.indexOf('=');
        if (equals > 0 && parameter.left(equals).toUpper() == name)
            return readLimit(parameter.mid(equals + 1));
    }
    return std::nullopt;
}

Capabilities Capabilities::with(const Capability &forced) const
{
    Capabilities more = without({forced.keyword});
    more.m_list << forced;
    return more;
}

Capabilities Capabilities::without(const QByteArrayList &keywords) const
{
    Capabilities rest;
    std::copy_if(m_list.begin(), m_list.end(), std::back_inserter(rest.m_list),
                 [&keywords](const Capability &capability) { return !keywords.contains(capability.keyword); });
    return rest;
}

} // namespace postscope::smtp
