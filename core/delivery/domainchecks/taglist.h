// SPDX-License-Identifier: MIT
#pragma once

#include "core/delivery/domainchecks/recordproblem.h"
#include "core/net/dnsmessage.h"

#include <QByteArrayList>
#include <QByteArrayView>
#include <QList>

#include <span>

namespace postscope::delivery {

/// "name=value" of a list of tags (RFC 6376 3.2).
struct RecordTag {
    QByteArray name, value; ///< without white space at their ends
    qsizetype at = 0;       ///< of the name

    bool operator==(const RecordTag &) const = default;
};

/// A record made of tags with semicolons between them: DMARC, keys of DKIM, the records of MTA-STS, TLS-RPT and BIMI.
struct TagList {
    /// More octets, or tags, are not read.
    static constexpr qsizetype maxOctets = 8192;
    static constexpr qsizetype maxTags = 64;

    QList<RecordTag> tags;
    QList<RecordProblem> problems;

    /// Empty: there is none, or it is empty.
    [[nodiscard]] QByteArray value(QByteArrayView name) const;
    [[nodiscard]] const RecordTag *find(QByteArrayView name) const;
    bool operator==(const TagList &) const = default;
};
[[nodiscard]] TagList readTagList(QByteArrayView record);

/// What a tag may say. Names are compared as they stand, the words of values without regard to case.
struct TagRule {
    enum class Kind {
        Text,
        Word,   ///< one of `words`
        Words,  ///< several of them, with a colon between them
        Number, ///< digits up to `most`
        Mailto, ///< mailto: and https: addresses with commas between them
        Https,  ///< an https: address, or nothing
    };

    const char *name;
    Kind kind = Kind::Text;
    const char *words = ""; ///< with spaces between them
    quint32 most = 0;
};
/// Adds what breaks the rules: a first tag other than "v" with `version`, values, names without a rule.
void judge(TagList &list, QByteArrayView version, std::span<const TagRule> rules);

/// What a TXT record says, and the same for records that begin with `version`, up to ";" or a space or the end, without regard to case.
[[nodiscard]] QByteArray textOf(const net::DnsRecord &record);
[[nodiscard]] QByteArrayList recordsOfVersion(const QList<net::DnsRecord> &records, QByteArrayView version);
/// Addresses with commas between them: "mailto:a@example.org!10m, https://example.org/".
[[nodiscard]] QByteArrayList addressesIn(const QByteArray &value);
[[nodiscard]] bool isReportAddress(const QByteArray &address);

} // namespace postscope::delivery
