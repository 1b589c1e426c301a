// SPDX-License-Identifier: MIT
#include "core/outline/fields.h"

#include "core/outline/encodedwords.h"

#include <gmime/gmime.h>

#include <memory>

namespace postscope::outline {

namespace {

struct Release {
    void operator()(GMimeContentType *type) const { g_object_unref(type); }
    void operator()(GMimeContentDisposition *disposition) const { g_object_unref(disposition); }
    void operator()(char *text) const { g_free(text); }
};
template<class T>
using Owned = std::unique_ptr<T, Release>;

GMimeParserOptions *options()
{
    static GMimeParserOptions *const made = [] {
        g_mime_init();
        GMimeParserOptions *lenient = g_mime_parser_options_new();
        const char *charsets[] = {"utf-8", "iso-8859-1", nullptr};
        g_mime_parser_options_set_fallback_charsets(lenient, charsets);
        return lenient;
    }();
    return made;
}

// One line that C may read: no line ends, no NUL.
QByteArray unfolded(QByteArrayView raw)
{
    QByteArray line = raw.trimmed().toByteArray();
    line.replace('\r', "").replace('\n', "");
    return withPaddedWordsJoined(line.replace('\0', "\ufffd"));
}

QByteArray valueOf(const QList<RawField> &fields, QByteArrayView name)
{
    for (const RawField &field : fields) {
        if (field.name.compare(name, Qt::CaseInsensitive) == 0)
            return unfolded(field.value);
    }
    return {};
}

void describeType(const QByteArray &value, Described &described)
{
    const Owned<GMimeContentType> type(g_mime_content_type_parse(options(), value.constData()));
    const Owned<char> name(g_mime_content_type_get_mime_type(type.get()));
    described.part.contentType = QByteArray(name.get()).toLower();
    described.part.charset = g_mime_content_type_get_parameter(type.get(), "charset");
    described.part.fileName = QString::fromUtf8(g_mime_content_type_get_parameter(type.get(), "name"));
    described.boundary = g_mime_content_type_get_parameter(type.get(), "boundary");
}

void describeDisposition(const QByteArray &value, Part &part)
{
    if (value.isEmpty())
        return;
    const Owned<GMimeContentDisposition> disposition(g_mime_content_disposition_parse(options(), value.constData()));
    // An unknown one counts as attachment (RFC 2183 2.8).
    part.disposition = QByteArray(g_mime_content_disposition_get_disposition(disposition.get())).toLower() == "inline" ? "inline" : "attachment";
    if (const char *name = g_mime_content_disposition_get_parameter(disposition.get(), "filename"))
        part.fileName = QString::fromUtf8(name);
}

QByteArray withoutBrackets(const QByteArray &id)
{
    return id.startsWith('<') && id.endsWith('>') ? id.mid(1, id.size() - 2) : id;
}

} // namespace

QString decodeWords(QByteArrayView raw)
{
    const Owned<char> text(g_mime_utils_header_decode_text(options(), unfolded(raw).constData()));
    return QString::fromUtf8(text.get());
}

Described describe(const QList<RawField> &fields, const QByteArray &fallbackType)
{
    Described described;
    const QByteArray type = valueOf(fields, "Content-Type");
    describeType(type.isEmpty() ? fallbackType : type, described);
    describeDisposition(valueOf(fields, "Content-Disposition"), described.part);
    described.part.contentId = withoutBrackets(valueOf(fields, "Content-ID"));
    described.part.encoding = valueOf(fields, "Content-Transfer-Encoding").toLower();
    return described;
}

Decoded removeEncoding(QByteArrayView body, const QByteArray &encoding, qint64 room)
{
    (void)options(); // before anything of GMime
    const GMimeContentEncoding kind = g_mime_content_encoding_from_string(encoding.constData());
    if (kind != GMIME_CONTENT_ENCODING_BASE64 && kind != GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE && kind != GMIME_CONTENT_ENCODING_UUENCODE)
        return {body.first(qMin(body.size(), qsizetype(room))).toByteArray(), body.size()};

    GMimeEncoding decoder;
    g_mime_encoding_init_decode(&decoder, kind);
    constexpr qsizetype piece = 64 * 1024;
    QByteArray buffer(qsizetype(g_mime_encoding_outlen(&decoder, piece)), Qt::Uninitialized);
    Decoded decoded;
    for (; !body.isEmpty(); body = body.sliced(qMin(piece, body.size()))) {
        const auto made = qsizetype(g_mime_encoding_step(&decoder, body.data(), std::size_t(qMin(piece, body.size())), buffer.data()));
        decoded.content.append(buffer.constData(), qMin(made, qsizetype(room) - decoded.content.size()));
        decoded.size += made;
    }
    const auto rest = qsizetype(g_mime_encoding_flush(&decoder, "", 0, buffer.data()));
    decoded.content.append(buffer.constData(), qMin(rest, qsizetype(room) - decoded.content.size()));
    decoded.size += rest;
    return decoded;
}

} // namespace postscope::outline
