// SPDX-License-Identifier: MIT
#include "core/smtp/serverpath.h"

#include <QStringDecoder>

#include <algorithm>

namespace postscope::smtp {

namespace {

bool isAscii(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(), [](char octet) { return static_cast<unsigned char>(octet) < 0x80; });
}

bool isAlphanumeric(char octet)
{
    return (octet >= '0' && octet <= '9') || (octet >= 'A' && octet <= 'Z') || (octet >= 'a' && octet <= 'z');
}

bool isUtf8Octet(char octet)
{
    return static_cast<unsigned char>(octet) >= 0x80;
}

bool isAtomOctet(char octet)
{
    return isAlphanumeric(octet) || isUtf8Octet(octet) || QByteArrayView("!#$%&'*+-/=?^_`{|}~").contains(octet);
}

bool isUpperHexadecimal(char octet)
{
    return (octet >= '0' && octet <= '9') || (octet >= 'A' && octet <= 'F');
}

bool isControl(char octet)
{
    return static_cast<unsigned char>(octet) < 0x20 || octet == 0x7f;
}

/// Octets of the quoted string at the start of `text`, its quotes included; 0: there is none.
qsizetype quotedSize(QByteArrayView text)
{
    if (text.isEmpty() || text[0] != '"')
        return 0;
    for (qsizetype i = 1; i < text.size() && !isControl(text[i]); ++i) {
        if (text[i] == '"')
            return i + 1;
        if (text[i] == '\\')
            ++i;
    }
    return 0;
}

/// Octets of the dot-string at the start of `text`; 0: there is none, or a dot is out of place.
qsizetype dotStringSize(QByteArrayView text)
{
    qsizetype at = 0;
    for (bool atom = false; at < text.size(); ++at) {
        if (isAtomOctet(text[at]))
            atom = true;
        else if (text[at] == '.' && atom && at + 1 < text.size() && isAtomOctet(text[at + 1]))
            atom = false;
        else
            break;
    }
    return at;
}

qsizetype localPartSize(QByteArrayView address)
{
    const qsizetype quoted = quotedSize(address);
    return quoted > 0 ? quoted : dotStringSize(address);
}

bool isLabel(QByteArrayView label)
{
    const auto fits = [](char octet) { return isAlphanumeric(octet) || octet == '-' || octet == '_' || isUtf8Octet(octet); };
    return !label.isEmpty() && label.size() <= 255 && label.front() != '-' && label.back() != '-' && std::all_of(label.begin(), label.end(), fits);
}

/// "@one,@two:" before the mailbox: to be accepted and ignored (RFC 5321 4.1.1.3, appendix C).
qsizetype sourceRouteSize(QByteArrayView text)
{
    if (text.isEmpty() || text[0] != '@')
        return 0;
    const qsizetype colon = text.indexOf(':');
    return colon < 0 ? 0 : colon + 1;
}

std::optional<QList<ServerParameter>> readParameters(const QByteArray &rest)
{
    QList<ServerParameter> parameters;
    for (const QByteArray &word : rest.simplified().split(' ')) {
        if (word.isEmpty())
            continue;
        const qsizetype equals = word.indexOf('=');
        const QByteArray keyword = word.left(equals < 0 ? word.size() : equals).toUpper();
        const bool valid = !keyword.isEmpty() && isAlphanumeric(keyword[0]) &&
                           std::all_of(keyword.begin(), keyword.end(), [](char octet) { return isAlphanumeric(octet) || octet == '-'; });
        const bool repeated = std::any_of(parameters.begin(), parameters.end(), [&keyword](const auto &other) { return other.keyword == keyword; });
        const bool empty = equals >= 0 && equals + 1 == word.size();
        if (!valid || repeated || empty)
            return std::nullopt;
        parameters << ServerParameter{keyword, equals < 0 ? std::nullopt : std::optional(word.mid(equals + 1))};
    }
    return parameters;
}

} // namespace

bool isDomain(QByteArrayView domain)
{
    if (domain.startsWith('[') && domain.endsWith(']')) {
        const QByteArrayView literal = domain.sliced(1, domain.size() - 2);
        return !literal.isEmpty() && std::all_of(literal.begin(), literal.end(),
                                                 [](char octet) { return octet > ' ' && octet < 0x7f && octet != '[' && octet != ']' && octet != '\\'; });
    }
    const QByteArrayList labels = domain.toByteArray().split('.');
    return domain.size() <= 1024 && std::all_of(labels.begin(), labels.end(), isLabel);
}

bool isMailbox(QByteArrayView address)
{
    QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    if (const QString text = utf8(address); utf8.hasError())
        return false;
    const qsizetype local = localPartSize(address);
    return local > 0 && local < address.size() && address[local] == '@' && isDomain(address.sliced(local + 1));
}

bool ServerPath::ascii() const
{
    return isAscii(address);
}

std::optional<ServerPath> ServerPath::read(const QByteArray &argument, QByteArrayView keyword)
{
    if (argument.size() < keyword.size() || QByteArrayView(argument).first(keyword.size()).compare(keyword, Qt::CaseInsensitive) != 0)
        return std::nullopt;
    // A space after the colon is wrong, and so common that every server takes it.
    const QByteArray text = argument.mid(keyword.size()).trimmed();
    const QByteArrayView inside = QByteArrayView(text).sliced(text.startsWith('<') ? 1 : 0);
    if (inside.size() == text.size())
        return std::nullopt;
    const QByteArrayView address = inside.sliced(sourceRouteSize(inside));
    // A ">" in a quoted local part does not end the path.
    const qsizetype end = address.indexOf('>', quotedSize(address));
    if (end < 0)
        return std::nullopt;
    ServerPath path{address.first(end).toByteArray(), address.sliced(end + 1).toByteArray(), {}};
    const bool separated = path.rest.isEmpty() || path.rest.startsWith(' ') || path.rest.startsWith('\t');
    const std::optional<QList<ServerParameter>> parameters = readParameters(path.rest);
    const bool postmaster = path.address.compare("postmaster", Qt::CaseInsensitive) == 0; // RFC 5321 4.5.1
    if (!separated || !parameters || !(path.address.isEmpty() || postmaster || isMailbox(path.address)))
        return std::nullopt;
    path.rest = path.rest.trimmed();
    path.parameters = *parameters;
    return path;
}

std::optional<QByteArray> fromXtext(QByteArrayView xtext)
{
    QByteArray octets;
    octets.reserve(xtext.size());
    for (qsizetype i = 0; i < xtext.size(); ++i) {
        if (xtext[i] != '+') {
            if (isControl(xtext[i]) || xtext[i] == ' ' || xtext[i] == '=')
                return std::nullopt;
            octets += xtext[i];
            continue;
        }
        const QByteArray digits = xtext.sliced(i + 1, qMin<qsizetype>(2, xtext.size() - i - 1)).toByteArray();
        if (digits.size() != 2 || !std::all_of(digits.begin(), digits.end(), isUpperHexadecimal))
            return std::nullopt;
        octets += QByteArray::fromHex(digits);
        i += 2;
    }
    return octets;
}

} // namespace postscope::smtp
