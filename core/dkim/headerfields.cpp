// SPDX-License-Identifier: MIT
#include "core/dkim/headerfields.h"

#include <QHash>

namespace postscope::dkim {

namespace {

bool isWsp(char octet)
{
    return octet == ' ' || octet == '\t';
}

/// Where the field that begins at `from` ends, its continuation lines and last line end included.
qsizetype fieldEnd(QByteArrayView header, qsizetype from)
{
    qsizetype end = from;
    do {
        const qsizetype lineEnd = header.indexOf('\n', end);
        end = lineEnd < 0 ? header.size() : lineEnd + 1;
    } while (end < header.size() && isWsp(header[end]));
    return end;
}

/// One line, white space once at a time, none at its ends.
QByteArray relaxedValue(QByteArrayView value)
{
    QByteArray canonical;
    canonical.reserve(value.size());
    bool space = false;
    for (qsizetype i = 0; i < value.size(); ++i) {
        const char octet = value[i];
        if (octet == '\r' && i + 1 < value.size() && value[i + 1] == '\n') {
            ++i;
        } else if (isWsp(octet)) {
            space = !canonical.isEmpty();
        } else {
            if (std::exchange(space, false))
                canonical += ' ';
            canonical += octet;
        }
    }
    return canonical;
}

} // namespace

QList<HeaderField> fieldsOf(QByteArrayView header)
{
    QList<HeaderField> fields;
    for (qsizetype at = 0; at < header.size();) {
        const qsizetype end = fieldEnd(header, at);
        const QByteArrayView octets = header.sliced(at, end - at);
        const qsizetype colon = octets.indexOf(':');
        if (colon > 0)
            fields.append({octets.first(colon).trimmed().toByteArray().toLower(), octets});
        at = end;
    }
    return fields;
}

QByteArray canonical(QByteArrayView field, Canonicalization canonicalization)
{
    if (canonicalization == Canonicalization::Simple)
        return field.toByteArray();
    const qsizetype colon = field.indexOf(':');
    return field.first(colon).trimmed().toByteArray().toLower() + ':' + relaxedValue(field.sliced(colon + 1)) + "\r\n";
}

Selection select(const QList<HeaderField> &fields, const QList<SignedName> &names, Canonicalization canonicalization)
{
    QHash<QByteArray, QList<QByteArrayView>> found;
    for (const HeaderField &field : fields)
        found[field.name].prepend(field.octets);
    Selection selection;
    for (const SignedName &name : names) {
        const QList<QByteArrayView> there = found.value(name.name);
        for (const QByteArrayView field : there) {
            selection.names += name.name;
            selection.octets += canonical(field, canonicalization);
        }
        // What is not there counts as the empty string.
        if (name.times == SignedName::Times::OnceMore || (name.times == SignedName::Times::OnceMoreIfFound && !there.isEmpty()))
            selection.names += name.name;
    }
    return selection;
}

} // namespace postscope::dkim
