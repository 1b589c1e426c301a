// SPDX-License-Identifier: MIT
#include "core/mime/domain.h"

#include "core/mime/characters.h"

#include <QUrl>

#include <algorithm>

namespace postscope::mime {

namespace {

constexpr qsizetype maxDomain = 253; // octets, RFC 1035 2.3.4 without the root
constexpr qsizetype maxLiteral = 255;
constexpr QStringView acePrefix = u"xn--";

// RFC 5321 4.1.3: dcontent is any printable ASCII but brackets and the backslash.
bool isLiteral(QStringView domain)
{
    if (domain.size() < 3 || domain.size() > maxLiteral || !domain.startsWith(u'[') || !domain.endsWith(u']'))
        return false;
    return std::ranges::all_of(domain.sliced(1, domain.size() - 2),
                               [](QChar unit) { return unit > u' ' && unit < QChar(0x7F) && unit != u'[' && unit != u']' && unit != u'\\'; });
}

// Most domains: ASCII letters alone in labels that are neither empty nor too long (RFC 1035 2.3.4). There is nothing to look up or to map.
bool isPlain(QStringView domain)
{
    constexpr qsizetype maxLabel = 63;
    qsizetype label = 0;
    for (const QChar unit : domain) {
        const bool letter = (unit >= u'a' && unit <= u'z') || (unit >= u'A' && unit <= u'Z');
        if (!(letter && label < maxLabel) && !(unit == u'.' && label > 0))
            return false;
        label = letter ? label + 1 : 0;
    }
    return label > 0;
}

// QUrl checks labels but not the joiners: they are only for scripts whose letters change by them (RFC 5892 A.1, A.2).
bool joinersFit(QStringView domain)
{
    constexpr int virama = 9;
    for (qsizetype i = 0; i < domain.size(); ++i) {
        const bool nonJoiner = domain[i] == QChar(0x200C);
        if (!nonJoiner && domain[i] != QChar(0x200D))
            continue;
        if (i == 0 || i + 1 == domain.size())
            return false;
        const QChar before = domain[i - 1];
        const auto joinsForward = before.joiningType() == QChar::Joining_Dual || before.joiningType() == QChar::Joining_Left;
        if (before.combiningClass() != virama && !(nonJoiner && joinsForward))
            return false;
    }
    return true;
}

// "xn--" before letters that are not ASCII would be encoded a second time.
bool labelsFit(QStringView domain)
{
    const auto labels = domain.split(u'.');
    return std::ranges::all_of(labels, [](QStringView label) { return isAscii(label) || !label.startsWith(acePrefix, Qt::CaseInsensitive); });
}

} // namespace

QByteArray asciiDomain(QStringView domain)
{
    if (domain.startsWith(u'['))
        return isLiteral(domain) ? domain.toLatin1() : QByteArray();
    if (domain.isEmpty() || domain.size() > maxDomain || domain.endsWith(u'.'))
        return {};
    if (isPlain(domain))
        return domain.toLatin1();
    if (misleadingCharacter(domain) >= 0 || unsafeCharacter(domain) >= 0 || !joinersFit(domain) || !labelsFit(domain))
        return {};
    const QByteArray ace = QUrl::toAce(domain.toString());
    if (ace.isEmpty() || ace.size() > maxDomain)
        return {};
    return isAscii(domain) ? domain.toLatin1() : ace;
}

} // namespace postscope::mime
