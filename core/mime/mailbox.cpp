// SPDX-License-Identifier: MIT
#include "core/mime/mailbox.h"

#include "core/mime/characters.h"
#include "core/mime/domain.h"

namespace postscope::mime {

namespace {

QString localPartOnWire(const QString &localPart)
{
    return isDotAtom(localPart) ? localPart : quotedString(localPart);
}

} // namespace

QString quotedString(QStringView text)
{
    QString quoted(u'"');
    for (const QChar unit : text) {
        if (unit == u'"' || unit == u'\\')
            quoted += u'\\';
        quoted += unit;
    }
    return quoted + u'"';
}

bool Mailbox::needsSmtpUtf8() const
{
    return !isAscii(localPart);
}

QByteArray Mailbox::address() const
{
    return (localPartOnWire(localPart) + u'@' + domain).toUtf8();
}

QByteArray Mailbox::asciiDomainAddress() const
{
    return localPartOnWire(localPart).toUtf8() + '@' + asciiDomain(domain);
}

QString Mailbox::toString() const
{
    const QString plain = localPartOnWire(localPart) + u'@' + domain;
    return displayName.isEmpty() ? plain : quotedString(displayName) + QStringLiteral(" <") + plain + u'>';
}

} // namespace postscope::mime
