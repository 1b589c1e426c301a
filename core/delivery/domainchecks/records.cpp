// SPDX-License-Identifier: MIT
#include "core/delivery/domainchecks/records.h"

#include "core/dkim/publickey.h"

#include <QUrl>

#include <algorithm>

namespace postscope::delivery {

using Code = RecordProblem::Code;
using Rule = TagRule;

namespace {

constexpr std::array dmarcRules{Rule{"p", Rule::Kind::Word, "none quarantine reject"},
                                Rule{"sp", Rule::Kind::Word, "none quarantine reject"},
                                Rule{"np", Rule::Kind::Word, "none quarantine reject"},
                                Rule{"adkim", Rule::Kind::Word, "r s"},
                                Rule{"aspf", Rule::Kind::Word, "r s"},
                                Rule{"fo", Rule::Kind::Words, "0 1 d s"},
                                Rule{"rf", Rule::Kind::Words, "afrf"},
                                Rule{"ri", Rule::Kind::Number, "", 0xffffffff},
                                Rule{"pct", Rule::Kind::Number, "", 100},
                                Rule{"psd", Rule::Kind::Word, "y n u"},
                                Rule{"t", Rule::Kind::Word, "y n"},
                                Rule{"rua", Rule::Kind::Mailto},
                                Rule{"ruf", Rule::Kind::Mailto}};
constexpr std::array keyRules{Rule{"k"}, Rule{"h"}, Rule{"n"}, Rule{"p"}, Rule{"s"}, Rule{"t"}, Rule{"g"}};
constexpr std::array stsRules{Rule{"id"}};
constexpr std::array rptRules{Rule{"rua", Rule::Kind::Mailto}};
constexpr std::array bimiRules{Rule{"l", Rule::Kind::Https}, Rule{"a", Rule::Kind::Https}, Rule{"e"}, Rule{"avp", Rule::Kind::Word, "brand personal"}};

void require(TagList &list, const char *name)
{
    if (!list.find(name))
        list.problems << RecordProblem{.code = Code::TagMissing, .piece = name};
}

QByteArray withoutSpace(QByteArray text)
{
    text.removeIf([](char one) { return one == ' ' || one == '\t' || one == '\r' || one == '\n'; });
    return text;
}

QByteArray hostOf(const QByteArray &address)
{
    const QByteArray path = QUrl(QString::fromLatin1(address)).path().toLatin1();
    const QByteArray host = path.sliced(path.lastIndexOf('@') + 1).toLower();
    return host.left(host.indexOf('!') < 0 ? host.size() : host.indexOf('!')); // "!10m": how large a report may be
}

bool isBelow(const QByteArray &name, const QByteArray &above)
{
    return name == above || name.endsWith('.' + above);
}

void judgeKey(DkimKeyRecord &key, const RecordTag &tag)
{
    const auto encoded = QByteArray::fromBase64Encoding(withoutSpace(tag.value), QByteArray::AbortOnBase64DecodingErrors);
    const auto read = encoded ? dkim::readPublicKey(*encoded, key.type) : std::nullopt;
    const auto add = [&](Code code, const QByteArray &piece) { key.list.problems << RecordProblem{.code = code, .at = tag.at, .piece = piece}; };
    if (!read)
        return add(Code::KeyBroken, tag.value.left(64));
    key.bits = read->bits;
    if (key.type == "rsa" && key.bits < 1024)
        add(Code::KeyShort, QByteArray::number(key.bits));
    else if (key.type == "rsa" && key.bits < 2048)
        add(Code::KeyWeak, QByteArray::number(key.bits));
}

/// Words with colons between them, of which one at least must be one of `wanted`.
bool names(const QByteArray &value, const QByteArrayList &wanted)
{
    return std::ranges::any_of(value.split(':'), [&wanted](const QByteArray &word) { return wanted.contains(word.trimmed().toLower()); });
}

} // namespace

TagList readDmarc(QByteArrayView record)
{
    TagList list = readTagList(record);
    judge(list, "DMARC1", dmarcRules);
    require(list, "p");
    if (const RecordTag *percent = list.find("pct"); percent && percent->value.toInt() < 100)
        list.problems << RecordProblem{.code = Code::DmarcPercent, .at = percent->at, .piece = percent->value};
    return list;
}

bool isPolicy(const TagList &dmarc)
{
    const QByteArray policy = dmarc.value("p").toLower();
    return policy == "none" || policy == "quarantine" || policy == "reject" || (policy.isEmpty() && dmarc.find("rua"));
}

QByteArrayList dmarcDomains(const QByteArray &domain)
{
    QByteArrayList domains{domain};
    QByteArrayList labels = domain.split('.');
    if (labels.size() > maxDmarcDomains)
        labels = labels.last(maxDmarcDomains);
    for (labels.removeFirst(); !labels.isEmpty(); labels.removeFirst())
        domains << labels.join('.');
    return domains;
}

QByteArrayList foreignReportHosts(const TagList &dmarc, const QByteArray &domain)
{
    QByteArrayList hosts;
    for (const QByteArray &address : addressesIn(dmarc.value("rua")) + addressesIn(dmarc.value("ruf"))) {
        const QByteArray host = isReportAddress(address) ? hostOf(address) : QByteArray();
        if (!host.isEmpty() && !isBelow(host, domain) && !isBelow(domain, host) && !hosts.contains(host) && hosts.size() < maxReportHosts)
            hosts << host;
    }
    return hosts;
}

DkimKeyRecord readDkimKey(QByteArrayView record)
{
    DkimKeyRecord key{.list = readTagList(record)};
    TagList &list = key.list;
    // v= may be missing, and then nothing says where it would stand (RFC 6376 3.6.1).
    if (list.find("v"))
        judge(list, "DKIM1", keyRules);
    const auto add = [&list](Code code, const RecordTag &tag) { list.problems << RecordProblem{.code = code, .at = tag.at, .piece = tag.value}; };
    if (const RecordTag *type = list.find("k"))
        key.type = type->value.toLower();
    if (key.type != "rsa" && key.type != "ed25519")
        add(Code::KeyType, *list.find("k"));
    if (const RecordTag *hash = list.find("h"); hash && !names(hash->value, {"sha256"}))
        add(Code::KeyHash, *hash);
    if (const RecordTag *service = list.find("s"); service && !names(service->value, {"*", "email"}))
        add(Code::KeyService, *service);
    if (const RecordTag *flags = list.find("t"); flags && names(flags->value, {"y"}))
        add(Code::KeyTesting, *flags);
    const RecordTag *data = list.find("p");
    key.revoked = data && data->value.isEmpty();
    if (!data)
        require(list, "p");
    else if (!key.revoked && (key.type == "rsa" || key.type == "ed25519"))
        judgeKey(key, RecordTag(*data));
    return key;
}

TagList readMtaSts(QByteArrayView record)
{
    TagList list = readTagList(record);
    judge(list, "STSv1", stsRules);
    require(list, "id");
    const RecordTag *id = list.find("id");
    const auto alphanumeric = [](char one) { return (one >= '0' && one <= '9') || (one >= 'a' && one <= 'z') || (one >= 'A' && one <= 'Z'); };
    if (id && (id->value.isEmpty() || id->value.size() > 32 || !std::ranges::all_of(id->value, alphanumeric)))
        list.problems << RecordProblem{.code = Code::TagValue, .at = id->at, .piece = "id=" + id->value};
    return list;
}

TagList readTlsRpt(QByteArrayView record)
{
    TagList list = readTagList(record);
    judge(list, "TLSRPTv1", rptRules);
    require(list, "rua");
    return list;
}

TagList readBimi(QByteArrayView record)
{
    TagList list = readTagList(record);
    judge(list, "BIMI1", bimiRules);
    require(list, "l");
    const QByteArray logo = list.value("l");
    const QString path = QUrl(QString::fromLatin1(logo)).path();
    if (!logo.isEmpty() && !path.endsWith(QLatin1String(".svg"), Qt::CaseInsensitive) && !path.endsWith(QLatin1String(".svgz"), Qt::CaseInsensitive))
        list.problems << RecordProblem{.code = Code::BimiVector, .at = list.find("l")->at, .piece = logo};
    return list;
}

QList<DomainFact> tagFacts(const TagList &list, qsizetype evidence)
{
    QList<DomainFact> facts;
    for (const RecordTag &tag : list.tags)
        facts << DomainFact{.code = DomainFact::Code::Tag, .values = {QString::fromUtf8(tag.name), QString::fromUtf8(tag.value)}, .evidence = evidence};
    return facts + problemFacts(list.problems, evidence);
}

} // namespace postscope::delivery
