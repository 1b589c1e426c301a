// SPDX-License-Identifier: MIT
#include "core/delivery/customfield.h"

#include "core/mime/characters.h"
#include "core/mime/header.h"

#include <algorithm>

namespace postscope::delivery {

namespace {

using Code = ComposeProblem::Code;

constexpr qsizetype maxLine = 998; // octets without CR LF

QStringList linesOf(const QString &value)
{
    return QString(value).replace(QStringLiteral("\r\n"), QStringLiteral("\n")).split(u'\n');
}

// Every line but the first goes on from the one before: it begins with white space, and is not white space alone (RFC 5322 2.2.3).
bool isPrepared(const CustomHeader &header)
{
    const QStringList lines = linesOf(header.value);
    const qsizetype nameRoom = header.name.size() + 2;
    for (const QString &line : lines) {
        const bool first = &line == &lines.constFirst();
        const bool continues = first || ((line.startsWith(u' ') || line.startsWith(u'\t')) && !line.trimmed().isEmpty());
        if (!continues || line.toUtf8().size() + (first ? nameRoom : 0) > maxLine || mime::unsafeCharacter(QString(line).replace(u'\t', u' ')) >= 0)
            return false;
    }
    return true;
}

} // namespace

std::optional<Code> flawOf(const CustomHeader &header)
{
    if (!mime::isFieldName(header.name))
        return Code::BadHeaderName;
    if (header.prepared ? !isPrepared(header) : mime::unsafeCharacter(header.value) >= 0)
        return Code::UnsafeCharacter;
    return std::nullopt;
}

QByteArray customField(const CustomHeader &header)
{
    const QByteArray name = header.name.toLatin1();
    return header.prepared ? name + ": " + linesOf(header.value).join(QStringLiteral("\r\n")).toUtf8() + "\r\n" : mime::textField(name, header.value);
}

} // namespace postscope::delivery
