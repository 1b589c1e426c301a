// SPDX-License-Identifier: MIT
#include "core/transcript/pseudonyms.h"

#include <QStringList>
#include <QUrl>

#include <array>

namespace postscope::transcript {

using namespace Qt::StringLiterals;
using Kind = Replacement::Kind;

namespace {

bool endsWithLabel(const QString &name, QLatin1StringView suffix)
{
    return name == suffix || (name.endsWith(suffix) && name.chopped(suffix.size()).endsWith(u'.'));
}

/// Of the documentation ranges (RFC 5737) as long as they last, then of the one for measurements (RFC 2544).
QString ipv4(int number)
{
    constexpr std::array ranges{"192.0.2."_L1, "198.51.100."_L1, "203.0.113."_L1};
    constexpr int perRange = 254;
    if (number <= perRange * int(ranges.size()))
        return ranges.at(size_t((number - 1) / perRange)) + QString::number((number - 1) % perRange + 1);
    const int rest = number - perRange * int(ranges.size());
    return u"198.%1.%2.%3"_s.arg(18 + (rest >> 16)).arg((rest >> 8) & 0xff).arg(rest & 0xff);
}

} // namespace

QString Pseudonyms::keyOf(const QString &original)
{
    QString key = original.toLower();
    while (key.endsWith(u'.'))
        key.chop(1);
    const bool ascii = std::all_of(key.cbegin(), key.cend(), [](QChar c) { return c.unicode() < 128; });
    if (ascii || key.contains(u' '))
        return key;
    const QString ace = QString::fromLatin1(QUrl::toAce(key, QUrl::IgnoreIDNWhitelist));
    return ace.isEmpty() ? key : ace;
}

bool Pseudonyms::isCommon(Kind kind, const QString &original)
{
    const QString key = keyOf(original);
    switch (kind) {
    case Kind::Domain:
    case Kind::Host:
        for (const QLatin1StringView name : {"localhost"_L1, "example.com"_L1, "example.org"_L1, "example.net"_L1})
            if (endsWithLabel(key, name))
                return true;
        return key == "localdomain"_L1 || key == "localhost.localdomain"_L1;
    case Kind::User:
        return key == "postmaster"_L1 || key == "mailer-daemon"_L1 || key.isEmpty();
    case Kind::IpAddress:
        return key.startsWith("127."_L1) || key == "::1"_L1 || key == "::"_L1 || key == "0.0.0.0"_L1;
    case Kind::Name:
    case Kind::Subject:
    case Kind::MessageId:
    case Kind::Id:
    case Kind::Fingerprint:
        break;
    }
    return key.isEmpty();
}

QString Pseudonyms::makeHost(const QString &original)
{
    const int number = ++m_numbers[Kind::Host];
    // mx.corp.test of corp.test: that they belong together tells something.
    const QString key = keyOf(original);
    for (qsizetype dot = key.indexOf(u'.'); dot >= 0; dot = key.indexOf(u'.', dot + 1)) {
        const auto place = m_places.constFind(key.sliced(dot + 1));
        if (place != m_places.cend() && m_list.at(*place).kind == Kind::Domain)
            return u"host%1."_s.arg(number) + m_list.at(*place).replacement;
    }
    return u"host%1.example"_s.arg(number);
}

QString Pseudonyms::make(Kind kind, const QString &original)
{
    switch (kind) {
    case Kind::Host:
        return makeHost(original);
    case Kind::IpAddress:
        return original.contains(u':') ? u"2001:db8::%1"_s.arg(++m_ipv6, 0, 16) : ipv4(++m_ipv4);
    case Kind::User:
        return u"user%1"_s.arg(++m_numbers[kind]);
    case Kind::Domain:
        return u"example%1.test"_s.arg(++m_numbers[kind]);
    case Kind::Name:
        return u"Name %1"_s.arg(++m_numbers[kind]);
    case Kind::Subject:
        return u"Subject %1"_s.arg(++m_numbers[kind]);
    case Kind::MessageId:
        return u"message%1"_s.arg(++m_numbers[kind]);
    case Kind::Id:
        return u"ID%1"_s.arg(++m_numbers[kind]);
    case Kind::Fingerprint:
        return u"fingerprint%1"_s.arg(++m_numbers[kind]);
    }
    return {};
}

QString Pseudonyms::of(Kind kind, const QString &original)
{
    if (isCommon(kind, original))
        return original;
    const QString key = keyOf(original);
    const auto place = m_places.constFind(key);
    if (place != m_places.cend())
        return m_list.at(*place).replacement;
    if (m_list.size() >= most)
        return u"(removed)"_s; // different ones become alike rather than being told
    const QString replacement = make(kind, original);
    m_places.insert(key, m_list.size());
    m_list.append({.kind = kind, .original = original, .replacement = replacement});
    return replacement;
}

std::optional<QString> Pseudonyms::known(const QString &original)
{
    const auto place = m_places.constFind(keyOf(original));
    if (place == m_places.cend())
        return std::nullopt;
    ++m_list[*place].count;
    return m_list.at(*place).replacement;
}

void Pseudonyms::used(const QString &original)
{
    (void)known(original);
}

} // namespace postscope::transcript
