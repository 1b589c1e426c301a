// SPDX-License-Identifier: MIT
#include "core/dkim/request.h"

#include <QUrl>

#include <algorithm>
#include <array>

namespace postscope::dkim {

namespace {

using Kind = Failure::Kind;
using Times = SignedName::Times;

constexpr qsizetype longestDomain = 253;
constexpr qsizetype longestLabel = 63;
constexpr qsizetype longestLocalPart = 64;
constexpr qsizetype mostNames = 200;

bool isLabel(QByteArrayView label)
{
    const auto belongs = [](char octet) { return (octet >= 'a' && octet <= 'z') || (octet >= '0' && octet <= '9') || octet == '-' || octet == '_'; };
    return !label.isEmpty() && label.size() <= longestLabel && !label.startsWith('-') && !label.endsWith('-') && std::ranges::all_of(label, belongs);
}

bool areLabels(const QByteArray &name)
{
    return name.size() <= longestDomain && std::ranges::all_of(name.split('.'), isLabel);
}

bool isNumber(QByteArrayView label)
{
    return std::ranges::all_of(label, [](char octet) { return octet >= '0' && octet <= '9'; });
}

QByteArray selectorName(const QString &text)
{
    const QByteArray name = text.toUtf8().toLower();
    return areLabels(name) ? name : QByteArray();
}

bool identityFits(const QString &identity, const QByteArray &domain)
{
    if (identity.isEmpty())
        return true;
    const qsizetype at = identity.lastIndexOf(u'@');
    if (at < 0 || at > longestLocalPart || std::ranges::any_of(identity, [](QChar character) { return character.category() == QChar::Other_Control; }))
        return false;
    const QByteArray place = domainName(identity.sliced(at + 1));
    return !place.isEmpty() && (place == domain || place.endsWith('.' + domain));
}

// RFC 5322 3.6.8 ftext. What a server writes or takes away by itself is no promise of ours (RFC 6376 5.4.1).
bool maySign(const QByteArray &name)
{
    static const QByteArrayList never{"bcc", "dkim-signature", "received", "resent-bcc", "return-path"};
    const auto isText = [](char octet) { return octet > ' ' && octet < 0x7F && octet != ':' && octet != ';'; };
    return !name.isEmpty() && std::ranges::all_of(name, isText) && !never.contains(name);
}

} // namespace

QByteArray name(Canonicalization canonicalization)
{
    return canonicalization == Canonicalization::Relaxed ? "relaxed" : "simple";
}

std::optional<std::pair<Canonicalization, Canonicalization>> canonicalizationsNamed(QByteArrayView text)
{
    const QByteArrayList words = text.toByteArray().toLower().split('/');
    std::array<Canonicalization, 2> named{Canonicalization::Simple, Canonicalization::Simple};
    if (words.size() > 2)
        return std::nullopt;
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (words[i] != "relaxed" && words[i] != "simple")
            return std::nullopt;
        named.at(size_t(i)) = words[i] == "relaxed" ? Canonicalization::Relaxed : Canonicalization::Simple;
    }
    return std::pair(named[0], named[1]);
}

QList<SignedName> recommendedNames()
{
    QList<SignedName> names;
    for (const char *name : {"from", "reply-to", "subject", "to", "cc"})
        names.append({name, Times::OnceMore});
    // A server may add these where they are missing.
    for (const char *name : {"date", "message-id", "sender", "mime-version", "content-type", "content-transfer-encoding"})
        names.append({name, Times::OnceMoreIfFound});
    for (const char *name : {"content-id", "content-description", "content-disposition",   "content-language", "resent-date", "resent-from",    "resent-sender",
                             "resent-to",  "resent-cc",           "resent-message-id",     "in-reply-to",      "references",  "auto-submitted", "list-id",
                             "list-help",  "list-unsubscribe",    "list-unsubscribe-post", "list-subscribe",   "list-post",   "list-owner",     "list-archive",
                             "feedback-id"})
        names.append({name, Times::AsFound});
    return names;
}

Result<QList<SignedName>, Failure> namesFrom(QByteArrayView list)
{
    if (list.trimmed().isEmpty())
        return recommendedNames();
    QList<SignedName> names;
    for (const QByteArray &word : list.toByteArray().toLower().split(':')) {
        const QByteArray name = word.trimmed();
        if (!maySign(name))
            return Unexpected(Failure{.kind = Kind::HeaderName, .detail = QString::fromUtf8(name)});
        const auto there = std::ranges::find(names, name, &SignedName::name);
        if (there == names.end())
            names.append({name, Times::AsFound});
        else
            there->times = Times::OnceMore;
    }
    return names;
}

QList<SignedName> without(QList<SignedName> names, const QByteArrayList &left)
{
    names.removeIf([&left](const SignedName &name) {
        return std::ranges::any_of(left, [&name](const QByteArray &one) { return one.trimmed().compare(name.name, Qt::CaseInsensitive) == 0; });
    });
    return names;
}

QByteArray domainName(const QString &text)
{
    const QByteArray name = QUrl::toAce(text.trimmed()).toLower();
    return name.contains('.') && areLabels(name) && !isNumber(name.mid(name.lastIndexOf('.') + 1)) ? name : QByteArray();
}

QByteArray recordName(const Request &request)
{
    return selectorName(request.selector) + "._domainkey." + domainName(request.domain);
}

std::optional<Failure> fault(const Request &request)
{
    constexpr qint64 tenThousandYears = 10'000LL * 366 * 86'400;
    const QByteArray domain = domainName(request.domain);
    if (domain.isEmpty())
        return Failure{.kind = Kind::Domain, .detail = request.domain};
    if (selectorName(request.selector).isEmpty() || recordName(request).size() > longestDomain)
        return Failure{.kind = Kind::Selector, .detail = request.selector};
    if (!identityFits(request.identity, domain))
        return Failure{.kind = Kind::Identity, .detail = request.identity};
    for (const SignedName &name : request.names) {
        if (!maySign(name.name))
            return Failure{.kind = Kind::HeaderName, .detail = QString::fromUtf8(name.name)};
    }
    if (request.names.size() > mostNames)
        return Failure{.kind = Kind::HeaderName, .detail = QString::number(request.names.size())};
    if (!std::ranges::any_of(request.names, [](const SignedName &name) { return name.name == "from"; }))
        return Failure{.kind = Kind::FromUnsigned};
    if (request.expiry < 0 || request.expiry > tenThousandYears)
        return Failure{.kind = Kind::Expiry, .detail = QString::number(request.expiry)};
    return std::nullopt;
}

} // namespace postscope::dkim
