// SPDX-License-Identifier: MIT
#include "core/smtp/sasl/scram.h"

#include <QByteArrayList>

#include <algorithm>

namespace postscope::smtp {

namespace {

/// The value of the attribute that stands at this place.
std::optional<QByteArray> valueAt(const QByteArrayList &attributes, qsizetype index, const char *name)
{
    const QByteArray attribute = attributes.value(index);
    return attribute.startsWith(name) ? std::optional(attribute.mid(2)) : std::nullopt;
}

std::optional<QString> faultOfIterations(const QByteArray &digits)
{
    const bool isNumber = !digits.isEmpty() && std::ranges::all_of(digits, [](char octet) { return octet >= '0' && octet <= '9'; });
    bool fits = false;
    const int count = digits.toInt(&fits);
    if (isNumber && fits && count >= leastIterations && count <= mostIterations)
        return std::nullopt;
    return QStringLiteral("i=%1 (%2..%3)").arg(QString::fromUtf8(digits.left(40))).arg(leastIterations).arg(mostIterations);
}

} // namespace

std::optional<QString> faultOfServerFirst(const QByteArray &serverFirst, const QByteArray &clientFirst)
{
    const QByteArrayList attributes = serverFirst.split(',');
    const std::optional<QByteArray> nonce = valueAt(attributes, 0, "r=");
    const std::optional<QByteArray> salt = valueAt(attributes, 1, "s=");
    const std::optional<QByteArray> iterations = valueAt(attributes, 2, "i=");
    if (!nonce || !salt || !iterations || attributes.size() != 3)
        return QStringLiteral("r=, s=, i=");
    const QByteArray ours = clientFirst.mid(clientFirst.lastIndexOf(",r=") + 3);
    if (ours.isEmpty() || !nonce->startsWith(ours) || nonce->size() == ours.size())
        return QStringLiteral("r=");
    const auto decoded = QByteArray::fromBase64Encoding(*salt, QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || (*decoded).isEmpty())
        return QStringLiteral("s=");
    return faultOfIterations(*iterations);
}

} // namespace postscope::smtp
