// SPDX-License-Identifier: MIT
#include "core/outline/fields.h"

#include "core/outline/encodedwords.h"

#include <gmime/gmime.h>

#include <QRegularExpression>

#include <algorithm>
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

QByteArray valueOf(const QList<RawField> &fields, QByteArrayView name)
{
    const RawField *field = find(fields, name);
    return field ? unfolded(field->value) : QByteArray();
}

void describeType(const QByteArray &value, Described &described)
{
    const Owned<GMimeContentType> type(g_mime_content_type_parse(options(), value.constData()));
    const Owned<char> name(g_mime_content_type_get_mime_type(type.get()));
    described.part.contentType = QByteArray(name.get()).toLower();
    described.part.charset = g_mime_content_type_get_parameter(type.get(), "charset");
    described.typeName = QString::fromUtf8(g_mime_content_type_get_parameter(type.get(), "name"));
    described.boundary = g_mime_content_type_get_parameter(type.get(), "boundary");
}

void describeDisposition(const QByteArray &value, Described &described)
{
    if (value.isEmpty())
        return;
    const Owned<GMimeContentDisposition> disposition(g_mime_content_disposition_parse(options(), value.constData()));
    // An unknown one counts as attachment (RFC 2183 2.8).
    described.part.disposition = QByteArray(g_mime_content_disposition_get_disposition(disposition.get())).toLower() == "inline" ? "inline" : "attachment";
    described.dispositionName = QString::fromUtf8(g_mime_content_disposition_get_parameter(disposition.get(), "filename"));
}

QByteArray withoutBrackets(const QByteArray &id)
{
    return id.startsWith('<') && id.endsWith('>') ? id.mid(1, id.size() - 2) : id;
}

} // namespace

const RawField *find(const QList<RawField> &fields, QByteArrayView name)
{
    const auto found = std::ranges::find_if(fields, [name](const RawField &field) { return field.name.compare(name, Qt::CaseInsensitive) == 0; });
    return found == fields.cend() ? nullptr : &*found;
}

QByteArray unfolded(QByteArrayView raw)
{
    QByteArray line = raw.trimmed().toByteArray();
    line.replace('\r', "").replace('\n', "");
    return withPaddedWordsJoined(line.replace('\0', "\ufffd"));
}

bool isDate(QByteArrayView raw)
{
    constexpr qsizetype longest = 1000; // with its comments
    // GMime takes more than is a date: a day before the name of a month is asked for.
    static const QRegularExpression form(QStringLiteral(R"(\b\d{1,2}[ \t-]+(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))"),
                                         QRegularExpression::CaseInsensitiveOption);
    if (raw.size() > longest || !form.match(QString::fromLatin1(unfolded(raw))).hasMatch())
        return false;
    (void)options();
    GDateTime *date = g_mime_utils_header_decode_date(unfolded(raw).constData());
    if (date)
        g_date_time_unref(date);
    return date != nullptr;
}

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
    describeDisposition(valueOf(fields, "Content-Disposition"), described);
    described.part.fileName = described.dispositionName.isEmpty() ? described.typeName : described.dispositionName;
    described.part.contentId = withoutBrackets(valueOf(fields, "Content-ID"));
    described.part.encoding = valueOf(fields, "Content-Transfer-Encoding").toLower();
    return described;
}

} // namespace postscope::outline
