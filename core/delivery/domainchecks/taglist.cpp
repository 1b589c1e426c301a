// SPDX-License-Identifier: MIT
#include "core/delivery/domainchecks/taglist.h"

#include <QUrl>

#include <algorithm>

namespace postscope::delivery {

using Code = RecordProblem::Code;

namespace {

bool isNameOctet(char one)
{
    return (one >= 'a' && one <= 'z') || (one >= 'A' && one <= 'Z') || (one >= '0' && one <= '9') || one == '_' || one == '-';
}

bool isOneOf(const QByteArray &word, const char *words)
{
    return QByteArray(words).split(' ').contains(word.trimmed().toLower());
}

bool isNumber(const QByteArray &text, quint32 most)
{
    bool good = false;
    const quint64 number = text.toULongLong(&good);
    const bool digits = std::ranges::all_of(text, [](char one) { return one >= '0' && one <= '9'; });
    return good && digits && number <= most;
}

bool fits(const QByteArray &value, const TagRule &rule)
{
    switch (rule.kind) {
    case TagRule::Kind::Text:
        return true;
    case TagRule::Kind::Word:
        return isOneOf(value, rule.words);
    case TagRule::Kind::Words:
        return std::ranges::all_of(value.split(':'), [&rule](const QByteArray &word) { return isOneOf(word, rule.words); });
    case TagRule::Kind::Number:
        return isNumber(value, rule.most);
    case TagRule::Kind::Mailto:
        return std::ranges::all_of(addressesIn(value), isReportAddress);
    case TagRule::Kind::Https: {
        const QUrl url(QString::fromLatin1(value), QUrl::StrictMode);
        return value.isEmpty() || (url.isValid() && url.scheme() == QLatin1String("https") && !url.host().isEmpty());
    }
    }
    return true;
}

void readTag(QByteArrayView piece, qsizetype at, TagList &list)
{
    const QByteArrayView tag = piece.trimmed();
    at += tag.data() - piece.data();
    const qsizetype sign = tag.indexOf('=');
    const QByteArray name = tag.first(qMax<qsizetype>(sign, 0)).trimmed().toByteArray();
    if (name.isEmpty() || !std::ranges::all_of(name, isNameOctet)) {
        list.problems << RecordProblem{.code = Code::TagSyntax, .at = at, .piece = tag.toByteArray()};
        return;
    }
    if (list.find(name)) {
        list.problems << RecordProblem{.code = Code::TagTwice, .at = at, .piece = name};
        return;
    }
    list.tags << RecordTag{.name = name, .value = tag.sliced(sign + 1).trimmed().toByteArray(), .at = at};
}

} // namespace

const RecordTag *TagList::find(QByteArrayView name) const
{
    const auto found = std::ranges::find(tags, name, &RecordTag::name);
    return found == tags.end() ? nullptr : &*found;
}

QByteArray TagList::value(QByteArrayView name) const
{
    const RecordTag *tag = find(name);
    return tag ? tag->value : QByteArray();
}

TagList readTagList(QByteArrayView record)
{
    TagList list;
    if (record.size() > TagList::maxOctets) {
        list.problems << RecordProblem{.code = Code::TooLong, .at = TagList::maxOctets};
        record.truncate(TagList::maxOctets);
    }
    const auto *foreign = std::ranges::find_if(record, [](char one) { return (one < ' ' && one != '\t' && one != '\r' && one != '\n') || one > 0x7e; });
    if (foreign != record.end())
        list.problems << RecordProblem{.code = Code::NotAscii, .at = foreign - record.begin(), .piece = QByteArray(1, *foreign)};
    for (qsizetype at = 0; at < record.size() && list.tags.size() + list.problems.size() < TagList::maxTags;) {
        const qsizetype end = record.indexOf(';', at);
        const QByteArrayView piece = record.sliced(at, (end < 0 ? record.size() : end) - at);
        if (!piece.trimmed().isEmpty())
            readTag(piece, at, list);
        else if (end >= 0 && end + 1 < record.size() && piece.isEmpty())
            list.problems << RecordProblem{.code = Code::TagSyntax, .at = at, .piece = ";"};
        at += piece.size() + 1;
    }
    return list;
}

void judge(TagList &list, QByteArrayView version, std::span<const TagRule> rules)
{
    if (list.tags.isEmpty() || list.tags.constFirst().name != "v" || list.tags.constFirst().value != version)
        list.problems << RecordProblem{.code = Code::VersionFirst, .at = 0, .piece = version.toByteArray()};
    for (const RecordTag &tag : std::as_const(list.tags)) {
        if (tag.name == "v")
            continue;
        const auto rule = std::ranges::find_if(rules, [&tag](const TagRule &one) { return tag.name == one.name; });
        if (rule == rules.end())
            list.problems << RecordProblem{.code = Code::TagUnknown, .at = tag.at, .piece = tag.name};
        else if (!fits(tag.value, *rule))
            list.problems << RecordProblem{
                .code = rule->kind == TagRule::Kind::Mailto ? Code::UriSyntax : Code::TagValue, .at = tag.at, .piece = tag.name + '=' + tag.value};
    }
}

QByteArray textOf(const net::DnsRecord &record)
{
    return record.strings.join();
}

QByteArrayList recordsOfVersion(const QList<net::DnsRecord> &records, QByteArrayView version)
{
    QByteArrayList found;
    for (const net::DnsRecord &record : records) {
        const QByteArray text = textOf(record);
        const QByteArray start = text.left(version.size());
        const char next = text.size() > version.size() ? text[version.size()] : ' ';
        if (start.compare(version, Qt::CaseInsensitive) == 0 && (next == ' ' || next == ';' || next == '\t'))
            found << text;
    }
    return found;
}

QByteArrayList addressesIn(const QByteArray &value)
{
    QByteArrayList addresses;
    for (const QByteArray &one : value.split(','))
        addresses << one.trimmed();
    return addresses;
}

bool isReportAddress(const QByteArray &address)
{
    const QUrl url(QString::fromLatin1(address), QUrl::StrictMode);
    if (!url.isValid() || address.contains(' '))
        return false;
    if (url.scheme() == QLatin1String("https"))
        return !url.host().isEmpty();
    const QString path = url.path();
    return url.scheme() == QLatin1String("mailto") && path.indexOf(u'@') > 0 && !path.endsWith(u'@');
}

} // namespace postscope::delivery
