// SPDX-License-Identifier: MIT
#include "core/outline/partfindings.h"
#include "core/outline/charset.h"
#include "core/outline/decoder.h"
#include "core/outline/filenamefindings.h"
#include "core/outline/linefindings.h"

#include <array>

namespace postscope::outline {

namespace {

using Code = Finding::Code;
using Severity = Finding::Severity;

// The names before each "=" of a structured value, quoted strings and comments passed over.
QByteArrayList parameterNames(QByteArrayView value)
{
    QByteArrayList names;
    QByteArray name;
    bool quoted = false, inName = false;
    int comment = 0;
    for (qsizetype i = 0; i < value.size(); ++i) {
        const char octet = value[i];
        if (octet == '\\' && (quoted || comment > 0)) {
            ++i;
        } else if (octet == '"' && comment == 0) {
            quoted = !quoted;
        } else if (quoted) {
            continue;
        } else if (octet == '(' || octet == ')') {
            comment = qMax(0, comment + (octet == '(' ? 1 : -1));
        } else if (comment == 0 && octet == ';') {
            name.clear();
            inName = true;
        } else if (comment == 0 && inName && octet == '=') {
            names << name.trimmed().toLower();
            inName = false;
        } else if (comment == 0 && inName) {
            name += octet;
        }
    }
    return names;
}

void inspectParameters(const RawField &field, const QString &path, Findings &findings)
{
    const QByteArrayList names = parameterNames(field.value);
    for (const char *name : {"boundary", "charset", "name", "filename"}) {
        if (names.count(name) < 2)
            continue;
        const Severity severity = qstrcmp(name, "boundary") == 0 ? Severity::Error : Severity::Warning;
        findings.add({severity, Code::AmbiguousParameter, {path, QString::fromLatin1(name)}, field.offset, field.length});
    }
}

// A field that stands twice: the first counts here, another reader may take the last.
void inspectTwins(const QList<RawField> &fields, QByteArrayView name, const QString &path, Findings &findings)
{
    const RawField *first = nullptr;
    for (const RawField &field : fields) {
        if (field.name.compare(name, Qt::CaseInsensitive) != 0)
            continue;
        if (!first) {
            first = &field;
        } else if (name == "Content-Type" && unfolded(field.value) != unfolded(first->value)) {
            findings.add({Severity::Error, Code::AmbiguousType, {path}, field.offset, field.length});
        } else {
            findings.add({Severity::Warning, Code::DoubledHeader, {QString::fromLatin1(name)}, field.offset, field.length});
        }
    }
}

void inspectFileName(const QList<RawField> &fields, const Described &described, const QString &path, Findings &findings)
{
    const RawField *named = find(fields, described.dispositionName.isEmpty() ? "Content-Type" : "Content-Disposition");
    if (!named)
        return;
    for (const NameFlaw &flaw : flawsOf(described.part.fileName))
        findings.add({flaw.severity, flaw.code, {path, described.part.fileName.left(300)}, named->offset, named->length});
    const bool differ = !described.typeName.isEmpty() && !described.dispositionName.isEmpty() && described.typeName != described.dispositionName;
    if (differ)
        findings.add({Severity::Note, Code::AmbiguousFileName, {path}, named->offset, named->length});
}

// Where a body in base64 is not what RFC 2045 6.8 has it be; -1: it is.
qsizetype flawOfBase64(QByteArrayView body)
{
    enum Kind : uchar { Bad, Digit, Blank, Pad };
    static const auto kinds = [] {
        std::array<uchar, 256> made{};
        for (const char octet : QByteArrayView("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"))
            made[uchar(octet)] = Digit;
        for (const char octet : QByteArrayView(" \t\r\n"))
            made[uchar(octet)] = Blank;
        made['='] = Pad;
        return made;
    }();
    qsizetype digits = 0, pads = 0;
    for (qsizetype i = 0; i < body.size(); ++i) {
        const uchar kind = kinds[uchar(body[i])];
        if (kind == Bad || (kind == Digit && pads > 0))
            return i;
        digits += kind == Digit;
        pads += kind == Pad;
    }
    const bool complete = pads <= 2 && (digits + pads) % 4 == 0;
    return complete ? -1 : body.size();
}

bool isHexDigit(char octet)
{
    return (octet >= '0' && octet <= '9') || ((octet | 0x20) >= 'a' && (octet | 0x20) <= 'f');
}

// The same for quoted-printable (RFC 2045 6.7): "=" and two digits, or "=" at the end of a line; nothing above 127.
qsizetype flawOfQuotedPrintable(QByteArrayView body)
{
    for (qsizetype at = body.indexOf('='); at >= 0; at = body.indexOf('=', at + 1)) {
        qsizetype next = at + 1;
        if (next + 1 < body.size() && isHexDigit(body[next]) && isHexDigit(body[next + 1]))
            continue;
        while (next < body.size() && (body[next] == ' ' || body[next] == '\t'))
            ++next;
        if (next < body.size() && body[next] != '\r' && body[next] != '\n')
            return at;
    }
    return -1;
}

void inspectEncoding(const Part &leaf, QByteArrayView raw, const QString &path, Findings &findings)
{
    const auto tell = [&](Code code, qsizetype at) {
        if (at >= 0)
            findings.add({Severity::Warning, code, {path}, leaf.offset + at, at < raw.size() ? 1 : 0});
    };
    if (leaf.encoding == "base64")
        tell(Code::BrokenBase64, flawOfBase64(raw));
    else if (leaf.encoding == "quoted-printable")
        tell(Code::BrokenQuotedPrintable, flawOfQuotedPrintable(raw));
    else if (!Decoder::knows(leaf.encoding))
        findings.add({Severity::Warning,
                      Code::UnknownEncoding,
                      {path, QString::fromLatin1(leaf.encoding.left(100))},
                      leaf.headerOffset,
                      leaf.offset - leaf.headerOffset});
    const bool sevenBit = leaf.encoding.isEmpty() || leaf.encoding == "7bit" || leaf.encoding == "quoted-printable";
    if (sevenBit && hasEightBit(raw))
        findings.add({Severity::Note, Code::UndeclaredEightBit, {path}, leaf.offset, leaf.rawSize});
}

} // namespace

void inspectDescription(const QList<RawField> &fields, const Described &described, Findings &findings)
{
    const QString path = QString::fromLatin1(described.part.path);
    for (const char *name : {"Content-Type", "Content-Transfer-Encoding", "Content-Disposition", "Content-ID"})
        inspectTwins(fields, name, path, findings);
    for (const char *name : {"Content-Type", "Content-Disposition"}) {
        if (const RawField *field = find(fields, name))
            inspectParameters(*field, path, findings);
    }
    inspectFileName(fields, described, path, findings);
}

void inspectContent(const Part &leaf, QByteArrayView raw, Findings &findings)
{
    const QString path = QString::fromLatin1(leaf.path);
    inspectEncoding(leaf, raw, path, findings);
    if (!leaf.contentType.startsWith("text/") || leaf.content.size() < leaf.size)
        return;
    constexpr qsizetype enough = 1024 * 1024; // octets of a charset that takes long to read; UTF-8 and ASCII are looked at whole
    const QString charset = QString::fromLatin1(leaf.charset.left(100));
    if (!isKnownCharset(leaf.charset))
        findings.add({Severity::Warning, Code::UnknownCharset, {path, charset}, leaf.headerOffset, leaf.offset - leaf.headerOffset});
    else if (!leaf.charset.isEmpty() && (leaf.content.size() <= enough || isUtf8OrAscii(leaf.charset)) && !isTextOf(leaf.content, leaf.charset))
        findings.add({Severity::Warning, Code::TextNotInCharset, {path, charset}, leaf.offset, leaf.rawSize});
}

} // namespace postscope::outline
