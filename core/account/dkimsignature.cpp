// SPDX-License-Identifier: MIT
#include "core/account/dkimsignature.h"

#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

namespace postscope::account {

namespace {

using namespace Qt::StringLiterals;

constexpr double longestExpiry = 100.0 * 366 * 86'400;

std::optional<DkimSignature> signatureFrom(const QJsonObject &object)
{
    static const QRegularExpression canonicalization(u"^(simple|relaxed)/(simple|relaxed)\\z"_s);
    for (const QLatin1StringView key : {"id"_L1, "domain"_L1, "selector"_L1, "keyFile"_L1, "canonicalization"_L1, "headers"_L1, "identity"_L1}) {
        if (!object[key].isString() && !object[key].isUndefined())
            return std::nullopt;
    }
    DkimSignature signature{.id = object["id"_L1].toString(),
                            .domain = object["domain"_L1].toString(),
                            .selector = object["selector"_L1].toString(),
                            .keyFile = object["keyFile"_L1].toString(),
                            .headers = object["headers"_L1].toString().toUtf8(),
                            .identity = object["identity"_L1].toString()};
    if (object.contains("canonicalization"_L1)) {
        const QString named = object["canonicalization"_L1].toString();
        if (!canonicalization.match(named).hasMatch())
            return std::nullopt;
        signature.canonicalization = named.toLatin1();
    }
    const double expiry = object["expiry"_L1].toDouble(object.contains("expiry"_L1) ? -1 : 0);
    signature.expiry = qint64(expiry);
    const bool complete = !signature.domain.isEmpty() && !signature.selector.isEmpty() && (!signature.id.isEmpty() || !signature.keyFile.isEmpty());
    return complete && expiry >= 0 && expiry <= longestExpiry ? std::optional(signature) : std::nullopt;
}

} // namespace

QJsonArray toArray(const QList<DkimSignature> &signatures)
{
    QJsonArray array;
    for (const DkimSignature &signature : signatures) {
        array.append(QJsonObject{{u"id"_s, signature.id},
                                 {u"domain"_s, signature.domain},
                                 {u"selector"_s, signature.selector},
                                 {u"keyFile"_s, signature.keyFile},
                                 {u"canonicalization"_s, QString::fromLatin1(signature.canonicalization)},
                                 {u"headers"_s, QString::fromUtf8(signature.headers)},
                                 {u"identity"_s, signature.identity},
                                 {u"expiry"_s, signature.expiry}});
    }
    return array;
}

std::optional<QList<DkimSignature>> dkimSignaturesFrom(const QJsonValue &value)
{
    if (!value.isArray() && !value.isUndefined())
        return std::nullopt;
    QList<DkimSignature> signatures;
    for (const QJsonValue &one : value.toArray()) {
        const auto signature = one.isObject() ? signatureFrom(one.toObject()) : std::nullopt;
        const bool known =
            signature && std::ranges::any_of(signatures, [&](const DkimSignature &other) { return !other.id.isEmpty() && other.id == signature->id; });
        if (!signature || known || signatures.size() == mostDkimSignatures)
            return std::nullopt;
        signatures.append(*signature);
    }
    return signatures;
}

} // namespace postscope::account
