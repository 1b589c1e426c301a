// SPDX-License-Identifier: MIT
// RFC 8461 3.2 and 4.1.
#include "core/delivery/domainchecks/records.h"

#include <algorithm>

namespace postscope::delivery {

using Code = RecordProblem::Code;

namespace {

constexpr qint64 longestAge = 31'557'600; // a year
constexpr qint64 shortAge = 86'400;

bool isPattern(QByteArrayView pattern)
{
    const QByteArray name = (pattern.startsWith("*.") ? pattern.sliced(2) : pattern).toByteArray();
    return !name.contains('*') && !net::dnsQuestion(0, name, net::DnsRecord::Type::A).isEmpty();
}

/// Each key with its value; keys that may stand there once are taken from their first line.
struct Lines {
    StsPolicy &policy;
    bool first = true;
    QByteArrayList seen;

    void problem(Code code, qsizetype line, QByteArrayView piece) const
    {
        constexpr qsizetype shown = 120;
        policy.problems << RecordProblem{.code = code, .at = line, .piece = piece.first(qMin(piece.size(), shown)).toByteArray()};
    }
    void take(QByteArrayView line, qsizetype number);
    void takeAge(const QByteArray &value, qsizetype number);
};

void Lines::takeAge(const QByteArray &value, qsizetype number)
{
    bool good = false;
    const qint64 age = value.toLongLong(&good);
    if (!good || !std::ranges::all_of(value, [](char one) { return one >= '0' && one <= '9'; }) || age > longestAge)
        return problem(Code::TagValue, number, "max_age: " + value);
    policy.maxAge = age;
    if (age < shortAge)
        problem(Code::StsShort, number, value);
}

void Lines::take(QByteArrayView line, qsizetype number)
{
    const qsizetype colon = line.indexOf(':');
    if (colon <= 0)
        return problem(Code::StsLine, number, line);
    const QByteArray key = line.first(colon).trimmed().toByteArray();
    const QByteArray value = line.sliced(colon + 1).trimmed().toByteArray();
    if (std::exchange(first, false) && (key != "version" || value != "STSv1"))
        problem(Code::VersionFirst, number, "version: STSv1");
    if (key != "mx" && seen.contains(key))
        return problem(Code::TagTwice, number, key);
    seen << key;
    if (key == "mode") {
        policy.mode = value.toLower();
        if (policy.mode != "enforce" && policy.mode != "testing" && policy.mode != "none")
            problem(Code::TagValue, number, line);
    } else if (key == "max_age") {
        takeAge(value, number);
    } else if (key == "mx") {
        if (isPattern(value))
            policy.mx << value.toLower();
        else
            problem(Code::TagValue, number, line);
    } else if (key != "version") {
        problem(Code::StsKey, number, key);
    }
}

} // namespace

StsPolicy readStsPolicy(QByteArrayView document)
{
    StsPolicy policy;
    Lines lines{.policy = policy, .seen = {}};
    if (document.size() > StsPolicy::maxOctets) {
        lines.problem(Code::TooLong, -1, {});
        document.truncate(StsPolicy::maxOctets);
    }
    qsizetype number = 1;
    for (qsizetype at = 0; at < document.size() && number <= StsPolicy::maxLines; ++number) {
        const qsizetype end = document.indexOf('\n', at);
        QByteArrayView line = document.sliced(at, (end < 0 ? document.size() : end) - at);
        at += line.size() + 1;
        if (line.endsWith('\r'))
            line.chop(1);
        const bool ascii = std::ranges::all_of(line, [](char one) { return one == '\t' || (one >= ' ' && one < 0x7f); });
        if (!ascii)
            lines.problem(Code::NotAscii, number, line);
        else if (!line.trimmed().isEmpty())
            lines.take(line, number);
    }
    if (lines.first)
        lines.problem(Code::VersionFirst, -1, "version: STSv1");
    for (const char *key : {"mode", "max_age"}) {
        if (!lines.seen.contains(key))
            lines.problem(Code::TagMissing, -1, key);
    }
    if (policy.mx.isEmpty() && policy.mode != "none")
        lines.problem(Code::StsNoMx, -1, policy.mode);
    return policy;
}

bool matchesPattern(QByteArrayView host, QByteArrayView pattern)
{
    if (!pattern.startsWith("*."))
        return host.compare(pattern, Qt::CaseInsensitive) == 0;
    const qsizetype dot = host.indexOf('.');
    return dot > 0 && host.sliced(dot).compare(pattern.sliced(1), Qt::CaseInsensitive) == 0;
}

} // namespace postscope::delivery
